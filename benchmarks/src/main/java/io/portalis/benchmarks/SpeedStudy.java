package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What starting a task costs the one who starts it, and what a task costs in all.
 *
 * <p>A round takes each peer in turn. A peer starts a batch of tasks that do nothing, and keeps
 * what it gets back for each; when the batch has been started, it looks at these one after the
 * other until each is over. The call is the CPU time of the starting thread while it starts the
 * batch, so contention with the workers is in it and waiting is not. Spawn to end is the CPU time,
 * and the wall time, of the whole process for the batches of the round, collector included.
 */
final class SpeedStudy {

  private final List<Peer> peers;
  private final Scale scale;
  private final List<Series> call = new ArrayList<>();
  private final List<Series> cpu = new ArrayList<>();
  private final List<Series> wall = new ArrayList<>();

  SpeedStudy(List<Peer> peers, Scale scale) {
    this.peers = peers;
    this.scale = scale;
    for (Peer peer : peers) {
      call.add(new Series(peer.name(), new double[scale.rounds()]));
      cpu.add(new Series(peer.name(), new double[scale.rounds()]));
      wall.add(new Series(peer.name(), new double[scale.rounds()]));
    }
  }

  SpeedStudy measure() {
    for (int round = -scale.warmups(); round < scale.rounds(); round++) {
      for (int i = 0; i < peers.size(); i++) {
        System.gc();
        measure(peers.get(i), i, round);
      }
    }
    return this;
  }

  private void measure(Peer peer, int index, int round) {
    Object[] handles = new Object[scale.batch()];
    long callNanos = 0;
    long wallBefore = System.nanoTime();
    long cpuBefore = Clock.processCpu();
    for (int i = 0; i < scale.batches(); i++) {
      peer.open();
      callNanos += start(peer, handles);
      awaitAll(peer, handles);
      peer.close(handles);
    }
    double tasks = (double) scale.batch() * scale.batches();
    if (round >= 0) {
      call.get(index).rounds()[round] = callNanos / tasks;
      cpu.get(index).rounds()[round] = (Clock.processCpu() - cpuBefore) / tasks;
      wall.get(index).rounds()[round] = (System.nanoTime() - wallBefore) / tasks;
    }
  }

  private static long start(Peer peer, Object[] handles) {
    long before = Clock.threadCpu();
    for (int i = 0; i < handles.length; i++) {
      handles[i] = peer.start();
    }
    return Clock.threadCpu() - before;
  }

  private static void awaitAll(Peer peer, Object[] handles) {
    for (Object handle : handles) {
      if (!peer.isOver(handle)) {
        Clock.awaitUntil(() -> peer.isOver(handle));
      }
    }
  }

  List<Series> call() {
    return call;
  }

  List<Series> cpu() {
    return cpu;
  }

  List<Series> wall() {
    return wall;
  }
}
