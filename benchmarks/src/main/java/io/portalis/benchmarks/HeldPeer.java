package io.portalis.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A peer whose workers are all busy, so that its tasks stay in the queue. */
final class HeldPeer implements Peer {

  private final Executor workers;
  private final Peer peer;
  private final int count = Runtime.getRuntime().availableProcessors();
  private final Semaphore released = new Semaphore(0);
  private volatile boolean held;

  HeldPeer(Executor workers, Peer peer) {
    this.workers = workers;
    this.peer = peer;
  }

  @Override
  public String name() {
    return peer.name();
  }

  @Override
  public void open() {
    peer.open();
    held = true;
    CountDownLatch busy = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      workers.execute(() -> hold(busy));
    }
    Clock.awaitUntil(() -> busy.getCount() == 0);
  }

  /** Keeps the thread busy, for a virtual one that waited would make room for another. */
  private void hold(CountDownLatch busy) {
    busy.countDown();
    while (held) {
      Thread.onSpinWait();
    }
    released.release();
  }

  @Override
  public Object start() {
    return peer.start();
  }

  @Override
  public boolean isOver(Object handle) {
    return peer.isOver(handle);
  }

  @Override
  public void close(Object[] handles) {
    held = false;
    released.acquireUninterruptibly(count);
    Clock.awaitUntil(() -> peer.isOver(handles[handles.length - 1]));
    peer.close(handles);
  }
}
