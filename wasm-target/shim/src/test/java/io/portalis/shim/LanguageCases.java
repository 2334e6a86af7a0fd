package io.portalis.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the shim puts right in TeaVM's own classes, and in its compilers. */
public final class LanguageCases {

  private static int zero() {
    return Integer.parseInt("0");
  }

  @Test
  public void divisionByZero_throws() {
    assertEquals(
        "/ by zero", assertThrows(ArithmeticException.class, () -> mod(1, zero())).getMessage());
    assertThrows(ArithmeticException.class, () -> div(1, zero()));
    assertThrows(ArithmeticException.class, () -> divLong(1, zero()));
    assertThrows(ArithmeticException.class, () -> modLong(1, zero()));
  }

  @Test
  public void division_isThatOfTheLanguage() {
    assertEquals(-3, div(-7, 2));
    assertEquals(-1, mod(-7, 2));
    assertEquals(Integer.MIN_VALUE, div(Integer.MIN_VALUE, -1));
    assertEquals(0, mod(Integer.MIN_VALUE, -1));
    assertEquals(Long.MIN_VALUE, divLong(Long.MIN_VALUE, -1));
    assertEquals(0, modLong(Long.MIN_VALUE, -1));
    assertEquals(1L << 40, divLong(1L << 42, 4));
  }

  private static int div(int a, int b) {
    return a / b;
  }

  private static int mod(int a, int b) {
    return a % b;
  }

  private static long divLong(long a, long b) {
    return a / b;
  }

  private static long modLong(long a, long b) {
    return a % b;
  }

  @Test
  public void throwable_ofACause_hasItsMessage() {
    IllegalStateException cause = new IllegalStateException("why");
    assertEquals("java.lang.IllegalStateException: why", new Exception(cause).getMessage());
    assertEquals(null, new Exception((Throwable) null).getMessage());
  }

  @Test
  public void throwable_suppressed_areKept() {
    Exception failure = new Exception("first");
    assertEquals(0, failure.getSuppressed().length);
    Exception second = new Exception("second");
    failure.addSuppressed(second);
    assertEquals(List.of(second), List.of(failure.getSuppressed()));
    assertThrows(IllegalArgumentException.class, () -> failure.addSuppressed(failure));
    assertThrows(NullPointerException.class, () -> failure.addSuppressed(null));
  }

  @Test
  public void nullAndCast_areCaught() {
    Object text = "text";
    assertThrows(ClassCastException.class, () -> ((Integer) text).intValue());
    String none = null;
    assertThrows(NullPointerException.class, () -> none.length());
  }

  @Test
  public void random_isThere() {
    int number = ThreadLocalRandom.current().nextInt(10);
    assertTrue(number >= 0 && number < 10);
  }

  @Test
  public void timeUnit_saturates() {
    assertEquals(Long.MAX_VALUE, TimeUnit.DAYS.toNanos(Long.MAX_VALUE));
    assertEquals(Long.MIN_VALUE, TimeUnit.SECONDS.toNanos(Long.MIN_VALUE));
    assertEquals(2, TimeUnit.MILLISECONDS.toSeconds(2_999));
    assertEquals(1_500, TimeUnit.MILLISECONDS.convert(Duration.ofMillis(1_500)));
  }

  @Test
  public void duration_hasTheMethodsOfJdk17() {
    Duration duration = Duration.ofMillis(3_725_250);
    assertEquals(3_725, duration.toSeconds());
    assertEquals(1, duration.toHoursPart());
    assertEquals(2, duration.toMinutesPart());
    assertEquals(5, duration.toSecondsPart());
    assertEquals(250, duration.toMillisPart());
    assertEquals(14, duration.dividedBy(Duration.ofMillis(250_000)));
  }

  @Test
  public void interrupt_endsAPark_andStays() throws Exception {
    Thread main = Thread.currentThread();
    new Thread(main::interrupt).start();
    LockSupport.park();
    assertTrue(Thread.interrupted());
    assertFalse(Thread.interrupted());
    assertSame(main, Thread.currentThread());
  }

  @Test
  public void unpark_beforeThePark_isKept() {
    LockSupport.unpark(Thread.currentThread());
    long began = System.nanoTime();
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20));
    assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10));
  }

  @Test
  public void endlessLoop_inAMethodWithAResult_isLeftByItsException() {
    Countdown countdown = new Countdown(1000);
    assertThrows(Over.class, () -> runForever(countdown));
    assertThrows(Over.class, () -> waitForever(new Countdown(3)));
  }

  private static int runForever(Countdown countdown) {
    while (true) {
      countdown.step();
    }
  }

  private static int waitForever(Countdown countdown) {
    while (true) {
      countdown.step();
      LockSupport.parkNanos(1);
    }
  }

  /** Thrown at its end. */
  private static final class Over extends RuntimeException {}

  private static final class Countdown {
    private int left;

    Countdown(int left) {
      this.left = left;
    }

    void step() {
      if (--left < 0) {
        throw new Over();
      }
    }
  }

  @Test
  public void handler_seesAReferenceThatTheFailedBodyWouldHaveUsedNext() {
    List<String> seen = new ArrayList<>();
    tryToAdd(seen, new Countdown(0));
    tryToAdd(seen, new Countdown(1));
    assertEquals(List.of("over", "done"), seen);
  }

  private static void tryToAdd(List<String> seen, Countdown countdown) {
    try {
      LockSupport.parkNanos(1);
      countdown.step();
      seen.add("done");
    } catch (Over e) {
      seen.add("over");
    }
  }
}
