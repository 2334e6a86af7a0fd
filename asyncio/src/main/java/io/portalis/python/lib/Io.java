package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;

/** What there is of Python's module {@code io}: files in memory. */
@PythonModule(
    value = "io",
    classes = {StringIo.class, BytesIo.class})
public final class Io {

  /** Seeks from the start. */
  @Python("SEEK_SET")
  public static final long SEEK_SET = 0;

  /** Seeks from the current place. */
  @Python("SEEK_CUR")
  public static final long SEEK_CUR = 1;

  /** Seeks from the end. */
  @Python("SEEK_END")
  public static final long SEEK_END = 2;

  /** How many bytes CPython's files hold back. */
  @Python("DEFAULT_BUFFER_SIZE")
  public static final long DEFAULT_BUFFER_SIZE = 8192;

  private Io() {}
}
