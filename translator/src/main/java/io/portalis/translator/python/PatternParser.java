package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Attribute;
import io.portalis.translator.python.Expression.BinOp;
import io.portalis.translator.python.Expression.Constant;
import io.portalis.translator.python.Expression.Context;
import io.portalis.translator.python.Expression.Name;
import io.portalis.translator.python.Expression.UnaryOp;
import io.portalis.translator.python.Pattern.MatchAs;
import io.portalis.translator.python.Pattern.MatchClass;
import io.portalis.translator.python.Pattern.MatchMapping;
import io.portalis.translator.python.Pattern.MatchOr;
import io.portalis.translator.python.Pattern.MatchSequence;
import io.portalis.translator.python.Pattern.MatchSingleton;
import io.portalis.translator.python.Pattern.MatchStar;
import io.portalis.translator.python.Pattern.MatchValue;
import io.portalis.translator.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the patterns of {@code case} clauses. */
final class PatternParser {

  private final TokenCursor cursor;
  private final ExpressionParser expressions;

  PatternParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Parses what follows {@code case}: a pattern, or a sequence without brackets. */
  Pattern patterns() throws PythonSyntaxError {
    int start = cursor.index();
    Pattern first = starOrPattern();
    if (!cursor.at(",")) {
      return requireNoStar(first);
    }
    List<Pattern> elements = sequence(first);
    return new MatchSequence(elements, cursor.since(start));
  }

  private Pattern requireNoStar(Pattern pattern) throws PythonSyntaxError {
    if (pattern instanceof MatchStar) {
      throw cursor.error("invalid syntax", pattern.span());
    }
    return pattern;
  }

  private List<Pattern> sequence(Pattern first) throws PythonSyntaxError {
    List<Pattern> elements = new ArrayList<>(List.of(first));
    while (cursor.accept(",")
        && !cursor.at(")")
        && !cursor.at("]")
        && !cursor.at(":")
        && !cursor.at("if")) {
      elements.add(starOrPattern());
    }
    return elements;
  }

  private Pattern starOrPattern() throws PythonSyntaxError {
    if (!cursor.at("*")) {
      return pattern();
    }
    int start = cursor.index();
    cursor.next();
    String name = cursor.peek().isName("_") ? null : cursor.peek().text();
    cursor.name();
    return new MatchStar(name, cursor.since(start));
  }

