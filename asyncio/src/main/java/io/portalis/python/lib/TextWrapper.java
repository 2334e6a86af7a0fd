package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Str;
import io.portalis.python.ValueError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code textwrap.TextWrapper}: breaks texts into lines of a width. */
@Python("textwrap.TextWrapper")
public final class TextWrapper extends PyObject {

  private static final java.util.regex.Pattern SENTENCE_END =
      java.util.regex.Pattern.compile("[a-z][.!?][\"']?\\z");

  private long width;
  private String initialIndent;
  private String subsequentIndent;
  private final boolean expandTabs;
  private final boolean replaceWhitespace;
  private final boolean fixSentenceEndings;
  private final boolean breakLongWords;
  private final boolean dropWhitespace;
  private final boolean breakOnHyphens;
  private final long tabsize;
  private final @Nullable Long maxLines;
  private final String placeholder;

  /** Makes a wrapper for lines of a width. */
  @Python("TextWrapper(width=70)")
  public TextWrapper(long width) {
    this(width, "", "", true, true, false, true, true, true, 8, null, " [...]");
  }

  /**
   * Makes a wrapper.
   *
   * @param width the most characters of a line
   * @param initialIndent what the first line begins with
   * @param subsequentIndent what the other lines begin with
   * @param expandTabs whether tabs become spaces
   * @param replaceWhitespace whether all space becomes spaces
   * @param fixSentenceEndings whether two spaces follow a sentence
   * @param breakLongWords whether words longer than a line are broken
   * @param dropWhitespace whether space at the ends of lines is left out
   * @param breakOnHyphens whether a line may end after a hyphen
   * @param tabsize how far tabs are apart
   * @param maxLines the most lines, or null
   * @param placeholder what stands for the text that is left out
   */
  @Python(
      "TextWrapper(width=70, initial_indent='', subsequent_indent='', expand_tabs=True,"
          + " replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,"
          + " drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,"
          + " placeholder=' [...]')")
  public TextWrapper(
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
    this.width = width;
    this.initialIndent = initialIndent;
    this.subsequentIndent = subsequentIndent;
    this.expandTabs = expandTabs;
    this.replaceWhitespace = replaceWhitespace;
    this.fixSentenceEndings = fixSentenceEndings;
    this.breakLongWords = breakLongWords;
    this.dropWhitespace = dropWhitespace;
    this.breakOnHyphens = breakOnHyphens;
    this.tabsize = tabsize;
    this.maxLines = maxLines;
    this.placeholder = placeholder;
  }

  /** The most characters of a line. */
  @Python("width")
  public long width() {
    return width;
  }

  /** Sets the most characters of a line. */
  @Python("width=")
  public void width(long value) {
    width = value;
  }

  /** What the first line begins with. */
  @Python("initial_indent")
  public String initialIndent() {
    return initialIndent;
  }

  /** Sets what the first line begins with. */
  @Python("initial_indent=")
  public void initialIndent(String value) {
    initialIndent = value;
  }

  /** What the other lines begin with. */
  @Python("subsequent_indent")
  public String subsequentIndent() {
    return subsequentIndent;
  }

  /** Sets what the other lines begin with. */
  @Python("subsequent_indent=")
  public void subsequentIndent(String value) {
    subsequentIndent = value;
  }

  /** The text in lines. */
  @Python("fill(text)")
  public String fill(String text) {
    return String.join("\n", wrap(text));
  }

  /** The lines of a text. */
  @Python("wrap(text)")
  public PyList<String> wrap(String text) {
    String plain = expandTabs ? Str.expandtabs(text, tabsize) : text;
    if (replaceWhitespace) {
      plain = plain.replaceAll("[\\t-\\r]", " ");
    }
    List<String> chunks = TextChunks.of(plain, breakOnHyphens);
    if (fixSentenceEndings) {
      for (int i = 0; i + 1 < chunks.size(); i++) {
        if (chunks.get(i + 1).equals(" ") && SENTENCE_END.matcher(chunks.get(i)).find()) {
          chunks.set(++i, "  ");
        }
      }
    }
    return lines(new ArrayDeque<>(chunks));
  }

