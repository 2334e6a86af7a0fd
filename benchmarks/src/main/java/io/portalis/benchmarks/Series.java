package io.portalis.benchmarks;

/** One quantity of one peer, measured once a round. */
record Series(String subject, double[] rounds) {

  Spread spread() {
    return Spread.of(rounds);
  }

  /** What this quantity is beyond another's, compared within each round. */
  Series minus(Series other) {
    double[] differences = new double[rounds.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = rounds[i] - other.rounds[i];
    }
    return new Series(subject, differences);
  }

  /** This quantity as a multiple of another's, compared within each round. */
  Spread over(Series other) {
    double[] ratios = new double[rounds.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = rounds[i] / other.rounds[i];
    }
    return Spread.of(ratios);
  }
}
