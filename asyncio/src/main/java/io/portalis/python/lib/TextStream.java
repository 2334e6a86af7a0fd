package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.StdStreams;

/** {@code sys.stdout} or {@code sys.stderr}. */
@Python("TextIOWrapper")
public final class TextStream {

  private final boolean error;

  TextStream(boolean error) {
    this.error = error;
  }

  /** What the system calls it. */
  @Python("name")
  public String name() {
    return error ? "<stderr>" : "<stdout>";
  }

  /** Writes a text and gives its number of characters. */
  @Python("write(s, /)")
  public long write(String s) {
    if (error) {
      System.err.print(s);
    } else {
      StdStreams.write(s);
    }
    return s.codePointCount(0, s.length());
  }

  /** Writes texts. */
  @Python("writelines(lines, /)")
  public void writelines(Iterable<String> lines) {
    lines.forEach(this::write);
  }

  /** Writes out what is held back. */
  @Python("flush()")
  public void flush() {
    if (error) {
      System.err.flush();
    } else {
      StdStreams.flush();
    }
  }

  /** Whether a terminal shows it. */
  @Python("isatty()")
  public boolean isatty() {
    return false;
  }
}
