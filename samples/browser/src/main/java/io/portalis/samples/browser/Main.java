package io.portalis.samples.browser;

import java.nio.file.Path;

/**
 * Serves the page on the loopback until it is interrupted. Arguments: {@code --port P}, 8080 by
 * default, 0 for a free one.
 */
public final class Main {

  private static final String USAGE = "usage: [--port P]";

  private Main() {}

  /**
   * Serves.
   *
   * @param args the arguments
   * @throws Exception if the port is taken, or the page was not built
   */
  public static void main(String[] args) throws Exception {
    try (SiteServer server = SiteServer.start(portOf(args), siteDirectory())) {
      System.out.println("The harbour kitchen: " + server.uri() + " (Ctrl-C ends it)");
      Thread.currentThread().join();
    }
  }

  private static int portOf(String... args) {
    if (args.length == 0) {
      return 8080;
    }
    if (args.length != 2 || !args[0].equals("--port")) {
      throw new IllegalArgumentException(USAGE);
    }
    return Integer.parseInt(args[1]);
  }

  /** Beside the classes. */
  static Path siteDirectory() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return classes.resolveSibling("site");
  }
}
