package io.portalis.translator.lower;

import io.portalis.translator.model.Variable;
import java.util.HashSet;
import java.util.Set;

/** What is certain at a point of a function: which variables have a value, and if it is reached. */
final class Flow {

  private Set<Variable> assigned;
  private boolean reached;

  Flow() {
    this(new HashSet<>(), true);
  }

  private Flow(Set<Variable> assigned, boolean reached) {
    this.assigned = assigned;
    this.reached = reached;
  }

  Flow copy() {
    return new Flow(new HashSet<>(assigned), reached);
  }

  boolean isAssigned(Variable variable) {
    return !reached || assigned.contains(variable);
  }

  boolean isReached() {
    return reached;
  }

  void assign(Variable variable) {
    assigned.add(variable);
  }

  /** What was assigned at the end of a block that always runs. */
  void assignAll(Flow other) {
    assigned.addAll(other.assigned);
  }

  void unassign(Variable variable) {
    assigned.remove(variable);
  }

  /** A statement that never goes on to the next one was passed. */
  void stop() {
    reached = false;
  }

  /** Another way leads here too. */
  void meet(Flow other) {
    if (!other.reached) {
      return;
    }
    if (reached) {
      assigned.retainAll(other.assigned);
    } else {
      assigned = new HashSet<>(other.assigned);
      reached = true;
    }
  }
}
