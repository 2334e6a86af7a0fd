package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.RuntimeConfig;
import io.portalis.TaskCancelledException;
import io.portalis.contract.Eventually;
import io.portalis.interop.library.Failing;
import io.portalis.interop.library.Gate;
import io.portalis.interop.library.Routines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the tests of suspend functions share: something to call, a runtime, and bounded waits. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class SuspendSuite {

  final Routines routines = new Routines();
  final Failing failing = new Failing();

  /** What the uncaught handler of {@link #runtime} was given. */
  final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

  AsyncRuntime runtime;

  RuntimeConfig.Builder config() {
    return RuntimeConfig.builder()
        .closeGrace(Duration.ofSeconds(1))
        .uncaughtHandler((task, error) -> uncaught.add(error));
  }

  @BeforeEach
  void openRuntime() {
    runtime = AsyncRuntime.create(config().build());
  }

  @AfterEach
  void closeRuntime() {
    // Nothing that a failed test left behind keeps the next one waiting.
    routines.getGate().open();
    failing.getGate().open();
    failing.getCleanUp().open();
    runtime.close();
  }

  /** The result of a stage that ends within ten seconds; a failure is thrown as it was. */
  static <T> T await(CompletionStage<T> stage) throws Exception {
    CompletableFuture<T> future = stage.toCompletableFuture();
    Eventually.until("the end of " + future, future::isDone);
    return Async.await(stage);
  }

  static Throwable failureOf(CompletionStage<?> stage) {
    Object result;
    try {
      result = await(stage);
    } catch (Throwable failure) {
      return failure;
    }
    throw new AssertionError("expected a failure, but the result is " + result);
  }

  /** Waits for the failure, which may be a copy that kotlinx made to mend the stack trace. */
  static void assertFails(
      Class<? extends Throwable> type, String message, CompletionStage<?> stage) {
    Throwable failure = failureOf(stage);
    assertEquals(type, failure.getClass(), () -> "not " + failure);
    assertEquals(message, failure.getMessage());
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    assertEquals(type, root.getClass(), "the cause of all");
    assertEquals(message, root.getMessage());
  }

  /** Waits for the end, which must be a cancellation, and returns its reason. */
  static String reasonOf(CompletionStage<?> stage) {
    return assertInstanceOf(TaskCancelledException.class, failureOf(stage)).reason();
  }

  static void untilReached(Gate gate) throws Exception {
    Eventually.until("someone is at the gate", gate::isReached);
  }

  static void untilEvents(List<String> events, String... expected) throws Exception {
    Eventually.until(List.of(expected) + " in " + events, () -> events.equals(List.of(expected)));
  }
}
