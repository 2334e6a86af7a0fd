package io.portalis.contract;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Many short races between two threads; for the suites that need threads. */
final class Rounds {

  private Rounds() {}

  /** One race: two sides that begin at the same time, and what must hold afterwards. */
  record Round(Callable<?> left, Callable<?> right, Callable<?> check) {}

  /** Makes the rounds, one after the other. */
  interface Maker {
    Round make(int number) throws Exception;
  }

  /** Runs the right sides and the checks here, and the left sides on another thread. */
  static void run(int count, Maker maker) throws Exception {
    AtomicReference<Round> current = new AtomicReference<>();
    AtomicInteger begun = new AtomicInteger(-1);
    AtomicInteger ended = new AtomicInteger(-1);
    Threads.Running<Void> other =
        Threads.start(
            () -> {
              for (int i = 0; i < count; i++) {
                int number = i;
                Threads.spinUntil(() -> begun.get() >= number);
                if (begun.get() < number) {
                  return null;
                }
                try {
                  current.get().left().call();
                } finally {
                  ended.set(number);
                }
              }
              return null;
            });
    for (int i = 0; i < count && !other.result().isDone(); i++) {
      int number = i;
      current.set(maker.make(i));
      begun.set(i);
      current.get().right().call();
      Threads.spinUntil(() -> ended.get() >= number);
      current.get().check().call();
    }
    other.result().get();
    if (ended.get() != count - 1) {
      throw new AssertionError("only " + (ended.get() + 1) + " rounds of " + count);
    }
  }
}
