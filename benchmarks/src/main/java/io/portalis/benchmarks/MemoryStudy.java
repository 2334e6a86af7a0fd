package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Measures what the tasks of each peer hold on the heap while they wait. */
final class MemoryStudy {

  private final Scale scale;

  MemoryStudy(Scale scale) {
    this.scale = scale;
  }

  List<Series> measure(List<Peer> peers) {
    List<Series> bytes = new ArrayList<>();
    for (Peer peer : peers) {
      bytes.add(new Series(peer.name(), new double[scale.memoryRounds()]));
      measure(peer, 1_000); // loads its classes
    }
    for (int round = 0; round < scale.memoryRounds(); round++) {
      for (int i = 0; i < peers.size(); i++) {
        bytes.get(i).rounds()[round] = measure(peers.get(i), scale.million());
      }
    }
    return bytes;
  }

  private static double measure(Peer peer, int tasks) {
    Object[] handles = new Object[tasks];
    peer.open();
    long before = Clock.liveBytes();
    for (int i = 0; i < tasks; i++) {
      handles[i] = peer.start();
    }
    Clock.awaitUntil(() -> peer.isWaiting(tasks));
    long after = Clock.liveBytes();
    peer.close(handles);
    return (after - before) / (double) tasks;
  }
}
