package io.portalis.translator.lower;

import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code __slots__} allows. */
final class Slots {

  private Slots() {}

  /** Whether instances may have an attribute, which {@code __slots__} may not list. */
  static boolean allow(ClassInfo type, String name) {
    for (ClassInfo each = type; each != null; each = each.base()) {
      List<String> slots = slots(each);
      if (slots == null || slots.contains(name) || each.libraryBase() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What {@code __slots__} of a class lists; null if it lists nothing, or nothing that is clear.
   */
  private static @Nullable List<String> slots(ClassInfo type) {
    for (Statement statement : type.node().body()) {
      if (statement instanceof Statement.Assign assign
          && assign.targets().get(0) instanceof Expression.Name name
          && name.id().equals("__slots__")) {
        List<Expression> elements =
            assign.value() instanceof Expression.TupleExpr tuple
                ? tuple.elements()
                : assign.value() instanceof Expression.ListExpr list
                    ? list.elements()
                    : List.of(assign.value());
        List<String> names = elements.stream().map(Classes::text).toList();
        return names.contains("") ? null : names;
      }
    }
    return null;
  }
}
