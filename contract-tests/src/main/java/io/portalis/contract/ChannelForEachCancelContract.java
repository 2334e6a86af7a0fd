package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code forEach} that is cancelled: it loses no element and leaves the rest. */
public abstract class ChannelForEachCancelContract extends ChannelSuite {

  private final ManualExecutor executor = new ManualExecutor();

  @Test
  public void forEach_elementOnItsWayWhenCancelled_isGivenOrStays() throws Exception {
    for (Channel<String> channel : allBuffered().values()) {
      Trace<String> seen = new Trace<>();
      CompletableFuture<Void> loop = loopOn(executor, channel, seen::add);
      channel.send("a");
      assertTrue(loop.cancel(true));
      executor.runAll();
      List<String> all = new ArrayList<>(seen.list());
      all.addAll(drain(channel));
      assertEquals(List.of("a"), all);
      assertEquals("cancelled", reasonOf(loop));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void forEach_cancelledWhileItWaits_leavesTheElementsThere() throws Exception {
    Channel<String> channel = bounded(3);
    Trace<String> seen = new Trace<>();
    CompletableFuture<Void> loop = loopOn(executor, channel, seen::add);
    assertTrue(loop.cancel(true));
    executor.runAll();
    channel.send("a");
    channel.send("b");
    executor.runAll();
    assertEquals(List.of(), seen.list());
    assertEquals(List.of("a", "b"), drain(channel));
  }

  @Test
  public void forEach_cancelledByItsAction_takesNoMore() throws Exception {
    Channel<String> channel = bounded(5);
    Trace<String> seen = new Trace<>();
    CompletableFuture<CompletableFuture<Void>> self = never();
    CompletableFuture<Void> ended = never();
    CompletableFuture<Void> loop =
        channel.forEach(
            element -> {
              seen.add(element);
              if (element.equals("b")) {
                self.thenAccept(running -> running.cancel(true));
                ended.complete(null);
              }
            });
    self.complete(loop);
    for (String element : List.of("a", "b", "c", "d")) {
      channel.send(element);
    }
    await(ended);
    assertEquals("cancelled", reasonOf(loop));
    assertEquals(List.of("c", "d"), drain(channel));
    assertEquals(List.of("a", "b"), seen.list());
  }

  @Test
  public void forEach_derivedStageCancelled_endsTheLoop() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<Void> loop = loopOn(executor, channel, element -> {});
    loop.thenRun(() -> {}).cancel(true);
    assertTrue(loop.isCancelled());
    executor.runAll();
    channel.send("a");
    executor.runAll();
    assertEquals(List.of("a"), drain(channel));
  }

  @Test
  public void forEach_ofAnAbortedTask_ends() throws Exception {
    Channel<String> channel = rendezvous();
    Trace<CompletableFuture<Void>> loops = new Trace<>();
    Trace<String> seen = new Trace<>();
    Task<Void> task =
        runtime.spawnAsync(
            () -> {
              CompletableFuture<Void> loop = channel.forEach(seen::add);
              loops.add(loop);
              return loop;
            });
    await(channel.send("a"));
    Eventually.until("the loop is known", () -> loops.size() == 1);
    task.abort("enough");
    await(task.finished());
    Eventually.until("the loop ends", () -> loops.list().get(0).isCancelled());
    Eventually.until("no receiver", () -> channel.trySend("probe").equals(unavailable()));
  }
}
