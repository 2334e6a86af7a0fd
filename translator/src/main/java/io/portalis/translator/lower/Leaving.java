package io.portalis.translator.lower;

import io.portalis.translator.model.Children;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.List;

/** Tells whether the body of a loop may leave it before its end. */
final class Leaving {

  private Leaving() {}

  static boolean canLeave(List<Statement> body) {
    return body.stream().anyMatch(statement -> leaves(statement, true));
  }

  private static boolean leaves(Node node, boolean ownLoop) {
    if (node instanceof Statement.Return || (node instanceof Statement.Break && ownLoop)) {
      return true;
    }
    if (node instanceof Expression
        || node instanceof Statement.FunctionDef
        || node instanceof Statement.AsyncFunctionDef
        || node instanceof Statement.ClassDef) {
      return false;
    }
    boolean own =
        ownLoop
            && !(node instanceof Statement.For)
            && !(node instanceof Statement.While)
            && !(node instanceof Statement.AsyncFor);
    return Children.of(node).stream().anyMatch(child -> leaves(child, own));
  }
}
