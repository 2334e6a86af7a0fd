package io.portalis;

/** A subscriber fell so far behind that elements were overwritten before it read them. */
public final class LaggedException extends IllegalStateException implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final long missed;

  /**
   * Makes one.
   *
   * @param missed how many elements were overwritten
   */
  public LaggedException(long missed) {
    super(missed + " elements were missed");
    this.missed = missed;
  }

  /**
   * How many elements this subscriber will never see.
   *
   * @return the exact number
   */
  public long missed() {
    return missed;
  }

  @Override
  public Kind kind() {
    return Kind.CHANNEL_RECEIVE;
  }
}
