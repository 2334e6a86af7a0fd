package io.portalis.bridge;

import io.portalis.Task;
import io.portalis.spi.Host;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The failures of a runtime's supervised tasks that nobody has looked at. While there are any, a
 * timer looks, at growing distances, whether the garbage collector took one of the tasks.
 */
final class UnseenFailures {

  private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final int USUALLY = 16;

  private final StructuredRuntime runtime;
  private final Host host;
  private final SharedSet<FailureWatch> unseen = new SharedSet<>(USUALLY);
  private final ReferenceQueue<Task<?>> collected = new ReferenceQueue<>();
  private final AtomicBoolean polling = new AtomicBoolean();

  /** Lists that may still link a failed task, which is to become collectable. */
  private final SharedSet<ChildList> toSweep = new SharedSet<>(USUALLY);

  UnseenFailures(StructuredRuntime runtime, Host host) {
    this.runtime = runtime;
    this.host = host;
  }

  FailureWatch watch(ScopedTask<?> task, Throwable error) {
    FailureWatch watch = new FailureWatch(task, error, this, collected);
    unseen.add(watch);
    pollAfter(SHORTEST_NANOS);
    return watch;
  }

  /** Has a list let go of its ended children before long. */
  void sweepSoon(ChildList children) {
    toSweep.add(children);
    pollAfter(SHORTEST_NANOS);
  }

  void remove(FailureWatch watch) {
    unseen.remove(watch);
  }

  /** Reports what is left: the runtime closes. */
  void reportAll() {
    for (FailureWatch watch : unseen.snapshot()) {
      if (unseen.remove(watch)) {
        watch.report(runtime);
      }
    }
  }

  private void pollAfter(long nanos) {
    if (!(unseen.isEmpty() && toSweep.isEmpty()) && polling.compareAndSet(false, true)) {
      host.schedule(
          nanos,
          () -> {
            polling.set(false);
            poll();
            pollAfter(Math.min(LONGEST_NANOS, nanos * 2));
          });
    }
  }

  private void poll() {
    if (!toSweep.isEmpty()) {
      CoroutineEngine.instance().platformDefault().execute(this::sweep);
    }
    for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
      reportFromWorker((FailureWatch) gone);
    }
  }

  private void sweep() {
    for (ChildList children : toSweep.snapshot()) {
      toSweep.remove(children);
      if (!children.sweep()) {
        toSweep.add(children); // somebody else sweeps, but may have passed the task: once more
      }
    }
  }

  /** The timer's own thread is not for user code. */
  private void reportFromWorker(FailureWatch watch) {
    if (unseen.remove(watch)) {
      CoroutineEngine.instance().platformDefault().execute(() -> watch.report(runtime));
    }
  }
}
