package io.portalis.shim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods of {@code String} that TeaVM lacks, or does by halves. */
final class StringMethods {

  private StringMethods() {}

  public static String formatted(String self, Object... arguments) {
    return new Formatting(self, arguments).toString();
  }

  public static Stream<String> lines(String self) {
    return linesOf(self).stream();
  }

  private static List<String> linesOf(String text) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = begin;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(text.substring(begin, end));
      boolean isPair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      begin = end + (isPair ? 2 : 1);
    }
    return lines;
  }

  public static String indent(String self, int n) {
    if (self.isEmpty()) {
      return "";
    }
    return linesOf(self).stream()
        .map(line -> n >= 0 ? " ".repeat(n) + line : outdented(line, -n))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String outdented(String line, int most) {
    int white = 0;
    while (white < most && white < line.length() && Character.isWhitespace(line.charAt(white))) {
      white++;
    }
    return line.substring(white);
  }

  public static Object transform(String self, Function<? super String, ?> f) {
    return f.apply(self);
  }
}
