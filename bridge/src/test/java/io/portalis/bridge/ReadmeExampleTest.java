package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Outcome;
import io.portalis.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The example of the README, so that it compiles and does what it says. */
class ReadmeExampleTest {

  private record Page(int price, String stock, Outcome<List<String>> reviews) {}

  private static CompletableFuture<Integer> findPrice(long id) {
    return Async.sleep(Duration.ofMillis(1)).thenApply(nothing -> (int) id * 10);
  }

  private static String readStock(long id) throws InterruptedException {
    return "in stock: " + id;
  }

  private static CompletableFuture<List<String>> topReviews(long id) {
    return Async.sleep(Duration.ofHours(1)).thenApply(nothing -> List.of("never"));
  }

  @Test
  void example_slowReviews_leaveAGap() throws Exception {
    long id = 7;
    Page page =
        AsyncRuntime.run(
            scope -> {
              Task<Integer> price = scope.spawnAsync(() -> findPrice(id));
              Task<String> stock = scope.spawnBlocking(() -> readStock(id));
              CompletableFuture<List<String>> reviews =
                  Async.timeout(Duration.ofMillis(50), topReviews(id));
              return new Page(
                  Async.await(price),
                  Async.await(stock),
                  Async.await(Async.settleAll(List.of(reviews))).get(0));
            });
    assertEquals(70, page.price());
    assertEquals("in stock: 7", page.stock());
    assertEquals(Outcome.Failure.class, page.reviews().getClass());
  }
}
