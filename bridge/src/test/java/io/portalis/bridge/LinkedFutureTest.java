package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.spi.LinkedFuture;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinkedFutureTest {

  private static final class Operation extends LinkedFuture<String> {
    int withdrawn;

    @Override
    protected void withdraw() {
      withdrawn++;
    }
  }

  private final Operation source = new Operation();

  @Test
  void cancel_twice_withdrawsOnce() {
    assertTrue(source.cancel(false));
    assertTrue(source.cancel(true));
    assertEquals(1, source.withdrawn);
  }

  @Test
  void cancel_afterCompletion_doesNothing() {
    source.complete("x");
    assertFalse(source.cancel(true));
    assertEquals(0, source.withdrawn);
  }

  @Test
  void cancelDerived_lastOne_cancelsTheSource() {
    CompletableFuture<Integer> one = source.thenApply(String::length);
    CompletableFuture<Void> two = source.thenRun(() -> {});
    one.cancel(true);
    assertFalse(source.isDone());
    two.cancel(true);
    assertTrue(source.isCancelled());
    assertEquals(1, source.withdrawn);
  }

  @Test
  void cancelDerived_observedSource_observersDoNotCount() {
    List<Throwable> seen = new ArrayList<>();
    LinkedFuture.observe(source, (value, failure) -> seen.add(failure));
    source.thenApply(String::length).cancel(true);
    assertTrue(source.isCancelled());
    assertEquals(1, seen.size());
  }

  @Test
  void cancelDerived_everyTwoSourceStage_cancelsBoth() {
    List<BiFunction<Operation, Operation, CompletableFuture<?>>> forms =
        List.of(
            (a, b) -> a.thenCombine(b, String::concat),
            (a, b) -> a.thenCombineAsync(b, String::concat),
            (a, b) -> a.thenAcceptBoth(b, (x, y) -> {}),
            (a, b) -> a.thenAcceptBothAsync(b, (x, y) -> {}),
            (a, b) -> a.runAfterBoth(b, () -> {}),
            (a, b) -> a.runAfterBothAsync(b, () -> {}),
            (a, b) -> a.applyToEither(b, x -> x),
            (a, b) -> a.applyToEitherAsync(b, x -> x),
            (a, b) -> a.acceptEither(b, x -> {}),
            (a, b) -> a.acceptEitherAsync(b, x -> {}),
            (a, b) -> a.runAfterEither(b, () -> {}),
            (a, b) -> a.runAfterEitherAsync(b, () -> {}));
    for (int i = 0; i < forms.size(); i++) {
      Operation a = new Operation();
      Operation b = new Operation();
      forms.get(i).apply(a, b).cancel(false);
      assertTrue(a.isCancelled() && b.isCancelled(), "form " + i);
    }
  }

  @Test
  void cancelComposed_whileInner_cancelsTheInnerStage() throws Exception {
    Operation inner = new Operation();
    CompletableFuture<String> before = source.thenCompose(x -> inner);
    source.complete("x");
    before.cancel(true);
    assertTrue(inner.isCancelled());

    Operation inner2 = new Operation();
    source.thenCompose(x -> inner2).cancel(true);
    assertTrue(inner2.isCancelled(), "composed on a completed source");

    Operation inner3 = new Operation();
    CountDownLatch composed = new CountDownLatch(1);
    CompletableFuture<String> async =
        source.thenComposeAsync(
            x -> {
              composed.countDown();
              return inner3;
            });
    assertTrue(composed.await(10, TimeUnit.SECONDS));
    async.cancel(true);
    assertThrows(Exception.class, () -> inner3.get(10, TimeUnit.SECONDS));
    assertTrue(inner3.isCancelled(), "composed later");

    Operation failed = new Operation();
    Operation inner4 = new Operation();
    CompletableFuture<String> recovered = failed.exceptionallyCompose(x -> inner4);
    failed.completeExceptionally(new IllegalStateException());
    recovered.cancel(true);
    assertTrue(inner4.isCancelled(), "composed on a failure");
  }

  @Test
  void orTimeout_expires_isNoCancellation() {
    Operation slow = new Operation();
    Throwable failure =
        assertThrows(
                java.util.concurrent.ExecutionException.class,
                () -> slow.orTimeout(1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS))
            .getCause();
    assertEquals(TimeoutException.class, failure.getClass());
    assertFalse(slow.isCancelled());
    assertEquals("y", new Operation().completeOnTimeout("y", 1, TimeUnit.MILLISECONDS).join());
  }

  @Test
  void orTimeout_pending_leavesCancellationOfDerivedStagesAlone() {
    source.orTimeout(1, TimeUnit.HOURS).thenRun(() -> {}).cancel(true);
    assertTrue(source.isCancelled());
  }

  @Test
  void completeAsync_supplier_completesOrFails() {
    assertEquals("v", new Operation().completeAsync(() -> "v").join());
    CompletableFuture<String> failing =
        new Operation()
            .completeAsync(
                () -> {
                  throw new IllegalStateException("no");
                });
    assertThrows(java.util.concurrent.CompletionException.class, failing::join);
  }

  @Test
  void complete_manyCallbacks_runThemAllBeforeItReturns() {
    Thread here = Thread.currentThread();
    AtomicInteger ranHere = new AtomicInteger();
    for (int i = 0; i < 10_000; i++) {
      source
          .thenApply(String::length)
          .thenAccept(
              length -> {
                if (Thread.currentThread() == here) {
                  ranHere.incrementAndGet();
                }
              });
    }
    source.complete("x");
    assertEquals(10_000, ranHere.get());
  }

  @Test
  void callback_completesTheNext_aMillionTimes_doesNotOverflow() throws Exception {
    int count = 1_000_000;
    CompletableFuture<Integer> first = new LinkedFuture<>();
    CompletableFuture<Integer> last = first;
    for (int i = 0; i < count; i++) {
      CompletableFuture<Integer> next = new LinkedFuture<>();
      last.thenAccept(value -> next.complete(value + 1));
      last = next;
    }
    first.complete(0);
    assertEquals(count, last.get(20, TimeUnit.SECONDS));
  }

  @Test
  void callback_withinACallback_isDoneWhenTheCallReturns() {
    LinkedFuture<Integer> done = new LinkedFuture<>();
    done.complete(20);
    CompletableFuture<Integer> outer =
        source.thenApply(
            text -> {
              LinkedFuture<Integer> pending = new LinkedFuture<>();
              CompletableFuture<Integer> derived = pending.thenApply(x -> x + 1);
              pending.complete(1);
              return derived.join() + done.thenApply(x -> x * 2).join();
            });
    source.complete("x");
    assertEquals(42, outer.join());
  }

  @Test
  void observe_chainOfMirrors_doesNotOverflow() {
    LinkedFuture<String> first = new LinkedFuture<>();
    LinkedFuture<String> last = first;
    for (int i = 0; i < 100_000; i++) {
      LinkedFuture<String> next = new LinkedFuture<>();
      LinkedFuture.observe(last, (value, failure) -> next.complete(value));
      last = next;
    }
    first.complete("x");
    assertEquals("x", last.getNow(null));
  }

  @Test
  void obtrude_always_refused() {
    assertThrows(UnsupportedOperationException.class, () -> source.obtrudeValue("x"));
    assertThrows(
        UnsupportedOperationException.class, () -> source.obtrudeException(new Exception()));
  }

  /** A stage that has ended must not be kept by the chain of its successors. */
  @Test
  void longChain_endedStages_areCollected() throws Exception {
    CompletableFuture<String> last = source;
    WeakReference<CompletableFuture<String>> third = null;
    for (int i = 0; i < 10; i++) {
      last = last.thenApply(x -> x);
      if (i == 2) {
        third = new WeakReference<>(last);
      }
    }
    Operation pending = new Operation();
    CompletableFuture<String> tail = last.thenCompose(x -> pending);
    last = null;
    source.complete("x");
    assertFalse(tail.isDone());
    RetentionTest.untilCollected(third);
    tail.cancel(true);
    assertTrue(pending.isCancelled());
  }
}
