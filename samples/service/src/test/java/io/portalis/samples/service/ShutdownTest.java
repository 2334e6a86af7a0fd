package io.portalis.samples.service;

import static io.portalis.samples.service.ServiceFixture.PATIENT;
import static io.portalis.samples.service.ServiceFixture.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ShutdownTest {

  private final CompletableFuture<String> gate = new CompletableFuture<>();
  private ServiceFixture shop;

  @BeforeEach
  void open() throws Exception {
    shop = new ServiceFixture();
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  @Test
  void shutdown_idle_isCleanAndClosesThePort() throws Exception {
    ProductService service = shop.start();
    assertEquals(new Farewell(true, true), soon(service.shutdown(PATIENT)));
    assertEquals(0, soon(new Visitors(service.uri()).visit(1)).status());
  }

  @Test
  void shutdown_underLoad_endsWhatRunsAndRefusesWhatComes() throws Exception {
    CountDownLatch arrivals = new CountDownLatch(20);
    shop.stock = shop.upstream("stock", product -> gated(arrivals), PATIENT);
    ProductService service = shop.start();
    Visitors visitors = new Visitors(service.uri());
    List<CompletableFuture<Visit>> inFlight =
        IntStream.range(0, 20).mapToObj(visitors::visit).toList();
    await(arrivals);

    CompletableFuture<Farewell> end = service.shutdown(PATIENT);
    Visit refused = soon(visitors.visit(99));
    assertEquals(503, refused.status());
    assertEquals("shutting down", refused.field("error"));
    assertFalse(end.isDone());

    gate.complete("5");
    assertEquals(new Farewell(true, true), soon(end));
    for (CompletableFuture<Visit> visit : inFlight) {
      assertEquals(200, soon(visit).status());
    }
    assertEquals(0, shop.client.counts().inFlight());
  }

  @Test
  void shutdown_afterTheGrace_cancelsWhatIsStuck() throws Exception {
    CountDownLatch arrivals = new CountDownLatch(2);
    SilentServer silent = shop.silent();
    shop.priceA = silent.within("price-a", PATIENT);
    shop.priceB = shop.upstream("price-b", product -> priceUnless(1, product), PATIENT);
    shop.stock = shop.upstream("stock", product -> gated(arrivals), PATIENT);
    ProductService service = shop.start();
    Visitors visitors = new Visitors(service.uri());
    CompletableFuture<Visit> stuck = visitors.visit(1);
    soon(silent.reached);
    CompletableFuture<Visit> slow = visitors.visit(2);
    await(arrivals);

    CompletableFuture<Farewell> end = service.shutdown(PATIENT);
    gate.complete("5");
    assertEquals(200, soon(slow).status());
    assertFalse(stuck.isDone());

    service.shutdown(Duration.ofMillis(50)); // The shorter grace counts.
    assertEquals(new Farewell(false, true), soon(end));
    assertEquals(503, soon(stuck).status());
    assertEquals("cancelled: runtime closed", soon(stuck).field("error"));
    soon(silent.hungUp);
  }

  private CompletableFuture<String> gated(CountDownLatch arrivals) {
    arrivals.countDown();
    return gate.copy(); // An upstream that closes cancels what it waits for.
  }

  private static CompletionStage<String> priceUnless(int stuck, int product) {
    return product == stuck ? Script.never() : CompletableFuture.completedFuture("9.90");
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(10, TimeUnit.SECONDS));
  }
}
