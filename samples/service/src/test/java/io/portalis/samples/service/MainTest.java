package io.portalis.samples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MainTest {

  @Test
  void run_givesAnAccount() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Main.run(new PrintStream(printed, true, UTF_8), "--requests", "40");
    String account = printed.toString(UTF_8);
    assertTrue(account.contains("40 asked for"), account);
    assertTrue(account.contains("gap: recommendations gave no answer within 250 ms"), account);
    assertTrue(account.contains("waited for 6, cancelled products [991, 992]"), account);
    assertTrue(account.contains("All is as it should be."), account);
    assertTrue(account.lines().count() <= 40, account);
  }

  @Test
  void run_badArguments_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Main.run(System.out, "--requests", "1"));
    assertThrows(IllegalArgumentException.class, () -> Main.run(System.out, "--port"));
    assertThrows(IllegalArgumentException.class, () -> Main.run(System.out, "--help", "me"));
  }
}
