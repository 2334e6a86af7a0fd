package io.portalis.benchmarks;

import io.portalis.asyncio.Asyncio;
import io.portalis.asyncio.Coroutine;
import io.portalis.asyncio.Waiting;
import io.portalis.python.Builtins;
import io.portalis.python.PyList;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@code asyncio_peer.py}, as the translator writes them. */
final class AsyncioProgram {

  private AsyncioProgram() {}

  private static Coroutine<@Nullable Void> switcher(long times) {
    return Coroutine.ofVoid(
        "switcher",
        () -> {
          for (long unused = 0; unused < times; unused++) {
            Asyncio.sleep(0.0).await();
          }
        });
  }

  static Coroutine<@Nullable Void> switches(long tasks, long times) {
    return Coroutine.ofVoid(
        "switches",
        () -> {
          Waiting.<@Nullable Void>gather(
                  PyList.<Coroutine<@Nullable Void>>build(
                      out -> {
                        for (long unused : Builtins.range(tasks)) {
                          out.append(switcher(times));
                        }
                      }))
              .await();
        });
  }

  private static Coroutine<@Nullable Void> sleeper(double delay) {
    return Coroutine.ofVoid(
        "sleeper",
        () -> {
          Asyncio.sleep(delay).await();
        });
  }

  static Coroutine<@Nullable Void> sleepers(long tasks, double delay) {
    return Coroutine.ofVoid(
        "sleepers",
        () -> {
          Waiting.<@Nullable Void>gather(
                  PyList.<Coroutine<@Nullable Void>>build(
                      out -> {
                        for (long unused : Builtins.range(tasks)) {
                          out.append(sleeper(delay));
                        }
                      }))
              .await();
        });
  }
}
