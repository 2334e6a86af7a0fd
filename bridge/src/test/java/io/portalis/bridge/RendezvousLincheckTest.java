package io.portalis.bridge;

import io.portalis.channel.Overflow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel without a buffer. */
public class RendezvousLincheckTest extends ChannelModel {

  public RendezvousLincheckTest() {
    super(0, Overflow.SUSPEND);
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(RendezvousLincheckTest.class, 4, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(RendezvousLincheckTest.class, 4, true);
  }
}
