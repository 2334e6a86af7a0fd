package io.portalis.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.wasi.build.WasiBuild;
import io.portalis.wasi.programs.Soak;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A million tasks leave nothing behind. */
class SoakTest {

  private static final int LEAST_HEAP = 4;
  private static final long SLACK = 100_000;

  @Test
  void millionTasks_keepWithinFixedMemory() throws Exception {
    long began = System.nanoTime();
    Path module = Path.of("target", "memory", "Soak.wasm");
    new WasiBuild().heap(LEAST_HEAP).compile(Soak.class.getName(), module);
    Run run = Host.CHICORY.run(module, "");

    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().collect(Collectors.toList());
    assertEquals("tasks 1000000", lines.get(lines.size() - 1));
    long[] used = lines.subList(0, lines.size() - 1).stream().mapToLong(Long::parseLong).toArray();
    System.out.printf(
        "memory in use after each 100,000 tasks: %s bytes; %d ms%n",
        Arrays.toString(used), (System.nanoTime() - began) / 1_000_000);
    long first = used[0];
    for (long later : used) {
      assertTrue(later <= first + SLACK, later + " bytes, and " + first + " after the first part");
    }
  }
}
