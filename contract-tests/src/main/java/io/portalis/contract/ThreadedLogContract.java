package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.BlockingGuard;
import io.portalis.Task;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a person finds in the log where bodies run beside the one who closes. */
public abstract class ThreadedLogContract extends LogContract {

  @Test
  public void shutdown_bodyThatStillRuns_isNamed() throws Exception {
    CompletableFuture<Void> started = never();
    CompletableFuture<Void> release = never();
    Task<Void> task =
        runtime
            .named("last man standing")
            .spawn(
                () -> {
                  started.complete(null);
                  Threads.spinUntil(release::isDone);
                });
    await(started);
    assertFalse(await(runtime.shutdown(Duration.ofMillis(5))));
    release.complete(null);
    await(task.finished());
    untilLogged("last man standing");
  }

  @Test
  public void guard_warn_logsTheTasksName() throws Exception {
    try (AsyncRuntime own =
        AsyncRuntime.create(config().blockingGuard(BlockingGuard.WARN).build())) {
      CompletableFuture<Integer> gate = never();
      Task<Integer> task = own.named("patient worker").spawn(() -> await(gate));
      Async.sleep(Duration.ofMillis(5)).thenRun(() -> gate.complete(1));
      assertEquals(1, await(task));
    }
    untilLogged("patient worker");
  }
}
