package io.portalis.translator.model;

import io.portalis.translator.python.Alias;
import io.portalis.translator.python.Comprehension;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Pattern;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that the statements of a scope bind, without those that inner scopes bind; the name of
 * an {@code except} clause has a scope of its own.
 */
final class Bindings {

  private final Set<String> bound = new LinkedHashSet<>();
  private final Set<String> globals = new LinkedHashSet<>();
  private final Set<String> nonlocals = new LinkedHashSet<>();
  private boolean yields;

  static Bindings of(List<? extends Node> nodes) {
    Bindings bindings = new Bindings();
    nodes.forEach(bindings::visit);
    return bindings;
  }

  /** The names that belong to the scope itself. */
  Set<String> own() {
    Set<String> own = new LinkedHashSet<>(bound);
    own.removeAll(globals);
    own.removeAll(nonlocals);
    return own;
  }

  Set<String> globals() {
    return globals;
  }

  Set<String> nonlocals() {
    return nonlocals;
  }

  boolean yields() {
    return yields;
  }

  private void visit(Node node) {
    if (node instanceof Statement.FunctionDef def) {
      bound.add(def.name());
      outer(def);
    } else if (node instanceof Statement.AsyncFunctionDef def) {
      bound.add(def.name());
      outer(def);
    } else if (node instanceof Statement.ClassDef def) {
      bound.add(def.name());
      def.decorators().forEach(this::visit);
      def.bases().forEach(this::visit);
    } else if (node instanceof Expression.Lambda lambda) {
      defaults(lambda).forEach(this::visit);
    } else if (node instanceof Comprehension comprehension) { // Its target is its own.
      visit(comprehension.iterable());
      comprehension.conditions().forEach(this::visit);
    } else {
      bind(node);
      Children.of(node).forEach(this::visit);
    }
  }

  /** The parts of a definition that are evaluated outside of it. */
  private void outer(Statement def) {
    List<Expression> decorators =
        def instanceof Statement.FunctionDef plain
            ? plain.decorators()
            : ((Statement.AsyncFunctionDef) def).decorators();
    decorators.forEach(this::visit);
    defaults(def).forEach(this::visit);
  }

  private static List<Expression> defaults(Node def) {
    List<Expression> all = new ArrayList<>(FunctionInfo.arguments(def).defaults());
    for (Expression value : FunctionInfo.arguments(def).keywordDefaults()) {
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  private void bind(Node node) {
    if (node instanceof Expression.Name name && name.context() != Expression.Context.LOAD) {
      bound.add(name.id());
    } else if (node instanceof Statement.Global global) {
      globals.addAll(global.names());
    } else if (node instanceof Statement.Nonlocal nonlocal) {
      nonlocals.addAll(nonlocal.names());
    } else if (node instanceof Statement.Import statement) {
      for (Alias alias : statement.names()) {
        String as = alias.asName();
        bound.add(as != null ? as : alias.name().split("\\.", 2)[0]);
      }
    } else if (node instanceof Statement.ImportFrom statement) {
      for (Alias alias : statement.names()) {
        String as = alias.asName();
        bound.add(as != null ? as : alias.name());
      }
    } else if (node instanceof Pattern.MatchAs as) {
      bindIfNamed(as.name());
    } else if (node instanceof Pattern.MatchStar star) {
      bindIfNamed(star.name());
    } else if (node instanceof Pattern.MatchMapping mapping) {
      bindIfNamed(mapping.rest());
    } else if (node instanceof Expression.Yield || node instanceof Expression.YieldFrom) {
      yields = true;
    }
  }

  private void bindIfNamed(@Nullable String name) {
    if (name != null) {
      bound.add(name);
    }
  }
}
