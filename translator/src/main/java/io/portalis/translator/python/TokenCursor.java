package io.portalis.translator.python;

import io.portalis.translator.python.Token.Kind;
import java.util.List;
import java.util.Set;

/** The place in the tokens that the parsers, which share it, have come to. */
final class TokenCursor {

  /** Bounds the stack that the parsers use, and the height of the trees. */
  private static final int MAX_DEPTH = 1000;

  private static final Set<String> EXPRESSION_STARTS =
      Set.of(
          "None", "True", "False", "not", "lambda", "await", "(", "[", "{", "-", "+", "~", "...",
          "*");

  private final SourceText source;
  private final List<Token> tokens;
  private final List<Comment> comments;
  private int index;
  private int depth;

  TokenCursor(SourceText source, List<Token> tokens, List<Comment> comments) {
    this.source = source;
    this.tokens = tokens;
    this.comments = comments;
  }

  /** A place to come back to. */
  record Mark(int index, int depth) {}

  Mark mark() {
    return new Mark(index, depth);
  }

  void reset(Mark mark) {
    index = mark.index;
    depth = mark.depth;
  }

  int index() {
    return index;
  }

  SourceText source() {
    return source;
  }

  List<Comment> comments() {
    return comments;
  }

  Token peek() {
    return tokens.get(index);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(index);
    if (token.kind() != Kind.END) {
      index++;
    }
    return token;
  }

  boolean at(String word) {
    return peek().is(word);
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  boolean accept(String word) {
    boolean found = at(word);
    if (found) {
      index++;
    }
    return found;
  }

  Token expect(String word) throws PythonSyntaxError {
    if (!at(word)) {
      throw expected(word);
    }
    return next();
  }

  private PythonSyntaxError expected(String word) {
    Token token = peek();
    boolean closing = ")]}".contains(word);
    if (closing && startsExpression() && token.kind() != Kind.OPERATOR) {
      Span pair = tokens.get(index - 1).span().to(token.span());
      return error("invalid syntax. Perhaps you forgot a comma?", pair);
    }
    return closing || token.kind() == Kind.INDENT ? invalid() : error("expected '" + word + "'");
  }

  void expectNewline() throws PythonSyntaxError {
    if (!at(Kind.NEWLINE)) {
      throw invalid();
    }
    index++;
  }

  /** Reads a name. */
  String name() throws PythonSyntaxError {
    if (!at(Kind.NAME)) {
      throw invalid();
    }
    return next().text();
  }

  /** Says whether an expression, or one with a star, may start here. */
  boolean startsExpression() {
    Token token = peek();
    return switch (token.kind()) {
      case NAME, NUMBER, STRING, FSTRING_START -> true;
      case KEYWORD, OPERATOR -> EXPRESSION_STARTS.contains(token.text());
      default -> false;
    };
  }

  /** Returns the span from the token at {@code start} to the last one that was read. */
  Span since(int start) {
    int last = index - 1;
    while (last > start && tokens.get(last).kind().isLayout()) {
      last--;
    }
    return tokens.get(start).span().to(tokens.get(last).span());
  }

  /** Goes a level deeper: each operator, trailer and block counts as one. */
  void enter() throws PythonSyntaxError {
    if (++depth > MAX_DEPTH) {
      throw error("too deeply nested");
    }
  }

  void leave() {
    depth--;
  }

  void leave(int levels) {
    depth -= levels;
  }

  int lineAt(int start) {
    return tokens.get(start).span().startLine();
  }

  /** Returns the error that stands further on in the source. */
  static PythonSyntaxError further(PythonSyntaxError one, PythonSyntaxError other) {
    boolean first =
        one.line() > other.line() || (one.line() == other.line() && one.column() >= other.column());
    return first ? one : other;
  }

  PythonSyntaxError invalid() {
    if (!at(Kind.INDENT)) {
      return error("invalid syntax");
    }
    Span indent = peek().span();
    int line = indent.startLine();
    int end = indent.startColumn();
    return error("unexpected indent", new Span(line, Math.max(0, end - 1), line, end));
  }

  PythonSyntaxError error(String problem) {
    return error(problem, peek().span());
  }

  PythonSyntaxError error(String problem, Span span) {
    return new PythonSyntaxError(source, problem, span);
  }
}
