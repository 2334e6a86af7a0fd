package io.portalis.shim;

import static io.portalis.shim.CallLog.newFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a future says of itself: toString and the number of dependents. */
public class DescriptionTest {
  private static String text(CompletableFuture<?> future) {
    String text = future.toString();
    return text.substring(text.indexOf('['));
  }

  @Test
  public void toString_incomplete() {
    assertEquals("[Not completed]", text(newFuture()));
  }

  @Test
  public void toString_withDependents() {
    CompletableFuture<String> future = newFuture();
    future.thenRun(() -> {});
    assertEquals("[Not completed, 1 dependents]", text(future));
    future.thenRun(() -> {});
    assertEquals("[Not completed, 2 dependents]", text(future));
  }

  @Test
  public void toString_completed() {
    assertEquals("[Completed normally]", text(CompletableFuture.completedFuture("a")));
    assertEquals("[Completed normally]", text(CompletableFuture.completedFuture(null)));
  }

  @Test
  public void toString_failed() {
    Failure failure = new Failure("x");
    assertEquals(
        "[Completed exceptionally: " + failure + "]",
        text(CompletableFuture.failedFuture(failure)));
  }

  @Test
  public void toString_cancelled() {
    CompletableFuture<String> future = newFuture();
    future.cancel(true);
    assertEquals("[Completed exceptionally: " + new CancellationException() + "]", text(future));
  }

  @Test
  public void toString_beginsWithName() {
    assertTrue(newFuture().toString().contains("CompletableFuture@"));
  }

  @Test
  public void getNumberOfDependents_counts() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    assertEquals(0, one.getNumberOfDependents());
    one.thenApply(value -> value).thenApply(value -> value);
    one.thenCombine(two, (a, b) -> a);
    assertEquals(2, one.getNumberOfDependents());
    assertEquals(1, two.getNumberOfDependents());
    one.complete("a");
    assertEquals(0, one.getNumberOfDependents());
    assertEquals(1, two.getNumberOfDependents());
  }

  @Test
  public void getNumberOfDependents_ofCombinations_counts() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture.allOf(one, newFuture());
    CompletableFuture.anyOf(one, newFuture());
    one.copy();
    assertEquals(3, one.getNumberOfDependents());
  }
}
