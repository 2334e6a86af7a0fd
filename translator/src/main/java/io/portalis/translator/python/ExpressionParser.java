package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Attribute;
import io.portalis.translator.python.Expression.Await;
import io.portalis.translator.python.Expression.BinOp;
import io.portalis.translator.python.Expression.BoolOp;
import io.portalis.translator.python.Expression.Call;
import io.portalis.translator.python.Expression.Compare;
import io.portalis.translator.python.Expression.Constant;
import io.portalis.translator.python.Expression.Context;
import io.portalis.translator.python.Expression.IfExp;
import io.portalis.translator.python.Expression.Lambda;
import io.portalis.translator.python.Expression.Name;
import io.portalis.translator.python.Expression.NamedExpr;
import io.portalis.translator.python.Expression.Slice;
import io.portalis.translator.python.Expression.Starred;
import io.portalis.translator.python.Expression.Subscript;
import io.portalis.translator.python.Expression.TupleExpr;
import io.portalis.translator.python.Expression.UnaryOp;
import io.portalis.translator.python.Expression.Yield;
import io.portalis.translator.python.Expression.YieldFrom;
import io.portalis.translator.python.Operator.Binary;
import io.portalis.translator.python.Operator.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses expressions. The methods are called what the rules of Python's grammar are. */
final class ExpressionParser {

  private record BinaryRule(Binary operator, int precedence) {}

  private static final Map<String, BinaryRule> BINARY =
      Map.ofEntries(
          Map.entry("|", new BinaryRule(Binary.BIT_OR, 1)),
          Map.entry("^", new BinaryRule(Binary.BIT_XOR, 2)),
          Map.entry("&", new BinaryRule(Binary.BIT_AND, 3)),
          Map.entry("<<", new BinaryRule(Binary.L_SHIFT, 4)),
          Map.entry(">>", new BinaryRule(Binary.R_SHIFT, 4)),
          Map.entry("+", new BinaryRule(Binary.ADD, 5)),
          Map.entry("-", new BinaryRule(Binary.SUB, 5)),
          Map.entry("*", new BinaryRule(Binary.MULT, 6)),
          Map.entry("/", new BinaryRule(Binary.DIV, 6)),
          Map.entry("//", new BinaryRule(Binary.FLOOR_DIV, 6)),
          Map.entry("%", new BinaryRule(Binary.MOD, 6)),
          Map.entry("@", new BinaryRule(Binary.MAT_MULT, 6)));

  private final TokenCursor cursor;
  private final ArgumentParser arguments;
  private final DisplayParser displays;
  private final StringParser strings;

  ExpressionParser(TokenCursor cursor) {
    this.cursor = cursor;
    this.arguments = new ArgumentParser(cursor, this);
    this.displays = new DisplayParser(cursor, this);
    this.strings = new StringParser(cursor, this);
  }

  ArgumentParser arguments() {
    return arguments;
  }

  DisplayParser displays() {
    return displays;
  }

  StringParser strings() {
    return strings;
  }

  /** Expressions between commas, some with a star: a tuple, or one without parentheses. */
  Expression starExpressions() throws PythonSyntaxError {
    int start = cursor.index();
    Expression first = starExpression();
    if (!cursor.at(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (cursor.accept(",") && cursor.startsExpression()) {
      elements.add(starExpression());
    }
    return new TupleExpr(elements, Context.LOAD, cursor.since(start));
  }

  private Expression starExpression() throws PythonSyntaxError {
    return cursor.at("*") ? starredOperand() : expression();
  }

  Expression starNamedExpression() throws PythonSyntaxError {
    return cursor.at("*") ? starredOperand() : namedExpression();
  }

  private Expression starredOperand() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("*");
    Expression value = bitwiseOr();
    return new Starred(value, Context.LOAD, cursor.since(start));
  }

  /** A star before any expression, as arguments and subscripts have it. */
  Expression starredExpression() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("*");
    Expression value = expression();
    return new Starred(value, Context.LOAD, cursor.since(start));
  }

  /** What may stand to the right of {@code =}, and in a field of an f-string. */
  Expression yieldOrStarExpressions() throws PythonSyntaxError {
    return cursor.at("yield") ? yieldExpression() : starExpressions();
  }

