package io.portalis.translator.python;

import static io.portalis.translator.python.Parsing.assertExpression;
import static io.portalis.translator.python.Parsing.assertRefused;
import static io.portalis.translator.python.Parsing.assertTree;
import static io.portalis.translator.python.Parsing.expression;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExpressionTest {

  @Test
  void operators_bindByPrecedence() {
    assertExpression(
        "BoolOp(Or,[Name(a,Load,) BoolOp(And,[Name(b,Load,) UnaryOp(Not,Name(c,Load,),) ],) ],)",
        "a or b and not c");
    assertExpression(
        "BinOp(Name(a,Load,),BitOr,BinOp(Name(b,Load,),LShift,BinOp(Name(c,Load,),Add,"
            + "BinOp(Name(d,Load,),MatMult,Name(e,Load,),),),),)",
        "a | b << c + d @ e");
    assertExpression(
        "BinOp(BinOp(Name(a,Load,),Sub,Name(b,Load,),),Sub,Name(c,Load,),)", "a - b - c");
    assertExpression(
        "UnaryOp(USub,BinOp(Name(a,Load,),Pow,UnaryOp(USub,BinOp(Name(b,Load,),Pow,"
            + "Name(c,Load,),),),),)",
        "-a ** -b ** c");
  }

  @Test
  void comparisons_chain() {
    assertExpression(
        "Compare(Name(a,Load,),[Lt NotIn IsNot ],[Name(b,Load,) Name(c,Load,) Name(d,Load,) ],)",
        "a < b not in c is not d");
  }

  @Test
  void conditional_andLambda_reachFarRight() {
    assertExpression(
        "Lambda(arguments([],[arg(x,-,) ],-,[],[],-,[Constant(i1,-,) ],),"
            + "IfExp(Name(x,Load,),Name(a,Load,),Name(b,Load,),),)",
        "lambda x=1: a if x else b");
    assertRefused("1:1: expected 'else' after 'if' expression", "a if b");
  }

  @Test
  void await_bindsTighterThanPower() {
    assertExpression(
        "BinOp(Await(Call(Name(f,Load,),[],[],),),Pow,Constant(i2,-,),)", "await f() ** 2");
    assertRefused("1:7: invalid syntax", "await await x");
  }

  @Test
  void namedExpression_needsParenthesesAtTheTop() {
    assertExpression("NamedExpr(Name(a,Store,),Constant(i1,-,),)", "(a := 1)");
    assertExpression(
        "Call(Name(f,Load,),[NamedExpr(Name(a,Store,),Constant(i1,-,),) ],[],)", "f(a := 1)");
    assertRefused("1:3: invalid syntax", "a := 1");
    assertRefused("1:2: cannot use assignment expressions with attribute", "(a.b := 1)");
  }

  @Test
  void displays_haveTheirElements() {
    assertExpression("Tuple([],Load,)", "()");
    assertExpression("Tuple([Name(a,Load,) ],Load,)", "a,");
    assertExpression("List([Starred(Name(a,Load,),Load,) Name(b,Load,) ],Load,)", "[*a, b]");
    assertExpression("Set([Name(a,Load,) ],)", "{a,}");
    assertExpression("Dict([Name(a,Load,) - ],[Name(b,Load,) Name(c,Load,) ],)", "{a: b, **c}");
    assertRefused("1:2: cannot use starred expression here", "(*a)");
    assertRefused("1:8: ':' expected after dictionary key", "{1:2, 3}");
  }

  @Test
  void comprehensions_haveTheirClauses() {
    assertExpression(
        "ListComp(Name(x,Load,),[comprehension(Tuple([Name(x,Store,) Name(y,Store,) ],Store,),"
            + "Name(z,Load,),[Name(x,Load,) Name(y,Load,) ],0,) "
            + "comprehension(Name(w,Store,),Name(x,Load,),[],1,) ],)",
        "[x for x, y in z if x if y async for w in x]");
    assertExpression(
        "DictComp(Name(a,Load,),Name(b,Load,),"
            + "[comprehension(Name(a,Store,),Name(b,Load,),[],0,) ],)",
        "{a: b for a in b}");
    assertRefused("1:2: iterable unpacking cannot be used in comprehension", "[*a for a in b]");
    assertRefused("1:11: cannot assign to literal", "[x for x, 1 in y]");
  }

  @Test
  void call_hasArgumentsInOrder() {
    assertExpression(
        "Call(Name(f,Load,),[Name(a,Load,) Starred(Name(b,Load,),Load,) ],"
            + "[keyword(c,Constant(i1,-,),) keyword(-,Name(d,Load,),) ],)",
        "f(a, c=1, *b, **d)");
    assertRefused("1:8: positional argument follows keyword argument", "f(a=1, b)");
    assertRefused(
        "1:8: iterable argument unpacking follows keyword argument unpacking", "f(**a, *b)");
    assertRefused("1:3: Generator expression must be parenthesized", "f(a for a in b, c)");
    assertRefused(
        "1:3: expression cannot contain assignment, perhaps you meant \"==\"?", "f(a.b=1)");
    assertRefused("1:3: invalid syntax. Perhaps you forgot a comma?", "f(a b)");
  }

  @Test
  void generator_asOnlyArgument_takesTheParenthesesOfTheCall() {
    Expression.Call call = (Expression.Call) expression("f(x for x in y)");
    assertEquals(new Span(1, 1, 1, 15), call.args().get(0).span());
  }

  @Test
  void subscript_hasSlices() {
    assertExpression(
        "Subscript(Name(a,Load,),Tuple([Slice(Constant(i1,-,),-,-,) Slice(-,-,Constant(i2,-,),) "
            + "Starred(Name(b,Load,),Load,) ],Load,),Load,)",
        "a[1:, ::2, *b]");
    assertRefused("1:3: invalid syntax", "a[]");
  }

  @Test
  void parentheses_countForWhatHoldsThem() {
    Expression.BinOp sum = (Expression.BinOp) expression("(a) + (b)");
    assertEquals(new Span(1, 0, 1, 9), sum.span());
    assertEquals(new Span(1, 1, 1, 2), sum.left().span());
  }

  @Test
  void yield_standsWhereStatementsAndParenthesesLetIt() {
    assertTree(
        "Assign([Name(x,Store,) ],Yield(Tuple([Name(a,Load,) Starred(Name(b,Load,),Load,) ],Load,)"
            + ",),) Expr(YieldFrom(Name(y,Load,),),) Expr(Yield(-,),)",
        "x = yield a, *b\nyield from y\n(yield)");
    assertRefused("1:3: invalid syntax", "f(yield)");
  }
}
