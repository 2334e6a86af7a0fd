package io.portalis.bridge;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Outcome;
import io.portalis.Task;
import io.portalis.TaskTimeoutException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stages of other makes, which need not be convertible to a {@code CompletableFuture}. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JvmForeignStageTest {

  /** A stage that does all that is asked of stages, except the optional conversion. */
  @SuppressWarnings("unchecked")
  private static CompletionStage<Integer> foreign(CompletableFuture<Integer> target) {
    return (CompletionStage<Integer>)
        Proxy.newProxyInstance(
            JvmForeignStageTest.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, args) -> {
              if (method.getName().equals("toCompletableFuture")) {
                throw new UnsupportedOperationException("not convertible");
              }
              try {
                return method.invoke(target, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static CompletionStage<Integer> done(int value) {
    return foreign(CompletableFuture.completedFuture(value));
  }

  private static CompletionStage<Integer> late(int value) {
    CompletableFuture<Integer> target = new CompletableFuture<>();
    Async.sleep(Duration.ofMillis(5)).thenRun(() -> target.complete(value));
    return foreign(target);
  }

  @Test
  void everyCombinator_overStageThatIsNotConvertible_works() throws Exception {
    assertEquals(1, await(done(1)));
    assertEquals(2, await(late(2)));
    assertEquals(3, await(Async.timeout(Duration.ofHours(1), late(3))));
    assertEquals(4, await(Async.shield(late(4))));
    assertEquals(List.of(5, 6), await(Async.joinAll(List.of(late(5), done(6)))));
    assertEquals(7, await(Async.race(List.of(late(7), foreign(new CompletableFuture<>())))));
    assertEquals(
        List.of(new Outcome.Success<>(8)), await(Async.<Integer>settleAll(List.of(late(8)))));
    assertEquals(9, await(AsyncRuntime.global().<Integer>spawnAsync(() -> late(9))));
    assertEquals(10, await(AsyncRuntime.global().<Integer>scoped(scope -> late(10))));
  }

  @Test
  void timeoutAndAbort_overStageThatCannotBeCancelled_endAllTheSame() throws Exception {
    CompletableFuture<Integer> target = new CompletableFuture<>();
    CompletionStage<Integer> deaf = foreign(target);
    CompletableFuture<Integer> timed = Async.timeout(Duration.ofMillis(2), deaf);
    assertThrows(TaskTimeoutException.class, () -> await(timed));
    Task<Integer> task = AsyncRuntime.global().spawnAsync(() -> deaf);
    assertEquals(true, task.abort("deaf"));
    await(task.finished());
    CompletableFuture<List<Integer>> all = Async.joinAll(List.of(deaf));
    assertEquals(true, all.cancel(true));
    assertFalse(target.isDone());
    assertInstanceOf(
        java.util.concurrent.CancellationException.class,
        assertThrows(Exception.class, () -> await(all)));
  }
}
