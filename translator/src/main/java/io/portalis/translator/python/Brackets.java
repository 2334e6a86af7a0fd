package io.portalis.translator.python;

/** The brackets that are open where the lexer is. */
final class Brackets {

  private static final int MAX_DEPTH = 200;

  private final Lexer lexer;
  private final char[] opened = new char[MAX_DEPTH];
  private final int[] offsets = new int[MAX_DEPTH];
  private int depth;

  Brackets(Lexer lexer) {
    this.lexer = lexer;
  }

  int depth() {
    return depth;
  }

  void open(char bracket, int offset) throws PythonSyntaxError {
    if (depth == MAX_DEPTH) {
      throw lexer.error("too many nested parentheses", offset, offset + 1);
    }
    opened[depth] = bracket;
    offsets[depth++] = offset;
  }

  void close(char bracket, int offset) throws PythonSyntaxError {
    if (depth == 0) {
      throw lexer.error("unmatched '" + bracket + "'", offset, offset + 1);
    }
    char open = opened[--depth];
    if ("([{".indexOf(open) != ")]}".indexOf(bracket)) {
      int line = lexer.lineOf(offsets[depth]);
      throw lexer.error(
          "closing parenthesis '"
              + bracket
              + "' does not match opening parenthesis '"
              + open
              + "'"
              + (line == lexer.lineOf(offset) ? "" : " on line " + line),
          offset,
          offset + 1);
    }
  }

  void requireNoneOpen() throws PythonSyntaxError {
    if (depth > 0) {
      int offset = offsets[depth - 1];
      throw lexer.error("'" + opened[depth - 1] + "' was never closed", offset, offset + 1);
    }
  }
}
