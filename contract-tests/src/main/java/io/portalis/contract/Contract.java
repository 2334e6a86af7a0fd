package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Capability;
import io.portalis.Platform;
import io.portalis.RuntimeConfig;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What the suites share: a runtime for each test, a record of what was uncaught, and words. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class Contract {

  /** Long enough that no test lives to see it pass. */
  static final Duration FOREVER = Duration.ofHours(10);

  /**
   * Many more steps than fit on a stack. A platform without threads runs slower by far, and has a
   * smaller stack.
   */
  static final int DEEP = Platform.current().supports(Capability.THREADS) ? 1_000_000 : 100_000;

  /** The same where each step costs more. */
  static final int MANY = DEEP / 10;

  /** What the uncaught handler of {@link #runtime} was given. */
  final Trace<Uncaught> uncaught = new Trace<>();

  /** A runtime of this test's own. */
  protected AsyncRuntime runtime;

  /** What an uncaught handler was given. */
  record Uncaught(Task<?> task, Throwable error) {}

  /** The failure of a body; checked, so that nothing passes it on by accident. */
  static final class Boom extends Exception {
    private static final long serialVersionUID = 1L;

    Boom(String message) {
      super(message);
    }
  }

  /** The configuration of {@link #runtime}; a platform may choose another dispatcher. */
  protected RuntimeConfig.Builder config() {
    return RuntimeConfig.builder()
        .closeGrace(Duration.ofSeconds(1))
        .uncaughtHandler((task, error) -> uncaught.add(new Uncaught(task, error)));
  }

  @BeforeEach
  public void openRuntime() {
    runtime = AsyncRuntime.create(config().build());
  }

  @AfterEach
  @Timeout(30)
  public void closeRuntime() {
    runtime.close();
  }

  /** A stage that nobody completes, unless the test does. */
  static <T extends @Nullable Object> CompletableFuture<T> never() {
    return new CompletableFuture<>();
  }

  static <T extends @Nullable Object> CompletableFuture<T> failed(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  static <T extends @Nullable Object> Callable<T> failing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    };
  }

  /** Waits for the stage and returns what {@link Async#await} throws. */
  static Throwable failureOf(CompletionStage<?> stage) {
    Object result;
    try {
      result = Async.await(stage);
    } catch (Throwable failure) {
      return failure;
    }
    throw new AssertionError("expected a failure, but the result is " + result);
  }

  /** Waits for the stage, which must be cancelled, and returns the reason. */
  static String reasonOf(CompletionStage<?> stage) {
    return assertInstanceOf(
            TaskCancelledException.class, failureOf(stage), "what a cancelled stage ends with")
        .reason();
  }

  /** Waits for all bodies of the tasks to return. */
  static void awaitFinished(Task<?>... tasks) throws Exception {
    for (Task<?> task : tasks) {
      Async.await(task.finished());
    }
  }

  /** Asserts that the call throws at once and that the message names all the words. */
  static void assertRefused(
      Class<? extends Throwable> type, Executable call, String... wordsOfMessage) {
    String message = assertThrows(type, call).getMessage();
    for (String word : wordsOfMessage) {
      assertTrue(
          message != null && message.contains(word), "'" + word + "' in the message: " + message);
    }
  }
}
