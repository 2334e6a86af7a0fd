package io.portalis.browser.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.TaskCancelledException;
import io.portalis.TaskTimeoutException;
import io.portalis.browser.AbortController;
import io.portalis.browser.AbortSignal;
import io.portalis.browser.PromiseRejectedException;
import io.portalis.browser.Promises;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** Promises as futures, and stages as promises. */
public final class PromiseCases {

  @JSBody(params = "value", script = "return Promise.resolve(value);")
  private static native JSPromise<JSString> resolved(String value);

  @JSBody(script = "return Promise.resolve(undefined);")
  private static native JSPromise<JSString> undefined();

  @JSBody(params = "message", script = "return Promise.reject(new TypeError(message));")
  private static native JSPromise<JSString> rejected(String message);

  @JSBody(script = "return Promise.reject(7);")
  private static native JSPromise<JSString> rejectedWithANumber();

  @JSBody(script = "return new Promise(function() {});")
  private static native JSPromise<JSString> never();

  @JSBody(
      params = "signal",
      script =
          "return new Promise(function(resolve, reject) {"
              + "  signal.addEventListener('abort', function() {"
              + "    globalThis.portalisAborted = true; reject(signal.reason); });"
              + "});")
  private static native JSPromise<JSString> untilAborted(AbortSignal signal);

  @JSBody(
      script =
          "var was = !!globalThis.portalisAborted; globalThis.portalisAborted = false;"
              + "return was;")
  private static native boolean wasAborted();

  @Test
  public void future_resolved_hasTheValue() throws Exception {
    assertEquals("a", await(Promises.future(resolved("a"))).stringValue());
  }

  @Test
  public void future_undefined_isNull() throws Exception {
    assertNull(await(Promises.future(undefined())));
  }

  @Test
  public void future_rejected_failsWithTheReason() {
    PromiseRejectedException failure =
        assertThrows(PromiseRejectedException.class, () -> await(Promises.future(rejected("no"))));
    assertEquals("no", failure.getMessage());
    assertTrue(failure.reason() != null);
    assertEquals(
        "7",
        assertThrows(
                PromiseRejectedException.class, () -> await(Promises.future(rejectedWithANumber())))
            .getMessage());
  }

  @Test
  public void future_cancelled_withdrawsTheWait() {
    CompletableFuture<JSString> future = Promises.future(never());
    assertTrue(future.cancel(false));
    assertTrue(future.isCancelled());
  }

  @Test
  public void future_timeout_works() {
    assertThrows(
        TaskTimeoutException.class,
        () -> await(Async.timeout(Duration.ofMillis(5), Promises.future(never()))));
  }

  @Test
  public void abortable_cancelled_abortsTheOperation() {
    CompletableFuture<JSString> future = Promises.abortable(PromiseCases::untilAborted);
    assertFalse(wasAborted());
    future.cancel(true);
    assertTrue(wasAborted());
  }

  @Test
  public void abortable_timedOut_abortsTheOperation() {
    assertThrows(
        TaskTimeoutException.class,
        () ->
            await(
                Async.timeout(
                    Duration.ofMillis(5), Promises.abortable(PromiseCases::untilAborted))));
    assertTrue(wasAborted());
  }

  @Test
  public void abortable_abortedByTheOperation_isCancelled() {
    AbortController own = new AbortController();
    CompletableFuture<JSString> future = Promises.future(untilAborted(own.getSignal()));
    own.abort();
    assertThrows(TaskCancelledException.class, () -> await(future));
    wasAborted();
  }

  @Test
  public void of_stage_isAPromise() throws Exception {
    CompletableFuture<JSString> stage = new CompletableFuture<>();
    CompletableFuture<JSString> back = Promises.future(Promises.of(stage));
    assertFalse(back.isDone());
    stage.complete(JSString.valueOf("through"));
    assertEquals("through", await(back).stringValue());
  }

  @Test
  public void of_failedStage_comesBackAsTheSameException() {
    IllegalStateException failure = new IllegalStateException("mine");
    CompletableFuture<JSString> stage = CompletableFuture.failedFuture(failure);
    JSPromise<JSString> promise = Promises.of(stage.thenApply(v -> v));
    assertSame(
        failure, assertThrows(IllegalStateException.class, () -> await(Promises.future(promise))));
  }

  @Test
  public void run_bodyWaitsInAScope_promisesItsResult() throws Exception {
    JSPromise<JSString> promise =
        Promises.run(
            scope -> {
              int sum =
                  await(scope.spawn(() -> 20))
                      + await(
                          scope.spawnAsync(
                              () -> Async.sleep(Duration.ofMillis(2)).thenApply(v -> 22)));
              return JSString.valueOf("sum " + sum);
            });
    assertEquals("sum 42", await(Promises.future(promise)).stringValue());
  }

  @Test
  public void run_aborted_cancelsTheBody() {
    AbortController controller = new AbortController();
    JSPromise<JSObject> promise =
        Promises.run(
            AsyncRuntime.global(),
            scope -> await(new CompletableFuture<JSObject>()),
            controller.getSignal());
    controller.abort();
    assertEquals(
        "aborted",
        assertThrows(TaskCancelledException.class, () -> await(Promises.future(promise))).reason());
  }
}
