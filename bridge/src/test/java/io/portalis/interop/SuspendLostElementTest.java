package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.bridge.SuspendedTasks;
import io.portalis.interop.library.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kotlin.Unit;
import kotlinx.coroutines.channels.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receives and sends of kotlinx's channels, cancelled while they are served. */
class SuspendLostElementTest extends SuspendSuite {

  private static final int ROUNDS = 20_000;
  private static final int RENDEZVOUS = 0;

  private final Duel duel = new Duel();

  @AfterEach
  void endDuel() {
    duel.close();
  }

  private static CompletableFuture<Integer> receive(Mailbox mailbox) {
    Channel<Integer> letters = mailbox.getLetters();
    return Suspend.call(k -> letters.receive(k));
  }

  private static Task<Integer> receive(Spawner spawner, Mailbox mailbox) {
    return Suspend.call(spawner, k -> mailbox.getLetters().receive(k));
  }

  /**
   * Waits until a receive waits. One that is cancelled while it starts may have taken an element
   * without a wait, and nobody can put that back.
   */
  private static void untilWaiting(Task<Integer> receive) {
    Duel.until(() -> SuspendedTasks.isSuspended(receive));
  }

  @Test
  void receiveCancelled_againstASend_hasTheElementOrLeavesIt() throws Exception {
    Mailbox mailbox = new Mailbox(1);
    for (int i = 0; i < ROUNDS; i++) {
      int letter = i;
      CompletableFuture<Integer> receive = receive(mailbox);
      boolean cancelled =
          duel.fight(i, () -> assertTrue(mailbox.post(letter)), () -> receive.cancel(true));
      if (cancelled) {
        assertEquals(letter, mailbox.take(), "left in the channel, in round " + i);
        assertTrue(receive.isCancelled());
      } else {
        assertEquals(letter, await(receive));
        assertNull(mailbox.take());
      }
    }
    assertEquals(List.of(), List.copyOf(mailbox.getUndelivered()));
  }

  @Test
  void receiveCancelled_againstARendezvous_meetsItOrNot() throws Exception {
    Mailbox mailbox = new Mailbox(RENDEZVOUS);
    for (int i = 0; i < ROUNDS; i++) {
      int letter = i;
      CompletableFuture<Integer> receive = receive(mailbox);
      CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
      boolean met =
          duel.fight(i, () -> cancelled.complete(receive.cancel(true)), () -> mailbox.post(letter));
      assertEquals(!met, cancelled.join(), "in round " + i);
      if (met) {
        assertEquals(letter, await(receive));
      }
    }
    assertEquals(List.of(), List.copyOf(mailbox.getUndelivered()));
  }

  @Test
  void sendCancelled_againstAReceive_isTakenOrWithdrawn() throws Exception {
    Mailbox mailbox = new Mailbox(RENDEZVOUS);
    for (int i = 0; i < ROUNDS; i++) {
      int letter = i;
      CompletableFuture<Void> send = Suspend.run(k -> mailbox.getLetters().send(letter, k));
      CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
      Integer taken = duel.fight(i, () -> cancelled.complete(send.cancel(true)), mailbox::take);
      if (taken == null) {
        assertTrue(cancelled.join(), "nobody took it, in round " + i);
      } else {
        assertEquals(letter, taken);
        assertEquals(false, cancelled.join(), "it was taken, in round " + i);
        assertNull(await(send));
      }
    }
  }

  @Test
  void receivesCancelled_manyWaiting_everyElementIsSomewhere() throws Exception {
    for (int round = 0; round < 100; round++) {
      Mailbox mailbox = new Mailbox(Channel.UNLIMITED);
      List<CompletableFuture<Integer>> receives = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        receives.add(receive(mailbox));
      }
      duel.fight(round, () -> postAll(mailbox), () -> cancelAll(receives));
      assertAllThere(receives, mailbox);
      assertEquals(List.of(), List.copyOf(mailbox.getUndelivered()));
    }
  }

  @Test
  void receiveInAScopeCancelled_againstASend_isThereOrReported() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      for (int i = 0; i < ROUNDS; i++) {
        Mailbox mailbox = new Mailbox(1);
        int letter = i;
        Task<Integer> receive = receive(scope, mailbox);
        untilWaiting(receive);
        boolean cancelled =
            duel.fight(i, () -> assertTrue(mailbox.post(letter)), () -> receive.cancel(true));
        await(receive.finished());
        List<Integer> found = new ArrayList<>(mailbox.takeAll());
        found.addAll(mailbox.getUndelivered());
        if (!cancelled) {
          found.add(receive.join());
        }
        assertEquals(List.of(letter), found, "in round " + i);
      }
    }
  }

  @Test
  void scopeCancelled_manyReceive_everyElementIsSomewhere() throws Exception {
    for (int round = 0; round < 100; round++) {
      Mailbox mailbox = new Mailbox(Channel.UNLIMITED);
      List<Task<Integer>> receives = new ArrayList<>();
      try (TaskScope scope = runtime.openScope()) {
        for (int i = 0; i < 100; i++) {
          receives.add(receive(scope, mailbox));
        }
        receives.forEach(SuspendLostElementTest::untilWaiting);
        duel.fight(
            round,
            () -> postAll(mailbox),
            () -> {
              scope.cancel("enough");
              return null;
            });
        await(scope.completion());
      }
      assertAllThere(receives, mailbox);
    }
  }

  @Test
  void receivesCancelled_whileTheMachineIsBusy_everyElementIsSomewhere() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    for (int i = 0; i < 16; i++) {
      Thread busy =
          new Thread(
              () -> {
                while (!enough.get()) {
                  Thread.onSpinWait();
                }
              });
      busy.setDaemon(true);
      busy.start();
    }
    try {
      for (int round = 0; round < 50; round++) {
        Mailbox mailbox = new Mailbox(Channel.UNLIMITED);
        List<CompletableFuture<Integer>> receives = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          receives.add(receive(mailbox));
        }
        duel.fight(round, () -> postAll(mailbox), () -> cancelAll(receives));
        assertAllThere(receives, mailbox);
      }
    } finally {
      enough.set(true);
    }
  }

  private static void postAll(Mailbox mailbox) {
    for (int letter = 0; letter < 100; letter++) {
      mailbox.post(letter);
    }
  }

  private static Unit cancelAll(List<CompletableFuture<Integer>> receives) {
    receives.forEach(receive -> receive.cancel(true));
    return Unit.INSTANCE;
  }

  private static void assertAllThere(
      List<? extends CompletableFuture<Integer>> receives, Mailbox mailbox) throws Exception {
    List<Integer> found = new ArrayList<>(mailbox.takeAll());
    found.addAll(mailbox.getUndelivered());
    for (CompletableFuture<Integer> receive : receives) {
      if (!receive.isCancelled()) {
        found.add(await(receive));
      }
    }
    assertEquals(IntStream.range(0, 100).boxed().toList(), found.stream().sorted().toList());
  }
}
