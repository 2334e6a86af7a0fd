package io.portalis.translator.lower;

import io.portalis.translator.library.Library;
import io.portalis.translator.model.Children;
import io.portalis.translator.model.Program;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Alias;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the import statements of a program bind. */
final class Imports {

  /** Modules whose names matter to type checkers, or to the translator, only. */
  static final Set<String> ERASED =
      Set.of("typing", "typing_extensions", "__future__", "abc", "collections.abc");

  /** Decorators of {@code functools} that the translator knows itself. */
  private static final Set<String> DECORATORS = Set.of("total_ordering", "cached_property");

  /** Modules that the translator knows itself. */
  static final Set<String> KNOWN = Set.of("dataclasses", "enum", "types");

  /**
   * An imported name.
   *
   * @param module the module
   * @param member the name in it, or null for the module itself
   */
  record Imported(String module, @Nullable String member) {}

  private final Program program;
  private final Map<Variable, Imported> imported = new HashMap<>();

  Imports(Program program) {
    this.program = program;
    collect(program.module(), program.scope());
  }

  private void collect(Node node, Scope scope) {
    Scope inner = program.scopes().getOrDefault(node, scope);
    if (node instanceof Statement.Import statement) {
      statement.names().forEach(alias -> module(alias, scope));
    } else if (node instanceof Statement.ImportFrom statement) {
      from(statement, scope);
    }
    Children.of(node).forEach(child -> collect(child, inner));
  }

  private void module(Alias alias, Scope scope) {
    String as = alias.asName();
    String bound = as != null ? as : alias.name().split("\\.", 2)[0];
    String module = as != null ? alias.name() : bound;
    if (!isModule(alias.name())) {
      program.problems().refuse(alias, "the module " + alias.name());
    }
    put(scope, bound, new Imported(module, null));
  }

  private void from(Statement.ImportFrom statement, Scope scope) {
    String module = statement.module();
    if (module == null || statement.level() > 0) {
      program.problems().refuse(statement, "a relative import");
      return;
    }
    for (Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        program.problems().refuse(statement, "import *");
        return;
      }
      String as = alias.asName();
      boolean submodule = isModule(module + "." + alias.name());
      if (!submodule && !isMember(module, alias.name())) {
        program.problems().refuse(alias, module + "." + alias.name());
      }
      put(
          scope,
          as != null ? as : alias.name(),
          submodule
              ? new Imported(module + "." + alias.name(), null)
              : new Imported(module, alias.name()));
    }
  }

  private void put(Scope scope, String name, Imported meaning) {
    Variable variable = scope.resolve(name);
    if (variable != null) {
      imported.put(variable, meaning);
    }
  }

  boolean isModule(String name) {
    return ERASED.contains(name) || KNOWN.contains(name) || program.library().hasModule(name);
  }

  private boolean isMember(String module, String name) {
    if (ERASED.contains(module) || KNOWN.contains(module)) {
      return true;
    }
    if (module.equals("functools") && DECORATORS.contains(name)) {
      return true;
    }
    Library.ModuleMembers members = program.library().module(module);
    return members.functions().containsKey(name) || members.classes().containsKey(name);
  }

  @Nullable Imported of(Variable variable) {
    return imported.get(variable);
  }

  /** What a name or a dotted name means, if it was imported. */
  @Nullable Imported of(Expression expression, Scope scope) {
    if (expression instanceof Expression.Name name) {
      Variable variable = scope.resolve(name.id());
      return variable == null ? null : imported.get(variable);
    }
    if (expression instanceof Expression.Attribute attribute) {
      Imported outer = of(attribute.value(), scope);
      if (outer == null) {
        return null;
      }
      if (outer.member() != null) { // Such as chain.from_iterable.
        String dotted = outer.member() + "." + attribute.name();
        return program.library().module(outer.module()).functions().containsKey(dotted)
            ? new Imported(outer.module(), dotted)
            : null;
      }
      String dotted = outer.module() + "." + attribute.name();
      return isModule(dotted)
          ? new Imported(dotted, null)
          : new Imported(outer.module(), attribute.name());
    }
    return null;
  }

  /** Whether an expression means a name of a module, under whatever name it was imported. */
  boolean is(Expression expression, Scope scope, String module, String member) {
    return new Imported(module, member).equals(of(expression, scope));
  }
}
