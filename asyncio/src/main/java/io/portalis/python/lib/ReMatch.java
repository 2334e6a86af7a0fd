package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyInstance;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code re.Match}: where a pattern was found in a text, and its groups. */
@Python("re.Match")
public final class ReMatch extends PyObject {

  private static final int SHOWN = 50;

  private final RePattern pattern;
  private final RegexSubject subject;
  private final int[] spans;

  /** Makes a match from the places of its groups, counted as Java does. */
  ReMatch(RePattern pattern, RegexSubject subject, int[] spans) {
    this.pattern = pattern;
    this.subject = subject;
    this.spans = spans;
  }

  /** The text of a group; null if it did not match. */
  @Nullable String text(int group) {
    int start = spans[2 * group];
    return start < 0 ? null : subject.text().substring(start, spans[2 * group + 1]);
  }

  private int index(@Nullable Object group) {
    int number = -1;
    if (group instanceof Long n) {
      number = n < 0 || n > pattern.groups() ? -1 : n.intValue();
    } else if (group instanceof String name) {
      number = pattern.numberOf(name);
    } else if (group instanceof Boolean || group instanceof PyInstance) {
      return index(Py.toLong(group));
    }
    if (number < 0) {
      throw new IndexError("no such group");
    }
    return number;
  }

  /** The text that was found. */
  @Python("group()")
  public String group() {
    return subject.text().substring(spans[0], spans[1]);
  }

  /** The text of a group, named by a number or a name. */
  @Python("group(group, /)")
  public @Nullable String group(@Nullable Object group) {
    return text(index(group));
  }

  /** The texts of several groups. */
  @Python("group(first, second, /, *others)")
  public Tuple group(@Nullable Object first, @Nullable Object second, @Nullable Object... others) {
    @Nullable Object[] texts = new Object[others.length + 2];
    texts[0] = group(first);
    texts[1] = group(second);
    for (int i = 0; i < others.length; i++) {
      texts[i + 2] = group(others[i]);
    }
    return Tuple.of(texts);
  }

  /** The texts of all groups. */
  @Python("groups()")
  public Tuple groups() {
    return groups(null);
  }

  /** The texts of all groups, or something else for those that did not match. */
  @Python("groups(default=None)")
  public Tuple groups(@Nullable Object missing) {
    @Nullable Object[] texts = new Object[(int) pattern.groups()];
    for (int i = 0; i < texts.length; i++) {
      String text = text(i + 1);
      texts[i] = text == null ? missing : text;
    }
    return Tuple.of(texts);
  }

  /** The texts of the named groups. */
  @Python("groupdict()")
  public PyDict<String, @Nullable Object> groupdict() {
    return groupdict(null);
  }

  /** The texts of the named groups, or something else for those that did not match. */
  @Python("groupdict(default=None)")
  public PyDict<String, @Nullable Object> groupdict(@Nullable Object missing) {
    PyDict<String, @Nullable Object> texts = new PyDict<>();
    for (Map.Entry<String, Integer> name : pattern.names().entrySet()) {
      String text = text(name.getValue());
      texts.put(name.getKey(), text == null ? missing : text);
    }
    return texts;
  }

  /** Where the match starts. */
  @Python("start()")
  public long start() {
    return subject.point(spans[0]);
  }

  /** Where a group starts; -1 if it did not match. */
  @Python("start(group, /)")
  public long start(@Nullable Object group) {
    return subject.point(spans[2 * index(group)]);
  }

  /** Where the match ends. */
  @Python("end()")
  public long end() {
    return subject.point(spans[1]);
  }

  /** Where a group ends; -1 if it did not match. */
  @Python("end(group, /)")
  public long end(@Nullable Object group) {
    return subject.point(spans[2 * index(group) + 1]);
  }

  /** Where the match starts and ends. */
  @Python("span()")
  public Tuple span() {
    return span(0L);
  }

  /** Where a group starts and ends. */
  @Python("span(group, /)")
  public Tuple span(@Nullable Object group) {
    return Tuple.of(start(group), end(group));
  }

  /** Where all groups start and end. */
  @Python("regs")
  public Tuple regs() {
    @Nullable Object[] all = new Object[spans.length / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = span((long) i);
    }
    return Tuple.of(all);
  }

  /** The group that was closed last, or null. */
  @Python("lastindex")
  public @Nullable Long lastIndex() {
    int last = 0;
    for (int group = 1; group < spans.length / 2; group++) {
      int end = spans[2 * group + 1];
      boolean later = last == 0 || end > spans[2 * last + 1];
      boolean beside = last != 0 && end == spans[2 * last + 1] && !pattern.isInside(group, last);
      if (end >= 0 && (later || beside)) {
        last = group;
      }
    }
    return last == 0 ? null : Long.valueOf(last);
  }

  /** The name of the group that was closed last, or null. */
  @Python("lastgroup")
  public @Nullable String lastGroup() {
    Long last = lastIndex();
    for (Map.Entry<String, Integer> name : pattern.names().entrySet()) {
      if (last != null && last.intValue() == name.getValue()) {
        return name.getKey();
      }
    }
    return null;
  }

  /** The text that was searched. */
  @Python("string")
  public String string() {
    return subject.whole();
  }

  /** The pattern. */
  @Python("re")
  public RePattern re() {
    return pattern;
  }

  /** Where the search began. */
  @Python("pos")
  public long pos() {
    return subject.point(subject.from());
  }

  /** Where the search had to end. */
  @Python("endpos")
  public long endPos() {
    return subject.point(subject.text().length());
  }

  /** A replacement text with the groups in it. */
  @Python("expand(template)")
  public String expand(String template) {
    StringBuilder out = new StringBuilder();
    new RegexTemplate(template, pattern).expand(this, out);
    return out.toString();
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object group) {
    return group(group);
  }

  @Override
  public @Nullable Object __repr__() {
    String text = Py.repr(group());
    return "<re.Match object; span="
        + Py.repr(span())
        + ", match="
        + text.substring(0, text.offsetByCodePoints(0, Math.min((int) Py.len(text), SHOWN)))
        + ">";
  }
}
