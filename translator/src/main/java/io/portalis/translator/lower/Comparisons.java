package io.portalis.translator.lower;

import com.palantir.javapoet.MethodSpec;
import io.portalis.translator.model.ClassInfo;
import java.util.ArrayList;
import java.util.List;

/** Writes the comparisons of a class with {@code @total_ordering}. */
final class Comparisons {

  private static final List<String> ORDER = List.of("__lt__", "__le__", "__gt__", "__ge__");

  private final Lowering lowering;
  private final ClassInfo type;

  Comparisons(Lowering lowering, ClassInfo type) {
    this.lowering = lowering;
    this.type = type;
  }

  /** The comparisons that {@code @total_ordering} makes of one that the class has. */
  List<MethodSpec> write() {
    boolean wanted =
        type.node().decorators().stream()
            .anyMatch(
                d ->
                    ClassForms.TOTAL_ORDERING.equals(
                        lowering.libraryCalls().imports().of(d, type.scope())));
    String root = null;
    for (String name : ORDER) {
      root = root == null && type.methods().containsKey(name) ? name : root;
    }
    if (!wanted || root == null) {
      return List.of();
    }
    List<MethodSpec> made = new ArrayList<>();
    for (String name : ORDER) {
      if (!type.methods().containsKey(name)) {
        boolean equal = name.charAt(3) == 'e'; // __le__ and __ge__
        boolean rootEqual = root.charAt(3) == 'e';
        boolean same = name.charAt(2) == root.charAt(2);
        String how =
            same
                ? (equal ? "orEqual" : "andNotEqual")
                : equal == rootEqual ? (equal ? "notOrEqual" : "norEqual") : "not";
        made.add(
            ClassWriter.hook(name, Runtime.ANY)
                .addParameter(Runtime.ANY, "other")
                .addStatement(
                    how.equals("not")
                        ? "return $T.$L(this.$L(other))"
                        : "return $T.$L(this.$L(other), this, other)",
                    io.portalis.python.TotalOrdering.class,
                    how,
                    root)
                .build());
      }
    }
    return made;
  }
}
