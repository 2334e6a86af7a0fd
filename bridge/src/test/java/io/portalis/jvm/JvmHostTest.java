package io.portalis.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Capability;
import io.portalis.Dispatchers;
import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JvmHostTest {

  private static final boolean HAS_VIRTUAL_THREADS = Runtime.version().feature() >= 21;

  private final JvmHost host = new JvmHost();

  @Test
  void supports_virtualThreads_whereTheJdkHasThem() {
    assertEquals(HAS_VIRTUAL_THREADS, Platform.JVM.supports(Capability.VIRTUAL_THREADS));
    assertTrue(host.supports(Capability.THREADS));
    assertTrue(host.supports(Capability.TIMERS));
    assertTrue(host.supports(Capability.BLOCKING_AWAIT));
  }

  @Test
  void virtualThreads_olderJdk_areRefusedByName() throws Exception {
    if (HAS_VIRTUAL_THREADS) {
      CompletableFuture<String> thread = new CompletableFuture<>();
      Dispatchers.virtualThreads()
          .execute(() -> thread.complete(Thread.currentThread().toString()));
      assertTrue(thread.get(10, TimeUnit.SECONDS).startsWith("VirtualThread"));
    } else {
      PlatformNotSupportedException refused =
          assertThrows(PlatformNotSupportedException.class, Dispatchers::virtualThreads);
      assertEquals(Capability.VIRTUAL_THREADS, refused.capability());
      assertEquals(Platform.JVM, refused.platform());
    }
  }

  @Test
  void startBlocking_names_theThreadForTheTimeOfTheTask() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    CompletableFuture<String> name = new CompletableFuture<>();
    host.startBlocking(
        "reader-7",
        () -> {
          name.complete(Thread.currentThread().getName());
          thread.complete(Thread.currentThread());
        });
    assertEquals("reader-7", name.get(10, TimeUnit.SECONDS));
    assertTrue(thread.get().isDaemon());
  }

  @Test
  void singleThread_idle_ends() throws Exception {
    Executor executor = host.singleThread("lonely");
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    executor.execute(() -> ran.complete(Thread.currentThread()));
    Thread thread = ran.get(10, TimeUnit.SECONDS);
    assertEquals("lonely", thread.getName());
    assertTrue(thread.isDaemon());
    thread.join(TimeUnit.SECONDS.toMillis(10));
    assertFalse(thread.isAlive());
    CompletableFuture<Thread> again = new CompletableFuture<>();
    executor.execute(() -> again.complete(Thread.currentThread()));
    assertNotEquals(thread, again.get(10, TimeUnit.SECONDS), "started anew when there is work");
  }

  @Test
  void workers_moreThanProcessors_runThatManyAtOnce() throws Exception {
    int asked = Runtime.getRuntime().availableProcessors() + 3;
    Executor workers = host.workers(asked);
    CountDownLatch allRun = new CountDownLatch(asked);
    for (int i = 0; i < asked; i++) {
      workers.execute(
          () -> {
            allRun.countDown();
            while (allRun.getCount() > 0) {
              Thread.onSpinWait();
            }
          });
    }
    assertTrue(allRun.await(20, TimeUnit.SECONDS));
  }

  @Test
  void schedule_withdrawn_neverRuns() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    host.schedule(TimeUnit.MILLISECONDS.toNanos(50), () -> first.complete("withdrawn")).run();
    host.schedule(TimeUnit.MILLISECONDS.toNanos(100), () -> first.complete("kept"));
    assertEquals("kept", first.get(10, TimeUnit.SECONDS));
  }

  @Test
  void schedule_delay_isNeverEarly() throws Exception {
    long start = System.nanoTime();
    CompletableFuture<Long> end = new CompletableFuture<>();
    host.schedule(1_500_000, () -> end.complete(System.nanoTime()));
    assertTrue(end.get(10, TimeUnit.SECONDS) - start >= 1_500_000);
  }
}
