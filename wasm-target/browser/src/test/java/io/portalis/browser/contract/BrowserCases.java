package io.portalis.browser.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Capability;
import io.portalis.Outcome;
import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import io.portalis.RuntimeConfig;
import io.portalis.Task;
import java.io.File;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What only the host of the browser promises. */
public final class BrowserCases {

  /** A callback of the page. */
  @JSFunctor
  interface Callback extends JSObject {
    void call();
  }

  @JSBody(
      params = {"callback", "millis"},
      script = "setTimeout(callback, millis);")
  private static native void later(Callback callback, int millis);

  /** The outcome of something that a bare callback of the page does. */
  private static <T> T inCallback(Callable<T> body) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    later(
        () -> {
          try {
            result.complete(body.call());
          } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
          }
        },
        0);
    return await(result);
  }

  @Test
  public void platform_isTheBrowser() {
    assertEquals(Platform.BROWSER, Platform.current());
    assertFalse(Platform.current().supports(Capability.THREADS));
    assertTrue(Platform.current().supports(Capability.BLOCKING_AWAIT));
  }

  @Test
  public void files_areNotThere() {
    assertEquals("a", Path.of("b", "a").getFileName().toString());
    List<Executable> attempts =
        List.of(
            () -> Files.readString(Path.of("a")),
            () -> Files.exists(Path.of("/a")),
            () -> new File("a").exists(),
            () -> new FileOutputStream("/a"));
    for (Executable attempt : attempts) {
      String message = assertThrows(PlatformNotSupportedException.class, attempt).getMessage();
      assertEquals("FILES is not supported on BROWSER", message);
    }
  }

  @Test
  public void await_inABareCallback_saysWhatToDo() throws Exception {
    CompletableFuture<Void> never = new CompletableFuture<>();
    PlatformNotSupportedException refused =
        assertThrows(
            PlatformNotSupportedException.class, () -> inCallback(() -> Async.await(never)));
    assertEquals(Capability.BLOCKING_AWAIT, refused.capability());
    assertTrue(refused.getMessage().contains("callback"), refused.getMessage());
    assertTrue(refused.getMessage().contains("spawnBlocking"), refused.getMessage());
  }

  @Test
  public void await_inABareCallbackOnAnEndedStage_works() throws Exception {
    assertEquals(1, inCallback(() -> Async.await(CompletableFuture.completedFuture(1))));
  }

  @Test
  public void spawn_inABareCallback_works() throws Exception {
    Task<Integer> task = inCallback(() -> AsyncRuntime.global().spawn(() -> 42));
    assertEquals(42, await(task));
  }

  @Test
  public void spawnBlocking_inABareCallback_mayWait() throws Exception {
    Task<String> task =
        inCallback(
            () ->
                AsyncRuntime.global()
                    .spawnBlocking(
                        () -> {
                          await(Async.sleep(Duration.ofMillis(5)));
                          return Thread.currentThread().getName();
                        }));
    assertTrue(await(task).startsWith("portalis"), task.join());
  }

  @Test
  public void currentTask_inABareCallbackWhileOthersWait_isNone() throws Exception {
    Task<Boolean> task =
        AsyncRuntime.global()
            .spawnBlocking(() -> inCallback(() -> Async.currentTask().isPresent()));
    assertFalse(await(task), "the callback belongs to no task");
  }

  @Test
  public void bodiesWithoutEnd_leaveThePageItsTurns() throws Exception {
    int[] turnsOfThePage = {0};
    boolean[] isOver = {false};
    countTurns(turnsOfThePage, isOver);
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      Task<Void> storm = runtime.spawnAsync(() -> yieldUntil(isOver));
      long began = System.nanoTime();
      while (System.nanoTime() - began < 300_000_000L) {
        await(Async.sleep(Duration.ofMillis(20)));
      }
      isOver[0] = true;
      await(storm);
    }
    assertTrue(turnsOfThePage[0] >= 10, "time-outs of the page: " + turnsOfThePage[0]);
  }

  private static void countTurns(int[] turns, boolean[] isOver) {
    later(
        () -> {
          turns[0]++;
          if (!isOver[0]) {
            countTurns(turns, isOver);
          }
        },
        1);
  }

  private static CompletableFuture<Void> yieldUntil(boolean[] isOver) {
    return isOver[0]
        ? CompletableFuture.completedFuture(null)
        : Async.yieldNow().thenCompose(turn -> yieldUntil(isOver));
  }

  @Test
  public void sleep_hundredMillis_takesThatLong() throws Exception {
    long began = System.nanoTime();
    await(Async.sleep(Duration.ofMillis(100)));
    long millis = (System.nanoTime() - began) / 1_000_000;
    assertTrue(millis >= 99 && millis < 1_000, millis + " ms");
  }

  @Test
  public void uncaught_withoutAHandler_goesToTheConsole() throws Exception {
    listen();
    try (AsyncRuntime runtime = AsyncRuntime.create(RuntimeConfig.builder().build())) {
      Task<Integer> task =
          runtime
              .named("falling")
              .spawn(
                  () -> {
                    throw new AssertionError("panic");
                  });
      assertInstanceOf(
          AssertionError.class,
          Async.settleAll(List.of(task))
              .thenApply(outcomes -> ((Outcome.Failure<Integer>) outcomes.get(0)).error())
              .join());
    }
    assertTrue(heard().contains("falling") && heard().contains("panic"), heard());
  }

  @JSBody(
      script =
          "globalThis.portalisHeard = '';"
              + "var error = console.error;"
              + "console.error = function() {"
              + "  globalThis.portalisHeard += Array.prototype.map.call(arguments, String).join(' ');"
              + "  error.apply(console, arguments);"
              + "};")
  private static native void listen();

  @JSBody(script = "return globalThis.portalisHeard;")
  private static native String heard();
}
