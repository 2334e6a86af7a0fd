package io.portalis.samples.wasi.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.chicory.Chicory;
import io.portalis.samples.wasi.host.Main;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The module prices orders as the same classes do on the JVM. */
class PriceOrdersTest {

  private static Path module;

  @BeforeAll
  static void compile() throws Exception {
    module = Main.compile();
  }

  /** What came of a run of the module. */
  private record Run(int exitCode, String out, String err) {}

  private static Run run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Chicory(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err)
            .run(module, arguments);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String onTheJvm(String input, String... arguments) throws Exception {
    OrderDesk desk = new OrderDesk(new Supplier(), Options.parse(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.process(new BufferedReader(new StringReader(input))).print(new PrintStream(out));
    return out.toString(UTF_8);
  }

  @Test
  void goodOrders_arePriced() throws Exception {
    String orders = "# a comment\napples,12\n\npears, 3\napples,5\n";

    Run run = run(orders);

    assertEquals(onTheJvm(orders), run.out());
    assertTrue(run.out().startsWith("3 orders of 2 articles priced\n"), run.out());
    assertTrue(run.out().contains("most wanted: apples, 17\n"), run.out());
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void badAndSlowOrders_areNamedInOrder() throws Exception {
    String orders = "slow-figs,1\napples\npears,none\nplums,-4\nüppige Pflaumen,2\n,3\n";
    String[] arguments = {"--patience", "100", "--workers", "3"};

    Run run = run(orders, arguments);

    assertEquals(onTheJvm(orders, arguments), run.out());
    assertTrue(
        run.out()
            .endsWith(
                """
                most wanted: üppige Pflaumen, 2
                line 1: the supplier took more than 100 ms
                line 2: not an article and a quantity: apples
                line 3: not a quantity: none
                line 4: not a positive quantity: -4
                line 6: no article: ,3
                """),
        run.out());
    assertEquals(1, run.exitCode());
  }

  @Test
  void tooManyFailures_endAllTheRest() {
    String orders = "slow-figs,1\n" + "wrong\n".repeat(1000);

    Run run = run(orders, "--most-failures", "2", "--patience", "60000");

    assertEquals("given up: more than 2 orders failed\n", run.out());
    assertEquals(1, run.exitCode());
  }

  @Test
  void noOrders_areNoFailure() {
    Run run = run("");

    assertEquals("0 orders of 0 articles priced\ntotal 0.00\n", run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void tenThousandOrders_areAllPriced() throws Exception {
    StringBuilder orders = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      orders.append("article-").append(i % 997).append(',').append(1 + i % 7).append('\n');
    }
    String[] arguments = {"--workers", "50", "--patience", "30000"};

    Run run = run(orders.toString(), arguments);

    assertEquals(onTheJvm(orders.toString(), arguments), run.out());
    assertTrue(run.out().startsWith("10000 orders of 997 articles priced\n"), run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void wrongArguments_areExplained() {
    Run run = run("apples,1\n", "--workers", "none");

    assertEquals("", run.out());
    assertEquals("--workers needs a positive number\n" + Options.USAGE + "\n", run.err());
    assertEquals(2, run.exitCode());
  }
}
