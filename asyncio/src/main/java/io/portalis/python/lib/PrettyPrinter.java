package io.portalis.python.lib;

import io.portalis.python.AnySet;
import io.portalis.python.Builtins;
import io.portalis.python.Dataclasses;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Str;
import io.portalis.python.Tuple;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code pprint.PrettyPrinter}: shows values on lines of a width. */
@Python("pprint.PrettyPrinter")
public final class PrettyPrinter extends PyObject {

  private static final Pattern WORD = Pattern.compile("\\S*\\s*");

  private final long unit;
  private final long width;
  private final @Nullable Long depth;
  private final @Nullable Object stream;
  private final boolean compact;
  private final boolean sorted;
  private final boolean underscores;

  /** Makes a printer for lines of 80 characters. */
  @Python("PrettyPrinter()")
  public PrettyPrinter() {
    this(1, 80, null, null, false, true, false);
  }

  /**
   * Makes a printer.
   *
   * @param indent how far the items of a container are indented
   * @param width the most characters of a line
   * @param depth how many containers are shown inside each other, or null for all
   * @param stream where to print, or null for the standard output
   * @param compact whether short items share lines
   * @param sortDicts whether keys are sorted
   * @param underscoreNumbers whether ints are shown in groups of digits
   */
  @Python(
      "PrettyPrinter(indent=1, width=80, depth=None, stream=None, *, compact=False,"
          + " sort_dicts=True, underscore_numbers=False)")
  public PrettyPrinter(
      long indent,
      long width,
      @Nullable Long depth,
      @Nullable Object stream,
      boolean compact,
      boolean sortDicts,
      boolean underscoreNumbers) {
    if (indent < 0) {
      throw new ValueError("indent must be >= 0");
    }
    if (depth != null && depth <= 0) {
      throw new ValueError("depth must be > 0");
    }
    if (width == 0) {
      throw new ValueError("width must be != 0");
    }
    this.unit = indent;
    this.width = width;
    this.depth = depth;
    this.stream = stream;
    this.compact = compact;
    this.sorted = sortDicts;
    this.underscores = underscoreNumbers;
  }

  /** Prints a value. */
  @Python("pprint(object)")
  public void pprint(@Nullable Object object) {
    String text = pformat(object);
    if (stream == null) {
      Builtins.print(text);
    } else {
      Py.invoke(stream, "write", text + "\n");
    }
  }

  /** The text of a value. */
  @Python("pformat(object)")
  public String pformat(@Nullable Object object) {
    Writer writer = new Writer();
    writer.value(object, 0, 0, 0);
    return writer.out.toString();
  }

  /** Writes one value; {@code room} is what must stay free at the end of its last line. */
  private final class Writer {
    private final StringBuilder out = new StringBuilder();
    private final PrettyRepr reprs = new PrettyRepr(depth, sorted, underscores);

    private String newLine(long indent) {
      return "\n" + " ".repeat((int) Math.max(0, indent));
    }

    void value(@Nullable Object value, long indent, long room, long level) {
      boolean container = value != null && !(value instanceof String);
      if (container && !reprs.enter(value)) {
        out.append(PrettyRepr.recursion(value));
        return;
      }
      if (container) {
        reprs.leave(value);
      }
      String text = reprs.of(value, level);
      if (value == null || Py.len(text) <= width - indent - room) {
        out.append(text);
        return;
      }
      if (container) {
        reprs.enter(value);
      }
      if (!broken(value, indent, room, level + 1)) {
        out.append(text);
      }
      if (container) {
        reprs.leave(value);
      }
    }

    private boolean broken(Object value, long indent, long room, long level) {
      Class<?> type = value.getClass();
      String name = Py.typeName(value);
      long inner = indent + name.length() + 1;
      if (value instanceof String text && !text.isEmpty()) {
        string(text, indent, room, level);
      } else if (type == PyDict.class) {
        dict(reprs.entries((PyDict<?, ?>) value), indent, room, level);
      } else if (type == PyList.class) {
        items("[", (PyList<?>) value, "]", indent, room, level);
      } else if (type == Tuple.class) {
        Tuple tuple = (Tuple) value;
        items("(", tuple, tuple.size() == 1 ? ",)" : ")", indent, room, level);
      } else if (value instanceof AnySet<?> set && !set.isEmpty()) {
        boolean plain = name.equals("set");
        out.append(plain ? "" : name + "(");
        items("{", PrettyRepr.sorted(set), plain ? "}" : "})", plain ? indent : inner, room, level);
      } else if (value instanceof OrderedDict<?, ?> dict && !dict.isEmpty()) {
        out.append(name).append('(');
        value(PyList.from(pairs(dict)), inner, room + 1, level);
        out.append(')');
      } else if (value instanceof DefaultDict<?, ?> dict) {
        out.append(name).append('(').append(reprs.of(dict.defaultFactory(), level)).append(',');
        out.append(newLine(inner));
        dict(reprs.entries(dict), inner, room + 1, level);
        out.append(')');
      } else if (value instanceof Counter<?> counter && !counter.isEmpty()) {
        out.append(name).append('(');
        dict(counter.mostCommon(), inner, room + 1, level);
        out.append(')');
      } else if (value instanceof Deque<?> deque) {
        out.append(name).append('(');
        if (deque.maxlen() == null) {
          items("[", deque, "])", inner, room, level);
        } else {
          items("[", deque, "]", inner, 1, level);
          out.append(',').append(newLine(inner));
          out.append("maxlen=").append(deque.maxlen()).append(')');
        }
      } else {
        return dataclass(value, name, inner, room, level);
      }
      return true;
    }

