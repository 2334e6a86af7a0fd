package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code re.Pattern}: a regular expression. */
@Python("re.Pattern")
public final class RePattern extends PyObject {

  private static final int SHOWN = 200;

  private final String text;
  private final RegexTranslator.Result result;
  private final Pattern java;
  private @Nullable Pattern advancing;

  /** Compiles a pattern. */
  RePattern(String text, int flags) {
    this.text = text;
    this.result = RegexTranslator.translate(text, flags);
    this.java = compile(result.java());
  }

  private Pattern compile(String translated) {
    int caseless = Pattern.CASE_INSENSITIVE;
    int flags =
        (result.flags() & RegexFlags.IGNORECASE) == 0
            ? 0
            : (result.flags() & RegexFlags.ASCII) == 0 ? caseless | Pattern.UNICODE_CASE : caseless;
    try {
      return Pattern.compile(translated, flags);
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new PatternError("not supported: " + e.getDescription());
    }
  }

  Pattern java() {
    return java;
  }

  /** The same pattern, which does not match nothing at the place where it starts to look. */
  Pattern advancing() {
    Pattern known = advancing;
    if (known == null) {
      known = compile("(?:" + result.java() + ")(?!\\G)");
      advancing = known;
    }
    return known;
  }

  Map<String, Integer> names() {
    return result.names();
  }

  /** The number of a named group, or -1. */
  int numberOf(String name) {
    return result.names().getOrDefault(name, -1);
  }

  int place(int group) {
    return result.places().get(group);
  }

  /** Whether a group stands inside another. */
  boolean isInside(int group, int outer) {
    int parent = result.parents().get(group);
    return parent != 0 && (parent == outer || isInside(parent, outer));
  }

  int[] spans(Matcher matcher) {
    int[] spans = new int[2 * result.places().size()];
    for (int group = 0; group < result.places().size(); group++) {
      spans[2 * group] = matcher.start(place(group));
      spans[2 * group + 1] = matcher.end(place(group));
    }
    return spans;
  }

  /** The pattern as written. */
  @Python("pattern")
  public String pattern() {
    return text;
  }

  /** The flags, also those set in the pattern. */
  @Python("flags")
  public long flags() {
    return result.flags();
  }

  /** The number of groups. */
  @Python("groups")
  public long groups() {
    return result.places().size() - 1;
  }

  /** The numbers of the named groups. */
  @Python("groupindex")
  public PyDict<String, Long> groupIndex() {
    PyDict<String, Long> numbers = new PyDict<>();
    result.names().forEach((name, number) -> numbers.put(name, number.longValue()));
    return numbers;
  }

  /** A match at the beginning of a text, or null. */
  @Python("match(string)")
  public @Nullable ReMatch match(String string) {
    RegexScan scan = new RegexScan(this, RegexSubject.of(string));
    return scan.here() ? scan.match() : null;
  }

  /** A match at a place in a text, or null. */
  @Python("match(string, pos=0, endpos=9223372036854775807)")
  public @Nullable ReMatch match(String string, long pos, long endpos) {
    RegexScan scan = scan(string, pos, endpos);
    return scan != null && scan.here() ? scan.match() : null;
  }

  private @Nullable RegexScan scan(String string, long pos, long endpos) {
    RegexSubject subject = RegexSubject.of(string, pos, endpos);
    return subject == null ? null : new RegexScan(this, subject);
  }

  /** A match of a whole text, or null. */
  @Python("fullmatch(string)")
  public @Nullable ReMatch fullmatch(String string) {
    RegexScan scan = new RegexScan(this, RegexSubject.of(string));
    return scan.all() ? scan.match() : null;
  }

  /** A match of a whole part of a text, or null. */
  @Python("fullmatch(string, pos=0, endpos=9223372036854775807)")
  public @Nullable ReMatch fullmatch(String string, long pos, long endpos) {
    RegexScan scan = scan(string, pos, endpos);
    return scan != null && scan.all() ? scan.match() : null;
  }

  /** The first match in a text, or null. */
  @Python("search(string)")
  public @Nullable ReMatch search(String string) {
    RegexScan scan = new RegexScan(this, RegexSubject.of(string));
    return scan.next() ? scan.match() : null;
  }

  /** The first match in a part of a text, or null. */
  @Python("search(string, pos=0, endpos=9223372036854775807)")
  public @Nullable ReMatch search(String string, long pos, long endpos) {
    RegexScan scan = scan(string, pos, endpos);
    return scan != null && scan.next() ? scan.match() : null;
  }

  /** All matches in a text, one after another. */
  @Python("finditer(string)")
  public PyIterator<ReMatch> finditer(String string) {
    return finditer(string, 0, Long.MAX_VALUE);
  }

  /** All matches in a part of a text, one after another. */
  @Python("finditer(string, pos=0, endpos=9223372036854775807)")
  public PyIterator<ReMatch> finditer(String string, long pos, long endpos) {
    RegexScan scan = scan(string, pos, endpos);
    return new PyIterator<ReMatch>() {
      @Override
      protected boolean step() {
        return scan != null && scan.next() && give(scan.match());
      }
    };
  }

  /** What is found in a text: texts, or groups if the pattern has some. */
  @Python("findall(string)")
  public PyList<Object> findall(String string) {
    return findall(string, 0, Long.MAX_VALUE);
  }

