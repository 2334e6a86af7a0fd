package io.portalis.wasi;

import org.teavm.backend.wasm.runtime.WasiBuffer;
import org.teavm.backend.wasm.wasi.LongResult;
import org.teavm.backend.wasm.wasi.Wasi;
import org.teavm.interop.Address;

/** The monotonic clock, and the waits of the whole process. */
final class Clock {

  private static final int MONOTONIC = 1;

  /** Types of subscriptions. */
  private static final int CLOCK = 0;

  private static final int READABLE = 1;
  private static final int WRITABLE = 2;

  /** Where a subscription of {@code poll_oneoff} has its parts, as preview 1 lays it out. */
  private static final int TAG = 8;

  private static final int BODY = 16;
  private static final int TIMEOUT = 24;
  private static final int PRECISION = 32;
  private static final int FLAGS = 40;
  private static final int EVENT = 48;
  private static final int HAPPENED = 80;

  /** Where an event has its error. */
  private static final int ERROR = 8;

  private static final long A_WHILE_NANOS = 1_000_000;

  private Clock() {}

  static long nanoTime() {
    LongResult now = WasiBuffer.getBuffer().toStructure();
    Wasi.clockTimeGet(MONOTONIC, 1, now);
    return now.value;
  }

  /** Gives the processor away for some time. */
  static void sleep(long nanos) {
    Address subscription = subscription(CLOCK);
    subscription.add(BODY).putLong(MONOTONIC);
    subscription.add(TIMEOUT).putLong(nanos);
    subscription.add(PRECISION).putLong(1);
    subscription.add(FLAGS).putLong(0); // relative
    poll(subscription);
  }

  /** Gives the processor away until there is something to read. */
  static void awaitReadable(int descriptor) {
    await(READABLE, descriptor);
  }

  /** Gives the processor away until there is room to write. */
  static void awaitWritable(int descriptor) {
    await(WRITABLE, descriptor);
  }

  /** For a while only, where the host cannot wait for this descriptor. */
  private static void await(int type, int descriptor) {
    Address subscription = subscription(type);
    subscription.add(BODY).putLong(descriptor);
    if (!poll(subscription)) {
      sleep(A_WHILE_NANOS);
    }
  }

  private static Address subscription(int type) {
    Address subscription = WasiBuffer.getBuffer();
    subscription.putLong(0);
    subscription.add(TAG).putLong(type);
    return subscription;
  }

  /** True if what was subscribed to has happened. */
  private static boolean poll(Address subscription) {
    Address event = subscription.add(EVENT);
    event.add(ERROR).putShort((short) 0);
    short error = Preview1.pollOneoff(subscription, event, 1, subscription.add(HAPPENED));
    return error == Wasi.ERRNO_SUCCESS && event.add(ERROR).getShort() == Wasi.ERRNO_SUCCESS;
  }
}