    private PyList<Tuple> pairs(OrderedDict<?, ?> dict) {
      PyList<Tuple> pairs = new PyList<>();
      dict.forEach((key, value) -> pairs.add(Tuple.of(key, value)));
      return pairs;
    }

    private void items(
        String before, Iterable<?> items, String after, long indent, long room, long level) {
      out.append(before);
      long inner = indent + unit;
      out.append(" ".repeat((int) Math.max(0, unit - 1)));
      long most = width - inner + 1;
      long left = most;
      String between = "";
      for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
        Object item = rest.next();
        boolean last = !rest.hasNext();
        if (last) {
          most -= room + after.length();
          left -= room + after.length();
        }
        if (compact) {
          String text = reprs.of(item, level);
          long needed = Py.len(text) + 2;
          if (left < needed) {
            left = most;
            between = between.isEmpty() ? "" : "," + newLine(inner);
          }
          if (left >= needed) {
            left -= needed;
            out.append(between).append(text);
            between = ", ";
            continue;
          }
        }
        out.append(between);
        between = "," + newLine(inner);
        value(item, inner, last ? room + after.length() : 1, level);
      }
      out.append(after);
    }

    private void dict(List<Tuple> entries, long indent, long room, long level) {
      out.append('{').append(" ".repeat((int) Math.max(0, unit - 1)));
      long inner = indent + unit;
      for (int i = 0; i < entries.size(); i++) {
        String key = reprs.of(entries.get(i).get(0), level);
        out.append(i == 0 ? "" : "," + newLine(inner)).append(key).append(": ");
        boolean last = i == entries.size() - 1;
        value(entries.get(i).get(1), inner + Py.len(key) + 2, last ? room + 1 : 1, level);
      }
      out.append('}');
    }

    /** A text as literals on several lines, broken at its line ends and between its words. */
    private void string(String text, long indent, long room, long level) {
      boolean top = level == 1;
      long inner = top ? indent + 1 : indent;
      long free = top ? room + 1 : room;
      long most = width - inner;
      List<String> literals = new ArrayList<>();
      List<String> lines = Str.splitlines(text, true);
      for (int i = 0; i < lines.size(); i++) {
        boolean lastLine = i == lines.size() - 1;
        String literal = Py.repr(lines.get(i));
        if (Py.len(literal) <= (lastLine ? most - free : most)) {
          literals.add(literal);
          continue;
        }
        words(lines.get(i), most, lastLine ? free : 0, literals);
      }
      out.append(top && literals.size() > 1 ? "(" : "");
      out.append(String.join(newLine(inner), literals));
      out.append(top && literals.size() > 1 ? ")" : "");
    }

    private void words(String line, long most, long free, List<String> literals) {
      Matcher words = WORD.matcher(line);
      String current = "";
      while (words.find() && words.end() > words.start()) {
        String longer = current + words.group();
        long limit = words.end() == line.length() ? most - free : most;
        if (Py.len(Py.repr(longer)) > limit) {
          if (!current.isEmpty()) {
            literals.add(Py.repr(current));
          }
          longer = words.group();
        }
        current = longer;
      }
      if (!current.isEmpty()) {
        literals.add(Py.repr(current));
      }
    }

    /** A dataclass that shows itself in the usual way. */
    private boolean dataclass(Object value, String name, long indent, long room, long level) {
      if (!(value instanceof Dataclasses.Dataclass self)) {
        return false;
      }
      StringJoiner usual = new StringJoiner(", ", name + "(", ")");
      for (Dataclasses.Field field : self.dataclassFields()) {
        usual.add(field.name() + "=" + Py.repr(self.dataclassField(field.name())));
      }
      if (!usual.toString().equals(Py.repr(value))) {
        return false;
      }
      out.append(name).append('(');
      List<Dataclasses.Field> fields = self.dataclassFields();
      for (int i = 0; i < fields.size(); i++) {
        String field = fields.get(i).name();
        out.append(i == 0 ? "" : "," + newLine(indent)).append(field).append('=');
        boolean last = i == fields.size() - 1;
        value(self.dataclassField(field), indent + Py.len(field) + 1, last ? room : 1, level);
      }
      out.append(')');
      return true;
    }
  }
}
