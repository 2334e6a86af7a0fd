package io.portalis.shim;

import org.teavm.runtime.Fiber;

/**
 * Stands for the fiber where there is none. WebAssembly code that might suspend asks the running
 * fiber at every call whether it does, and traps in a callback of the platform, which has no fiber,
 * even if it never suspends. With this one, it only fails if it does. {@link FiberCorrection} puts
 * these methods in place.
 */
final class OutsideFiber {

  /** Made when it is first needed: this class must not need to be initialised. */
  private static Fiber instance;

  private OutsideFiber() {}

  private static native Fiber make();

  /** The fiber to ask, given the one that runs. */
  static Fiber insteadOf(Fiber current) {
    if (current != null) {
      return current;
    }
    if (instance == null) {
      instance = make();
    }
    return instance;
  }

  static boolean isNone(Fiber current) {
    return current == instance;
  }

  /** Called before a suspension. */
  static void check() {
    if (isNone(Fiber.current())) {
      throw new IllegalStateException(
          "a bare callback of the platform cannot wait; start a thread for what does");
    }
  }
}
