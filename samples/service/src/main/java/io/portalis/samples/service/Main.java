package io.portalis.samples.service;

import io.portalis.AsyncRuntime;
import io.portalis.TaskScope;
import java.io.PrintStream;
import java.util.List;

/**
 * Starts the upstreams and the service, visits it, shuts it down under load, and gives an account.
 * Arguments: {@code --requests N} (20 or more) and {@code --port P}. Ends with an exception, and so
 * with a non-zero exit code, if something is not as it should be.
 */
public final class Main {

  private static final int VISITORS = 8;

  private Main() {}

  /**
   * Runs the demonstration.
   *
   * @param args the arguments
   * @throws Exception if something fails
   */
  public static void main(String[] args) throws Exception {
    // Otherwise the small answers of the JDK's server wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    run(System.out, args);
  }

  static void run(PrintStream out, String... args) throws Exception {
    Options options = Options.parse(args);
    ThreadsLeft threads = ThreadsLeft.since();
    Account account = AsyncRuntime.run(scope -> demonstrate(scope, options));
    List<String> running = threads.stillRunning();
    account.print(out, running);
    List<String> failed = Checks.failedOf(account, running);
    if (!failed.isEmpty()) {
      throw new IllegalStateException("not as it should be: " + failed);
    }
    out.println("All is as it should be.");
  }

  private static Account demonstrate(TaskScope scope, Options options) throws Exception {
    UpstreamClient client = new UpstreamClient();
    try (DemoUpstreams upstreams = new DemoUpstreams(scope);
        ProductService service =
            ProductService.start(options.port(), client, upstreams.endpoints())) {
      Visitors visitors = new Visitors(service.uri());
      List<Visit> visits = visitors.visitAll(scope, options.requests(), VISITORS);
      ShutdownUnderLoad shutdown = ShutdownUnderLoad.of(service, visitors, upstreams);
      return new Account(visits, shutdown, client.counts());
    }
  }
}
