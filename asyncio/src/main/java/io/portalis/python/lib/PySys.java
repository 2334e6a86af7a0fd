package io.portalis.python.lib;

import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.PythonVersion;
import io.portalis.python.StdStreams;
import io.portalis.python.SystemExit;
import io.portalis.python.Tuple;
import org.jspecify.annotations.Nullable;

/** Python's module {@code sys}. */
@PythonModule(
    value = "sys",
    classes = {TextStream.class})
public final class PySys {

  /** The greatest index. */
  @Python("maxsize")
  public static final long MAXSIZE = Long.MAX_VALUE;

  /** The greatest code point. */
  @Python("maxunicode")
  public static final long MAXUNICODE = 0x10ffff;

  /** The operating system. */
  @Python("platform")
  public static final String PLATFORM = "linux";

  /** The order of bytes in a word. */
  @Python("byteorder")
  public static final String BYTEORDER = "little";

  /** The version of the language as a text. */
  @Python("version")
  public static final String VERSION = PythonVersion.text() + ".0 (Portalis)";

  /** The version of the language. */
  @Python("version_info")
  public static final Tuple VERSION_INFO =
      NamedTupleType.of("sys.version_info", "major", "minor", "micro", "releaselevel", "serial")
          .make(3L, PythonVersion.minor(), 0L, "final", 0L);

  /** The program's arguments, after its name. */
  @Python("argv")
  public static final PyList<String> ARGV = PyList.of("");

  /** Where {@code print} writes at first. */
  @Python("__stdout__")
  public static final TextStream STDOUT = new TextStream(false);

  /** Where errors are shown at first. */
  @Python("__stderr__")
  public static final TextStream STDERR = new TextStream(true);

  private static long recursionLimit = 1000;

  private PySys() {}

  /** Where {@code print} writes. */
  @Python("stdout")
  public static Object stdout() {
    Object replaced = StdStreams.replacement(false);
    return replaced == null ? STDOUT : replaced;
  }

  /** Sets where {@code print} writes. */
  @Python("stdout=")
  public static void stdout(@Nullable Object stream) {
    StdStreams.replace(false, stream == STDOUT ? null : stream);
  }

  /** Where errors are shown. */
  @Python("stderr")
  public static Object stderr() {
    Object replaced = StdStreams.replacement(true);
    return replaced == null ? STDERR : replaced;
  }

  /** Sets where errors are shown. */
  @Python("stderr=")
  public static void stderr(@Nullable Object stream) {
    StdStreams.replace(true, stream == STDERR ? null : stream);
  }

  /** Ends the program with success. */
  @Python("exit()")
  public static void exit() {
    throw new SystemExit();
  }

  /** Ends the program with a status: None or an int, or anything else to be shown. */
  @Python("exit(status, /)")
  public static void exit(@Nullable Object status) {
    throw new SystemExit(status);
  }

  /** How deep calls may be nested; a number to read only. */
  @Python("getrecursionlimit()")
  public static long getrecursionlimit() {
    return recursionLimit;
  }

  /** Sets what {@code getrecursionlimit} gives; the depth itself is Java's. */
  @Python("setrecursionlimit(limit, /)")
  public static void setrecursionlimit(long limit) {
    recursionLimit = limit;
  }

  /** The same string. */
  @Python("intern(string, /)")
  public static String intern(String string) {
    return string.intern();
  }

  /** A made-up size in bytes. */
  @Python("getsizeof(object)")
  public static long getsizeof(@Nullable Object object) {
    return 64;
  }
}
