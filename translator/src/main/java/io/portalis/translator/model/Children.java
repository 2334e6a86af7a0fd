package io.portalis.translator.model;

import io.portalis.translator.python.Arguments;
import io.portalis.translator.python.Node;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The nodes directly below a node, whatever it is. */
public final class Children {

  private Children() {}

  /** Returns the nodes below, in the order of the record's components. */
  public static List<Node> of(Node node) {
    List<Node> found = new ArrayList<>();
    collect((Record) node, found);
    return found;
  }

  private static void collect(Record owner, List<Node> found) {
    for (RecordComponent component : owner.getClass().getRecordComponents()) {
      try {
        add(component.getAccessor().invoke(owner), found);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void add(Object value, List<Node> found) {
    if (value instanceof Node child) {
      found.add(child);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> add(item, found));
    } else if (value instanceof Arguments arguments) {
      collect(arguments, found);
    }
  }
}
