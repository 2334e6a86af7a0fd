package io.portalis.translator.python;

import io.portalis.translator.python.TypeParam.ParamSpec;
import io.portalis.translator.python.TypeParam.TypeVar;
import io.portalis.translator.python.TypeParam.TypeVarTuple;
import java.util.ArrayList;
import java.util.List;

/** Parses the type parameters of functions, classes and type aliases. */
final class TypeParamParser {

  private final TokenCursor cursor;
  private final ExpressionParser expressions;

  TypeParamParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Parses type parameters in square brackets, if there are any. */
  List<TypeParam> typeParams() throws PythonSyntaxError {
    List<TypeParam> params = new ArrayList<>();
    if (!cursor.accept("[")) {
      return params;
    }
    if (cursor.at("]")) {
      throw cursor.error("Type parameter list cannot be empty");
    }
    do {
      if (cursor.at("]")) {
        break;
      }
      params.add(typeParam());
    } while (cursor.accept(","));
    cursor.expect("]");
    return params;
  }

  private TypeParam typeParam() throws PythonSyntaxError {
    int start = cursor.index();
    if (cursor.accept("*")) {
      String name = cursor.name();
      refuseBound("TypeVarTuple");
      Expression value = null;
      if (cursor.accept("=")) {
        value = cursor.at("*") ? expressions.starNamedExpression() : expressions.expression();
      }
      return new TypeVarTuple(name, value, cursor.since(start));
    }
    if (cursor.accept("**")) {
      String name = cursor.name();
      refuseBound("ParamSpec");
      Expression value = cursor.accept("=") ? expressions.expression() : null;
      return new ParamSpec(name, value, cursor.since(start));
    }
    String name = cursor.name();
    Expression bound = cursor.accept(":") ? expressions.expression() : null;
    Expression value = cursor.accept("=") ? expressions.expression() : null;
    return new TypeVar(name, bound, value, cursor.since(start));
  }

  private void refuseBound(String what) throws PythonSyntaxError {
    if (cursor.at(":")) {
      throw cursor.error("cannot use bound with " + what);
    }
  }
}
