package io.portalis.python.lib;

import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** What is there of Python's module {@code os}. */
@PythonModule("os")
public final class PyOs {

  /** What ends a line. */
  @Python("linesep")
  public static final String LINESEP = "\n";

  /** What parts the names of a path. */
  @Python("sep")
  public static final String SEP = "/";

  /** The kind of system. */
  @Python("name")
  public static final String NAME = "posix";

  /** The variables of the environment; changes stay in the program. */
  @Python("environ")
  public static final PyDict<String, String> ENVIRON = new PyDict<>();

  static {
    ENVIRON.putAll(System.getenv());
  }

  private PyOs() {}

  /** A variable of the environment, or None. */
  @Python("getenv(key)")
  public static @Nullable String getenv(String key) {
    return ENVIRON.get(key);
  }

  /** A variable of the environment, or a default. */
  @Python("getenv(key, default=None)")
  public static @Nullable Object getenv(String key, @Nullable Object otherwise) {
    return ENVIRON.containsKey(key) ? ENVIRON.get(key) : otherwise;
  }

  /** The number of the process. */
  @Python("getpid()")
  public static long getpid() {
    return ProcessHandle.current().pid();
  }

  /** The number of processors. */
  @Python("cpu_count()")
  public static long cpuCount() {
    return Runtime.getRuntime().availableProcessors();
  }
}
