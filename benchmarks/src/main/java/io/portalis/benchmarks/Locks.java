package io.portalis.benchmarks;

import io.portalis.Dispatchers;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Locks: CPU time of the thread that locks alone and unlocks, CPU time of the process where four
 * tasks hand a lock on, and bytes of one who waits for it.
 */
final class Locks implements Study {

  private static final int TASKS = 4;
  private static final Bar BAR = new Bar("kotlinx Mutex", 1.2, "x");

  @Override
  public void run(Scale scale, Report report) {
    BatchStudy alone = new BatchStudy(scale, Clock::threadCpu);
    LockPeers.all()
        .forEach(
            (title, peers) ->
                report.table(
                    title + ": CPU of the thread, per time",
                    "ns",
                    alone.measure(peers),
                    List.of(BAR)));
    report.table(
        "mutex handed on among " + TASKS + " tasks: CPU of the process, per time",
        "ns",
        new BatchStudy(scale, Clock::processCpu)
            .measure(
                List.of(
                    new BatchPeer("Portalis AsyncMutex", Locks::contend),
                    new BatchPeer("kotlinx Mutex", Locks::contendInKotlin))),
        List.of());
    report.table(
        "lock that waits: live bytes",
        "B",
        new MemoryStudy(scale)
            .measure(
                List.of(
                    new WaitingPeer("Portalis AsyncMutex.lock", () -> waiters(AsyncMutex.create())),
                    new WaitingPeer("kotlinx launch, Mutex.lock", CoroutineLocks::waiters))),
        List.of());
  }

  /** All of them wait before the first locks, and so each time finds the others waiting. */
  private static void contend(int times) throws Exception {
    int[] count = {0};
    AsyncMutex<int[]> counter = AsyncMutex.of(count);
    Guard<int[]> first = counter.lock().join();
    CompletableFuture<?> end =
        PortalisPeer.RUNTIME.scoped(
            scope -> {
              for (int i = 0; i < TASKS; i++) {
                scope.on(Dispatchers.immediate()).spawnAsync(new LockLoop(counter, times / TASKS));
              }
              first.close();
              return CompletableFuture.completedFuture(null);
            });
    Batch.await(end);
    Batch.check("times locked", times, count[0]);
  }

  private static void contendInKotlin(int times) throws Exception {
    int count = Batch.await(CoroutineLocks.contend(TASKS, times / TASKS));
    Batch.check("times locked", times, count);
  }

  private static Supplier<Object> waiters(AsyncMutex<Object> mutex) {
    mutex.lock().join();
    return mutex::lock;
  }
}
