package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import io.portalis.python.lib.CollectionsAbc;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The abstract methods of a class, which keep it from having instances. */
final class AbstractMethods {

  private final Lowering lowering;
  private final ClassInfo type;

  AbstractMethods(Lowering lowering, ClassInfo type) {
    this.lowering = lowering;
    this.type = type;
  }

  /** The abstract methods of a class that it does not implement, in alphabetical order. */
  List<String> missing() {
    Set<String> missing = new TreeSet<>();
    boolean checked = false;
    for (ClassInfo each = type; each != null; each = each.base()) {
      checked |= isAbc(each);
    }
    if (checked) {
      methodNames().stream().filter(this::isAbstract).forEach(missing::add);
    }
    for (String name : CollectionsAbc.abstractMethods(type.libraryBase())) {
      if (type.method(name) == null && type.field(name) == null) {
        missing.add(name);
      }
    }
    return List.copyOf(missing);
  }

  private boolean isAbc(ClassInfo each) {
    Scope scope = Objects.requireNonNull(each.scope().parent());
    boolean base =
        each.node().bases().stream()
            .anyMatch(b -> lowering.libraryCalls().imports().is(b, scope, "abc", "ABC"));
    return base
        || each.node().keywords().stream().anyMatch(keyword -> "metaclass".equals(keyword.name()));
  }

  private Set<String> methodNames() {
    Set<String> names = new HashSet<>();
    for (ClassInfo each = type; each != null; each = each.base()) {
      names.addAll(each.methods().keySet());
    }
    return names;
  }

  /** Whether what a class has of that name is abstract. */
  private boolean isAbstract(String name) {
    for (ClassInfo each = type; each != null; each = each.base()) {
      FunctionInfo method = each.methods().get(name);
      if (method != null) {
        Scope scope = each.scope();
        return method.decorators().stream()
            .anyMatch(d -> lowering.libraryCalls().imports().is(d, scope, "abc", "abstractmethod"));
      }
      ClassInfo.Field field = each.fields().get(name);
      if (field != null && field.onClass().isRaised()) {
        return false;
      }
    }
    return false;
  }

  /** The error of making an instance of an abstract class. */
  CodeBlock error(List<String> methods) {
    List<CodeBlock> names = methods.stream().map(name -> CodeBlock.of("$S", name)).toList();
    return CodeBlock.of(
        "$T.isAbstract($S, $L)", Runtime.TYPE, type.name(), CodeBlock.join(names, ", "));
  }
}