  private Pattern pattern() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.enter();
    Pattern pattern = alternatives();
    if (cursor.accept("as")) {
      String name = captureName();
      pattern = new MatchAs(pattern, name, cursor.since(start));
    }
    cursor.leave();
    return pattern;
  }

  private String captureName() throws PythonSyntaxError {
    if (cursor.peek().isName("_")) {
      throw cursor.error("cannot use '_' as a target");
    }
    if (!cursor.at(Kind.NAME) || cursor.peek(1).is(".") || cursor.peek(1).is("(")) {
      throw cursor.error("invalid pattern target");
    }
    return cursor.name();
  }

  private Pattern alternatives() throws PythonSyntaxError {
    int start = cursor.index();
    Pattern first = closed();
    if (!cursor.at("|")) {
      return first;
    }
    List<Pattern> patterns = new ArrayList<>(List.of(first));
    while (cursor.accept("|")) {
      patterns.add(closed());
    }
    return new MatchOr(patterns, cursor.since(start));
  }

  private Pattern closed() throws PythonSyntaxError {
    Token token = cursor.peek();
    int start = cursor.index();
    switch (token.kind()) {
      case NAME -> {
        return named();
      }
      case NUMBER, STRING, FSTRING_START -> {
        return value(start);
      }
      case KEYWORD -> {
        Literal literal = ExpressionParser.keywordLiteral(token.text());
        if (literal != null) {
          cursor.next();
          return new MatchSingleton(literal, token.span());
        }
        throw cursor.invalid();
      }
      default -> {
        return switch (token.text()) {
          case "-" -> value(start);
          case "(" -> parentheses();
          case "[" -> squareBrackets();
          case "{" -> mapping();
          default -> throw cursor.invalid();
        };
      }
    }
  }

  private Pattern value(int start) throws PythonSyntaxError {
    Expression value = literal();
    return new MatchValue(value, cursor.since(start));
  }

  /** Parses a number, a sum of a real and an imaginary one, or a string. */
  private Expression literal() throws PythonSyntaxError {
    if (cursor.at(Kind.STRING) || cursor.at(Kind.FSTRING_START)) {
      return expressions.strings().strings();
    }
    int start = cursor.index();
    Expression real = signedNumber();
    if (!cursor.at("+") && !cursor.at("-")) {
      return real;
    }
    if (isImaginary(real)) {
      throw cursor.error("real number required in complex literal", real.span());
    }
    Operator.Binary operator =
        cursor.next().text().equals("+") ? Operator.Binary.ADD : Operator.Binary.SUB;
    Expression imaginary = number();
    if (!isImaginary(imaginary)) {
      throw cursor.error("imaginary number required in complex literal", imaginary.span());
    }
    return new BinOp(real, operator, imaginary, cursor.since(start));
  }

  private static boolean isImaginary(Expression number) {
    Expression positive = number instanceof UnaryOp minus ? minus.operand() : number;
    return positive instanceof Constant constant && constant.value() instanceof Literal.Imaginary;
  }

  private Expression signedNumber() throws PythonSyntaxError {
    int start = cursor.index();
    if (!cursor.accept("-")) {
      return number();
    }
    Expression operand = number();
    return new UnaryOp(Operator.Unary.U_SUB, operand, cursor.since(start));
  }

  private Expression number() throws PythonSyntaxError {
    Token token = cursor.peek();
    if (token.kind() != Kind.NUMBER) {
      throw cursor.invalid();
    }
    cursor.next();
    return new Constant(NumberLiterals.value(token, cursor), null, token.span());
  }

  /** Parses what starts with a name: a capture, {@code _}, a dotted name, or a class. */
  private Pattern named() throws PythonSyntaxError {
    int start = cursor.index();
    Token next = cursor.peek(1);
    if (!next.is(".") && !next.is("(")) {
      String name = cursor.name();
      return new MatchAs(null, name.equals("_") ? null : name, cursor.since(start));
    }
    Expression value = dottedName();
    if (!cursor.at("(")) {
      return new MatchValue(value, cursor.since(start));
    }
    return type(value, start);
  }

  private Expression dottedName() throws PythonSyntaxError {
    int start = cursor.index();
    String first = cursor.name();
    Expression value = new Name(first, Context.LOAD, cursor.since(start));
    while (cursor.accept(".")) {
      String name = cursor.name();
      value = new Attribute(value, name, Context.LOAD, cursor.since(start));
    }
    return value;
  }

  private Pattern type(Expression type, int start) throws PythonSyntaxError {
    List<Pattern> patterns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> keywordPatterns = new ArrayList<>();
    cursor.expect("(");
    while (!cursor.at(")")) {
      if (cursor.at(Kind.NAME) && cursor.peek(1).is("=")) {
        names.add(cursor.name());
        cursor.expect("=");
        keywordPatterns.add(pattern());
      } else {
        Pattern pattern = pattern();
        if (!names.isEmpty()) {
          throw cursor.error("positional patterns follow keyword patterns", pattern.span());
        }
        patterns.add(pattern);
      }
      if (!cursor.accept(",")) {
        break;
      }
    }
    cursor.expect(")");
    return new MatchClass(type, patterns, names, keywordPatterns, cursor.since(start));
  }

  private Pattern parentheses() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("(");
    if (cursor.accept(")")) {
      return new MatchSequence(List.of(), cursor.since(start));
    }
    Pattern first = starOrPattern();
    if (cursor.at(",")) {
      List<Pattern> elements = sequence(first);
      cursor.expect(")");
      return new MatchSequence(elements, cursor.since(start));
    }
    cursor.expect(")");
    return requireNoStar(first);
  }

  private Pattern squareBrackets() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("[");
    List<Pattern> elements = cursor.at("]") ? List.of() : sequence(starOrPattern());
    cursor.expect("]");
    return new MatchSequence(elements, cursor.since(start));
  }

  private Pattern mapping() throws PythonSyntaxError {
    int start = cursor.index();
    List<Expression> keys = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    String rest = null;
    cursor.expect("{");
    while (!cursor.at("}")) {
      if (rest != null) {
        throw cursor.invalid();
      }
      if (cursor.accept("**")) {
        if (cursor.peek().isName("_")) {
          throw cursor.invalid();
        }
        rest = cursor.name();
      } else {
        keys.add(key());
        cursor.expect(":");
        patterns.add(pattern());
      }
      if (!cursor.accept(",")) {
        break;
      }
    }
    cursor.expect("}");
    return new MatchMapping(keys, patterns, rest, cursor.since(start));
  }

  private Expression key() throws PythonSyntaxError {
    Token token = cursor.peek();
    @Nullable Literal literal =
        token.kind() == Kind.KEYWORD ? ExpressionParser.keywordLiteral(token.text()) : null;
    if (literal != null) {
      cursor.next();
      return new Constant(literal, null, token.span());
    }
    if (token.kind() != Kind.NAME) {
      return literal();
    }
    Expression name = dottedName();
    if (name instanceof Name) {
      throw cursor.invalid();
    }
    return name;
  }
}
