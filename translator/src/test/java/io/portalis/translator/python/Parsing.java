package io.portalis.translator.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Short words for the tests of the parser. */
final class Parsing {

  private Parsing() {}

  static Module parse(String source) {
    try {
      return PythonParser.parse("test.py", source);
    } catch (PythonSyntaxError e) {
      throw new AssertionError(e.report(), e);
    }
  }

  static Statement statement(String source) {
    return parse(source).body().get(0);
  }

  static Expression expression(String source) {
    return assertInstanceOf(Statement.Expr.class, statement(source)).value();
  }

  static Literal literal(String source) {
    return assertInstanceOf(Expression.Constant.class, expression(source)).value();
  }

  /** Checks the tree, without positions, of statements. */
  static void assertTree(String expected, String source) {
    String tree = TreeText.shapeOf(parse(source));
    assertEquals("Module([" + expected + " ],)", tree);
  }

  /** Checks the tree, without positions, of an expression. */
  static void assertExpression(String expected, String source) {
    assertTree("Expr(" + expected + ",)", source);
  }

  static void assertRefused(String message, String source) {
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> PythonParser.parse("test.py", source), source);
    assertEquals(message, error.line() + ":" + error.column() + ": " + error.problem(), source);
  }
}
