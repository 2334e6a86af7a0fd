package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.newFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Futures that make stages of their own kind. */
public class SubclassTest {
  /** Makes its like and counts them; runs its tasks in a queue. */
  private static final class Own<T> extends CompletableFuture<T> {
    private final int[] made;
    private final Queue queue;

    Own(int[] made, Queue queue) {
      this.made = made;
      this.queue = queue;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      made[0]++;
      return new Own<>(made, queue);
    }

    @Override
    public Executor defaultExecutor() {
      return queue;
    }
  }

  private final int[] made = new int[1];
  private final Queue queue = new Queue();

  private Own<String> own() {
    return new Own<>(made, queue);
  }

  private void assertOwn(CompletionStage<?> stage) {
    assertInstanceOf(Own.class, stage);
    assertEquals(1, made[0]);
    made[0] = 0;
  }

  private void assertStagesAreOwn(Own<String> future, CompletableFuture<String> other) {
    assertOwn(future.thenApply(value -> value));
    assertOwn(future.thenAccept(value -> {}));
    assertOwn(future.thenRun(() -> {}));
    assertOwn(future.handle((value, failure) -> value));
    assertOwn(future.whenComplete((value, failure) -> {}));
    assertOwn(future.exceptionally(failure -> ""));
    assertOwn(future.thenCompose(value -> other));
    assertOwn(future.exceptionallyCompose(failure -> other));
    assertOwn(future.thenCombine(other, (a, b) -> a));
    assertOwn(future.thenAcceptBoth(other, (a, b) -> {}));
    assertOwn(future.runAfterBoth(other, () -> {}));
    assertOwn(future.applyToEither(other, value -> value));
    assertOwn(future.acceptEither(other, value -> {}));
    assertOwn(future.runAfterEither(other, () -> {}));
    assertOwn(future.copy());
  }

  @Test
  public void stages_ofIncomplete_areOwn() {
    assertStagesAreOwn(own(), newFuture());
  }

  @Test
  public void stages_ofComplete_areOwn() {
    Own<String> future = own();
    future.complete("a");
    assertStagesAreOwn(future, newFuture());
  }

  @Test
  public void stages_ofFailed_areOwn() {
    Own<String> future = own();
    future.completeExceptionally(new Failure("x"));
    assertStagesAreOwn(future, newFuture());
  }

  @Test
  public void asyncStages_areOwn() {
    Own<String> future = own();
    future.complete("a");
    assertOwn(future.thenApplyAsync(value -> value));
    assertOwn(future.thenApplyAsync(value -> value, DIRECT));
    assertOwn(future.thenComposeAsync(value -> newFuture()));
    assertOwn(future.handleAsync((value, failure) -> value));
    assertOwn(future.thenCombineAsync(future, (a, b) -> a));
  }

  @Test
  public void applyToEither_otherHasEnded_isOfItsKind() {
    CompletableFuture<String> plain = CompletableFuture.completedFuture("a");
    CompletableFuture<String> stage = own().applyToEither(plain, value -> value);
    assertSame(CompletableFuture.class, stage.getClass());
    assertEquals(0, made[0]);
  }

  @Test
  public void defaultExecutor_isUsed() {
    Own<String> future = own();
    future.complete("a");
    CompletableFuture<String> stage = future.thenApplyAsync(value -> value + "b");
    assertFalse(stage.isDone());
    assertEquals(1, queue.count());
    queue.runAll();
    assertEquals("ab", stage.join());
  }

  @Test
  public void defaultExecutor_isUsedByCompleteAsync() {
    Own<String> future = own();
    future.completeAsync(() -> "a");
    assertFalse(future.isDone());
    queue.runAll();
    assertEquals("a", future.join());
  }

  @Test
  public void defaultExecutor_isUsedByEachKind() {
    Own<String> future = own();
    future.complete("a");
    future.thenAcceptAsync(value -> {});
    future.thenRunAsync(() -> {});
    future.handleAsync((value, failure) -> value);
    future.whenCompleteAsync((value, failure) -> {});
    future.thenComposeAsync(value -> future);
    future.thenCombineAsync(future, (a, b) -> a);
    future.thenAcceptBothAsync(future, (a, b) -> {});
    future.runAfterBothAsync(future, () -> {});
    future.applyToEitherAsync(future, value -> value);
    future.acceptEitherAsync(future, value -> {});
    future.runAfterEitherAsync(future, () -> {});
    assertEquals(11, queue.count());
  }

  @Test
  public void timeouts_makeNoStageThatEnds() {
    Own<String> future = own();
    assertSame(future, future.orTimeout(1, TimeUnit.DAYS));
    future.complete("a");
    assertEquals("a", future.join());
  }

  @Test
  public void nullFunction_makesNoStage() {
    assertThrows(NullPointerException.class, () -> own().thenApply(null));
    assertThrows(NullPointerException.class, () -> own().thenCombine(null, (a, b) -> a));
    assertEquals(0, made[0]);
  }

  @Test
  public void minimalCompletionStage_isNotOwn() {
    assertFalse(own().minimalCompletionStage() instanceof Own);
    assertEquals(0, made[0]);
  }

  @Test
  public void overriddenComplete_isNotUsedForStages() {
    CallLog log = new CallLog();
    CompletableFuture<String> watched =
        new CompletableFuture<>() {
          @Override
          public boolean complete(String value) {
            log.add("complete");
            return super.complete(value);
          }

          @Override
          @SuppressWarnings("unchecked")
          public <U> CompletableFuture<U> newIncompleteFuture() {
            return (CompletableFuture<U>) this;
          }
        };
    assertTrue(watched.complete("a"));
    assertSame(watched, watched.thenApply(value -> value + "b"));
    assertEquals("complete", log.toString());
  }
}