  private static boolean isBlank(String chunk) {
    return Str.strip(chunk).isEmpty();
  }

  private static long length(List<String> chunks) {
    return chunks.stream().mapToLong(Py::len).sum();
  }

  private static String last(List<String> chunks) {
    return chunks.get(chunks.size() - 1);
  }

  private PyList<String> lines(Deque<String> chunks) {
    if (width <= 0) {
      throw new ValueError("invalid width " + width + " (must be > 0)");
    }
    if (maxLines != null
        && Py.len(maxLines > 1 ? subsequentIndent : initialIndent) + Py.len(Str.lstrip(placeholder))
            > width) {
      throw new ValueError("placeholder too large for max width");
    }
    PyList<String> lines = new PyList<>();
    while (!chunks.isEmpty()) {
      String indent = lines.isEmpty() ? initialIndent : subsequentIndent;
      long room = width - Py.len(indent);
      if (dropWhitespace && !lines.isEmpty() && isBlank(chunks.getFirst())) {
        chunks.removeFirst();
      }
      List<String> line = line(chunks, room);
      if (line.isEmpty()) {
        continue;
      }
      boolean fits =
          maxLines == null
              || lines.size() + 1 < maxLines
              || (chunks.isEmpty()
                      || dropWhitespace && chunks.size() == 1 && isBlank(chunks.getFirst()))
                  && length(line) <= room;
      if (!fits) {
        shorten(lines, line, indent, room);
        break;
      }
      lines.add(indent + String.join("", line));
    }
    return lines;
  }

  /** Takes as many chunks as fit into a line. */
  private List<String> line(Deque<String> chunks, long room) {
    List<String> line = new ArrayList<>();
    long used = 0;
    while (!chunks.isEmpty() && used + Py.len(chunks.getFirst()) <= room) {
      used += Py.len(chunks.getFirst());
      line.add(chunks.removeFirst());
    }
    if (!chunks.isEmpty() && Py.len(chunks.getFirst()) > room) {
      breakWord(chunks, line, room < 1 ? 1 : room - used);
    }
    if (dropWhitespace && !line.isEmpty() && isBlank(last(line))) {
      line.remove(line.size() - 1);
    }
    return line;
  }

  private void breakWord(Deque<String> chunks, List<String> line, long room) {
    if (!breakLongWords) {
      if (line.isEmpty()) {
        line.add(chunks.removeFirst());
      }
      return;
    }
    String word = chunks.removeFirst();
    int end = word.offsetByCodePoints(0, (int) Math.max(0, Math.min(room, Py.len(word))));
    if (breakOnHyphens && end < word.length()) {
      int hyphen = word.lastIndexOf('-', end - 1);
      if (hyphen > 0 && word.substring(0, hyphen).chars().anyMatch(c -> c != '-')) {
        end = hyphen + 1;
      }
    }
    line.add(word.substring(0, end));
    chunks.addFirst(word.substring(end));
  }

  /** Puts the placeholder at the end of the last line. */
  private void shorten(PyList<String> lines, List<String> line, String indent, long room) {
    while (!line.isEmpty()) {
      if (!isBlank(last(line)) && length(line) + Py.len(placeholder) <= room) {
        lines.add(indent + String.join("", line) + placeholder);
        return;
      }
      line.remove(line.size() - 1);
    }
    if (!lines.isEmpty()) {
      String before = Str.rstrip(lines.get(lines.size() - 1));
      if (Py.len(before) + Py.len(placeholder) <= width) {
        lines.set(lines.size() - 1, before + placeholder);
        return;
      }
    }
    lines.add(indent + Str.lstrip(placeholder));
  }
}