  /** What is found in a part of a text: texts, or groups if the pattern has some. */
  @Python("findall(string, pos=0, endpos=9223372036854775807)")
  public PyList<Object> findall(String string, long pos, long endpos) {
    PyList<Object> all = new PyList<>();
    RegexScan scan = scan(string, pos, endpos);
    while (scan != null && scan.next()) {
      int groups = (int) groups();
      if (groups <= 1) {
        all.add(present(scan.group(groups)));
        continue;
      }
      @Nullable Object[] texts = new Object[groups];
      for (int i = 0; i < groups; i++) {
        texts[i] = present(scan.group(i + 1));
      }
      all.add(Tuple.of(texts));
    }
    return all;
  }

  private static String present(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The parts of a text between matches, with the groups of the matches among them. */
  @Python("split(string)")
  public PyList<@Nullable String> split(String string) {
    return split(string, 0);
  }

  /** The parts of a text between some matches, with the groups of the matches among them. */
  @Python("split(string, maxsplit=0)")
  public PyList<@Nullable String> split(String string, long maxsplit) {
    PyList<@Nullable String> parts = new PyList<>();
    RegexScan scan = new RegexScan(this, RegexSubject.of(string));
    int last = 0;
    for (long n = 0; (maxsplit == 0 || n < maxsplit) && scan.next(); n++) {
      parts.add(string.substring(last, scan.start));
      for (int group = 1; group <= groups(); group++) {
        parts.add(scan.group(group));
      }
      last = scan.end;
    }
    parts.add(string.substring(last));
    return parts;
  }

  /** A way to write the replacement of a match. */
  private interface Replacement {
    void append(RegexScan scan, StringBuilder out, int items);
  }

  private Replacement literal(String template) {
    if (template.indexOf('\\') < 0) {
      return (scan, out, items) -> out.append(template);
    }
    RegexTemplate parts = new RegexTemplate(template, this);
    return (scan, out, items) -> parts.expand(scan.match(), out);
  }

  private static Replacement computed(Function<? super ReMatch, ? extends @Nullable Object> of) {
    return (scan, out, items) -> {
      Object text = of.apply(scan.match());
      if (text instanceof String string) {
        out.append(string);
      } else if (text != null) {
        throw new TypeError(
            "sequence item " + items + ": expected str instance, " + Py.typeName(text) + " found");
      }
    };
  }

  private Replacement replacement(@Nullable Object repl) {
    if (repl instanceof String template) {
      return literal(template);
    }
    if (repl == null || repl instanceof Number) {
      throw new TypeError(
          "decoding to str: need a bytes-like object, " + Py.typeName(repl) + " found");
    }
    return computed(match -> Py.call(repl, match));
  }

  private Tuple replace(Replacement replacement, String string, long count) {
    RegexScan scan = new RegexScan(this, RegexSubject.of(string));
    StringBuilder out = new StringBuilder();
    int last = 0;
    int items = 0;
    long n = 0;
    while ((count == 0 || n < count) && scan.next()) {
      if (last < scan.start) {
        out.append(string, last, scan.start);
        items++;
      }
      last = scan.end;
      replacement.append(scan, out, items++);
      n++;
    }
    return n == 0
        ? Tuple.of(string, 0L)
        : Tuple.of(out.append(string, last, string.length()).toString(), n);
  }

  private static String first(Tuple pair) {
    return (String) pair.get(0);
  }

  /** A text with matches replaced by a text with references. */
  @Python("sub(repl, string, count=0)")
  public String sub(String repl, String string, long count) {
    return first(replace(literal(repl), string, count));
  }

  /** A text with matches replaced by what a function makes of them. */
  @Python("sub(repl, string, count=0)")
  public String sub(
      Function<? super ReMatch, ? extends @Nullable Object> repl, String string, long count) {
    return first(replace(computed(repl), string, count));
  }

  /** A text with matches replaced by a text or by what a function makes of them. */
  @Python("sub(repl, string, count=0)")
  public String sub(@Nullable Object repl, String string, long count) {
    return first(replace(replacement(repl), string, count));
  }

  /** A text with matches replaced by a text with references, and how many there were. */
  @Python("subn(repl, string, count=0)")
  public Tuple subn(String repl, String string, long count) {
    return replace(literal(repl), string, count);
  }

  /** A text with matches replaced by what a function makes of them, and how many there were. */
  @Python("subn(repl, string, count=0)")
  public Tuple subn(
      Function<? super ReMatch, ? extends @Nullable Object> repl, String string, long count) {
    return replace(computed(repl), string, count);
  }

  /** A text with matches replaced by a text or by a function, and how many there were. */
  @Python("subn(repl, string, count=0)")
  public Tuple subn(@Nullable Object repl, String string, long count) {
    return replace(replacement(repl), string, count);
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof RePattern pattern
        ? (Object) (pattern.text.equals(text) && pattern.flags() == flags())
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    return text.hashCode() * 31L + flags();
  }

  @Override
  public @Nullable Object __repr__() {
    String shown = Py.repr(text);
    String flags = RegexFlags.text(result.flags());
    return "re.compile("
        + shown.substring(0, shown.offsetByCodePoints(0, Math.min((int) Py.len(shown), SHOWN)))
        + (flags.isEmpty() ? "" : ", " + flags)
        + ")";
  }
}
