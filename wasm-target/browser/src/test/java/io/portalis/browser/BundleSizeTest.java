package io.portalis.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.chromium.Bundle;
import io.portalis.contract.programs.SpawnJoinSleep;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How much a page has to load for the smallest program that is of use. */
class BundleSizeTest {

  private static final int MOST_BYTES = 60_000;

  @Test
  void spawnJoinSleep_javaScript_isSmall() throws Exception {
    check(Bundle.Target.JAVASCRIPT);
  }

  @Test
  void spawnJoinSleep_webAssemblyGc_isSmall() throws Exception {
    check(Bundle.Target.WASM_GC);
  }

  private static void check(Bundle.Target target) throws Exception {
    Path directory = Path.of("target", "sizes", target.name());
    Bundle bundle = Bundle.compile(target, SpawnJoinSleep.class.getName(), directory);
    int packed = bundle.gzipBytes();
    System.out.printf(
        "spawn, join and sleep as %s: %,d bytes, %,d with gzip%n",
        target, Files.size(bundle.file()), packed);
    assertTrue(packed <= MOST_BYTES, packed + " bytes with gzip");
  }
}
