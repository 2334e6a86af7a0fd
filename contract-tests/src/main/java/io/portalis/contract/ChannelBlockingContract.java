package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.BlockedWorkerException;
import io.portalis.ChannelClosedException;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import io.portalis.channel.Channel;
import io.portalis.channel.ReceiveChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code blocking()}: loops in bodies that may wait. */
public abstract class ChannelBlockingContract extends ChannelSuite {

  private static List<String> all(ReceiveChannel<String> channel) {
    List<String> elements = new ArrayList<>();
    for (String element : channel.blocking()) {
      elements.add(element);
    }
    return elements;
  }

  @Test
  public void iteration_elementsThere_endsAtTheEnd() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("a");
    channel.send("b");
    CompletableFuture<Void> waiting = channel.send("c");
    channel.close();
    assertEquals(List.of("a", "b", "c"), await(runtime.spawnBlocking(() -> all(channel))));
    await(waiting);
    assertEquals(List.of(), await(runtime.spawnBlocking(() -> all(channel))), "closed before");
  }

  @Test
  public void iteration_noElements_waitsForThem() throws Exception {
    for (Channel<String> channel : List.of(rendezvous(), bounded(1), unbounded())) {
      Task<List<String>> task = runtime.spawnBlocking(() -> all(channel));
      await(channel.send("a"));
      await(channel.send("b"));
      await(channel.send("c"));
      channel.close();
      assertEquals(List.of("a", "b", "c"), await(task));
    }
  }

  @Test
  public void iteration_closedWithACause_throwsAfterTheElements() throws Exception {
    Channel<String> channel = bounded(2);
    Boom boom = new Boom("the cause");
    channel.send("a");
    channel.close(boom);
    Trace<String> seen = new Trace<>();
    Task<Void> task = runtime.spawnBlocking(() -> record(channel, seen));
    assertSame(boom, causeOfClosed(task));
    assertEquals(List.of("a"), seen.list());
  }

  private static Void record(ReceiveChannel<String> channel, Trace<String> seen) {
    for (String element : channel.blocking()) {
      seen.add(element);
    }
    return null;
  }

  @Test
  public void iteration_closedWithACauseWhileItWaits_throws() throws Exception {
    Channel<String> channel = rendezvous();
    Boom boom = new Boom("the cause");
    Task<List<String>> task = runtime.spawnBlocking(() -> all(channel));
    await(channel.send("a"));
    channel.close(boom);
    assertSame(boom, causeOfClosed(task));
  }

  @Test
  public void iteration_channelCancelled_throws() throws Exception {
    Channel<String> channel = rendezvous();
    Task<List<String>> task = runtime.spawnBlocking(() -> all(channel));
    await(channel.send("a"));
    channel.cancel();
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(task));
    assertEquals(TaskState.FAILED, task.state(), "the channel was cancelled, not the task");
  }

  @Test
  public void hasNext_calledAgain_takesOneElement() throws Exception {
    Channel<String> channel = bounded(3);
    channel.send("a");
    channel.send("b");
    String seen =
        await(
            runtime.spawnBlocking(
                () -> {
                  Iterator<String> iterator = channel.blocking().iterator();
                  assertTrue(iterator.hasNext());
                  assertTrue(iterator.hasNext());
                  assertEquals(value("b"), channel.tryReceive(), "only one was taken");
                  return iterator.next();
                }));
    assertEquals("a", seen);
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void iterator_made_takesNothingYet() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    await(runtime.spawnBlocking(() -> channel.blocking().iterator()));
    assertEquals(List.of("a"), drain(channel));
  }

  @Test
  public void next_withoutHasNext_takesTheElements() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("a");
    channel.send("b");
    channel.close();
    await(
        runtime.spawnBlocking(
            () -> {
              Iterator<String> iterator = channel.blocking().iterator();
              assertEquals("a", iterator.next());
              assertEquals("b", iterator.next());
              assertThrows(NoSuchElementException.class, iterator::next);
              assertFalse(iterator.hasNext());
              return null;
            }));
  }

  @Test
  public void iteration_leftEarly_leavesTheRest() throws Exception {
    Channel<String> channel = bounded(3);
    channel.send("a");
    channel.send("b");
    channel.send("c");
    String first =
        await(
            runtime.spawnBlocking(
                () -> {
                  for (String element : channel.blocking()) {
                    return element;
                  }
                  return "none";
                }));
    assertEquals("a", first);
    assertEquals(List.of("b", "c"), drain(channel));
    assertFalse(channel.isClosedForSend());
  }

  @Test
  public void iterators_ofOneOrTwoIterables_shareTheElements() throws Exception {
    Channel<String> channel = bounded(4);
    for (String element : List.of("a", "b", "c", "d")) {
      channel.send(element);
    }
    List<String> seen =
        await(
            runtime.spawnBlocking(
                () -> {
                  Iterable<String> iterable = channel.blocking();
                  Iterator<String> one = iterable.iterator();
                  Iterator<String> two = iterable.iterator();
                  Iterator<String> three = channel.blocking().iterator();
                  return List.of(one.next(), two.next(), three.next(), one.next());
                }));
    assertEquals(List.of("a", "b", "c", "d"), seen);
  }

  @Test
  public void iteration_severalTasks_takeEachElementOnce() throws Exception {
    Channel<String> channel = rendezvous();
    Trace<String> seen = new Trace<>();
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      tasks.add(runtime.spawnBlocking(() -> record(channel, seen)));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      expected.add("" + (1000 + i));
      await(channel.send("" + (1000 + i)));
    }
    channel.close();
    for (Task<Void> task : tasks) {
      await(task);
    }
    assertEquals(expected, seen.list().stream().sorted().toList());
  }

  @Test
  public void iteration_inACancelledTask_throwsAndTakesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    Trace<Throwable> seen = new Trace<>();
    Task<List<String>> task =
        runtime.spawnBlocking(
            () -> {
              try {
                return all(channel);
              } catch (TaskCancelledException e) {
                seen.add(e);
                throw e;
              }
            });
    await(channel.send("a"));
    assertTrue(task.abort("enough"));
    await(task.finished());
    assertEquals(1, seen.size());
    assertEquals("enough", ((TaskCancelledException) seen.list().get(0)).reason());
    assertEquals(unavailable(), channel.trySend("b"), "the receive was withdrawn");
  }

  @Test
  public void iteration_onAWorker_isRefusedAndTakesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    Task<List<String>> iterating = runtime.spawn(() -> all(channel));
    assertInstanceOf(BlockedWorkerException.class, failureOf(iterating));
    Task<String> next = runtime.spawn(() -> channel.blocking().iterator().next());
    assertInstanceOf(BlockedWorkerException.class, failureOf(next));
    assertEquals(unavailable(), channel.trySend("a"), "nobody receives");
    await(runtime.spawn(() -> channel.blocking()));
  }

  @Test
  public void hasNext_refusedOnAWorker_worksElsewhereAfterwards() throws Exception {
    Channel<String> channel = bounded(1);
    Iterator<String> iterator = channel.blocking().iterator();
    assertInstanceOf(
        BlockedWorkerException.class, failureOf(runtime.spawn(() -> iterator.hasNext())));
    channel.send("a");
    assertEquals("a", await(runtime.spawnBlocking(iterator::next)));
  }

  @Test
  public void await_ofAReceiveInACancelledTask_takesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    Task<String> task =
        runtime.spawnBlocking(
            () -> {
              await(channel.receive());
              return await(channel.receive());
            });
    await(channel.send("a"));
    assertTrue(task.abort("enough"));
    await(task.finished());
    assertEquals(unavailable(), channel.trySend("b"), "the receive was withdrawn");
  }

  @Test
  public void iteration_inBlockOn_waitsForItsChildren() throws Exception {
    Channel<String> channel = bounded(1);
    List<String> seen =
        runtime.blockOn(
            scope -> {
              scope.spawnAsync(
                  () ->
                      channel
                          .send("a")
                          .thenCompose(v -> channel.send("b"))
                          .thenRun(channel::close));
              return all(channel);
            });
    assertEquals(List.of("a", "b"), seen);
  }

  @Test
  public void hasNext_closedWithACause_throwsEachTime() throws Exception {
    Channel<String> channel = bounded(1);
    channel.close(new Boom("the cause"));
    Task<Boolean> task =
        runtime.spawnBlocking(
            () -> {
              Iterator<String> iterator = channel.blocking().iterator();
              assertThrows(ChannelClosedException.class, iterator::hasNext);
              assertThrows(ChannelClosedException.class, iterator::hasNext);
              assertThrows(ChannelClosedException.class, iterator::next);
              return true;
            });
    assertTrue(await(task));
  }
}
