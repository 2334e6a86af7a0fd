package io.portalis.translator.model;

import org.jspecify.annotations.Nullable;

/**
 * A place for values: a variable, a parameter, a result, or the elements of a container. Its type
 * is the join of all that flows into it. Two slots that must agree, such as the elements of two
 * lists that one variable may hold, are unified, as in Steensgaard's analysis (POPL 1996).
 */
public final class Slot {

  private final @Nullable Facts facts;
  private Type type = Type.BOTTOM;
  private Slot parent = this;

  Slot(Facts facts) {
    this.facts = facts;
  }

  private Slot(Type constant) {
    this.facts = null;
    this.type = constant;
  }

  /** Returns a slot that can only be read from, such as the results of several coroutines. */
  public static Slot constant(Type type) {
    return new Slot(type);
  }

  /** Returns whether nothing can flow in. */
  public boolean isConstant() {
    return root().facts == null;
  }

  private Slot root() {
    Slot root = this;
    while (root.parent != root) {
      root = root.parent;
    }
    parent = root;
    return root;
  }

  /** Returns what is known of the values. */
  public Type type() {
    return root().type;
  }

  /** Lets values of a type flow in. */
  public void join(Type incoming) {
    Slot root = root();
    if (root.facts == null) {
      Types.release(incoming);
      return;
    }
    if (incoming.mentions(root, 0)) {
      incoming = Type.ANY; // A container that holds itself has no finite type.
    }
    Type joined = Types.join(root.type, incoming);
    root = root();
    if (!joined.equals(root.type)) {
      root.type = joined;
      root.facts.learn();
    }
  }

  /** Makes this slot and another one the same. */
  public void unify(Slot other) {
    Slot mine = root();
    Slot theirs = other.root();
    if (mine == theirs) {
      return;
    }
    if (mine.facts == null || theirs.facts == null) {
      mine.join(theirs.type);
      theirs.join(mine.type);
      return;
    }
    if (mine.type.mentions(theirs, 0) || theirs.type.mentions(mine, 0)) {
      mine.join(Type.ANY);
      theirs.join(Type.ANY);
    }
    theirs.parent = mine;
    mine.facts.learn();
    mine.join(theirs.type);
  }

  /** Returns whether this and another are the same slot. */
  public boolean is(Slot other) {
    return root() == other.root();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slot slot
        && (is(slot) || (isConstant() && slot.isConstant() && type().equals(slot.type())));
  }

  @Override
  public int hashCode() {
    return 1; // The root may change while a slot is in a map; slots are few.
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
