package io.portalis.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A peer whose tasks have started and wait for what does not come. */
final class PendingPeer implements Peer {

  private final AtomicInteger started = new AtomicInteger();
  private final Peer peer;

  PendingPeer(Function<Runnable, Peer> peer) {
    this.peer = peer.apply(started::incrementAndGet);
  }

  static PendingPeer portalis() {
    return new PendingPeer(
        started ->
            new PortalisPeer(
                "Portalis spawnAsync",
                spawner -> {
                  CompletableFuture<Object> never = new CompletableFuture<>();
                  return spawner.spawnAsync(
                      () -> {
                        started.run();
                        return never;
                      });
                }));
  }

  static PendingPeer virtualThread() {
    return new PendingPeer(
        started ->
            new VirtualThreadPeer(
                "virtual thread",
                () -> {
                  started.run();
                  LockSupport.park();
                }));
  }

  @Override
  public String name() {
    return peer.name();
  }

  @Override
  public void open() {
    started.set(0);
    peer.open();
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
  public boolean isWaiting(int tasks) {
    return started.get() == tasks;
  }

  @Override
  public void close(Object[] handles) {
    peer.close(handles);
    Clock.awaitUntil(() -> peer.isOver(handles[handles.length - 1]));
  }
}
