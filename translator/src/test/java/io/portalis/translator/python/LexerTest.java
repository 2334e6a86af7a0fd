package io.portalis.translator.python;

import static io.portalis.translator.python.Parsing.assertRefused;
import static io.portalis.translator.python.Parsing.assertTree;
import static io.portalis.translator.python.Parsing.expression;
import static io.portalis.translator.python.Parsing.literal;
import static io.portalis.translator.python.Parsing.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

  @Test
  void integer_inAnyRadix_hasItsValue() {
    assertEquals(new Literal.Int(BigInteger.valueOf(1_000_000)), literal("1_000_000"));
    assertEquals(new Literal.Int(BigInteger.valueOf(255)), literal("0XfF"));
    assertEquals(new Literal.Int(BigInteger.valueOf(8)), literal("0o1_0"));
    assertEquals(new Literal.Int(BigInteger.valueOf(5)), literal("0b_101"));
    assertEquals(new Literal.Int(BigInteger.ZERO), literal("00_0"));
    assertEquals(new Literal.Int(BigInteger.TEN.pow(40)), literal("1" + "0".repeat(40)));
  }

  @Test
  void float_andImaginary_haveTheirValues() {
    assertEquals(new Literal.Float(1.5e10), literal("1_5.0e0_9"));
    assertEquals(new Literal.Float(0.5), literal(".5"));
    assertEquals(new Literal.Float(12), literal("012."));
    assertEquals(new Literal.Float(Double.POSITIVE_INFINITY), literal("1e999"));
    assertEquals(new Literal.Imaginary(2), literal("2J"));
  }

  @Test
  void number_malformed_isRefused() {
    assertRefused("1:1: invalid decimal literal", "1__0");
    assertRefused("1:1: invalid decimal literal", "1e+");
    assertRefused("1:1: invalid decimal literal", "12abc");
    assertRefused("1:1: invalid hexadecimal literal", "0x");
    assertRefused("1:4: invalid digit '8' in octal literal", "0o78");
    assertRefused(
        "1:1: leading zeros in decimal integer literals are not permitted; "
            + "use an 0o prefix for octal integers",
        "007");
  }

  @Test
  void number_keywordFollowsAtOnce_isAccepted() {
    assertTree("Expr(BoolOp(Or,[Constant(i1,-,) Constant(i2,-,) ],),)", "1or 2");
    assertTree("Expr(BoolOp(Or,[Constant(if,-,) Constant(i2,-,) ],),)", "0xfor 2");
  }

  @Test
  void name_inUnicode_isNormalized() {
    assertEquals("K", ((Expression.Name) expression("\u212A")).id());
    assertEquals("\u00E9", ((Expression.Name) expression("e\u0301")).id());
    assertTree("Expr(Name(if,Load,),)", "\uD835\uDC22f");
    assertRefused("1:2: invalid character '\u20AC' (U+20AC)", "a\u20AC");
    assertRefused("1:2: invalid non-printable character U+00A0", "a\u00A0");
  }

  @Test
  void softKeywords_areNames() {
    assertTree(
        "Assign([Name(match,Store,) ],Name(type,Load,),) "
            + "Expr(Call(Name(match,Load,),[Name(case,Load,) ],[],),) "
            + "Expr(BinOp(Name(type,Load,),Sub,Name(_,Load,),),)",
        "match = type\nmatch(case)\ntype - _\n");
  }

  @Test
  void lines_joinInBracketsAndByBackslash() {
    assertTree(
        "Assign([Name(x,Store,) ],BinOp(Constant(i1,-,),Add,Constant(i2,-,),),) Pass()",
        "x = (1 # one\n\n  +\n2)\npass");
    assertTree(
        "Assign([Name(x,Store,) ],BinOp(Constant(i1,-,),Add,Constant(i2,-,),),)", "x = 1 \\\n+ 2");
    assertRefused("1:4: unexpected character after line continuation character", "1 \\ 2");
    assertRefused("1:1: unexpected EOF while parsing", "\\");
  }

  @Test
  void indentation_ofTabsAndSpaces_mustNotDependOnTheWidthOfTabs() {
    assertTree(
        "If(Name(x,Load,),[Pass() If(Name(y,Load,),[Pass() ],[],) ],[],)",
        "if x:\n\tpass\n\tif y:\n\t    pass\n");
    assertRefused(
        "3:9: inconsistent use of tabs and spaces in indentation", "if x:\n\tpass\n        pass\n");
    assertRefused(
        "3:2: unindent does not match any outer indentation level", "if x:\n  pass\n pass\n");
    assertRefused("1:1: unexpected indent", " pass");
    assertRefused(
        "2:1: expected an indented block after 'if' statement on line 1", "if x:\npass\n");
  }

  @Test
  void brackets_mustMatch() {
    assertRefused("1:2: '(' was never closed", "f(1,\n2");
    assertRefused(
        "2:1: closing parenthesis ']' does not match opening parenthesis '(' on line 1", "f(1\n]");
    assertRefused("1:1: unmatched ')'", ")");
  }

  @Test
  void comments_areKept() {
    List<Comment> comments = parse("# one\nx = 1  # two\nif x:\n  # three\n  pass\n").comments();
    assertEquals(
        List.of(
            new Comment("# one", true, new Span(1, 0, 1, 5)),
            new Comment("# two", false, new Span(2, 7, 2, 12)),
            new Comment("# three", true, new Span(4, 2, 4, 9))),
        comments);
  }

  @Test
  void comments_inBracketsAndFields_areKept() {
    List<Comment> comments = parse("f(\n  # a\n  1)\nf'''{x # b\n}'''\n").comments();
    assertEquals(List.of("# a", "# b"), comments.stream().map(Comment::text).toList());
    assertEquals(List.of(true, false), comments.stream().map(Comment::ownLine).toList());
  }
}
