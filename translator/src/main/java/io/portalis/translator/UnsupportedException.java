package io.portalis.translator;

import java.util.List;

/** A program uses what the translator does not support. */
public final class UnsupportedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> reports;

  /** Takes a report of each problem, with its place and an excerpt of the source. */
  public UnsupportedException(List<String> reports) {
    super(String.join("\n", reports));
    this.reports = List.copyOf(reports);
  }

  /** Returns a report of each problem. */
  public List<String> reports() {
    return reports;
  }
}
