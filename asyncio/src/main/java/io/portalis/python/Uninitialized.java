package io.portalis.python;

/**
 * Selects the constructor of a translated class that makes an instance without initialising it: its
 * {@code __init__} is then called as a method, as in Python.
 */
public final class Uninitialized {

  /** The argument that selects it. */
  public static final Uninitialized SELF = new Uninitialized();

  private Uninitialized() {}
}
