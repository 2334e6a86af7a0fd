package io.portalis.translator.python;

import io.portalis.translator.python.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts source text into tokens, and collects its comments. */
final class Lexer {

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");
  private static final Set<String> STRING_PREFIXES =
      Set.of("r", "u", "b", "br", "rb", "f", "fr", "rf");
  private static final Set<String> LONG_OPERATORS =
      Set.of(
          "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "==", "!=", "<=", ">=", "->",
          "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=");
  private static final String[] SINGLES = new String[128];
  private static final int MAX_FIELD_DEPTH = 3;

  static {
    for (char c : "()[]{}:,;+-*/|&<>=.%^~@!".toCharArray()) {
      SINGLES[c] = String.valueOf(c);
    }
  }

  private final SourceText source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final Brackets brackets;
  private final Indentation indentation;
  private int pos;
  private int line = 1;

  Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.brackets = new Brackets(this);
    this.indentation = new Indentation(this);
  }

  /** Returns all tokens of the source, the last of them {@link Kind#END}. */
  List<Token> tokens() throws PythonSyntaxError {
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw error("source code cannot contain null bytes", zero, zero + 1);
    }
    while (pos < text.length()) {
      logicalLine();
    }
    indentation.change(0, 0);
    add(Kind.END, pos, pos, "");
    return tokens;
  }

  List<Comment> comments() {
    return comments;
  }

  int offset() {
    return pos;
  }

  PythonSyntaxError error(String problem, int start, int end) {
    return new PythonSyntaxError(source, problem, span(start, Math.min(end, text.length())));
  }

  void add(Kind kind, int start, int end, String tokenText) {
    tokens.add(new Token(kind, tokenText, start, end, span(start, end)));
  }

  private void add(Kind kind, int start, int end) {
    add(kind, start, end, text.substring(start, end));
  }

  Span span(int start, int end) {
    int startLine = lineOf(start);
    int startColumn = start - source.offset(startLine, 0);
    int endLine = lineOf(end);
    return new Span(startLine, startColumn, endLine, end - source.offset(endLine, 0));
  }

  int lineOf(int offset) {
    while (line < source.lineCount() && source.offset(line + 1, 0) <= offset) {
      line++;
    }
    while (source.offset(line, 0) > offset) {
      line--;
    }
    return line;
  }

  private int at(int offset) {
    return offset < text.length() ? text.charAt(offset) : -1;
  }

  // Layout

  private void logicalLine() throws PythonSyntaxError {
    int column = 0;
    int alternative = 0;
    int continued = -1;
    int continuedAlternative = 0;
    for (boolean counting = true; counting; ) {
      switch (at(pos)) {
        case ' ' -> {
          column++;
          alternative++;
        }
        case '\t' -> {
          column = (column / 8 + 1) * 8;
          alternative++;
        }
        case '\f' -> {
          column = 0;
          alternative = 0;
        }
        case '\\' -> {
          // The indentation of a line that goes on in the next one is the first line's.
          if (continued <= 0) {
            continued = column;
            continuedAlternative = alternative;
          }
          lineContinuation();
          column = 0;
          alternative = 0;
          pos--;
        }
        default -> counting = false;
      }
      pos += counting ? 1 : 0;
    }
    if (at(pos) == '#') {
      comment(true);
    }
    if (at(pos) == '\n') {
      pos++;
    } else if (pos < text.length()) {
      boolean first = continued > 0;
      indentation.change(first ? continued : column, first ? continuedAlternative : alternative);
      restOfLine();
    }
  }

  private void restOfLine() throws PythonSyntaxError {
    while (true) {
      skipBlanks();
      if (pos >= text.length()) {
        brackets.requireNoneOpen();
        add(Kind.NEWLINE, pos, pos, "");
        return;
      }
      if (text.charAt(pos) == '\n') {
        add(Kind.NEWLINE, pos, pos + 1, "\n");
        pos++;
        return;
      }
      token();
    }
  }

  /** Skips white space and comments, and inside of brackets also ends of lines. */
  private void skipBlanks() throws PythonSyntaxError {
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c == ' ' || c == '\t' || c == '\f' || (c == '\n' && brackets.depth() > 0)) {
        pos++;
      } else if (c == '#') {
        comment(false);
      } else if (c == '\\') {
        lineContinuation();
      } else {
        return;
      }
    }
  }

  private void lineContinuation() throws PythonSyntaxError {
    if (pos + 1 < text.length() && text.charAt(pos + 1) != '\n') {
      throw error("unexpected character after line continuation character", pos + 1, pos + 2);
    }
    if (pos + 2 >= text.length()) {
      throw error("unexpected EOF while parsing", pos, pos + 1);
    }
    pos += 2;
  }

  private void comment(boolean ownLine) {
    int end = text.indexOf('\n', pos);
    end = end < 0 ? text.length() : end;
    Span span = span(pos, end);
    boolean alone = ownLine || source.line(span.startLine()).stripLeading().charAt(0) == '#';
    comments.add(new Comment(text.substring(pos, end), alone, span));
    pos = end;
  }

  // Tokens

  private void token() throws PythonSyntaxError {
    char c = text.charAt(pos);
    if (isNameChar(c) && !isDigit(c)) {
      nameOrString();
    } else if (isDigit(c) || (c == '.' && isDigit(at(pos + 1)))) {
      int end = new NumberScanner(this, text).end(pos);
      add(Kind.NUMBER, pos, end);
      pos = end;
    } else if (c == '"' || c == '\'') {
      string(pos, "");
    } else {
      operator(c);
    }
  }

  private void nameOrString() throws PythonSyntaxError {
    int start = pos;
    boolean ascii = true;
    while (isNameChar(at(pos))) {
      ascii &= text.charAt(pos) < 128;
      pos++;
    }
    String name = text.substring(start, pos);
    int next = at(pos);
    if ((next == '"' || next == '\'') && STRING_PREFIXES.contains(name.toLowerCase(Locale.ROOT))) {
      string(start, name.toLowerCase(Locale.ROOT));
    } else if (ascii) {
      add(KEYWORDS.contains(name) ? Kind.KEYWORD : Kind.NAME, start, pos, name);
    } else {
      requireIdentifier(name, start);
      add(Kind.NAME, start, pos, Normalizer.normalize(name, Normalizer.Form.NFKC));
    }
  }

  private void requireIdentifier(String name, int start) throws PythonSyntaxError {
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      boolean allowed = isIdentifier(Character.toString(c), i == 0) && isIdentifier(normal, i == 0);
      if (!allowed) {
        int type = Character.getType(c);
        boolean invisible =
            type == Character.FORMAT || type == Character.CONTROL || Character.isSpaceChar(c);
        String words =
            invisible
                ? String.format(Locale.ROOT, "invalid non-printable character U+%04X", c)
                : String.format(
                    Locale.ROOT, "invalid character '%s' (U+%04X)", Character.toString(c), c);
        throw error(words, start + i, start + i + Character.charCount(c));
      }
      i += Character.charCount(c);
    }
  }

  /** Says whether an identifier may be, or may go on with, {@code text}. */
  private static boolean isIdentifier(String text, boolean first) {
    boolean start = first;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean joiner = c == 0x200C || c == 0x200D; // Unicode 15.1 lets them join letters.
      boolean allowed =
          start
              ? c == '_' || Character.isUnicodeIdentifierStart(c)
              : joiner
                  || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
      if (!allowed) {
        return false;
      }
      start = false;
    }
    return true;
  }

  private void operator(char c) throws PythonSyntaxError {
    for (int length = 3; length > 1; length--) {
      if (pos + length <= text.length()
          && LONG_OPERATORS.contains(text.substring(pos, pos + length))) {
        add(Kind.OPERATOR, pos, pos + length);
        pos += length;
        return;
      }
    }
    String single = c < 128 ? SINGLES[c] : null;
    if (single == null) {
      throw error(
          c < ' ' || c == 127
              ? String.format(Locale.ROOT, "invalid non-printable character U+%04X", (int) c)
              : "invalid syntax",
          pos,
          pos + 1);
    }
    if ("([{".indexOf(c) >= 0) {
      brackets.open(c, pos);
    } else if (")]}".indexOf(c) >= 0) {
      brackets.close(c, pos);
    }
    add(Kind.OPERATOR, pos, pos + 1, single);
    pos++;
  }

  static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  static boolean isNameChar(int c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' || isDigit(c) || c >= 128;
  }

  // Strings

  private void string(int start, String prefix) throws PythonSyntaxError {
    char quote = text.charAt(pos);
    boolean triple = at(pos + 1) == quote && at(pos + 2) == quote;
    String quotes = String.valueOf(quote).repeat(triple ? 3 : 1);
    pos += quotes.length();
    if (prefix.contains("f")) {
      add(Kind.FSTRING_START, start, pos);
      parts(new FString(start, quotes, prefix.contains("r")), 0);
      add(Kind.FSTRING_END, pos, pos + quotes.length());
      pos += quotes.length();
      return;
    }
    while (!text.startsWith(quotes, pos)) {
      if (pos >= text.length() || (!triple && text.charAt(pos) == '\n')) {
        throw unterminated("", start, triple);
      }
      pos += text.charAt(pos) == '\\' ? 2 : 1;
    }
    pos += quotes.length();
    add(Kind.STRING, start, pos);
  }

  private PythonSyntaxError unterminated(String what, int start, boolean triple) {
    int last = lineOf(Math.min(pos, text.length()));
    if (triple && text.endsWith("\n")) {
      last--;
    }
    String quoted = triple ? "triple-quoted " : "";
    return error(
        "unterminated " + quoted + what + "string literal (detected at line " + last + ")",
        start,
        start + 1);
  }

  private record FString(int start, String quotes, boolean raw) {
    boolean triple() {
      return quotes.length() == 3;
    }
  }

  /**
   * Reads an f-string up to its closing quotes, or, if {@code fields} are open, the format
   * specification of the innermost one up to the brace that closes the field. The text between
   * fields ends, as in CPython, also after a doubled brace and after {@code \N{…}}.
   */
  private void parts(FString string, int fields) throws PythonSyntaxError {
    boolean inFormat = fields > 0;
    boolean inName = false;
    int from = pos;
    while (!text.startsWith(string.quotes, pos)) {
      int c = at(pos);
      if (c < 0 || (c == '\n' && !string.triple())) {
        if (inFormat && c == '\n') {
          middle(from, pos);
          return;
        }
        throw unterminated("f-", string.start, string.triple());
      }
      if (c == '{' && (inFormat || at(pos + 1) != '{')) {
        middle(from, pos);
        field(string, fields + 1);
        from = pos;
      } else if (c == '}' && inName) {
        middle(from, ++pos);
        from = pos;
        inName = false;
      } else if (c == '}' && inFormat) {
        middle(from, pos);
        return;
      } else if (c == '{' || c == '}') {
        if (at(pos + 1) != c) {
          throw error("f-string: single '}' is not allowed", pos, pos + 1);
        }
        pos += 2;
        add(Kind.FSTRING_MIDDLE, from, pos, text.substring(from, pos - 1));
        from = pos;
      } else if (c == '\\' && at(pos + 1) != '{' && at(pos + 1) != '}') {
        inName |= !string.raw && text.startsWith("N{", pos + 1);
        pos += inName ? 3 : 2;
      } else {
        pos++;
      }
    }
    if (inFormat) {
      throw error("f-string: expecting '}'", pos, pos + 1);
    }
    middle(from, pos);
  }

  private void middle(int start, int end) {
    if (end > start) {
      add(Kind.FSTRING_MIDDLE, start, end);
    }
  }

  private void field(FString string, int fields) throws PythonSyntaxError {
    if (fields > MAX_FIELD_DEPTH) {
      throw error("f-string: expressions nested too deeply", pos, pos + 1);
    }
    int start = pos;
    operator('{');
    int depth = brackets.depth();
    while (brackets.depth() >= depth) {
      skipBlanks();
      if (pos >= text.length()) {
        throw error("'{' was never closed", start, start + 1);
      }
      boolean outer = brackets.depth() == depth;
      char c = text.charAt(pos);
      if (outer && (c == ':' || (c == '!' && at(pos + 1) != '='))) {
        add(Kind.OPERATOR, pos, pos + 1);
        pos++;
        if (c == ':') {
          parts(string, fields);
        }
      } else {
        token();
      }
    }
  }
}
