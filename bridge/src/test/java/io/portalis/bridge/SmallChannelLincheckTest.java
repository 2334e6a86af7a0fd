package io.portalis.bridge;

import io.portalis.channel.Overflow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel with room for one element. */
public class SmallChannelLincheckTest extends ChannelModel {

  public SmallChannelLincheckTest() {
    super(1, Overflow.SUSPEND);
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(SmallChannelLincheckTest.class, 4, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(SmallChannelLincheckTest.class, 4, true);
  }
}
