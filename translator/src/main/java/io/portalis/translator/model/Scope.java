package io.portalis.translator.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A region of the program with variables of its own. */
public final class Scope {

  /** The sorts of scopes. */
  public enum Kind {
    /** A file. */
    MODULE,
    /** The body of a class, whose names inner scopes do not see. */
    CLASS,
    /** The body of a function or a lambda. */
    FUNCTION,
    /** A comprehension or a generator expression. */
    COMPREHENSION,
    /** An {@code except} clause, whose name lives in it only. */
    HANDLER
  }

  private final Kind kind;
  private final @Nullable Scope parent;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Facts facts;
  private @Nullable FunctionInfo function;
  private @Nullable ClassInfo type;

  Scope(Kind kind, @Nullable Scope parent, Facts facts) {
    this.kind = kind;
    this.parent = parent;
    this.facts = facts;
  }

  /** Returns the sort of scope. */
  public Kind kind() {
    return kind;
  }

  /** Returns the scope around it. */
  public @Nullable Scope parent() {
    return parent;
  }

  /** Returns its variables, in the order in which they first occur. */
  public Map<String, Variable> variables() {
    return variables;
  }

  /** Returns the function whose body it is. */
  public @Nullable FunctionInfo function() {
    return function;
  }

  void of(FunctionInfo function) {
    this.function = function;
  }

  /** Returns the class whose body it is. */
  public @Nullable ClassInfo type() {
    return type;
  }

  void of(ClassInfo type) {
    this.type = type;
  }

  /** Makes a name mean a variable of an outer scope. */
  void alias(String name, Variable variable) {
    variables.put(name, variable);
  }

  Variable declare(String name) {
    return variables.computeIfAbsent(name, n -> new Variable(n, this, facts));
  }

  /** Returns the variable that a name means here, or null for a built-in one. */
  public @Nullable Variable resolve(String name) {
    Variable own = variables.get(name);
    if (own != null) {
      return own;
    }
    for (Scope scope = parent; scope != null; scope = scope.parent) {
      if (scope.kind != Kind.CLASS && scope.variables.containsKey(name)) {
        return scope.variables.get(name);
      }
    }
    return null;
  }

  /** Returns the innermost function or module that this scope is part of. */
  public Scope body() {
    Scope scope = this;
    while ((scope.kind == Kind.COMPREHENSION || scope.kind == Kind.HANDLER)
        && scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  /** Returns the module. */
  public Scope module() {
    Scope scope = this;
    while (scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }
}
