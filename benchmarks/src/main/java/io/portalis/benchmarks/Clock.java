package io.portalis.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What can be read off the virtual machine. */
final class Clock {

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int ONE_MEGABYTE = 1 << 20;

  private Clock() {}

  /** CPU nanoseconds of the calling thread. */
  static long threadCpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** CPU nanoseconds of all threads, the collector's and the compiler's included. */
  static long processCpu() {
    return SYSTEM.getProcessCpuTime();
  }

  /**
   * Bytes that the threads which are alive have allocated; a pool's threads stay so for a while.
   */
  static long allocatedBytes() {
    return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())).sum();
  }

  /**
   * Bytes on the heap after full collections, until those that wait for finalizers are gone too.
   */
  static long liveBytes() {
    long used = Long.MAX_VALUE;
    long before;
    do {
      before = used;
      System.gc();
      LockSupport.parkNanos(20_000_000);
      used = MEMORY.getHeapMemoryUsage().getUsed();
    } while (used < before - ONE_MEGABYTE);
    return used;
  }

  /** Looks now and then, in a way that costs next to no CPU time, until a condition holds. */
  static void awaitUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(20_000);
    }
  }

  /** The machine and the virtual machine, in one line each. */
  static String description() {
    return "machine  %d cores, %s, %s %s; load before: %s%njava     %s %s%nflags    %s%n"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Cpu.model(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Cpu.load(),
            System.getProperty("java.vm.name"),
            Runtime.version(),
            String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
  }
}
