package io.portalis.translator.python;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one file: its lines, and excerpts of them for messages. All ends of lines read as
 * {@code \n}, as Python has it.
 */
public final class SourceText {

  private static final Pattern CODING =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:[#\\r\\n].*)?$");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String fileName;
  private final String text;
  private final int[] lineStarts;

  /** Takes the text of a file that is called {@code fileName} in messages. */
  public SourceText(String fileName, String text) {
    this.fileName = fileName;
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    this.text =
        unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    this.lineStarts = lineStarts(this.text);
  }

  /**
   * Reads a file in the encoding that it declares, or in UTF-8.
   *
   * @throws IOException if it cannot be read
   * @throws PythonSyntaxError if it is not in that encoding, or that encoding is unknown
   */
  public static SourceText read(Path file) throws IOException, PythonSyntaxError {
    return decode(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Decodes a file in the encoding that a comment in its first two lines declares, or in UTF-8.
   *
   * @throws PythonSyntaxError if it is not in that encoding, or that encoding is unknown
   */
  public static SourceText decode(String fileName, byte[] bytes) throws PythonSyntaxError {
    Charset charset = declaredCharset(fileName, bytes);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new SourceText(fileName, text);
    } catch (CharacterCodingException e) {
      throw refused(fileName, "(unicode error) the file is not in " + charset.name());
    }
  }

  private static Charset declaredCharset(String fileName, byte[] bytes) throws PythonSyntaxError {
    String head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
    boolean marked = head.startsWith("\u00EF\u00BB\u00BF");
    String[] lines = (marked ? head.substring(3) : head).split("\r\n|\r|\n", 3);
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher coding = CODING.matcher(lines[i]);
      if (coding.find()) {
        Charset charset = charset(fileName, coding.group(1));
        if (marked && !isUtf8(coding.group(1))) {
          throw refused(fileName, "encoding problem: " + coding.group(1) + " with BOM");
        }
        return charset;
      }
      if (!BLANK.matcher(lines[i]).matches()) {
        break;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset charset(String fileName, String name) throws PythonSyntaxError {
    if (isUtf8(name)) {
      return StandardCharsets.UTF_8;
    }
    String plain = plain(name);
    if (plain.matches("(latin-1|iso-8859-1|iso-latin-1)(-.*)?")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(plain);
    } catch (IllegalArgumentException e) {
      throw refused(fileName, "unknown encoding: " + name);
    }
  }

  private static String plain(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isUtf8(String encoding) {
    String plain = plain(encoding);
    return plain.equals("utf-8") || plain.startsWith("utf-8-");
  }

  private static PythonSyntaxError refused(String fileName, String problem) {
    return new PythonSyntaxError(new SourceText(fileName, ""), problem, new Span(1, 0, 1, 0));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** Returns what messages call the file. */
  public String fileName() {
    return fileName;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns the number of lines; text that ends in {@code \n} has an empty last one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** Returns a line, counted from 1, without its end. */
  public String line(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(lineStarts[line - 1], end);
  }

  /** Returns the text of {@code span}. */
  public String text(Span span) {
    return text.substring(
        offset(span.startLine(), span.startColumn()), offset(span.endLine(), span.endColumn()));
  }

  int offset(int line, int column) {
    return lineStarts[line - 1] + column;
  }

  /** Returns {@code file:line:column: problem}, the column from 1. */
  public String describe(String problem, Span span) {
    return fileName + ":" + span.startLine() + ":" + (span.startColumn() + 1) + ": " + problem;
  }

  /** Returns the first line of {@code span}, and below it a line that marks the span. */
  public String excerpt(Span span) {
    if (span.startLine() > lineCount()) {
      return "";
    }
    String line = line(span.startLine());
    int start = Math.min(span.startColumn(), line.length());
    int end = span.endLine() == span.startLine() ? span.endColumn() : line.length();
    StringBuilder mark = new StringBuilder("    ");
    for (int i = 0; i < start; i++) {
      mark.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    mark.append("^".repeat(Math.max(1, Math.min(end, line.length()) - start)));
    return "    " + line + "\n" + mark;
  }
}
