package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.TaskCancelledException;
import io.portalis.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code forEach}: loops on a dispatcher. */
public abstract class ChannelForEachContract extends ChannelSuite {

  private final ManualExecutor executor = new ManualExecutor();

  @Test
  public void forEach_elementsBeforeAndAfter_areGivenInOrderUntilTheEnd() throws Exception {
    for (Channel<String> channel : List.of(bounded(1), bounded(4), unbounded(), rendezvous())) {
      Trace<String> seen = new Trace<>();
      channel.send("a");
      CompletableFuture<Void> loop = channel.forEach(seen::add);
      await(channel.send("b"));
      await(channel.send("c"));
      assertFalse(loop.isDone(), "the channel is open");
      channel.send("d");
      channel.close();
      assertNull(await(loop));
      assertEquals(List.of("a", "b", "c", "d"), seen.list());
    }
  }

  @Test
  public void forEach_closedChannel_givesTheRestAndEnds() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("a");
    channel.send("b");
    channel.close();
    Trace<String> seen = new Trace<>();
    await(channel.forEach(seen::add));
    assertEquals(List.of("a", "b"), seen.list());
    await(channel.forEach(seen::add));
    assertEquals(2, seen.size(), "nothing was left");
  }

  @Test
  public void forEach_closedWithACause_failsAfterTheElements() throws Exception {
    Channel<String> channel = bounded(2);
    Trace<String> seen = new Trace<>();
    Boom boom = new Boom("the cause");
    channel.send("a");
    CompletableFuture<Void> loop = channel.forEach(seen::add);
    channel.send("b");
    channel.close(boom);
    assertSame(boom, causeOfClosed(loop));
    assertEquals(List.of("a", "b"), seen.list());
    assertSame(boom, causeOfClosed(channel.forEach(seen::add)), "as does a later loop");
  }

  @Test
  public void forEach_channelCancelled_fails() {
    Channel<String> channel = bounded(1);
    CompletableFuture<Void> loop = channel.forEach(element -> {});
    channel.cancel();
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(loop));
    assertFalse(loop.isCancelled(), "the channel was cancelled, not the loop");
  }

  @Test
  public void forEach_inATask_runsOnTheDispatcherOfTheTask() throws Exception {
    Channel<String> channel = bounded(3);
    Trace<String> seen = new Trace<>();
    CompletableFuture<Void> loop = loopOn(executor, channel, seen::add);
    channel.send("a");
    channel.send("b");
    assertEquals(List.of(), seen.list(), "nothing runs before the dispatcher does");
    executor.runAll();
    assertEquals(List.of("a", "b"), seen.list());
    channel.close();
    assertFalse(loop.isDone(), "completed by the dispatcher");
    executor.runAll();
    assertTrue(loop.isDone());
    assertNull(await(loop));
  }

  @Test
  public void forEach_actionThrows_failsAndLeavesTheRest() throws Exception {
    for (Throwable thrown :
        List.of(new IllegalStateException("the action's"), new AssertionError("a panic"))) {
      Channel<String> channel = bounded(3);
      channel.send("a");
      channel.send("bad");
      channel.send("c");
      Trace<String> seen = new Trace<>();
      CompletableFuture<Void> loop =
          channel.forEach(
              element -> {
                seen.add(element);
                if (element.equals("bad")) {
                  sneakyThrow(thrown);
                }
              });
      assertSame(thrown, failureOf(loop));
      assertEquals(List.of("a", "bad"), seen.list());
      assertFalse(channel.isClosedForSend(), "the channel stays open");
      assertEquals(List.of("c"), drain(channel));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneakyThrow(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  public void forEach_actionThrowsACancellation_endsTheLoop() {
    Channel<String> channel = bounded(1);
    TaskCancelledException thrown = new TaskCancelledException("the action's");
    CompletableFuture<Void> loop =
        channel.forEach(
            element -> {
              throw thrown;
            });
    channel.send("a");
    assertEquals("the action's", reasonOf(loop));
  }

  @Test
  public void forEach_oneOfTwoLoopsFails_theOtherTakesTheRest() throws Exception {
    Channel<String> channel = bounded(3);
    CompletableFuture<Void> failing =
        channel.forEach(
            element -> {
              throw new IllegalStateException("at the first");
            });
    channel.send("a");
    assertInstanceOf(IllegalStateException.class, failureOf(failing));
    Trace<String> seen = new Trace<>();
    CompletableFuture<Void> other = channel.forEach(seen::add);
    channel.send("b");
    channel.send("c");
    channel.close();
    await(other);
    assertEquals(List.of("b", "c"), seen.list());
  }

  @Test
  public void forEach_severalLoops_shareTheElements() throws Exception {
    for (Channel<String> channel : List.of(rendezvous(), bounded(2), unbounded())) {
      Trace<String> seen = new Trace<>();
      List<CompletableFuture<Void>> loops = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        loops.add(channel.forEach(seen::add));
      }
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String element = "" + (1000 + i);
        expected.add(element);
        await(channel.send(element));
      }
      channel.close();
      for (CompletableFuture<Void> loop : loops) {
        assertNull(await(loop));
      }
      assertEquals(expected, seen.list().stream().sorted().toList());
    }
  }

  @Test
  public void forEach_actionUsesTheChannel_doesNotDeadlock() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    Trace<Integer> seen = new Trace<>();
    CompletableFuture<Void> loop =
        channel.forEach(
            element -> {
              seen.add(element);
              if (element == 0) {
                channel.close();
              } else {
                channel.send(element - 1);
              }
            });
    channel.send(3);
    await(loop);
    assertEquals(List.of(3, 2, 1, 0), seen.list());
  }

  @Test
  public void forEach_twoLoopsOnOneDispatcher_bothEndWithTheChannel() throws Exception {
    Channel<String> channel = rendezvous();
    Trace<String> seen = new Trace<>();
    CompletableFuture<Void> first = loopOn(executor, channel, seen::add);
    CompletableFuture<Void> second = loopOn(executor, channel, seen::add);
    channel.send("a");
    channel.send("b");
    executor.runAll();
    channel.close();
    executor.runAll();
    assertTrue(first.isDone());
    assertTrue(second.isDone());
    assertEquals(List.of("a", "b"), seen.list().stream().sorted().toList());
  }
}
