package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The latch, and the exceptions beside the futures. */
public class LatchTest {
  @Test
  public void await_open_returns() throws Exception {
    CountDownLatch latch = new CountDownLatch(0);
    latch.await();
    assertTrue(latch.await(0, TimeUnit.SECONDS));
  }

  @Test
  public void countDown_opens() throws Exception {
    CountDownLatch latch = new CountDownLatch(2);
    latch.countDown();
    assertEquals(1, latch.getCount());
    assertFalse(latch.await(0, TimeUnit.SECONDS));
    latch.countDown();
    latch.countDown();
    assertEquals(0, latch.getCount());
    latch.await();
    assertTrue(latch.await(1, TimeUnit.DAYS));
  }

  @Test
  public void await_late_returnsFalse() throws Exception {
    assertFalse(new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS));
  }

  @Test
  public void await_waits() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS, DIRECT).execute(latch::countDown);
    latch.await();
    assertEquals(0, latch.getCount());
  }

  @Test
  public void await_interrupted_throws() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
    assertFalse(Thread.interrupted());
  }

  @Test
  public void await_openAndInterrupted_throws() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> new CountDownLatch(0).await());
    assertFalse(Thread.interrupted());
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class, () -> new CountDownLatch(0).await(1, TimeUnit.SECONDS));
    assertFalse(Thread.interrupted());
  }

  @Test
  public void new_negative_throws() {
    assertThrows(IllegalArgumentException.class, () -> new CountDownLatch(-1));
  }

  @Test
  public void toString_hasCount() {
    assertTrue(new CountDownLatch(3).toString().endsWith("[Count = 3]"));
  }

  @Test
  public void exceptions_keepMessageAndCause() {
    Failure cause = new Failure("x");
    assertEquals("m", new TimeoutException("m").getMessage());
    assertNull(new TimeoutException().getMessage());
    assertEquals("m", new BrokenBarrierException("m").getMessage());
    assertNull(new BrokenBarrierException().getMessage());
    assertEquals("m", new RejectedExecutionException("m").getMessage());
    assertNull(new RejectedExecutionException().getMessage());
    assertSame(cause, new RejectedExecutionException(cause).getCause());
    assertSame(cause, new RejectedExecutionException("m", cause).getCause());
  }
}
