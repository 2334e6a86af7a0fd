package io.portalis.shim;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Methods of the atomic variables for other memory orders; on one thread, all are the same. */
final class AtomicMethods {

  private AtomicMethods() {}

  /** Those of {@code AtomicInteger}. */
  static final class OfInteger {

    private OfInteger() {}

    public static int getPlain(AtomicInteger self) {
      return self.get();
    }

    public static int getOpaque(AtomicInteger self) {
      return self.get();
    }

    public static int getAcquire(AtomicInteger self) {
      return self.get();
    }

    public static void setPlain(AtomicInteger self, int newValue) {
      self.set(newValue);
    }

    public static void setOpaque(AtomicInteger self, int newValue) {
      self.set(newValue);
    }

    public static void setRelease(AtomicInteger self, int newValue) {
      self.set(newValue);
    }

    public static int compareAndExchange(AtomicInteger self, int expectedValue, int newValue) {
      int witness = self.get();
      if (witness == expectedValue) {
        self.set(newValue);
      }
      return witness;
    }

    public static int compareAndExchangeAcquire(
        AtomicInteger self, int expectedValue, int newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static int compareAndExchangeRelease(
        AtomicInteger self, int expectedValue, int newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static boolean weakCompareAndSetPlain(
        AtomicInteger self, int expectedValue, int newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetVolatile(
        AtomicInteger self, int expectedValue, int newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetAcquire(
        AtomicInteger self, int expectedValue, int newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetRelease(
        AtomicInteger self, int expectedValue, int newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }
  }

  /** Those of {@code AtomicLong}. */
  static final class OfLong {

    private OfLong() {}

    public static long getPlain(AtomicLong self) {
      return self.get();
    }

    public static long getOpaque(AtomicLong self) {
      return self.get();
    }

    public static long getAcquire(AtomicLong self) {
      return self.get();
    }

    public static void setPlain(AtomicLong self, long newValue) {
      self.set(newValue);
    }

    public static void setOpaque(AtomicLong self, long newValue) {
      self.set(newValue);
    }

    public static void setRelease(AtomicLong self, long newValue) {
      self.set(newValue);
    }

    public static long compareAndExchange(AtomicLong self, long expectedValue, long newValue) {
      long witness = self.get();
      if (witness == expectedValue) {
        self.set(newValue);
      }
      return witness;
    }

    public static long compareAndExchangeAcquire(
        AtomicLong self, long expectedValue, long newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static long compareAndExchangeRelease(
        AtomicLong self, long expectedValue, long newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static boolean weakCompareAndSetPlain(
        AtomicLong self, long expectedValue, long newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetVolatile(
        AtomicLong self, long expectedValue, long newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetAcquire(
        AtomicLong self, long expectedValue, long newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetRelease(
        AtomicLong self, long expectedValue, long newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }
  }

  /** Those of {@code AtomicBoolean}. */
  static final class OfBoolean {

    private OfBoolean() {}

    public static boolean getPlain(AtomicBoolean self) {
      return self.get();
    }

    public static boolean getOpaque(AtomicBoolean self) {
      return self.get();
    }

    public static boolean getAcquire(AtomicBoolean self) {
      return self.get();
    }

    public static void setPlain(AtomicBoolean self, boolean newValue) {
      self.set(newValue);
    }

    public static void setOpaque(AtomicBoolean self, boolean newValue) {
      self.set(newValue);
    }

    public static void setRelease(AtomicBoolean self, boolean newValue) {
      self.set(newValue);
    }

    public static boolean compareAndExchange(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      boolean witness = self.get();
      if (witness == expectedValue) {
        self.set(newValue);
      }
      return witness;
    }

    public static boolean compareAndExchangeAcquire(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static boolean compareAndExchangeRelease(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static boolean weakCompareAndSetPlain(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetVolatile(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetAcquire(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetRelease(
        AtomicBoolean self, boolean expectedValue, boolean newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }
  }

  /** Those of {@code AtomicReference}. */
  static final class OfReference {

    private OfReference() {}

    public static Object getPlain(AtomicReference<Object> self) {
      return self.get();
    }

    public static Object getOpaque(AtomicReference<Object> self) {
      return self.get();
    }

    public static Object getAcquire(AtomicReference<Object> self) {
      return self.get();
    }

    public static void setPlain(AtomicReference<Object> self, Object newValue) {
      self.set(newValue);
    }

    public static void setOpaque(AtomicReference<Object> self, Object newValue) {
      self.set(newValue);
    }

    public static void setRelease(AtomicReference<Object> self, Object newValue) {
      self.set(newValue);
    }

    public static Object compareAndExchange(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      Object witness = self.get();
      if (witness == expectedValue) {
        self.set(newValue);
      }
      return witness;
    }

    public static Object compareAndExchangeAcquire(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static Object compareAndExchangeRelease(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      return compareAndExchange(self, expectedValue, newValue);
    }

    public static boolean weakCompareAndSetPlain(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetVolatile(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetAcquire(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }

    public static boolean weakCompareAndSetRelease(
        AtomicReference<Object> self, Object expectedValue, Object newValue) {
      return self.compareAndSet(expectedValue, newValue);
    }
  }
}
