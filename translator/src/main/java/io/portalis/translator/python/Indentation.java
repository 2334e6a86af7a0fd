package io.portalis.translator.python;

import io.portalis.translator.python.Token.Kind;

/**
 * The indentations of the open blocks. Each is counted twice: with tabs to every eighth column, and
 * with tabs as one column. Where the two disagree about which is deeper, tabs and spaces are mixed
 * in a way that depends on the width of a tab, and that is refused.
 */
final class Indentation {

  private static final int MAX_DEPTH = 100;

  private final Lexer lexer;
  private final int[] columns = new int[MAX_DEPTH];
  private final int[] alternatives = new int[MAX_DEPTH];
  private int depth;

  Indentation(Lexer lexer) {
    this.lexer = lexer;
  }

  /** Adds the tokens for a line that starts at {@code column}. */
  void change(int column, int alternative) throws PythonSyntaxError {
    int offset = lexer.offset();
    if (column == columns[depth]) {
      requireConsistent(alternative == alternatives[depth], offset);
    } else if (column > columns[depth]) {
      if (depth + 1 == MAX_DEPTH) {
        throw lexer.error("too many levels of indentation", offset, offset);
      }
      requireConsistent(alternative > alternatives[depth], offset);
      columns[++depth] = column;
      alternatives[depth] = alternative;
      lexer.add(Kind.INDENT, offset, offset, "");
    } else {
      while (depth > 0 && column < columns[depth]) {
        depth--;
        lexer.add(Kind.DEDENT, offset, offset, "");
      }
      if (column != columns[depth]) {
        throw lexer.error("unindent does not match any outer indentation level", offset, offset);
      }
      requireConsistent(alternative == alternatives[depth], offset);
    }
  }

  private void requireConsistent(boolean consistent, int offset) throws PythonSyntaxError {
    if (!consistent) {
      throw lexer.error("inconsistent use of tabs and spaces in indentation", offset, offset);
    }
  }
}
