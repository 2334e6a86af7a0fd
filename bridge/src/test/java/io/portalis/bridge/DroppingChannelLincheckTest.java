package io.portalis.bridge;

import io.portalis.channel.Overflow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel that drops what finds no room. */
public class DroppingChannelLincheckTest extends ChannelModel {

  public DroppingChannelLincheckTest() {
    super(1, Overflow.DROP_LATEST);
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(DroppingChannelLincheckTest.class, 4, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(DroppingChannelLincheckTest.class, 4, true);
  }
}
