package io.portalis.bridge;

import io.portalis.channel.Overflow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel that is never full. */
public class UnboundedChannelLincheckTest extends ChannelModel {

  public UnboundedChannelLincheckTest() {
    super(Integer.MAX_VALUE, Overflow.SUSPEND);
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(UnboundedChannelLincheckTest.class, 4, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(UnboundedChannelLincheckTest.class, 4, true);
  }
}
