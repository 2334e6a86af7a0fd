package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.channel.ChannelResult;
import io.portalis.channel.ReceiveChannel;
import io.portalis.channel.SendChannel;
import java.util.ArrayList;
import java.util.List;

/** Puts elements into channels, and takes them out, without waiting. */
final class Elements {

  private Elements() {}

  /** Sends the elements, for which the channel must have room, and returns it. */
  @SafeVarargs
  static <T, C extends SendChannel<T>> C into(C channel, T... elements) {
    for (T element : elements) {
      assertEquals(new ChannelResult.Value<Void>(null), channel.trySend(element));
    }
    return channel;
  }

  /** Takes what is in the channel now. */
  static <T> List<T> of(ReceiveChannel<T> channel) {
    List<T> all = new ArrayList<>();
    while (channel.tryReceive() instanceof ChannelResult.Value<T> next) {
      all.add(next.value());
    }
    return all;
  }

  /** Asserts that nobody waits in the rendezvous for an element. */
  static <T> void assertNobodyReceives(SendChannel<T> rendezvous, T element) {
    assertEquals(new ChannelResult.Unavailable<Void>(), rendezvous.trySend(element));
  }

  /** Asserts that the channel is open and has nothing to give. */
  static void assertNothingIn(ReceiveChannel<?> channel) {
    assertEquals(new ChannelResult.Unavailable<>(), channel.tryReceive());
  }
}
