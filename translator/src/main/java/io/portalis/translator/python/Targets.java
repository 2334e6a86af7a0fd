package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Attribute;
import io.portalis.translator.python.Expression.Context;
import io.portalis.translator.python.Expression.ListExpr;
import io.portalis.translator.python.Expression.Name;
import io.portalis.translator.python.Expression.Starred;
import io.portalis.translator.python.Expression.Subscript;
import io.portalis.translator.python.Expression.TupleExpr;
import java.util.ArrayList;
import java.util.List;

/** Turns expressions into targets, and says what the others are called. */
final class Targets {

  private static final String PERHAPS_EQUALS = " here. Maybe you meant '==' instead of '='?";

  private final TokenCursor cursor;

  Targets(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Returns the left side of {@code =} as a target. */
  Expression assigned(Expression target) throws PythonSyntaxError {
    if (target instanceof Expression.Yield || target instanceof Expression.YieldFrom) {
      throw cursor.error("assignment to yield expression not possible", target.span());
    }
    boolean plain =
        target instanceof Expression.GeneratorExp || describe(target).matches("True|False|None");
    return target(target, Context.STORE, plain ? "" : PERHAPS_EQUALS);
  }

  /** Returns the target of a {@code for}, a {@code with} or the like. */
  Expression stored(Expression target) throws PythonSyntaxError {
    return target(target, Context.STORE, "");
  }

  Expression deleted(Expression target) throws PythonSyntaxError {
    return target(target, Context.DEL, "");
  }

  /** Returns the single target of an annotation or of {@code +=}; {@code what} refuses others. */
  Expression single(Expression target, String what) throws PythonSyntaxError {
    if (target instanceof Name || target instanceof Attribute || target instanceof Subscript) {
      return target(target, Context.STORE, "");
    }
    throw cursor.error(what, target.span());
  }

  private Expression target(Expression target, Context context, String hint)
      throws PythonSyntaxError {
    if (target instanceof Name name) {
      return new Name(name.id(), context, name.span());
    }
    if (target instanceof Attribute attribute) {
      return new Attribute(attribute.value(), attribute.name(), context, attribute.span());
    }
    if (target instanceof Subscript subscript) {
      return new Subscript(subscript.value(), subscript.index(), context, subscript.span());
    }
    if (target instanceof TupleExpr tuple) {
      return new TupleExpr(targets(tuple.elements(), context), context, tuple.span());
    }
    if (target instanceof ListExpr list) {
      return new ListExpr(targets(list.elements(), context), context, list.span());
    }
    if (target instanceof Starred starred && context == Context.STORE) {
      return new Starred(target(starred.value(), context, ""), context, starred.span());
    }
    String verb = context == Context.DEL ? "delete " : "assign to ";
    throw cursor.error("cannot " + verb + describe(target) + hint, target.span());
  }

  private List<Expression> targets(List<Expression> elements, Context context)
      throws PythonSyntaxError {
    List<Expression> targets = new ArrayList<>();
    for (Expression element : elements) {
      targets.add(target(element, context, ""));
    }
    return targets;
  }

  /** Returns CPython's words for a kind of expression. */
  static String describe(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return describe(constant.value());
    }
    if (expression instanceof Expression.BoolOp
        || expression instanceof Expression.BinOp
        || expression instanceof Expression.UnaryOp) {
      return "expression";
    }
    if (expression instanceof Expression.Yield || expression instanceof Expression.YieldFrom) {
      return "yield expression";
    }
    if (expression instanceof Expression.JoinedStr) {
      return "f-string expression";
    }
    return switch (expression.getClass().getSimpleName()) {
      case "NamedExpr" -> "named expression";
      case "IfExp" -> "conditional expression";
      case "DictExpr" -> "dict literal";
      case "SetExpr" -> "set display";
      case "ListComp" -> "list comprehension";
      case "SetComp" -> "set comprehension";
      case "DictComp" -> "dict comprehension";
      case "GeneratorExp" -> "generator expression";
      case "Await" -> "await expression";
      case "Compare" -> "comparison";
      case "Call" -> "function call";
      case "ListExpr" -> "list";
      case "TupleExpr" -> "tuple";
      default -> expression.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static String describe(Literal literal) {
    if (literal instanceof Literal.None) {
      return "None";
    }
    if (literal instanceof Literal.Bool bool) {
      return bool.value() ? "True" : "False";
    }
    return literal instanceof Literal.Ellipsis ? "ellipsis" : "literal";
  }
}
