package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Which of several ready clauses a {@code Select} takes. */
public abstract class SelectFairnessContract extends Contract {

  private static final int ROUNDS = 100_000;

  /** More than twelve standard deviations of the count of a fair clause, of two or of three. */
  private static final int TOLERANCE = 2_000;

  private final Channel<Integer> empty = Channel.rendezvous();
  private final Channel<Integer> conflated = Channel.conflated();
  private final CompletableFuture<Integer> done = CompletableFuture.completedFuture(0);

  private static Channel<Integer> full() {
    Channel<Integer> channel = Channel.unbounded();
    for (int i = 0; i < ROUNDS; i++) {
      channel.trySend(i);
    }
    return channel;
  }

  /**
   * Asserts that the clauses 0 to n-1 win equally often; a select gives the index of its clause.
   */
  private static void assertFair(int n, Supplier<CompletableFuture<Integer>> run) throws Exception {
    int[] wins = new int[n];
    for (int i = 0; i < ROUNDS; i++) {
      wins[await(run.get())]++;
    }
    for (int count : wins) {
      assertTrue(Math.abs(count - ROUNDS / n) < TOLERANCE, "wins: " + Arrays.toString(wins));
    }
  }

  @Test
  public void select_twoReadyReceives_winEquallyOften() throws Exception {
    Select<Integer> select =
        Select.<Integer>create().onReceive(full(), v -> 0).onReceive(full(), v -> 1);
    assertFair(2, select::run);
  }

  @Test
  public void select_threeReadyClausesOfEachKind_winEquallyOften() throws Exception {
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(full(), v -> 0)
            .onSend(conflated, 1, () -> 1)
            .onComplete(done, v -> 2);
    assertFair(3, select::run);
  }

  @Test
  public void select_madeAnewEachTime_isFairAsWell() throws Exception {
    assertFair(
        3,
        () ->
            Select.<Integer>create()
                .onComplete(done, v -> 0)
                .onComplete(done, v -> 1)
                .onSend(conflated, 1, () -> 2)
                .run());
  }

  /** One who starts at a random clause and takes the next that is ready would not be fair. */
  @Test
  public void select_unreadyClauseBetween_doesNotFavourItsNeighbour() throws Exception {
    for (int place = 0; place < 3; place++) {
      Select<Integer> select = Select.create();
      for (int i = 0, ready = 0; i < 3; i++) {
        if (i == place) {
          select.onReceive(empty, v -> 2);
        } else {
          int index = ready++;
          select.onComplete(done, v -> index);
        }
      }
      assertFair(2, select::run);
    }
  }

  @Test
  public void select_withZeroTimeoutAndElse_isFairAmongTheOthers() throws Exception {
    Select<Integer> select =
        Select.<Integer>create()
            .onTimeout(Duration.ZERO, () -> 2)
            .onReceive(full(), v -> 0)
            .orElse(() -> 2)
            .onSend(conflated, 1, () -> 1);
    assertFair(2, select::run);
  }

  @Test
  public void select_closedChannel_winsItsShare() {
    Channel<Integer> closed = Channel.rendezvous();
    closed.close();
    Select<Integer> select =
        Select.<Integer>create().onReceive(closed, v -> v).onComplete(done, v -> v);
    int failures = 0;
    for (int i = 0; i < ROUNDS; i++) {
      failures += select.run().isCompletedExceptionally() ? 1 : 0;
    }
    assertTrue(Math.abs(failures - ROUNDS / 2) < TOLERANCE, "failures: " + failures);
  }

  @Test
  public void biased_severalReady_takesTheFirstAdded() throws Exception {
    Channel<Integer> first = Channel.unbounded();
    Channel<Integer> second = Channel.unbounded();
    for (int i = 0; i < 500; i++) {
      Elements.into(first, i);
      Elements.into(second, i);
    }
    Select<String> select =
        Select.<String>create()
            .biased()
            .onReceive(first, v -> "first")
            .onReceive(second, v -> "second")
            .onComplete(done, v -> "third");
    for (String expected : List.of("first", "second", "third")) {
      for (int i = 0; i < 500; i++) {
        assertEquals(expected, await(select.run()));
      }
    }
  }

  @Test
  public void biased_eachKindFirst_wins() throws Exception {
    for (int i = 0; i < 200; i++) {
      Channel<Integer> element = Elements.into(Channel.<Integer>unbounded(), 1);
      Select<String> send =
          Select.<String>create()
              .biased()
              .onSend(conflated, 1, () -> "sent")
              .onReceive(element, v -> "received")
              .onComplete(done, v -> "completed");
      assertEquals("sent", await(send.run()));
      Select<String> complete =
          Select.<String>create()
              .biased()
              .onReceive(empty, v -> "from the empty one")
              .onComplete(done, v -> "completed")
              .onSend(conflated, 1, () -> "sent")
              .onReceive(element, v -> "received");
      assertEquals("completed", await(complete.run()));
      assertEquals(List.of(1), Elements.of(element));
    }
  }

  @Test
  public void biased_nothingReady_takesTheFirstThatBecomesSo() throws Exception {
    Channel<Integer> other = Channel.rendezvous();
    Select<String> select =
        Select.<String>create()
            .biased()
            .onReceive(empty, v -> "first")
            .onReceive(other, v -> "second");
    CompletableFuture<String> run = select.run();
    Elements.into(other, 1);
    assertEquals("second", await(run));
  }
}
