package io.portalis.samples.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.chromium.Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the sizes of the bundles, and prints them. */
class BundleSizeTest {

  @ParameterizedTest
  @CsvSource({"kitchen.js, 520_000, 150_000", "kitchen.wasm, 525_000, 217_000"})
  void bundle_isWithinItsBudget(String name, String rawBudget, String gzipBudget) throws Exception {
    Path file = Main.siteDirectory().resolve(name);
    long raw = Files.size(file);
    long gzip = Bundle.gzipBytes(file);
    System.out.println(name + ": " + raw + " B, gzip " + gzip + " B");
    assertAll(
        () -> assertTrue(raw <= bytes(rawBudget), "raw, at most " + rawBudget),
        () -> assertTrue(gzip <= bytes(gzipBudget), "gzip, at most " + gzipBudget));
  }

  private static long bytes(String figure) {
    return Long.parseLong(figure.replace("_", ""));
  }

  @Test
  void bundles_haveSourceMaps() throws Exception {
    for (String name : new String[] {"kitchen.js.map", "kitchen.wasm.map"}) {
      String map = Files.readString(Main.siteDirectory().resolve(name));
      assertTrue(map.contains("io/portalis/samples/browser/kitchen/Station.java"), name);
    }
  }
}
