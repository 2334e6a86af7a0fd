package io.portalis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor. */
final class Cpu {

  private Cpu() {}

  /** Its name, where Linux tells it. */
  static String model() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown CPU");
    } catch (IOException unknown) {
      return "unknown CPU";
    }
  }

  /** How many threads want to run, where Linux tells it: other work on the machine shows here. */
  static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    } catch (IOException unknown) {
      return "unknown";
    }
  }
}
