package io.portalis.python;

/** Python's traceback objects, as far as there are any: the stack is Java's, and has no frames. */
@Python("traceback")
public final class PyTraceback {

  /** Of every exception, unless the program gives it another one. */
  static final PyTraceback UNKNOWN = new PyTraceback();

  private PyTraceback() {}
}
