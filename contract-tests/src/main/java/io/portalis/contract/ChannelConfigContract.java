package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.Overflow;
import io.portalis.channel.ReceiveChannel;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How channels are set up, and what is refused at the call. */
public abstract class ChannelConfigContract extends ChannelSuite {

  private static final Class<NullPointerException> NPE = NullPointerException.class;
  private static final Class<IllegalArgumentException> IAE = IllegalArgumentException.class;

  /** Asserts that {@code null} is refused with a message that has the argument as a word. */
  private static void assertNullRefused(Executable call, String argument) {
    String message = assertThrows(NPE, call).getMessage();
    assertTrue(
        message != null && List.of(message.split("[^A-Za-z]+")).contains(argument),
        "the argument " + argument + " in the message: " + message);
  }

  @Test
  public void builder_nothingSet_holdsSixtyFourAndSuspends() {
    ChannelConfig<Integer> config = ChannelConfig.<Integer>builder().build();
    assertEquals(64, config.capacity());
    assertEquals(Overflow.SUSPEND, config.overflow());
    config.onUndelivered().accept(1);
    Channel<Integer> channel = Channel.create(config);
    for (int i = 0; i < 64; i++) {
      assertEquals(SENT, channel.trySend(i));
    }
    assertEquals(unavailable(), channel.trySend(64));
  }

  @Test
  public void builder_everySetting_isInTheConfig() {
    Consumer<Object> sink = element -> {};
    ChannelConfig<String> config =
        ChannelConfig.<String>builder()
            .capacity(5)
            .overflow(Overflow.DROP_LATEST)
            .onUndelivered(sink)
            .build();
    assertEquals(5, config.capacity());
    assertEquals(Overflow.DROP_LATEST, config.overflow());
    assertSame(sink, config.onUndelivered());
    assertEquals(new ChannelConfig<String>(5, Overflow.DROP_LATEST, sink), config);
  }

  @Test
  public void builder_changedAfterBuild_changesNoConfigThatWasBuilt() {
    ChannelConfig.Builder<String> builder = ChannelConfig.<String>builder().capacity(1);
    ChannelConfig<String> before = builder.build();
    ChannelConfig<String> after = builder.capacity(2).build();
    assertEquals(1, before.capacity());
    assertEquals(2, after.capacity());
    assertNotEquals(before, after);
  }

  @Test
  public void builder_badSetting_isRefusedAtOnce() {
    ChannelConfig.Builder<String> builder = ChannelConfig.builder();
    assertRefused(IAE, () -> builder.capacity(-1), "capacity", "-1");
    assertRefused(
        IAE, () -> builder.capacity(Integer.MIN_VALUE), "capacity", "" + Integer.MIN_VALUE);
    assertNullRefused(() -> builder.overflow(null), "overflow");
    assertNullRefused(() -> builder.onUndelivered(null), "onUndelivered");
  }

  @Test
  public void config_badComponent_isRefused() {
    Consumer<Object> sink = element -> {};
    assertRefused(IAE, () -> new ChannelConfig<>(-7, Overflow.SUSPEND, sink), "capacity", "-7");
    assertNullRefused(() -> new ChannelConfig<>(1, null, sink), "overflow");
    assertNullRefused(() -> new ChannelConfig<>(1, Overflow.SUSPEND, null), "onUndelivered");
  }

  @Test
  public void config_rendezvousThatDrops_isRefused() {
    for (Overflow overflow : new Overflow[] {Overflow.DROP_OLDEST, Overflow.DROP_LATEST}) {
      ChannelConfig.Builder<String> builder =
          ChannelConfig.<String>builder().capacity(0).overflow(overflow);
      assertRefused(IAE, builder::build, "capacity", "0");
      assertRefused(IAE, () -> new ChannelConfig<String>(0, overflow, e -> {}), "capacity", "0");
    }
  }

  @Test
  public void bounded_capacityNotPositive_isRefused() {
    assertRefused(IAE, () -> Channel.bounded(0), "capacity", "0");
    assertRefused(IAE, () -> Channel.bounded(-3), "capacity", "-3");
  }

  @Test
  public void create_null_isRefused() {
    assertNullRefused(() -> Channel.create(null), "config");
  }

  @Test
  public void from_badArgument_isRefusedWithoutSubscribing() {
    HandPublisher<String> publisher = new HandPublisher<>();
    assertNullRefused(() -> ReceiveChannel.from(null, 1), "publisher");
    assertRefused(IAE, () -> ReceiveChannel.from(publisher, 0), "capacity", "0");
    assertRefused(IAE, () -> ReceiveChannel.from(publisher, -2), "capacity", "-2");
    assertEquals(0, publisher.subscriptions());
  }

  @Test
  public void nullArgument_toAnyKindOfChannel_isRefused() {
    allKinds()
        .forEach(
            (name, channel) -> {
              assertNullsRefused(channel);
              channel.close();
              assertNullsRefused(channel);
            });
    assertEquals(List.of(), undelivered.list());
  }

  private static void assertNullsRefused(Channel<String> channel) {
    assertNullRefused(() -> channel.send(null), "e");
    assertNullRefused(() -> channel.trySend(null), "e");
    assertNullRefused(() -> channel.close(null), "cause");
    assertNullRefused(() -> channel.forEach(null), "action");
    assertThrows(NPE, () -> channel.asPublisher().subscribe(null));
  }

  @Test
  public void nullArgument_leavesTheChannelAsItWas() {
    Channel<String> channel = bounded(1);
    assertThrows(NPE, () -> channel.trySend(null));
    assertThrows(NPE, () -> channel.send(null));
    assertThrows(NPE, () -> channel.close(null));
    assertEquals(SENT, channel.trySend("a"));
    assertEquals(List.of("a"), drain(channel));
  }

  @Test
  public void capacity_maxValue_hasNoLimit() {
    Channel<String> channel = unbounded();
    for (int i = 0; i < 100_000; i++) {
      assertEquals(SENT, channel.trySend("element"));
    }
    assertEquals(100_000, drain(channel).size());
  }

  @Test
  public void factories_makeWhatTheySay() {
    Channel<String> bounded = Channel.bounded(2);
    assertEquals(2, acceptedOfThree(bounded));
    assertEquals(List.of("a", "b"), drain(bounded));
    Channel<String> unbounded = Channel.unbounded();
    assertEquals(3, acceptedOfThree(unbounded));
    assertEquals(List.of("a", "b", "c"), drain(unbounded));
    assertEquals(0, acceptedOfThree(Channel.rendezvous()));
    Channel<String> conflated = Channel.conflated();
    assertEquals(3, acceptedOfThree(conflated));
    assertEquals(List.of("c"), drain(conflated));
  }

  private static int acceptedOfThree(Channel<String> channel) {
    int accepted = 0;
    for (String element : List.of("a", "b", "c")) {
      accepted += channel.trySend(element).equals(SENT) ? 1 : 0;
    }
    return accepted;
  }
}
