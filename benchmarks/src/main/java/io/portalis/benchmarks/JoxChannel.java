package io.portalis.benchmarks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;

/**
 * A channel of Jox between virtual threads. Its classes need JDK 21, for which this is not
 * compiled; so does this class when it is initialized.
 */
record JoxChannel(int capacity) implements ChannelPeer {

  private static final MethodHandle RENDEZVOUS = find(Object.class, "newRendezvousChannel");
  private static final MethodHandle BUFFERED = find(Object.class, "newBufferedChannel", int.class);
  private static final MethodHandle UNLIMITED = find(Object.class, "newUnlimitedChannel");
  private static final MethodHandle SEND = find(void.class, "send", Object.class);
  private static final MethodHandle RECEIVE = find(Object.class, "receive");

  private static MethodHandle find(Class<?> result, String method, Class<?>... parameters) {
    try {
      Class<?> channel = Class.forName("com.softwaremill.jox.Channel");
      MethodHandle found =
          MethodHandles.publicLookup().unreflect(channel.getMethod(method, parameters));
      MethodType untyped = found.type().generic().changeReturnType(result);
      return found.asType(untyped);
    } catch (ReflectiveOperationException absent) {
      throw new IllegalStateException("needs Jox", absent);
    }
  }

  @Override
  public String name() {
    return "Jox, virtual threads";
  }

  @Override
  public CompletableFuture<?> pass(Traffic traffic) {
    Object channel = open();
    Crew crew = new Crew(VirtualThreadPeer::start);
    for (Tally tally : traffic.consumers()) {
      crew.start(() -> receive(channel, traffic.each(), tally));
    }
    for (int i = 0; i < traffic.consumers().size(); i++) {
      crew.start(() -> send(channel, traffic.each()));
    }
    return crew.end();
  }

  private Object open() {
    try {
      return switch (capacity) {
        case 0 -> RENDEZVOUS.invokeExact();
        case Integer.MAX_VALUE -> UNLIMITED.invokeExact();
        default -> BUFFERED.invokeExact((Object) capacity);
      };
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void send(Object channel, int messages) throws Throwable {
    for (int i = 0; i < messages; i++) {
      SEND.invokeExact(channel, (Object) Traffic.message(i));
    }
  }

  private static void receive(Object channel, int messages, Tally tally) throws Throwable {
    for (int i = 0; i < messages; i++) {
      Object message = RECEIVE.invokeExact(channel);
      tally.accept(message);
    }
  }
}
