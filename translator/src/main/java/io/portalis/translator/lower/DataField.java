package io.portalis.translator.lower;

import io.portalis.translator.lower.Imports.Imported;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a dataclass, as {@code field(...)} describes it.
 *
 * @param name its name
 * @param init whether the constructor takes it
 * @param repr whether it is shown
 * @param compare whether comparisons regard it
 * @param value its default where the constructor does not take it
 */
record DataField(
    String name, boolean init, boolean repr, boolean compare, @Nullable Expression value) {

  static List<DataField> all(Lowering lowering, ClassInfo type) {
    Map<String, DataField> found = new LinkedHashMap<>();
    collect(lowering, type, found);
    return new ArrayList<>(found.values());
  }

  private static void collect(Lowering lowering, ClassInfo type, Map<String, DataField> found) {
    ClassInfo base = type.base();
    if (base != null) {
      collect(lowering, base, found);
    }
    if (type.form() != ClassInfo.Form.DATACLASS) {
      return;
    }
    for (Statement statement : type.node().body()) {
      if (statement instanceof Statement.AnnAssign field
          && field.target() instanceof Expression.Name name
          && isField(field)) {
        found.put(name.id(), of(lowering, type, name.id(), field.value()));
      }
    }
  }

  private static boolean isField(Statement.AnnAssign field) {
    return !ClassForms.isInitVariable(field.annotation())
        && !ClassForms.isKeywordMark(field.annotation())
        && !ClassForms.isClassVariable(field.annotation());
  }

  /** Whether the body of a dataclass has a field of that name. */
  static boolean isDeclared(ClassInfo type, String name) {
    return type.form() == ClassInfo.Form.DATACLASS
        && type.node().body().stream()
            .anyMatch(
                statement ->
                    statement instanceof Statement.AnnAssign field
                        && field.target() instanceof Expression.Name target
                        && target.id().equals(name)
                        && isField(field));
  }

  private static DataField of(
      Lowering lowering, ClassInfo type, String name, @Nullable Expression value) {
    boolean init = true;
    boolean repr = true;
    boolean compare = true;
    Expression given = value;
    if (value instanceof Expression.Call call
        && new Imported("dataclasses", "field")
            .equals(lowering.libraryCalls().imports().of(call.function(), type.scope()))) {
      given = null;
      for (Keyword keyword : call.keywords()) {
        switch (String.valueOf(keyword.name())) {
          case "init" -> init = !ClassForms.isFalse(keyword.value());
          case "repr" -> repr = !ClassForms.isFalse(keyword.value());
          case "compare" -> compare = !ClassForms.isFalse(keyword.value());
          case "default" -> given = keyword.value();
          case "default_factory" -> given = lowering.program().callOf(keyword.value());
          default -> {}
        }
      }
    }
    return new DataField(name, init, repr, compare, given);
  }
}
