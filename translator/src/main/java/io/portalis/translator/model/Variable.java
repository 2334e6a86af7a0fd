package io.portalis.translator.model;

import org.jspecify.annotations.Nullable;

/** A variable of a scope. */
public final class Variable {

  private final String name;
  private final Scope scope;
  private final Slot slot;
  private final Facts.Flag shared;
  private final Facts.Flag maybeUnbound;
  private int assignments;
  private boolean parameter;
  private boolean assignedElsewhere;
  private boolean assignedInLoop;
  private @Nullable FunctionInfo function;
  private @Nullable ClassInfo type;
  private @Nullable Suite home;
  private int firstUse = Integer.MAX_VALUE;
  private String javaName;

  Variable(String name, Scope scope, Facts facts) {
    this.name = name;
    this.scope = scope;
    this.slot = facts.slot();
    this.shared = facts.flag();
    this.maybeUnbound = facts.flag();
    this.javaName = name;
  }

  /** Returns its name in Python. */
  public String name() {
    return name;
  }

  /** Returns the scope that it belongs to. */
  public Scope scope() {
    return scope;
  }

  /** Returns what it holds. */
  public Slot slot() {
    return slot;
  }

  /**
   * Returns whether functions see each other's changes of it, so that it must live in a {@code
   * Ref}.
   */
  public Facts.Flag shared() {
    return shared;
  }

  /** Returns whether it is somewhere read where it may have no value. */
  public Facts.Flag maybeUnbound() {
    return maybeUnbound;
  }

  /** Returns whether it is a parameter. */
  public boolean isParameter() {
    return parameter;
  }

  void markParameter() {
    parameter = true;
  }

  void assigned(boolean inLoop) {
    assignments++;
    assignedInLoop |= inLoop;
  }

  void assignedElsewhere() {
    assignedElsewhere = true;
    assignments++;
  }

  /** Returns whether it gets a value more than once, as a parameter or by assignment. */
  public boolean changes() {
    return assignments + (parameter ? 1 : 0) > 1 || assignedElsewhere;
  }

  /** Returns whether an assignment stands in a loop. */
  public boolean isAssignedInLoop() {
    return assignedInLoop;
  }

  /** Returns whether an inner scope or a {@code global} statement assigns it. */
  public boolean isAssignedElsewhere() {
    return assignedElsewhere;
  }

  /** Returns how many assignments it has. */
  public int assignments() {
    return assignments;
  }

  /** Returns the one function that it names, if it is defined once and never changes. */
  public @Nullable FunctionInfo function() {
    return changes() ? null : function;
  }

  void define(FunctionInfo function) {
    this.function = function;
  }

  /** Returns the one class that it names, if it is defined once and never changes. */
  public @Nullable ClassInfo type() {
    return changes() ? null : type;
  }

  void define(ClassInfo type) {
    this.type = type;
  }

  /** Says that decorators make something else of the class that it names. */
  public void decorate() {
    type = null;
  }

  /** Returns the innermost suite that all its occurrences are in. */
  public @Nullable Suite home() {
    return home;
  }

  /** Returns the index in {@link #home} of the statement where it occurs first. */
  public int firstUse() {
    return firstUse;
  }

  void occurs(Suite suite, int index) {
    if (home == null) {
      home = suite;
      firstUse = index;
      return;
    }
    Suite common = home.commonWith(suite);
    firstUse = Math.min(home.indexWithin(common, firstUse), suite.indexWithin(common, index));
    home = common;
  }

  /** Returns its name in Java. */
  public String javaName() {
    return javaName;
  }

  /** Gives it a name in Java. */
  public void nameInJava(String javaName) {
    this.javaName = javaName;
  }

  @Override
  public String toString() {
    return name + ": " + slot;
  }
}
