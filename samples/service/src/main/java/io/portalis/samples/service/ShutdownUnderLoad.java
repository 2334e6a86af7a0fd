package io.portalis.samples.service;

import io.portalis.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A graceful shutdown in the middle of things, and what came of it.
 *
 * @param inFlight what those got who were being served when it began
 * @param tooLate what those got who came after
 * @param farewell how the service saw it
 * @param millis how long it took
 */
record ShutdownUnderLoad(
    List<Visit> inFlight, List<Visit> tooLate, Farewell farewell, long millis) {

  static final Duration GRACE = Duration.ofSeconds(1);

  private static final List<Integer> TOO_LATE = List.of(1, 2, 3);

  /** Sends requests that are slow or stuck, begins the shutdown, and sends some more. */
  static ShutdownUnderLoad of(ProductService service, Visitors visitors, DemoUpstreams upstreams)
      throws Exception {
    List<Integer> products =
        Stream.concat(DemoUpstreams.SLOW.stream(), DemoUpstreams.STUCK.stream()).toList();
    CompletableFuture<List<Visit>> inFlight = visitors.visitAtOnce(products);
    if (!upstreams.arrivals().await(10, TimeUnit.SECONDS)) {
      throw new TimeoutException("the requests did not get through to the upstreams");
    }
    long start = System.nanoTime();
    CompletableFuture<Farewell> end = service.shutdown(GRACE);
    List<Visit> tooLate = Async.await(visitors.visitAtOnce(TOO_LATE));
    Farewell farewell = Async.await(end);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new ShutdownUnderLoad(Async.await(inFlight), tooLate, farewell, millis);
  }

  long finished() {
    return inFlight.stream().filter(visit -> visit.status() == 200).count();
  }

  /** Those that were told that they were cancelled. */
  List<Integer> cancelled() {
    return inFlight.stream()
        .filter(visit -> visit.status() == 503 && visit.field("error").startsWith("cancelled"))
        .map(Visit::product)
        .toList();
  }

  /** Those that were told to go away, or found the port closed. */
  long refused() {
    return tooLate.stream().filter(visit -> visit.status() == 503 || visit.status() == 0).count();
  }
}
