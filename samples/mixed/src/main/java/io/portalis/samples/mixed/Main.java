package io.portalis.samples.mixed;

import io.portalis.AsyncRuntime;
import java.io.PrintStream;
import java.util.List;

/**
 * A day in the bookshop. Prints what happened, and ends with an exception, and so with a non-zero
 * exit code, if something is not as it should be.
 */
public final class Main {

  private Main() {}

  /**
   * Runs the demonstration.
   *
   * @param args none
   * @throws Exception if something fails
   */
  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  static void run(PrintStream out) throws Exception {
    Journal journal = new Journal();
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      for (Chapter chapter :
          List.of(new DeskChapter(), new QuoteChapter(), new DespatchChapter())) {
        chapter.play(runtime, journal);
      }
    }
    journal.print(out);
    if (!journal.wrong().isEmpty()) {
      throw new IllegalStateException("not as it should be: " + journal.wrong());
    }
    out.println("All is as it should be.");
  }
}
