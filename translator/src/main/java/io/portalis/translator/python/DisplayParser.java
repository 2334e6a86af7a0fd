package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Context;
import io.portalis.translator.python.Expression.DictComp;
import io.portalis.translator.python.Expression.DictExpr;
import io.portalis.translator.python.Expression.GeneratorExp;
import io.portalis.translator.python.Expression.ListComp;
import io.portalis.translator.python.Expression.ListExpr;
import io.portalis.translator.python.Expression.SetComp;
import io.portalis.translator.python.Expression.SetExpr;
import io.portalis.translator.python.Expression.Starred;
import io.portalis.translator.python.Expression.TupleExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses what stands in brackets: tuples, lists, sets, dictionaries and comprehensions. */
final class DisplayParser {

  private final TokenCursor cursor;
  private final ExpressionParser expressions;
  private final Targets targets;

  DisplayParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.targets = new Targets(cursor);
  }

  Expression display() throws PythonSyntaxError {
    return switch (cursor.peek().text()) {
      case "(" -> parentheses();
      case "[" -> squareBrackets();
      case "{" -> braces();
      default -> throw cursor.invalid();
    };
  }

  private Expression parentheses() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("(");
    if (cursor.accept(")")) {
      return new TupleExpr(List.of(), Context.LOAD, cursor.since(start));
    }
    if (cursor.at("yield")) {
      Expression value = expressions.yieldExpression();
      cursor.expect(")");
      return value;
    }
    Expression first = expressions.starNamedExpression();
    if (atComprehension()) {
      List<Comprehension> generators = comprehension(first);
      cursor.expect(")");
      return new GeneratorExp(first, generators, cursor.since(start));
    }
    if (cursor.at(",")) {
      List<Expression> elements = elements(first, ")");
      cursor.expect(")");
      return new TupleExpr(elements, Context.LOAD, cursor.since(start));
    }
    cursor.expect(")");
    if (first instanceof Starred) {
      throw cursor.error("cannot use starred expression here", first.span());
    }
    return first;
  }

  private Expression squareBrackets() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("[");
    if (cursor.accept("]")) {
      return new ListExpr(List.of(), Context.LOAD, cursor.since(start));
    }
    Expression first = expressions.starNamedExpression();
    if (atComprehension()) {
      List<Comprehension> generators = comprehension(first);
      cursor.expect("]");
      return new ListComp(first, generators, cursor.since(start));
    }
    List<Expression> elements = elements(first, "]");
    cursor.expect("]");
    return new ListExpr(elements, Context.LOAD, cursor.since(start));
  }

  private List<Expression> elements(Expression first, String end) throws PythonSyntaxError {
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (cursor.accept(",") && !cursor.at(end)) {
      elements.add(expressions.starNamedExpression());
    }
    return elements;
  }

  private Expression braces() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("{");
    if (cursor.at("**") || cursor.at("}")) {
      return dictionary(start, new ArrayList<>(), new ArrayList<>());
    }
    boolean plain = !cursor.at("*") && !cursor.peek(1).is(":=");
    Expression first = plain ? expressions.expression() : expressions.starNamedExpression();
    if (plain && cursor.accept(":")) {
      return dictionary(start, first);
    }
    if (atComprehension()) {
      List<Comprehension> generators = comprehension(first);
      cursor.expect("}");
      return new SetComp(first, generators, cursor.since(start));
    }
    List<Expression> elements = elements(first, "}");
    cursor.expect("}");
    return new SetExpr(elements, cursor.since(start));
  }

  private Expression dictionary(int start, Expression key) throws PythonSyntaxError {
    Expression value = dictionaryValue();
    if (atComprehension()) {
      List<Comprehension> generators = comprehension(value);
      cursor.expect("}");
      return new DictComp(key, value, generators, cursor.since(start));
    }
    List<@Nullable Expression> keys = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    keys.add(key);
    values.add(value);
    if (!cursor.accept(",") && !cursor.at("}")) {
      cursor.expect("}");
    }
    return dictionary(start, keys, values);
  }

  private Expression dictionary(int start, List<@Nullable Expression> keys, List<Expression> values)
      throws PythonSyntaxError {
    while (!cursor.at("}")) {
      if (cursor.accept("**")) {
        keys.add(null);
        values.add(expressions.bitwiseOr());
        if (atComprehension()) {
          throw cursor.error("dict unpacking cannot be used in dict comprehension");
        }
      } else {
        keys.add(expressions.expression());
        if (!cursor.accept(":")) {
          throw cursor.error("':' expected after dictionary key");
        }
        values.add(dictionaryValue());
      }
      if (!cursor.accept(",")) {
        break;
      }
    }
    cursor.expect("}");
    return new DictExpr(keys, values, cursor.since(start));
  }

  private Expression dictionaryValue() throws PythonSyntaxError {
    if (cursor.at("}") || cursor.at(",")) {
      throw cursor.error("expression expected after dictionary key and ':'");
    }
    if (cursor.at("*")) {
      throw cursor.error("cannot use a starred expression in a dictionary value");
    }
    return expressions.expression();
  }

  boolean atComprehension() {
    return cursor.at("for") || (cursor.at("async") && cursor.peek(1).is("for"));
  }

  /** Parses the clauses of a comprehension of {@code element}. */
  List<Comprehension> comprehension(Expression element) throws PythonSyntaxError {
    if (element instanceof Starred) {
      throw cursor.error("iterable unpacking cannot be used in comprehension", element.span());
    }
    List<Comprehension> clauses = new ArrayList<>();
    while (atComprehension()) {
      int start = cursor.index();
      boolean isAsync = cursor.accept("async");
      cursor.expect("for");
      Expression target = targetList();
      cursor.expect("in");
      Expression iterable = expressions.disjunction();
      List<Expression> conditions = new ArrayList<>();
      while (cursor.accept("if")) {
        conditions.add(expressions.disjunction());
      }
      clauses.add(new Comprehension(target, iterable, conditions, isAsync, cursor.since(start)));
    }
    return clauses;
  }

  /** Parses what stands between {@code for} and {@code in}. */
  Expression targetList() throws PythonSyntaxError {
    int start = cursor.index();
    Expression first = targetElement();
    if (!cursor.at(",")) {
      return targets.stored(first);
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (cursor.accept(",") && cursor.startsExpression()) {
      elements.add(targetElement());
    }
    return targets.stored(new TupleExpr(elements, Context.LOAD, cursor.since(start)));
  }

  /** Parses one target, which a star may precede. */
  Expression targetElement() throws PythonSyntaxError {
    int start = cursor.index();
    boolean starred = cursor.accept("*");
    Expression value = expressions.bitwiseOr();
    return starred ? new Starred(value, Context.LOAD, cursor.since(start)) : value;
  }
}
