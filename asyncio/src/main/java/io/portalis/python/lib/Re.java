package io.portalis.python.lib;

import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Python's module {@code re}, for texts. */
@PythonModule(
    value = "re",
    classes = {RePattern.class, ReMatch.class, RegexError.class, PatternError.class})
public final class Re {

  /** No flag. */
  @Python("NOFLAG")
  public static final long NOFLAG = 0;

  /** Case does not matter. */
  @Python("I")
  public static final long I = RegexFlags.IGNORECASE;

  /** Case does not matter. */
  @Python("IGNORECASE")
  public static final long IGNORECASE = RegexFlags.IGNORECASE;

  /** Anchors match at each line. */
  @Python("M")
  public static final long M = RegexFlags.MULTILINE;

  /** Anchors match at each line. */
  @Python("MULTILINE")
  public static final long MULTILINE = RegexFlags.MULTILINE;

  /** A dot matches line ends, too. */
  @Python("S")
  public static final long S = RegexFlags.DOTALL;

  /** A dot matches line ends, too. */
  @Python("DOTALL")
  public static final long DOTALL = RegexFlags.DOTALL;

  /** Letters and digits of all languages count; so it is without the flag. */
  @Python("U")
  public static final long U = RegexFlags.UNICODE;

  /** Letters and digits of all languages count; so it is without the flag. */
  @Python("UNICODE")
  public static final long UNICODE = RegexFlags.UNICODE;

  /** Spaces and comments in a pattern do not count. */
  @Python("X")
  public static final long X = RegexFlags.VERBOSE;

  /** Spaces and comments in a pattern do not count. */
  @Python("VERBOSE")
  public static final long VERBOSE = RegexFlags.VERBOSE;

  /** Only letters and digits of ASCII count as such. */
  @Python("A")
  public static final long A = RegexFlags.ASCII;

  /** Only letters and digits of ASCII count as such. */
  @Python("ASCII")
  public static final long ASCII = RegexFlags.ASCII;

  private static final int KEPT = 512;
  private static final Map<Key, RePattern> COMPILED = new ConcurrentHashMap<>();

  private record Key(String pattern, long flags) {}

  private Re() {}

  /** Compiles a pattern. */
  @Python("compile(pattern)")
  public static RePattern compile(@Nullable Object pattern) {
    return compile(pattern, 0);
  }

  /** Compiles a pattern. */
  @Python("compile(pattern, flags=0)")
  public static RePattern compile(@Nullable Object pattern, long flags) {
    if (pattern instanceof RePattern known) {
      if (flags != 0) {
        throw new ValueError("cannot process flags argument with a compiled pattern");
      }
      return known;
    }
    if (!(pattern instanceof String text)) {
      throw new TypeError("first argument must be string or compiled pattern");
    }
    Key key = new Key(text, flags);
    RePattern known = COMPILED.get(key);
    if (known == null) {
      known = new RePattern(text, (int) flags);
      if (COMPILED.size() >= KEPT) {
        COMPILED.clear();
      }
      COMPILED.put(key, known);
    }
    return known;
  }

  /** Forgets the patterns that were compiled. */
  @Python("purge()")
  public static void purge() {
    COMPILED.clear();
  }

  /** A match at the beginning of a text, or null. */
  @Python("match(pattern, string, flags=0)")
  public static @Nullable ReMatch match(@Nullable Object pattern, String string, long flags) {
    return compile(pattern, flags).match(string);
  }

  /** A match of a whole text, or null. */
  @Python("fullmatch(pattern, string, flags=0)")
  public static @Nullable ReMatch fullmatch(@Nullable Object pattern, String string, long flags) {
    return compile(pattern, flags).fullmatch(string);
  }

  /** The first match in a text, or null. */
  @Python("search(pattern, string, flags=0)")
  public static @Nullable ReMatch search(@Nullable Object pattern, String string, long flags) {
    return compile(pattern, flags).search(string);
  }

  /** What is found in a text: texts, or groups if the pattern has some. */
  @Python("findall(pattern, string, flags=0)")
  public static PyList<Object> findall(@Nullable Object pattern, String string, long flags) {
    return compile(pattern, flags).findall(string);
  }

  /** All matches in a text, one after another. */
  @Python("finditer(pattern, string, flags=0)")
  public static PyIterator<ReMatch> finditer(@Nullable Object pattern, String string, long flags) {
    return compile(pattern, flags).finditer(string);
  }

  /** The parts of a text between matches, with the groups of the matches among them. */
  @Python("split(pattern, string, maxsplit=0, flags=0)")
  public static PyList<@Nullable String> split(
      @Nullable Object pattern, String string, long maxsplit, long flags) {
    return compile(pattern, flags).split(string, maxsplit);
  }

  /** A text with matches replaced by a text with references. */
  @Python("sub(pattern, repl, string, count=0, flags=0)")
  public static String sub(
      @Nullable Object pattern, String repl, String string, long count, long flags) {
    return compile(pattern, flags).sub(repl, string, count);
  }

  /** A text with matches replaced by what a function makes of them. */
  @Python("sub(pattern, repl, string, count=0, flags=0)")
  public static String sub(
      @Nullable Object pattern,
      Function<? super ReMatch, ? extends @Nullable Object> repl,
      String string,
      long count,
      long flags) {
    return compile(pattern, flags).sub(repl, string, count);
  }

  /** A text with matches replaced by a text or by what a function makes of them. */
  @Python("sub(pattern, repl, string, count=0, flags=0)")
  public static String sub(
      @Nullable Object pattern, @Nullable Object repl, String string, long count, long flags) {
    return compile(pattern, flags).sub(repl, string, count);
  }

  /** A text with matches replaced by a text with references, and how many there were. */
  @Python("subn(pattern, repl, string, count=0, flags=0)")
  public static Tuple subn(
      @Nullable Object pattern, String repl, String string, long count, long flags) {
    return compile(pattern, flags).subn(repl, string, count);
  }

  /** A text with matches replaced by what a function makes of them, and how many there were. */
  @Python("subn(pattern, repl, string, count=0, flags=0)")
  public static Tuple subn(
      @Nullable Object pattern,
      Function<? super ReMatch, ? extends @Nullable Object> repl,
      String string,
      long count,
      long flags) {
    return compile(pattern, flags).subn(repl, string, count);
  }

  /** A text with matches replaced by a text or by a function, and how many there were. */
  @Python("subn(pattern, repl, string, count=0, flags=0)")
  public static Tuple subn(
      @Nullable Object pattern, @Nullable Object repl, String string, long count, long flags) {
    return compile(pattern, flags).subn(repl, string, count);
  }

  /** A text with a backslash before each character that has a meaning in patterns. */
  @Python("escape(pattern)")
  public static String escape(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if ("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
