package io.portalis.samples.mixed;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, in sentences, and which of it was not as it should be. */
final class Journal {

  private final List<String> lines = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /** Begins a chapter. */
  void chapter(String title) {
    lines.add(title);
  }

  /** Notes what happened. */
  @SuppressWarnings("AnnotateFormatMethod") // would take one more library
  void note(String sentence, @Nullable Object... parts) {
    lines.add("  " + sentence.formatted(parts));
  }

  /** Says what must hold. */
  void check(String what, boolean holds) {
    if (!holds) {
      wrong.add(what);
    }
  }

  /** What did not hold. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  static String shown(Exception e) {
    return e.getClass().getSimpleName() + " (" + e.getMessage() + ")";
  }

  void print(PrintStream out) {
    lines.forEach(out::println);
  }
}
