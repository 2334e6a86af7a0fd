package io.portalis.bridge;

import io.portalis.channel.Overflow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel that keeps the latest element. */
public class ConflatedChannelLincheckTest extends ChannelModel {

  public ConflatedChannelLincheckTest() {
    super(1, Overflow.DROP_OLDEST);
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(ConflatedChannelLincheckTest.class, 4, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(ConflatedChannelLincheckTest.class, 4, true);
  }
}
