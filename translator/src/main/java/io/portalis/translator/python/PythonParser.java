package io.portalis.translator.python;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads Python 3.13. It accepts what CPython's parser accepts; what CPython's compiler refuses only
 * later, such as a {@code return} outside of a function, it accepts as well.
 *
 * <pre>{@code
 * Module module = PythonParser.parse("greet.py", "print('hello')\n");
 * }</pre>
 *
 * <p>Brackets nest two hundred deep and blocks a hundred, as in CPython; operators, trailers,
 * {@code elif}s and all of these together a thousand deep.
 */
public final class PythonParser {

  private PythonParser() {}

  /**
   * Parses the text of a file that is called {@code fileName} in messages.
   *
   * @throws PythonSyntaxError if it is not Python
   */
  public static Module parse(String fileName, String text) throws PythonSyntaxError {
    return parse(new SourceText(fileName, text));
  }

  /**
   * Reads and parses a file, in the encoding that it declares.
   *
   * @throws IOException if it cannot be read
   * @throws PythonSyntaxError if it is not Python
   */
  public static Module parse(Path file) throws IOException, PythonSyntaxError {
    return parse(SourceText.read(file));
  }

  /**
   * Parses {@code source}.
   *
   * @throws PythonSyntaxError if it is not Python
   */
  public static Module parse(SourceText source) throws PythonSyntaxError {
    Lexer lexer = new Lexer(source);
    List<Token> tokens = lexer.tokens();
    List<Comment> comments = lexer.comments();
    List<Statement> body = body(new TokenCursor(source, tokens, comments));
    String last = source.line(source.lineCount());
    return new Module(body, comments, source, new Span(1, 0, source.lineCount(), last.length()));
  }

  /** The limits on nesting suit a stack of the usual size; a smaller one counts as a limit, too. */
  private static List<Statement> body(TokenCursor cursor) throws PythonSyntaxError {
    try {
      return new StatementParser(cursor).file();
    } catch (StackOverflowError e) {
      throw cursor.error("too deeply nested");
    }
  }
}