  Expression yieldExpression() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("yield");
    if (cursor.accept("from")) {
      Expression value = expression();
      return new YieldFrom(value, cursor.since(start));
    }
    Expression value = cursor.startsExpression() ? starExpressions() : null;
    return new Yield(value, cursor.since(start));
  }

  Expression namedExpression() throws PythonSyntaxError {
    Expression value = argument();
    if (cursor.at("=")) {
      throw equalsRefused(value);
    }
    return value;
  }

  private PythonSyntaxError equalsRefused(Expression value) {
    if (value instanceof Name) {
      return cursor.error(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", value.span());
    }
    boolean other =
        value instanceof Compare
            || value instanceof BoolOp
            || value instanceof TupleExpr
            || value instanceof Expression.ListExpr
            || Targets.describe(value).matches("True|False|None|generator expression");
    return other
        ? cursor.invalid()
        : cursor.error(
            "cannot assign to "
                + Targets.describe(value)
                + " here. Maybe you meant '==' instead of '='?",
            value.span());
  }

  /** An expression, or {@code name := value}; an {@code =} that follows is the caller's. */
  Expression argument() throws PythonSyntaxError {
    int start = cursor.index();
    if (cursor.at(Token.Kind.NAME) && cursor.peek(1).is(":=")) {
      Token name = cursor.next();
      cursor.next();
      Expression value = expression();
      return new NamedExpr(
          new Name(name.text(), Context.STORE, name.span()), value, cursor.since(start));
    }
    Expression value = expression();
    if (cursor.at(":=")) {
      throw cursor.error(
          "cannot use assignment expressions with " + Targets.describe(value), value.span());
    }
    return value;
  }

  Expression expression() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.enter();
    boolean isLambda = cursor.at("lambda");
    Expression result = isLambda ? lambda() : disjunction();
    if (!isLambda && cursor.accept("if")) {
      Expression test = disjunction();
      if (!cursor.accept("else")) {
        throw cursor.error("expected 'else' after 'if' expression", cursor.since(start));
      }
      Expression orElse = expression();
      result = new IfExp(test, result, orElse, cursor.since(start));
    }
    cursor.leave();
    return result;
  }

  private Expression lambda() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("lambda");
    Arguments args = arguments.parameters(":", false);
    cursor.expect(":");
    if (cursor.at(Token.Kind.FSTRING_MIDDLE)) {
      throw cursor.error(
          "f-string: lambda expressions are not allowed without parentheses", cursor.since(start));
    }
    Expression body = expression();
    return new Lambda(args, body, cursor.since(start));
  }

  Expression disjunction() throws PythonSyntaxError {
    int start = cursor.index();
    Expression first = conjunction();
    if (!cursor.at("or")) {
      return first;
    }
    List<Expression> values = new ArrayList<>(List.of(first));
    while (cursor.accept("or")) {
      values.add(conjunction());
    }
    return new BoolOp(Operator.Bool.OR, values, cursor.since(start));
  }

  private Expression conjunction() throws PythonSyntaxError {
    int start = cursor.index();
    Expression first = inversion();
    if (!cursor.at("and")) {
      return first;
    }
    List<Expression> values = new ArrayList<>(List.of(first));
    while (cursor.accept("and")) {
      values.add(inversion());
    }
    return new BoolOp(Operator.Bool.AND, values, cursor.since(start));
  }

  private Expression inversion() throws PythonSyntaxError {
    int start = cursor.index();
    if (!cursor.accept("not")) {
      return comparison();
    }
    cursor.enter();
    Expression operand = inversion();
    cursor.leave();
    return new UnaryOp(Operator.Unary.NOT, operand, cursor.since(start));
  }

  private Expression comparison() throws PythonSyntaxError {
    int start = cursor.index();
    Expression left = bitwiseOr();
    Comparison operator = comparisonOperator();
    if (operator == null) {
      return left;
    }
    List<Comparison> operators = new ArrayList<>();
    List<Expression> comparators = new ArrayList<>();
    while (operator != null) {
      operators.add(operator);
      comparators.add(bitwiseOr());
      operator = comparisonOperator();
    }
    return new Compare(left, operators, comparators, cursor.since(start));
  }

  private @Nullable Comparison comparisonOperator() {
    Token token = cursor.peek();
    if (token.kind() != Token.Kind.OPERATOR && token.kind() != Token.Kind.KEYWORD) {
      return null;
    }
    Comparison operator =
        switch (token.text()) {
          case "==" -> Comparison.EQ;
          case "!=" -> Comparison.NOT_EQ;
          case "<" -> Comparison.LT;
          case "<=" -> Comparison.LT_E;
          case ">" -> Comparison.GT;
          case ">=" -> Comparison.GT_E;
          case "in" -> Comparison.IN;
          case "is" -> cursor.peek(1).is("not") ? Comparison.IS_NOT : Comparison.IS;
          case "not" -> cursor.peek(1).is("in") ? Comparison.NOT_IN : null;
          default -> null;
        };
    if (operator != null) {
      cursor.next();
    }
    if (operator == Comparison.IS_NOT || operator == Comparison.NOT_IN) {
      cursor.next();
    }
    return operator;
  }

  Expression bitwiseOr() throws PythonSyntaxError {
    return binary(1);
  }

  private Expression binary(int precedence) throws PythonSyntaxError {
    int start = cursor.index();
    Expression left = factor();
    int links = 0;
    while (cursor.at(Token.Kind.OPERATOR)) {
      BinaryRule rule = BINARY.get(cursor.peek().text());
      if (rule == null || rule.precedence < precedence) {
        break;
      }
      cursor.next();
      cursor.enter();
      links++;
      Expression right = binary(rule.precedence + 1);
      left = new BinOp(left, rule.operator, right, cursor.since(start));
    }
    cursor.leave(links);
    return left;
  }

  private Expression factor() throws PythonSyntaxError {
    Operator.Unary operator = unaryOperator();
    if (operator == null) {
      return power();
    }
    int start = cursor.index();
    cursor.next();
    cursor.enter();
    Expression operand = factor();
    cursor.leave();
    return new UnaryOp(operator, operand, cursor.since(start));
  }

  private Operator.@Nullable Unary unaryOperator() {
    if (cursor.at("-")) {
      return Operator.Unary.U_SUB;
    }
    if (cursor.at("+")) {
      return Operator.Unary.U_ADD;
    }
    return cursor.at("~") ? Operator.Unary.INVERT : null;
  }

  private Expression power() throws PythonSyntaxError {
    int start = cursor.index();
    Expression base = cursor.at("await") ? await() : primary();
    if (!cursor.accept("**")) {
      return base;
    }
    cursor.enter();
    Expression exponent = factor();
    cursor.leave();
    return new BinOp(base, Binary.POW, exponent, cursor.since(start));
  }

  private Expression await() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("await");
    Expression value = primary();
    return new Await(value, cursor.since(start));
  }

  private Expression primary() throws PythonSyntaxError {
    int start = cursor.index();
    Expression value = atom();
    int links = 0;
    for (Expression longer = value; longer != null; longer = trailer(value, start)) {
      value = longer;
      cursor.enter();
      links++;
    }
    cursor.leave(links);
    return value;
  }

  /** Parses what follows {@code value}, which started at {@code start}, if it belongs to it. */
  private @Nullable Expression trailer(Expression value, int start) throws PythonSyntaxError {
    if (cursor.accept(".")) {
      String name = cursor.name();
      return new Attribute(value, name, Context.LOAD, cursor.since(start));
    }
    if (cursor.at("(")) {
      ArgumentParser.CallArguments call = arguments.call(true);
      return new Call(value, call.positional(), call.keywords(), cursor.since(start));
    }
    if (cursor.accept("[")) {
      Expression index = slices();
      cursor.expect("]");
      return new Subscript(value, index, Context.LOAD, cursor.since(start));
    }
    return null;
  }

  private Expression slices() throws PythonSyntaxError {
    int start = cursor.index();
    Expression first = slice();
    if (!cursor.at(",") && !(first instanceof Starred)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (cursor.accept(",") && !cursor.at("]")) {
      elements.add(slice());
    }
    return new TupleExpr(elements, Context.LOAD, cursor.since(start));
  }

  private Expression slice() throws PythonSyntaxError {
    if (cursor.at("*")) {
      return starredExpression();
    }
    if (cursor.at(Token.Kind.NAME) && cursor.peek(1).is(":=")) {
      return namedExpression();
    }
    int start = cursor.index();
    Expression lower = cursor.at(":") ? null : namedExpression();
    if (lower != null && !cursor.at(":")) {
      return lower;
    }
    cursor.expect(":");
    Expression upper = bound();
    Expression step = cursor.accept(":") ? bound() : null;
    return new Slice(lower, upper, step, cursor.since(start));
  }

  private @Nullable Expression bound() throws PythonSyntaxError {
    return cursor.at(":") || cursor.at("]") || cursor.at(",") ? null : expression();
  }

  private Expression atom() throws PythonSyntaxError {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NAME -> {
        cursor.next();
        return new Name(token.text(), Context.LOAD, token.span());
      }
      case NUMBER -> {
        cursor.next();
        return new Constant(NumberLiterals.value(token, cursor), null, token.span());
      }
      case STRING, FSTRING_START -> {
        return strings.strings();
      }
      case KEYWORD, OPERATOR -> {
        Literal literal = keywordLiteral(token.text());
        if (literal != null) {
          cursor.next();
          return new Constant(literal, null, token.span());
        }
        return displays.display();
      }
      default -> throw cursor.invalid();
    }
  }

  static @Nullable Literal keywordLiteral(String text) {
    return switch (text) {
      case "None" -> new Literal.None();
      case "True" -> new Literal.Bool(true);
      case "False" -> new Literal.Bool(false);
      case "..." -> new Literal.Ellipsis();
      default -> null;
    };
  }
}
