package io.portalis.translator.model;

import org.jspecify.annotations.Nullable;

/**
 * A list of statements that becomes a block of Java. Variables are declared in the innermost one
 * that holds all that is done with them.
 */
public final class Suite {

  private final @Nullable Suite parent;
  private final int index;
  private final int depth;

  /**
   * Makes a suite.
   *
   * @param parent the suite around it, if there is one in the same function
   * @param index the statement of the parent that it is part of
   */
  Suite(@Nullable Suite parent, int index) {
    this.parent = parent;
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  Suite commonWith(Suite other) {
    Suite a = this;
    Suite b = other;
    while (a != b) {
      if (a.depth >= b.depth) {
        a = a.outer();
      } else {
        b = b.outer();
      }
    }
    return a;
  }

  private Suite outer() {
    if (parent == null) {
      throw new IllegalStateException("suites of different functions");
    }
    return parent;
  }

  /** Returns where in {@code outer} the statement at an index of this suite stands. */
  int indexWithin(Suite outer, int index) {
    Suite suite = this;
    int result = index;
    while (suite != outer) {
      result = suite.index;
      suite = suite.outer();
    }
    return result;
  }
}
