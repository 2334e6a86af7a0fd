package io.portalis.benchmarks;

import io.portalis.asyncio.Asyncio;

/** Something that runs the programs of {@code asyncio_peer.py}. */
interface AsyncioPeer extends AutoCloseable {

  /** CPU time of the process and wall time, in nanoseconds. */
  record Cost(long cpu, long wall) {}

  String name();

  /**
   * Runs a program to its end.
   *
   * @param program {@code switches} or {@code sleepers}
   * @param tasks how many tasks run beside each other
   * @param each how often a task lets the others have their turn, or how many milliseconds it
   *     sleeps
   */
  Cost run(String program, int tasks, int each);

  @Override
  default void close() {}

  /** This project's. */
  static AsyncioPeer portalis() {
    return new AsyncioPeer() {
      @Override
      public String name() {
        return "Portalis asyncio";
      }

      @Override
      public Cost run(String program, int tasks, int each) {
        long wall = System.nanoTime();
        long cpu = Clock.processCpu();
        Asyncio.run(
            program.equals("switches")
                ? AsyncioProgram.switches(tasks, each)
                : AsyncioProgram.sleepers(tasks, each / 1e3));
        return new Cost(Clock.processCpu() - cpu, System.nanoTime() - wall);
      }
    };
  }
}
