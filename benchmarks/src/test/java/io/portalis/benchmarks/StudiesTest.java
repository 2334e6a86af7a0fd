package io.portalis.benchmarks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "machine",
        "spawn",
        "blocking",
        "memory",
        "timers",
        "channels",
        "locks",
        "interop",
        "asyncio"
      })
  void study_small_printsEachRow(String name) {
    StringBuilder table = new StringBuilder();
    Main.STUDIES.get(name).run(Scale.SMOKE, new Report(table::append));
    String text = table.toString();
    assertFalse(text.isBlank());
    assertFalse(text.contains("NaN"), text);
    assertTrue(name.equals("machine") || text.contains("Portalis"), text);
  }
}
