package io.portalis.samples.service;

import static io.portalis.samples.service.Script.after;
import static io.portalis.samples.service.Script.broken;
import static io.portalis.samples.service.Script.never;

import io.portalis.TaskScope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** The upstreams of the demonstration; delays, errors and silence depend on the product. */
final class DemoUpstreams implements AutoCloseable {

  /** Products whose stock takes a while to tell: shutdown waits for them. */
  static final List<Integer> SLOW = List.of(901, 902, 903, 904, 905, 906);

  /** Products whose stock is never told: shutdown cancels them. */
  static final List<Integer> STUCK = List.of(991, 992);

  private static final Duration PATIENT = Duration.ofSeconds(5);
  private static final Duration HASTY = Duration.ofMillis(250);

  /** Counts the slow and the stuck ones down as they arrive. */
  private final CountDownLatch arrivals = new CountDownLatch(SLOW.size() + STUCK.size());

  private final List<UpstreamServer> servers = new ArrayList<>();
  private final Endpoints endpoints;

  DemoUpstreams(TaskScope scope) throws IOException {
    this.endpoints =
        new Endpoints(
            start(scope, "stock", this::stock, PATIENT),
            List.of(
                start(scope, "price-a", DemoUpstreams::priceA, PATIENT),
                start(scope, "price-b", DemoUpstreams::priceB, PATIENT)),
            start(scope, "reviews", DemoUpstreams::reviews, HASTY),
            start(scope, "recommendations", DemoUpstreams::recommendations, HASTY));
  }

  private Endpoint start(TaskScope scope, String name, Script script, Duration limit)
      throws IOException {
    UpstreamServer server = UpstreamServer.start(scope, name, script);
    servers.add(server);
    return server.within(limit);
  }

  Endpoints endpoints() {
    return endpoints;
  }

  CountDownLatch arrivals() {
    return arrivals;
  }

  /** Whether a mandatory part of the product's page fails. */
  static boolean isBroken(int product) {
    return product % 10 == 7 || product % 35 == 0;
  }

  /** Whether the product's recommendations never come. */
  static boolean isSilent(int product) {
    return product % 6 == 5;
  }

  private CompletionStage<String> stock(int product) {
    if (product > 900) {
      arrivals.countDown();
      return STUCK.contains(product) ? never() : after(250, "1");
    }
    return product % 10 == 7 ? broken() : after(10, String.valueOf(product * 3));
  }

  private static CompletionStage<String> priceA(int product) {
    if (product % 5 == 0) {
      return broken();
    }
    return after(product % 3 == 0 ? 400 : 15, product + ".90");
  }

  private static CompletionStage<String> priceB(int product) {
    return product % 7 == 0 ? broken() : after(45, product + ".90");
  }

  private static CompletionStage<String> reviews(int product) {
    return product % 8 == 3 ? broken() : after(20, "4 of 5");
  }

  private static CompletionStage<String> recommendations(int product) {
    if (isSilent(product)) {
      return never();
    }
    return after(product % 11 == 4 ? 400 : 25, "product " + (product + 1));
  }

  @Override
  public void close() {
    servers.forEach(UpstreamServer::close);
  }
}
