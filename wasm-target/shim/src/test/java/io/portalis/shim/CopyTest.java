package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.show;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Copies and minimal stages. */
public class CopyTest {
  @Test
  public void copy_endsAsSource() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> copy = source.copy();
    assertNotSame(source, copy);
    source.complete("a");
    assertEquals("a", copy.join());
    assertEquals("a", source.copy().join());
  }

  @Test
  public void copy_failed_isWrapped() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> copy = source.copy();
    source.completeExceptionally(new Failure("x"));
    assertEquals("Completion(Failure: x)", state(copy));
    assertEquals("Completion(Failure: x)", state(source.copy()));
  }

  @Test
  public void copy_completed_leavesSource() {
    CompletableFuture<String> source = newFuture();
    source.copy().complete("own");
    assertFalse(source.isDone());
  }

  @Test
  public void minimalCompletionStage_endsAsSource() {
    CompletableFuture<String> source = newFuture();
    CompletionStage<String> stage = source.minimalCompletionStage();
    CompletableFuture<String> future = stage.toCompletableFuture();
    source.complete("a");
    assertEquals("a", future.join());
    assertEquals("a", stage.toCompletableFuture().join());
  }

  @Test
  public void minimalCompletionStage_toCompletableFuture_isIndependent() {
    CompletableFuture<String> source = newFuture();
    CompletionStage<String> stage = source.minimalCompletionStage();
    CompletableFuture<String> future = stage.toCompletableFuture();
    assertTrue(future.complete("own"));
    assertFalse(source.isDone());
    source.complete("a");
    assertEquals("a", stage.toCompletableFuture().join());
  }

  @Test
  public void minimalCompletionStage_failed_isWrapped() {
    CompletionStage<String> stage = failed("x").minimalCompletionStage();
    assertEquals("Completion(Failure: x)", state(stage.toCompletableFuture()));
  }

  @Test
  public void completedStage_hasValue() {
    assertEquals("a", CompletableFuture.completedStage("a").toCompletableFuture().join());
    assertNull(CompletableFuture.completedStage(null).toCompletableFuture().join());
  }

  @Test
  public void failedStage_hasFailure() {
    CompletionStage<String> stage = CompletableFuture.failedStage(new Failure("x"));
    CallLog log = new CallLog();
    stage.whenComplete((value, failure) -> log.add(show(failure)));
    assertEquals("Failure: x", log.toString());
    assertEquals("Completion(Failure: x)", state(stage.toCompletableFuture()));
  }

  @Test
  public void minimalStage_refusesWhatIsNoStage() {
    CompletableFuture<String> stage =
        (CompletableFuture<String>) CompletableFuture.completedStage("a");
    Class<UnsupportedOperationException> refused = UnsupportedOperationException.class;
    assertThrows(refused, stage::isDone);
    assertThrows(refused, stage::isCancelled);
    assertThrows(refused, stage::isCompletedExceptionally);
    assertThrows(refused, stage::join);
    assertThrows(refused, stage::get);
    assertThrows(refused, () -> stage.get(1, TimeUnit.SECONDS));
    assertThrows(refused, () -> stage.getNow("b"));
    assertThrows(refused, () -> stage.complete("b"));
    assertThrows(refused, () -> stage.completeExceptionally(new Failure("x")));
    assertThrows(refused, () -> stage.cancel(true));
    assertThrows(refused, () -> stage.obtrudeValue("b"));
    assertThrows(refused, () -> stage.obtrudeException(new Failure("x")));
    assertThrows(refused, stage::getNumberOfDependents);
    assertThrows(refused, () -> stage.completeAsync(() -> "b"));
    assertThrows(refused, () -> stage.completeAsync(() -> "b", DIRECT));
    assertThrows(refused, () -> stage.orTimeout(1, TimeUnit.DAYS));
    assertThrows(refused, () -> stage.completeOnTimeout("b", 1, TimeUnit.DAYS));
  }

  @Test
  public void minimalStage_derivesMinimalStages() {
    CompletionStage<String> stage = CompletableFuture.completedStage("a");
    CompletableFuture<String> derived = (CompletableFuture<String>) stage.thenApply(v -> v + "b");
    assertThrows(UnsupportedOperationException.class, derived::join);
    assertEquals("ab", derived.toCompletableFuture().join());
  }
}
