package io.portalis.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallLoopTest {

  @Test
  void run_someEndLater_waitsForAll() throws Exception {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    CallLoop loop =
        new CallLoop(
            () ->
                started.incrementAndGet() % 2 == 0
                    ? SuspendFunctions.ANSWER
                    : CompletableFuture.supplyAsync(
                        () -> {
                          ended.incrementAndGet();
                          return SuspendFunctions.ANSWER;
                        },
                        Pools.fixed()));
    loop.run(20);
    assertEquals(20, started.get());
    assertEquals(10, ended.get());
  }

  @Test
  void run_callFailed_throws() {
    CallLoop loop =
        new CallLoop(() -> CompletableFuture.failedFuture(new IllegalStateException("lost")));
    assertThrows(ExecutionException.class, () -> loop.run(1));
  }

  @Test
  void run_otherResult_throws() {
    assertThrows(IllegalStateException.class, () -> new CallLoop(() -> "other").run(1));
  }
}
