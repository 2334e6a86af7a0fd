package io.portalis.benchmarks;

import io.netty.util.HashedWheelTimer;
import io.portalis.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kotlinx.coroutines.Dispatchers;

/** Portalis's timer and its peers. */
final class TimerPeers {

  private TimerPeers() {}

  static List<TimerPeer> all() {
    return List.of(new Sleep(), new Delay(), new Scheduled(), new Netty());
  }

  private record Sleep() implements TimerPeer {
    @Override
    public String name() {
      return "Portalis sleep";
    }

    @Override
    public void open() {}

    @Override
    public Object schedule(long millis, Runnable action) {
      CompletableFuture<Void> sleep = Async.sleep(Duration.ofMillis(millis));
      if (action instanceof Firing) {
        sleep.thenRun(action);
      }
      return sleep;
    }

    @Override
    public void close(Object[] handles) {
      for (Object sleep : handles) {
        ((CompletableFuture<?>) sleep).cancel(false);
      }
    }
  }

  private static final class Delay implements TimerPeer {

    private Coroutines coroutines = new Coroutines(Dispatchers.getDefault());

    @Override
    public String name() {
      return "kotlinx delay";
    }

    @Override
    public void open() {
      coroutines = new Coroutines(Dispatchers.getDefault());
    }

    @Override
    public Object schedule(long millis, Runnable action) {
      return coroutines.delay(millis, action);
    }

    @Override
    public void close(Object[] handles) {
      coroutines.close();
    }
  }

  private static final class Scheduled implements TimerPeer {

    private ScheduledThreadPoolExecutor pool = pool();

    private static ScheduledThreadPoolExecutor pool() {
      int threads = Runtime.getRuntime().availableProcessors();
      return new ScheduledThreadPoolExecutor(threads, Pools::daemon);
    }

    @Override
    public String name() {
      return "ScheduledThreadPoolExecutor";
    }

    @Override
    public void open() {
      pool = pool();
    }

    @Override
    public Object schedule(long millis, Runnable action) {
      return pool.schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close(Object[] handles) {
      pool.shutdownNow();
    }
  }

  /** With ticks of a millisecond, as ours, and a wheel wide enough for two seconds. */
  private static final class Netty implements TimerPeer {

    private HashedWheelTimer timer = timer();

    private static HashedWheelTimer timer() {
      return new HashedWheelTimer(Pools::daemon, 1, TimeUnit.MILLISECONDS, 2048, false);
    }

    @Override
    public String name() {
      return "Netty HashedWheelTimer";
    }

    @Override
    public void open() {
      timer.stop();
      timer = timer();
    }

    @Override
    public Object schedule(long millis, Runnable action) {
      return timer.newTimeout(timeout -> action.run(), millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close(Object[] handles) {
      timer.stop();
    }
  }
}
