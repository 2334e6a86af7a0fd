package io.portalis.benchmarks;

/**
 * One way to do an operation.
 *
 * @param slowness how many times fewer operations its batches have, since each takes longer
 */
record BatchPeer(String name, int slowness, Batch batch) {

  BatchPeer(String name, Batch batch) {
    this(name, 1, batch);
  }
}
