package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** What of Python's module {@code typing} there is at run time; the translator drops the rest. */
@PythonModule("typing")
public final class Typing {

  /** Whether a type checker looks at the program. */
  @Python("TYPE_CHECKING")
  public static final boolean TYPE_CHECKING = false;

  private Typing() {}

  /** The same value. */
  @Python("cast(typ, val)")
  public static <T extends @Nullable Object> T cast(@Nullable Object typ, T val) {
    return val;
  }
}
