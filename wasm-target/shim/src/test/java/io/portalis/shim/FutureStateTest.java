package io.portalis.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.java.util.concurrent.CompletableFuture;
import io.portalis.shim.java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What JDK 19 added to futures, which JDK 17 cannot compare. */
class FutureStateTest {

  private final CompletableFuture<String> future = new CompletableFuture<>();

  @Test
  void incomplete_isRunning() {
    assertEquals(Future.State.RUNNING, future.state());
    assertThrows(IllegalStateException.class, future::resultNow);
    assertThrows(IllegalStateException.class, future::exceptionNow);
  }

  @Test
  void completed_isSuccess() {
    future.complete("a");
    assertEquals(Future.State.SUCCESS, future.state());
    assertEquals("a", future.resultNow());
    assertThrows(IllegalStateException.class, future::exceptionNow);
  }

  @Test
  void failed_hasUnwrappedException() {
    Failure failure = new Failure("x");
    CompletableFuture<String> derived = future.thenApply(value -> value);
    future.completeExceptionally(failure);
    assertEquals(Future.State.FAILED, derived.state());
    assertSame(failure, future.exceptionNow());
    assertSame(failure, derived.exceptionNow());
    assertThrows(IllegalStateException.class, derived::resultNow);
  }

  @Test
  void cancelled_hasNoException() {
    future.cancel(true);
    assertEquals(Future.State.CANCELLED, future.state());
    assertThrows(IllegalStateException.class, future::resultNow);
    assertThrows(IllegalStateException.class, future::exceptionNow);
  }
}
