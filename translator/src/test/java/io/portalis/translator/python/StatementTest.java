package io.portalis.translator.python;

import static io.portalis.translator.python.Parsing.assertRefused;
import static io.portalis.translator.python.Parsing.assertTree;
import static io.portalis.translator.python.Parsing.parse;
import static io.portalis.translator.python.Parsing.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

  @Test
  void assignments_haveTargets() {
    assertTree(
        "Assign([Name(a,Store,) Tuple([Name(b,Store,) Starred(Attribute(Name(c,Load,),d,Store,),"
            + "Store,) ],Store,) ],Subscript(Name(e,Load,),Constant(i0,-,),Load,),)",
        "a = b, *c.d = e[0]");
    assertTree("AugAssign(Name(a,Store,),FloorDiv,Constant(i2,-,),)", "a //= 2");
    assertTree(
        "AnnAssign(Name(a,Store,),Name(int,Load,),Constant(i1,-,),1,) "
            + "AnnAssign(Name(b,Store,),Name(int,Load,),-,0,)",
        "a: int = 1\n(b): int\n");
  }

  @Test
  void assignment_toOtherThings_isRefused() {
    assertRefused(
        "1:1: cannot assign to function call here. Maybe you meant '==' instead of '='?",
        "f() = 1");
    assertRefused("1:1: cannot assign to None", "None = 1");
    assertRefused("1:4: cannot assign to expression", "a, b + c = 1");
    assertRefused("1:1: assignment to yield expression not possible", "yield = 1");
    assertRefused("1:1: 'tuple' is an illegal expression for augmented assignment", "a, b += 1");
    assertRefused("1:1: only single target (not tuple) can be annotated", "a, b: int");
    assertRefused("1:5: cannot delete literal", "del 1");
  }

  @Test
  void imports_haveNamesAndLevels() {
    assertTree(
        "Import([alias(a.b,c,) alias(d,-,) ],) ImportFrom(-,[alias(*,-,) ],4,) "
            + "ImportFrom(x.y,[alias(a,b,) alias(c,-,) ],1,)",
        "import a.b as c, d\nfrom .... import *\nfrom .x.y import (a as b, c,)\n");
    assertRefused(
        "1:17: trailing comma not allowed without surrounding parentheses", "from a import b,\n");
  }

  @Test
  void import_beforeFrom_isRefused() {
    assertRefused("1:1: Did you mean to use 'from ... import ...' instead?", "import a from b");
  }

  @Test
  void smallStatements_shareALine() {
    assertTree(
        "Pass() Global([a b ],) Return(-,) Raise(Name(e,Load,),Name(c,Load,),) "
            + "Assert(Name(t,Load,),Name(m,Load,),) Delete([Name(a,Del,) "
            + "Tuple([Name(b,Del,) ],Del,) ],) Break() Continue() Nonlocal([x ],)",
        "pass; global a, b; return; raise e from c; assert t, m; del a, (b,)\n"
            + "break; continue; nonlocal x;\n");
    assertRefused("1:6: invalid syntax", "pass pass");
    assertRefused(
        "1:1: Missing parentheses in call to 'print'. Did you mean print(...)?", "print 'a'");
  }

  @Test
  void function_hasAllKindsOfParameters() {
    assertTree(
        "FunctionDef(f,arguments([arg(a,-,) ],[arg(b,Name(int,Load,),) ],arg(c,"
            + "Starred(Name(T,Load,),Load,),),[arg(d,-,) arg(e,-,) ],[- Constant(i2,-,) ],"
            + "arg(g,-,),[Constant(i1,-,) ],),[Pass() ],[Name(x,Load,) ],Name(r,Load,),[],)",
        "@x\ndef f(a, /, b: int = 1, *c: *T, d, e=2, **g) -> r: pass\n");
    assertRefused(
        "1:12: parameter without a default follows parameter with a default",
        "def f(a=1, b): pass");
    assertRefused("1:7: named arguments must follow bare *", "def f(*): pass");
    assertRefused("1:7: at least one argument must precede /", "def f(/): pass");
    assertRefused("1:12: arguments cannot follow var-keyword argument", "def f(**a, b): pass");
  }

  @Test
  void definitions_startAfterTheirDecorators() {
    assertEquals(new Span(2, 0, 3, 8), statement("@a\nasync def f():\n    pass\n\n").span());
    assertEquals(new Span(1, 0, 1, 13), statement("class A: pass # c\n").span());
  }

  @Test
  void class_hasBasesKeywordsAndTypeParameters() {
    assertTree(
        "ClassDef(A,[Name(B,Load,) ],[keyword(metaclass,Name(M,Load,),) ],[Pass() ],[],"
            + "[TypeVar(T,Name(int,Load,),Name(str,Load,),) TypeVarTuple(Ts,-,) "
            + "ParamSpec(P,List([],Load,),) ],)",
        "class A[T: int = str, *Ts, **P = []](B, metaclass=M): pass\n");
    assertTree(
        "TypeAlias(Name(X,Store,),[TypeVar(T,-,-,) ],Name(T,Load,),) "
            + "Assign([Name(type,Store,) ],Constant(i1,-,),)",
        "type X[T] = T\ntype = 1\n");
    assertRefused("1:9: Type parameter list cannot be empty", "class A[]: pass");
  }

  @Test
  void branchesAndLoops_haveTheirElse() {
    assertTree(
        "If(Name(a,Load,),[Pass() ],[If(Name(b,Load,),[Pass() ],[Break() ],) ],)",
        "if a: pass\nelif b: pass\nelse: break\n");
    assertTree(
        "While(NamedExpr(Name(a,Store,),Name(b,Load,),),[Pass() ],[Pass() ],)",
        "while a := b: pass\nelse: pass\n");
    assertTree(
        "AsyncFor(Tuple([Name(a,Store,) ],Store,),Tuple([Starred(Name(b,Load,),Load,) "
            + "Name(c,Load,) ],Load,),[Pass() ],[],)",
        "async for a, in *b, c: pass\n");
    assertRefused("1:5: expected ':'", "if a\n  pass\n");
    assertRefused(
        "1:4: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "if a = 1: pass");
    assertRefused(
        "1:7: cannot assign to attribute here. Maybe you meant '==' instead of '='?",
        "while a.b = 1: pass");
  }

  @Test
  void try_hasHandlersOfOneKind() {
    assertTree(
        "Try([Pass() ],[ExceptHandler(Name(A,Load,),e,[Pass() ],) ExceptHandler(-,-,[Pass() ],) ],"
            + "[Pass() ],[Pass() ],)",
        "try: pass\nexcept A as e: pass\nexcept: pass\nelse: pass\nfinally: pass\n");
    assertTree(
        "TryStar([Pass() ],[ExceptHandler(Name(A,Load,),-,[Pass() ],) ],[],[],)",
        "try: pass\nexcept* A: pass\n");
    assertRefused("2:1: expected 'except' or 'finally' block", "try: pass\nx = 1\n");
    assertRefused(
        "3:1: cannot have both 'except' and 'except*' on the same 'try'",
        "try: pass\nexcept A: pass\nexcept* B: pass\n");
    assertRefused(
        "2:8: multiple exception types must be parenthesized", "try: pass\nexcept A, B: pass\n");
  }

  @Test
  void with_tellsItemsFromParentheses() {
    assertTree(
        "With([withitem(Name(a,Load,),Name(b,Store,),) withitem(Name(c,Load,),-,) ],[Pass() ],)",
        "with (a as b, c,): pass\n");
    assertTree(
        "AsyncWith([withitem(Tuple([Name(a,Load,) Name(b,Load,) ],Load,),"
            + "Tuple([Name(c,Store,) Name(d,Store,) ],Store,),) ],[Pass() ],)",
        "async with (a, b) as (c, d): pass\n");
    assertTree(
        "With([withitem(Call(Attribute(Name(a,Load,),b,Load,),[],[],),-,) ],[Pass() ],)",
        "with (a).b(): pass\n");
    assertTree("With([withitem(Yield(-,),-,) ],[Pass() ],)", "with (yield): pass\n");
    assertRefused("1:11: cannot assign to literal", "with a as 1: pass");
  }

  @Test
  void module_isEmpty_orHasItsSpan() {
    assertEquals(List.of(), parse("").body());
    assertEquals(List.of(), parse("\n  # only this\n\n").body());
    assertEquals(new Span(1, 0, 2, 3), parse("a\nb()").span());
  }

  @Test
  void tree_cannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> parse("a\nb").body().remove(0));
    Statement.Assign assign = (Statement.Assign) statement("a = b = 1");
    assertThrows(UnsupportedOperationException.class, () -> assign.targets().clear());
  }
}
