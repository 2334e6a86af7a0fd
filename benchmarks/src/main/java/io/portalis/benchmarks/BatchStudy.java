package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What an operation costs where many are done in a row.
 *
 * <p>A round takes each peer in turn, and a peer does batches of operations until these have used
 * enough CPU time to be told by a coarse clock.
 */
final class BatchStudy {

  private final Scale scale;
  private final LongSupplier meter;

  /**
   * Makes one.
   *
   * @param meter what is to be measured, as used up to now: CPU time of one thread or of all, or
   *     bytes allocated
   */
  BatchStudy(Scale scale, LongSupplier meter) {
    this.scale = scale;
    this.meter = meter;
  }

  /** CPU nanoseconds, or bytes, of an operation. */
  List<Series> measure(List<BatchPeer> peers) {
    List<Series> costs = new ArrayList<>();
    for (BatchPeer peer : peers) {
      costs.add(new Series(peer.name(), new double[scale.rounds()]));
    }
    for (int round = -scale.warmups(); round < scale.rounds(); round++) {
      for (int i = 0; i < peers.size(); i++) {
        System.gc();
        double cost = measure(peers.get(i));
        if (round >= 0) {
          costs.get(i).rounds()[round] = cost;
        }
      }
    }
    return costs;
  }

  private double measure(BatchPeer peer) {
    int size = scale.batch() / peer.slowness();
    long enough = scale.cpuMillis() * 1_000_000L;
    long before = meter.getAsLong();
    long used;
    long operations = 0;
    do {
      run(peer, size);
      operations += size;
      used = meter.getAsLong() - before;
    } while (used < enough);
    return used / (double) operations;
  }

  private static void run(BatchPeer peer, int size) {
    try {
      peer.batch().run(size);
    } catch (Exception failure) {
      throw new IllegalStateException(peer.name() + " failed", failure);
    }
  }
}
