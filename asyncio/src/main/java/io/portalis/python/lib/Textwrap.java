package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Str;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Python's module {@code textwrap}. */
@PythonModule(
    value = "textwrap",
    classes = {TextWrapper.class})
public final class Textwrap {

  private Textwrap() {}

  /** The lines of a text. */
  @Python("wrap(text, width=70)")
  public static PyList<String> wrap(String text, long width) {
    return new TextWrapper(width).wrap(text);
  }

  /** The lines of a text; see {@link TextWrapper}. */
  @Python(
      "wrap(text, width=70, *, initial_indent='', subsequent_indent='', expand_tabs=True,"
          + " replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,"
          + " drop_whitespace=True, break_on_hyphens=True, tabsize=8, max_lines=None,"
          + " placeholder=' [...]')")
  public static PyList<String> wrap(
      String text,
      long width,
      String initialIndent,
      String subsequentIndent,
      boolean expandTabs,
      boolean replaceWhitespace,
      boolean fixSentenceEndings,
      boolean breakLongWords,
      boolean dropWhitespace,
      boolean breakOnHyphens,
      long tabsize,
      @Nullable Long maxLines,
      String placeholder) {
    return new TextWrapper(
            width,
            initialIndent,
            subsequentIndent,
            expandTabs,
            replaceWhitespace,
            fixSentenceEndings,
            breakLongWords,
            dropWhitespace,
            breakOnHyphens,
            tabsize,
            maxLines,
            placeholder)
        .wrap(text);
  }

  /** A text in lines. */
  @Python("fill(text, width=70)")
  public static String fill(String text, long width) {
    return new TextWrapper(width).fill(text);
  }

  /** A text in lines; see {@link TextWrapper}. */
  @Python(
      "fill(text, width=70, *, initial_indent='', subsequent_indent='', expand_tabs=True,"
          + " replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,"
          + " drop_whitespace=True, break_on_hyphens=True, tabsize=8, max_lines=None,"
          + " placeholder=' [...]')")
  public static String fill(
      String text,
      long width,
      String initialIndent,
      String subsequentIndent,
      boolean expandTabs,
      boolean replaceWhitespace,
      boolean fixSentenceEndings,
      boolean breakLongWords,
      boolean dropWhitespace,
      boolean breakOnHyphens,
      long tabsize,
      @Nullable Long maxLines,
      String placeholder) {
    return String.join(
        "\n",
        wrap(
            text,
            width,
            initialIndent,
            subsequentIndent,
            expandTabs,
            replaceWhitespace,
            fixSentenceEndings,
            breakLongWords,
            dropWhitespace,
            breakOnHyphens,
            tabsize,
            maxLines,
            placeholder));
  }

  /** A text with single spaces, and without what does not fit into one line. */
  @Python("shorten(text, width)")
  public static String shorten(String text, long width) {
    return shorten(text, width, "", true, true, " [...]");
  }

  /** A text with single spaces, and without what does not fit into one line. */
  @Python(
      "shorten(text, width, *, initial_indent='', break_long_words=True, break_on_hyphens=True,"
          + " placeholder=' [...]')")
  public static String shorten(
      String text,
      long width,
      String initialIndent,
      boolean breakLongWords,
      boolean breakOnHyphens,
      String placeholder) {
    return fill(
        String.join(" ", Str.split(text)),
        width,
        initialIndent,
        "",
        true,
        true,
        false,
        breakLongWords,
        true,
        breakOnHyphens,
        8,
        1L,
        placeholder);
  }

  /** A text without the space that all its lines begin with. */
  @Python("dedent(text)")
  public static String dedent(String text) {
    String[] lines = text.split("\n", -1);
    String margin = null;
    for (int i = 0; i < lines.length; i++) {
      int length = indentation(lines[i]);
      if (length == lines[i].length()) {
        lines[i] = "";
      } else {
        margin = margin == null ? lines[i].substring(0, length) : shared(margin, lines[i]);
      }
    }
    int cut = margin == null ? 0 : margin.length();
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].substring(Math.min(cut, lines[i].length()));
    }
    return String.join("\n", lines);
  }

  private static int indentation(String line) {
    int length = 0;
    while (length < line.length() && (line.charAt(length) == ' ' || line.charAt(length) == '\t')) {
      length++;
    }
    return length;
  }

  private static String shared(String margin, String line) {
    int length = 0;
    while (length < margin.length()
        && length < line.length()
        && margin.charAt(length) == line.charAt(length)) {
      length++;
    }
    return margin.substring(0, length);
  }

  /** A text with something before each line that is not blank. */
  @Python("indent(text, prefix)")
  public static String indent(String text, String prefix) {
    return indent(text, prefix, null);
  }

  /** A text with something before the lines for which a function is true. */
  @Python("indent(text, prefix, predicate=None)")
  public static String indent(
      String text, String prefix, @Nullable Function<? super String, ?> predicate) {
    StringBuilder out = new StringBuilder();
    for (String line : Str.splitlines(text, true)) {
      boolean chosen =
          predicate == null ? !Str.strip(line).isEmpty() : Py.truth(predicate.apply(line));
      out.append(chosen ? prefix : "").append(line);
    }
    return out.toString();
  }
}
