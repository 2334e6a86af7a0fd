package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Constant;
import io.portalis.translator.python.Expression.FormattedValue;
import io.portalis.translator.python.Expression.JoinedStr;
import io.portalis.translator.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parses strings that stand side by side, f-strings among them. */
final class StringParser {

  private final TokenCursor cursor;
  private final ExpressionParser expressions;
  private final StringEscapes escapes;

  StringParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.escapes = new StringEscapes(cursor);
  }

  /** Parses all strings up to the next token of another kind, as one expression. */
  Expression strings() throws PythonSyntaxError {
    int start = cursor.index();
    List<Expression> parts = new ArrayList<>();
    boolean formatted = false;
    int bytes = 0;
    int strings = 0;
    while (true) {
      Token token = cursor.peek();
      if (token.kind() == Kind.STRING) {
        cursor.next();
        Constant constant = escapes.constant(token);
        parts.add(constant);
        if (constant.value() instanceof Literal.Bytes) {
          bytes++;
        } else {
          strings++;
        }
      } else if (token.kind() == Kind.FSTRING_START) {
        fString(parts);
        formatted = true;
        strings++;
      } else {
        break;
      }
    }
    Span span = cursor.since(start);
    if (bytes > 0 && strings > 0) {
      throw cursor.error("cannot mix bytes and nonbytes literals", span);
    }
    if (formatted) {
      return new JoinedStr(joined(parts, true), span);
    }
    return bytes > 0 ? joinedBytes(parts, span) : joined(parts, false).get(0);
  }

  private static Constant joinedBytes(List<Expression> parts, Span span) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (Expression part : parts) {
      if (part instanceof Constant constant && constant.value() instanceof Literal.Bytes bytes) {
        all.writeBytes(bytes.value());
      }
    }
    return new Constant(new Literal.Bytes(all.toByteArray()), null, span);
  }

  /** Makes one constant of each run of constants, of the kind of the first. */
  private static List<Expression> joined(List<Expression> parts, boolean dropEmpty) {
    List<Expression> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Constant first)) {
        joined.add(parts.get(i));
        continue;
      }
      text.setLength(0);
      text.append(text(first));
      Span span = first.span();
      while (i + 1 < parts.size() && parts.get(i + 1) instanceof Constant next) {
        text.append(text(next));
        span = span.to(next.span());
        i++;
      }
      if (!dropEmpty || text.length() > 0) {
        joined.add(new Constant(new Literal.Str(text.toString()), first.kind(), span));
      }
    }
    return joined;
  }

  private static String text(Constant constant) {
    return constant.value() instanceof Literal.Str string ? string.value() : "";
  }

  private void fString(List<Expression> parts) throws PythonSyntaxError {
    Token start = cursor.next();
    boolean raw = start.text().toLowerCase(Locale.ROOT).contains("r");
    parts(parts, raw);
    if (!cursor.at(Kind.FSTRING_END)) {
      throw cursor.error("f-string: expecting '}'");
    }
    cursor.next();
  }

  private void parts(List<Expression> parts, boolean raw) throws PythonSyntaxError {
    while (true) {
      if (cursor.at(Kind.FSTRING_MIDDLE)) {
        Constant constant = escapes.middle(cursor.next(), raw);
        if (!text(constant).isEmpty()) {
          parts.add(constant);
        }
      } else if (cursor.at("{")) {
        field(parts);
      } else {
        return;
      }
    }
  }

  private void field(List<Expression> parts) throws PythonSyntaxError {
    int start = cursor.index();
    Token brace = cursor.expect("{");
    for (String end : new String[] {"}", "!", ":", "="}) {
      if (cursor.at(end)) {
        throw cursor.error("f-string: valid expression required before '" + end + "'");
      }
    }
    Expression value = expressions.yieldOrStarExpressions();
    boolean debug = cursor.accept("=");
    Token afterValue = cursor.peek();
    int conversion = cursor.at("!") ? conversion() : -1;
    JoinedStr format = cursor.at(":") ? formatSpec() : null;
    if (!cursor.at("}")) {
      throw cursor.error(
          cursor.startsExpression() && format == null
              ? "invalid syntax. Perhaps you forgot a comma?"
              : "f-string: expecting '}'");
    }
    cursor.next();
    if (debug) {
      parts.add(debugText(brace, afterValue));
      conversion = conversion < 0 && format == null ? 'r' : conversion;
    }
    parts.add(new FormattedValue(value, conversion, format, cursor.since(start)));
  }

  private int conversion() throws PythonSyntaxError {
    Token mark = cursor.next();
    Token name = cursor.peek();
    if (name.kind() != Kind.NAME) {
      throw cursor.error(
          cursor.at("}") || cursor.at(":")
              ? "f-string: missing conversion character"
              : "f-string: invalid conversion character");
    }
    if (mark.end() != name.start()) {
      throw cursor.error(
          "f-string: conversion type must come right after the exclamation mark",
          mark.span().to(name.span()));
    }
    if (!name.text().matches("[sra]")) {
      throw cursor.error(
          "f-string: invalid conversion character '"
              + name.text()
              + "': expected 's', 'r', or 'a'");
    }
    cursor.next();
    return name.text().charAt(0);
  }

  private JoinedStr formatSpec() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect(":");
    List<Expression> parts = new ArrayList<>();
    // CPython 3.13 resolves escapes here in raw f-strings, too.
    parts(parts, false);
    return new JoinedStr(joined(parts, true), cursor.since(start));
  }

  /** Returns the source of {@code {value = }} from its brace on, without its comments. */
  private Constant debugText(Token brace, Token end) {
    String text = cursor.source().text().substring(brace.end(), end.start());
    Span span =
        new Span(
            brace.span().endLine(),
            brace.span().endColumn(),
            end.span().startLine(),
            end.span().startColumn());
    return new Constant(new Literal.Str(withoutComments(text, brace.end())), null, span);
  }

  private String withoutComments(String text, int offset) {
    if (text.indexOf('#') < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text);
    for (int i = cursor.comments().size() - 1; i >= 0; i--) {
      Span comment = cursor.comments().get(i).span();
      int from = cursor.source().offset(comment.startLine(), comment.startColumn()) - offset;
      if (from >= 0 && from < text.length()) {
        kept.delete(from, from + comment.endColumn() - comment.startColumn());
      }
    }
    return kept.toString();
  }
}
