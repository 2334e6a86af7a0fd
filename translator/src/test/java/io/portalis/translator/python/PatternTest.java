package io.portalis.translator.python;

import static io.portalis.translator.python.Parsing.assertRefused;
import static io.portalis.translator.python.Parsing.assertTree;

import org.junit.jupiter.api.Test;

class PatternTest {

  private static void assertPattern(String expected, String pattern) {
    assertTree(
        "Match(Name(x,Load,),[match_case(" + expected + ",-,[Pass() ],) ],)",
        "match x:\n case " + pattern + ": pass\n");
  }

  private static void assertPatternRefused(String message, String pattern) {
    assertRefused(message, "match x:\n case " + pattern + ": pass\n");
  }

  @Test
  void literals_areValuesOrSingletons() {
    assertPattern("MatchSingleton(None,)", "None");
    assertPattern("MatchValue(UnaryOp(USub,Constant(i1,-,),),)", "-1");
    assertPattern(
        "MatchValue(BinOp(Constant(i1,-,),Sub,Constant(j4000000000000000,-,),),)", "1 - 2j");
    assertPattern("MatchValue(Constant(s'ab',-,),)", "'a' 'b'");
    assertPatternRefused("2:11: imaginary number required in complex literal", "1 + 2");
    assertPatternRefused("2:7: real number required in complex literal", "1j + 2j");
  }

  @Test
  void names_captureOrStandForValues() {
    assertPattern("MatchAs(-,a,)", "a");
    assertPattern("MatchAs(-,-,)", "_");
    assertPattern("MatchValue(Attribute(Name(a,Load,),b,Load,),)", "a.b");
    assertPattern("MatchAs(MatchOr([MatchAs(-,a,) MatchAs(-,-,) ],),c,)", "a | _ as c");
    assertPatternRefused("2:12: cannot use '_' as a target", "a as _");
  }

  @Test
  void sequences_mayLackBrackets() {
    assertPattern("MatchSequence([MatchAs(-,a,) MatchStar(b,) ],)", "a, *b");
    assertPattern("MatchSequence([MatchStar(-,) ],)", "[*_]");
    assertPattern("MatchSequence([],)", "()");
    assertPattern("MatchAs(-,a,)", "(a)");
    assertPattern("MatchSequence([MatchAs(-,a,) ],)", "(a,)");
    assertPatternRefused("2:8: invalid syntax", "(*a)");
  }

  @Test
  void mapping_hasKeysAndRest() {
    assertPattern(
        "MatchMapping([Constant(s'k',-,) Attribute(Name(a,Load,),b,Load,) ],"
            + "[MatchAs(-,v,) MatchAs(-,-,) ],rest,)",
        "{'k': v, a.b: _, **rest}");
    assertPatternRefused("2:16: invalid syntax", "{**rest, 1: a}");
  }

  @Test
  void class_hasPositionsThenNames() {
    assertPattern(
        "MatchClass(Attribute(Name(a,Load,),B,Load,),[MatchAs(-,x,) ],[k ],[MatchAs(-,y,) ],)",
        "a.B(x, k=y,)");
    assertPatternRefused("2:14: positional patterns follow keyword patterns", "A(k=1, b)");
  }

  @Test
  void match_withGuard_isAStatement() {
    assertTree(
        "Match(Tuple([Name(a,Load,) Starred(Name(b,Load,),Load,) ],Load,),"
            + "[match_case(MatchAs(-,-,),Name(c,Load,),[Pass() ],) ],)",
        "match a, *b:\n case _ if c: pass\n");
    assertTree(
        "Match(Name(x,Load,),[match_case(MatchAs(-,-,),-,[Pass() ],) ],)",
        "match (x):\n case _: pass\n");
  }

  @Test
  void match_otherwise_isAName() {
    assertTree("Expr(Call(Name(match,Load,),[Name(x,Load,) ],[],),)", "match (x)\n");
    assertTree(
        "AnnAssign(Subscript(Name(match,Load,),Name(x,Load,),Store,),Name(y,Load,),-,0,)",
        "match [x]: y\n");
    assertTree("Expr(BinOp(Name(match,Load,),Sub,Name(x,Load,),),)", "match -x\n");
    assertRefused(
        "2:1: expected an indented block after 'match' statement on line 1", "match x:\npass\n");
  }
}
