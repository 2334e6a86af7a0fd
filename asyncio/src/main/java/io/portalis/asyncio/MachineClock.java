package io.portalis.asyncio;

/** The machine's clock, and how a loop sleeps by it. */
interface MachineClock {

  /** What the machine has. */
  MachineClock REAL =
      new MachineClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void park(Strand strand, long nanos) {
          strand.park(nanos);
        }
      };

  /** A time in nanoseconds, which never goes back. */
  long nanoTime();

  /** Blocks until the strand is unparked or the time is over, or for no reason. */
  void park(Strand strand, long nanos);
}
