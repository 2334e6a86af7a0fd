package io.portalis.browser.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.TaskCancelledException;
import io.portalis.browser.AbortSignal;
import io.portalis.browser.Promises;
import java.time.Duration;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** Entry points for JavaScript that return promises. */
public final class Exports {

  private Exports() {}

  public static void main(String[] args) {
    System.out.println("READY");
  }

  /** Answers from a chain of stages. */
  @JSExport
  public static JSPromise<JSString> greeting(String name) {
    return Promises.of(
        Async.sleep(Duration.ofMillis(5))
            .thenApply(slept -> JSString.valueOf("good morning, " + name)));
  }

  /** Answers from a body that waits for its children. */
  @JSExport
  public static JSPromise<JSNumber> sumOfSquares(int count) {
    return Promises.run(
        scope -> {
          int sum = 0;
          for (int i = 1; i <= count; i++) {
            int square = i * i;
            sum += Async.await(scope.spawn(() -> square));
          }
          return JSNumber.valueOf(sum);
        });
  }

  /** Fails. */
  @JSExport
  public static JSPromise<JSString> failing() {
    return Promises.run(
        scope -> {
          Async.await(Async.sleep(Duration.ofMillis(1)));
          throw new IllegalStateException("no harbour");
        });
  }

  /** Sleeps for an hour, unless it is aborted; then it prints so. */
  @JSExport
  public static JSPromise<JSString> patient(AbortSignal signal) {
    return Promises.run(
        AsyncRuntime.global(),
        scope -> {
          try {
            Async.await(Async.sleep(Duration.ofHours(1)));
            return JSString.valueOf("slept");
          } catch (TaskCancelledException e) {
            System.out.println("ABORTED");
            throw e;
          }
        },
        signal);
  }
}
