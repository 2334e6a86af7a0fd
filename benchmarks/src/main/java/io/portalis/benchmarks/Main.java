package io.portalis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** {@code Main [--quick] [--to FILE] STUDY}; {@code machine} describes where it runs. */
public final class Main {

  static final Map<String, Study> STUDIES =
      Map.of(
          "machine", (scale, report) -> report.print(Clock.description()),
          "spawn", new Spawn(),
          "blocking", new Blocking(),
          "memory", new Memory(),
          "timers", new Timers(),
          "channels", new Channels(),
          "locks", new Locks(),
          "interop", new Interop(),
          "asyncio", new AsyncioStudy());

  private Main() {}

  /**
   * Runs one study.
   *
   * @param args as above
   */
  public static void main(String[] args) {
    Deque<String> left = new ArrayDeque<>(List.of(args));
    Scale scale = Scale.FULL;
    if (left.removeFirstOccurrence("--quick")) {
      scale = Scale.QUICK;
    }
    Report report = new Report(Main::print);
    if ("--to".equals(left.peek())) {
      left.remove();
      Path file = Path.of(left.remove());
      report = new Report(text -> printTo(file, text));
    }
    Study study = STUDIES.get(left.remove());
    if (study == null) {
      throw new IllegalArgumentException("the studies are " + STUDIES.keySet());
    }
    study.run(scale, report);
    System.exit(0); // the pools of the peers may hold threads
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }

  private static void printTo(Path file, String text) {
    print(text);
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
