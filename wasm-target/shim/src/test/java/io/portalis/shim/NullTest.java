package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.newFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused because it is null. */
public class NullTest {
  private final CompletableFuture<String> future = newFuture();
  private final CompletableFuture<String> other = newFuture();

  private static void assertRefused(Executable call) {
    assertThrows(NullPointerException.class, call);
  }

  @Test
  public void stagesOfOne_null_throw() {
    assertRefused(() -> future.thenApply(null));
    assertRefused(() -> future.thenApplyAsync(null));
    assertRefused(() -> future.thenApplyAsync(null, DIRECT));
    assertRefused(() -> future.thenApplyAsync(value -> value, null));
    assertRefused(() -> future.thenAccept(null));
    assertRefused(() -> future.thenAcceptAsync(value -> {}, null));
    assertRefused(() -> future.thenRun(null));
    assertRefused(() -> future.thenRunAsync(() -> {}, null));
    assertRefused(() -> future.thenCompose(null));
    assertRefused(() -> future.thenComposeAsync(value -> other, null));
    assertRefused(() -> future.handle(null));
    assertRefused(() -> future.handleAsync((value, failure) -> value, null));
    assertRefused(() -> future.whenComplete(null));
    assertRefused(() -> future.whenCompleteAsync((value, failure) -> {}, null));
    assertRefused(() -> future.exceptionally(null));
    assertRefused(() -> future.exceptionallyAsync(failure -> "a", null));
    assertRefused(() -> future.exceptionallyCompose(null));
    assertRefused(() -> future.exceptionallyComposeAsync(failure -> other, null));
    assertEquals(0, future.getNumberOfDependents());
  }

  @Test
  public void stagesOfTwo_null_throw() {
    assertRefused(() -> future.thenCombine(null, (a, b) -> a));
    assertRefused(() -> future.thenCombine(other, null));
    assertRefused(() -> future.thenCombineAsync(other, (a, b) -> a, null));
    assertRefused(() -> future.thenAcceptBoth(null, (a, b) -> {}));
    assertRefused(() -> future.thenAcceptBoth(other, null));
    assertRefused(() -> future.runAfterBoth(null, () -> {}));
    assertRefused(() -> future.runAfterBoth(other, null));
    assertRefused(() -> future.applyToEither(null, value -> value));
    assertRefused(() -> future.applyToEither(other, null));
    assertRefused(() -> future.applyToEitherAsync(other, value -> value, null));
    assertRefused(() -> future.acceptEither(null, value -> {}));
    assertRefused(() -> future.acceptEither(other, null));
    assertRefused(() -> future.runAfterEither(null, () -> {}));
    assertRefused(() -> future.runAfterEither(other, null));
    assertEquals(0, future.getNumberOfDependents());
  }

  @Test
  public void stages_nullOfComplete_throw() {
    future.complete("a");
    assertRefused(() -> future.thenApply(null));
    assertRefused(() -> future.thenRun(null));
    assertRefused(() -> future.exceptionally(null));
    assertRefused(() -> future.applyToEither(null, value -> value));
  }

  @Test
  public void completion_null_throws() {
    assertRefused(() -> future.completeExceptionally(null));
    assertRefused(() -> future.obtrudeException(null));
    assertRefused(() -> future.completeAsync(null));
    assertRefused(() -> future.completeAsync(null, DIRECT));
    assertRefused(() -> future.completeAsync(() -> "a", null));
    assertFalse(future.isDone());
  }

  @Test
  public void statics_null_throw() {
    assertRefused(() -> CompletableFuture.supplyAsync(null));
    assertRefused(() -> CompletableFuture.supplyAsync(() -> "a", null));
    assertRefused(() -> CompletableFuture.runAsync(null));
    assertRefused(() -> CompletableFuture.runAsync(() -> {}, null));
    assertRefused(() -> CompletableFuture.failedFuture(null));
    assertRefused(() -> CompletableFuture.failedStage(null));
  }
}
