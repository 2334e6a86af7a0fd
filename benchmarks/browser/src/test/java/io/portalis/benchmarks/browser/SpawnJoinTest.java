package io.portalis.benchmarks.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.chromium.Bundle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 100 000 tasks cost less than 100 000 coroutines of plain kotlinx, in both outputs. */
class SpawnJoinTest {

  private static final Pattern SHARE = Pattern.compile("of which Portalis takes (\\d+) %");

  @ParameterizedTest
  @EnumSource
  void spawnJoin_costsLessThanKotlinx(Bundle.Target target) throws Exception {
    List<String> lines = Main.run(target);
    lines.forEach(line -> System.out.println(target + ": " + line));
    assertEquals(4, lines.size(), lines::toString);
    for (String line : lines.subList(1, 3)) {
      Matcher share = SHARE.matcher(line);
      assertTrue(share.find(), line);
      assertTrue(Integer.parseInt(share.group(1)) < 100, line);
    }
  }
}
