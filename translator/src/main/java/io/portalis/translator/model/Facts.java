package io.portalis.translator.model;

/**
 * Counts what was learnt in a pass over the program. All facts only ever grow (a type takes in more
 * values, a flag is raised), so that passes repeated until none learns anything come to an end.
 */
public final class Facts {

  private int learnt;

  /** Notes that something new is known. */
  public void learn() {
    learnt++;
  }

  /** Returns how much was learnt since the last call. */
  public int takeLearnt() {
    int result = learnt;
    learnt = 0;
    return result;
  }

  /** Returns a new slot, without any value yet. */
  public Slot slot() {
    return new Slot(this);
  }

  /** A fact that is either not known or true. */
  public final class Flag {
    private boolean raised;

    /** Raises the flag. */
    public void raise() {
      if (!raised) {
        raised = true;
        learn();
      }
    }

    /** Returns whether it was raised. */
    public boolean isRaised() {
      return raised;
    }
  }

  /** Returns a new flag that is not raised. */
  public Flag flag() {
    return new Flag();
  }
}
