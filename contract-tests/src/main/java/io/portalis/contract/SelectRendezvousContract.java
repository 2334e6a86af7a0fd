package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Selects that meet one another in a channel, or could meet themselves. */
public abstract class SelectRendezvousContract extends Contract {

  private final Channel<String> a = Channel.rendezvous();
  private final Channel<String> b = Channel.rendezvous();

  private static Select<String> sending(Channel<String> channel, String element) {
    return Select.<String>create().onSend(channel, element, () -> "sent " + element);
  }

  private static Select<String> receiving(Channel<String> channel) {
    return Select.<String>create().onReceive(channel, v -> "got " + v);
  }

  @Test
  public void sendAndReceive_ofOneRendezvous_areRefused() {
    Select<String> select = sending(a, "x").onReceive(a, v -> "got " + v);
    assertRefused(IllegalStateException.class, select::run, "itself");
    assertRefused(
        IllegalStateException.class, receiving(a).onSend(a, "x", () -> "")::run, "itself");
  }

  @Test
  public void sendAndReceive_ofOneBuffer_isAlwaysReady() throws Exception {
    Channel<String> buffer = Channel.bounded(1);
    Select<String> select = sending(buffer, "x").onReceive(buffer, v -> "got " + v);
    for (int i = 0; i < 100; i++) {
      assertEquals("sent x", await(select.run()));
      assertEquals("got x", await(select.run()));
    }
  }

  @Test
  public void severalReceives_ofOneChannel_oneWins() throws Exception {
    CompletableFuture<String> select =
        receiving(a).onReceive(a, v -> "got " + v).onReceive(a, v -> "got " + v).run();
    assertFalse(select.isDone());
    await(a.send("x"));
    assertEquals("got x", await(select));
    Elements.assertNothingIn(a);
  }

  @Test
  public void severalSends_toOneChannel_oneWins() throws Exception {
    CompletableFuture<String> select = sending(a, "x").onSend(a, "y", () -> "sent y").run();
    assertFalse(select.isDone());
    assertEquals(await(a.receive()), await(select).substring("sent ".length()));
    Elements.assertNothingIn(a);
  }

  @Test
  public void twoSelects_senderFirst_meet() throws Exception {
    CompletableFuture<String> sender = sending(a, "x").run();
    assertFalse(sender.isDone());
    assertEquals("got x", await(receiving(a).run()));
    assertEquals("sent x", await(sender));
  }

  @Test
  public void twoSelects_receiverFirst_meet() throws Exception {
    CompletableFuture<String> receiver = receiving(a).run();
    assertFalse(receiver.isDone());
    assertEquals("sent x", await(sending(a, "x").run()));
    assertEquals("got x", await(receiver));
  }

  @Test
  public void twoSelects_crossed_exchangeOneElement() throws Exception {
    for (int i = 0; i < 500; i++) {
      CompletableFuture<String> first = sending(a, "x").onReceive(b, v -> "got " + v).run();
      CompletableFuture<String> second = sending(b, "y").onReceive(a, v -> "got " + v).run();
      List<String> results = List.of(await(first), await(second));
      assertTrue(
          results.equals(List.of("sent x", "got x")) || results.equals(List.of("got y", "sent y")),
          results.toString());
      Elements.assertNothingIn(a);
      Elements.assertNothingIn(b);
    }
  }

  @Test
  public void threeSelects_inACircle_twoMeetAndOneIsLeft() throws Exception {
    Channel<String> c = Channel.rendezvous();
    List<Channel<String>> circle = List.of(a, b, c);
    List<CompletableFuture<String>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String name = "abc".substring(i, i + 1);
      runs.add(
          sending(circle.get(i), name).onReceive(circle.get((i + 1) % 3), v -> "got " + v).run());
    }
    assertEquals("got b", await(runs.get(0)));
    assertEquals("sent b", await(runs.get(1)));
    assertFalse(runs.get(2).isDone(), "both partners are gone");
    runs.get(2).cancel(true);
    circle.forEach(Elements::assertNothingIn);
  }

  @Test
  public void select_partnerLostElsewhere_keepsWaiting() throws Exception {
    CompletableFuture<String> sender = sending(a, "x").onReceive(b, v -> "got " + v).run();
    await(b.send("other"));
    assertEquals("got other", await(sender));
    CompletableFuture<String> receiver = receiving(a).run();
    assertFalse(receiver.isDone(), "the sender has gone");
    await(a.send("y"));
    assertEquals("got y", await(receiver));
  }

  @Test
  public void selects_functionsRunEachOther_works() throws Exception {
    CompletableFuture<String> reply = receiving(b).run();
    CompletableFuture<CompletableFuture<String>> server =
        Select.<CompletableFuture<String>>create()
            .onReceive(a, v -> sending(b, v + "!").run())
            .run();
    assertEquals("sent x", await(sending(a, "x").run()));
    assertEquals("sent x!", await(await(server)));
    assertEquals("got x!", await(reply));
  }

  @Test
  public void tasks_thatSelectAgainstEachOther_exchangeAll() throws Exception {
    int count = 500;
    List<String> sent = new ArrayList<>();
    List<CompletableFuture<String>> receives = new ArrayList<>();
    List<Task<String>> sends = new ArrayList<>();
    Select<String> either = receiving(a).onReceive(b, v -> "got " + v);
    for (int i = 0; i < count; i++) {
      String element = "e" + i;
      sent.add("got " + element);
      receives.add(either.run());
      sends.add(
          runtime.spawnAsync(() -> sending(a, element).onSend(b, element, () -> "sent").run()));
    }
    for (Task<String> send : sends) {
      await(send);
    }
    List<String> received = new ArrayList<>();
    for (CompletableFuture<String> receive : receives) {
      received.add(await(receive));
    }
    assertEquals(sent.stream().sorted().toList(), received.stream().sorted().toList());
    Elements.assertNothingIn(a);
    Elements.assertNothingIn(b);
  }
}
