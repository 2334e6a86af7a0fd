package io.portalis.translator.python;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a tree in the form that {@code dump_ast.py} writes CPython's in. */
final class TreeText {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("ListExpr", "List"),
          Map.entry("SetExpr", "Set"),
          Map.entry("DictExpr", "Dict"),
          Map.entry("TupleExpr", "Tuple"),
          Map.entry("Arguments", "arguments"),
          Map.entry("Arg", "arg"),
          Map.entry("Keyword", "keyword"),
          Map.entry("Alias", "alias"),
          Map.entry("Comprehension", "comprehension"),
          Map.entry("MatchCase", "match_case"),
          Map.entry("WithItem", "withitem"));

  /** How to write one class: CPython gives no positions to some. */
  private record Form(String name, List<Method> fields, boolean placed) {}

  private static final Map<Class<?>, Form> FORMS = new HashMap<>();
  private static final Map<Enum<?>, String> ENUMS = new HashMap<>();

  private final StringBuilder out = new StringBuilder();
  private final SourceText source;
  private final boolean[] ascii;
  private final boolean positions;

  private TreeText(SourceText source, boolean positions) {
    this.source = source;
    this.positions = positions;
    this.ascii = new boolean[source.lineCount() + 1];
    for (int i = 1; i < ascii.length; i++) {
      ascii[i] = source.line(i).chars().allMatch(c -> c < 128);
    }
  }

  /** Returns the text of a whole file, with the positions in bytes of UTF-8. */
  static String of(Module module) {
    return of(module, true);
  }

  /** Returns the text of a whole file without positions. */
  static String shapeOf(Module module) {
    return of(module, false);
  }

  private static String of(Module module, boolean positions) {
    TreeText text = new TreeText(module.source(), positions);
    text.out.append("Module(");
    text.write(module.body());
    text.out.append(",)");
    return text.out.toString();
  }

  private void write(@Nullable Object value) {
    if (value == null) {
      out.append('-');
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (Object item : list) {
        write(item);
        out.append(' ');
      }
      out.append(']');
    } else if (value instanceof Literal literal) {
      literal(literal);
    } else if (value instanceof Enum<?> constant) {
      out.append(ENUMS.computeIfAbsent(constant, TreeText::camelCase));
    } else if (value instanceof Boolean flag) {
      out.append(flag ? '1' : '0');
    } else if (value instanceof Record) {
      node(value);
    } else {
      out.append(value);
    }
  }

  private void node(Object node) {
    Form form = FORMS.computeIfAbsent(node.getClass(), TreeText::form);
    out.append(form.name);
    if (positions && form.placed && node instanceof Node placed) {
      Span span = placed.span();
      out.append(' ').append(span.startLine()).append(':');
      out.append(bytes(span.startLine(), span.startColumn())).append('-');
      out.append(span.endLine()).append(':').append(bytes(span.endLine(), span.endColumn()));
    }
    out.append('(');
    for (Method field : form.fields) {
      try {
        write(field.invoke(node));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
      out.append(',');
    }
    out.append(')');
  }

  private int bytes(int line, int column) {
    return ascii[line]
        ? column
        : source.line(line).substring(0, column).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Form form(Class<?> type) {
    List<Method> fields = new ArrayList<>();
    Stream.of(type.getRecordComponents())
        .filter(component -> component.getType() != Span.class)
        .map(RecordComponent::getAccessor)
        .forEach(fields::add);
    String name = NAMES.getOrDefault(type.getSimpleName(), type.getSimpleName());
    boolean placed = !name.matches("arguments|comprehension|match_case|withitem");
    return new Form(name, fields, placed);
  }

  private static String camelCase(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.toString();
  }

  private void literal(Literal literal) {
    if (literal instanceof Literal.None) {
      out.append("None");
    } else if (literal instanceof Literal.Ellipsis) {
      out.append("Ellipsis");
    } else if (literal instanceof Literal.Bool bool) {
      out.append(bool.value() ? "True" : "False");
    } else if (literal instanceof Literal.Str string) {
      out.append("s'").append(string.value()).append('\'');
    } else if (literal instanceof Literal.Bytes bytes) {
      out.append('b').append(HexFormat.of().formatHex(bytes.value()));
    } else if (literal instanceof Literal.Int integer) {
      out.append('i').append(integer.value().toString(16));
    } else if (literal instanceof Literal.Float number) {
      out.append('f').append(HexFormat.of().toHexDigits(Double.doubleToLongBits(number.value())));
    } else if (literal instanceof Literal.Imaginary number) {
      out.append('j').append(HexFormat.of().toHexDigits(Double.doubleToLongBits(number.value())));
    }
  }

  /** Returns the chars of {@code text}, lone surrogates as well, as two bytes each. */
  static byte[] encode(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }
}
