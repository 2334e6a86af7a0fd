package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Broadcast;
import io.portalis.channel.Channel;
import io.portalis.channel.Oneshot;
import io.portalis.channel.Select;
import io.portalis.channel.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Select} that waits: what ends the wait, and what ends it without a choice. */
public abstract class SelectWaitContract extends Contract {

  private final Channel<Integer> channel = Channel.bounded(2);
  private final Channel<Integer> rendezvous = Channel.rendezvous();

  private static <T> CompletableFuture<T> waiting(CompletableFuture<T> run) {
    assertFalse(run.isDone(), "nothing is ready");
    return run;
  }

  @Test
  public void onReceive_elementIsSentLater_wins() throws Exception {
    for (Channel<Integer> c : List.of(channel, rendezvous, Channel.<Integer>unbounded())) {
      CompletableFuture<Integer> run = waiting(Select.<Integer>create().onReceive(c, v -> v).run());
      Elements.into(c, 1);
      assertEquals(1, await(run));
      Elements.assertNothingIn(c);
    }
  }

  @Test
  public void onReceive_meetsAWaitingSend() throws Exception {
    CompletableFuture<Integer> run =
        waiting(Select.<Integer>create().onReceive(rendezvous, v -> v).run());
    CompletableFuture<Void> send = rendezvous.send(1);
    assertEquals(1, await(run));
    await(send);
  }

  @Test
  public void onSend_roomIsMadeLater_wins() throws Exception {
    Elements.into(channel, 1, 2);
    CompletableFuture<String> run =
        waiting(Select.<String>create().onSend(channel, 3, () -> "sent").run());
    assertEquals(1, await(channel.receive()));
    assertEquals("sent", await(run));
    assertEquals(List.of(2, 3), Elements.of(channel));
  }

  @Test
  public void onSend_receiverComesLater_wins() throws Exception {
    CompletableFuture<String> run =
        waiting(Select.<String>create().onSend(rendezvous, 3, () -> "sent").run());
    assertEquals(3, await(rendezvous.receive()));
    assertEquals("sent", await(run));
  }

  @Test
  public void onSend_tryReceive_takesItsElement() throws Exception {
    CompletableFuture<String> run =
        waiting(Select.<String>create().onSend(rendezvous, 3, () -> "sent").run());
    assertEquals(List.of(3), Elements.of(rendezvous));
    assertEquals("sent", await(run));
  }

  @Test
  public void onComplete_stageEndsLater_wins() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> foreign = never();
    for (CompletableFuture<Integer> stage : List.of(task, foreign)) {
      CompletableFuture<Integer> run =
          waiting(Select.<Integer>create().onComplete(stage, v -> v + 1).run());
      stage.complete(1);
      assertEquals(2, await(run));
    }
  }

  @Test
  public void onComplete_signalsOfTheLibrary_win() throws Exception {
    Oneshot<Integer> oneshot = Oneshot.create();
    Watch<Integer> watch = Watch.create(0);
    Broadcast<Integer> broadcast = Broadcast.create(1);
    Select<Integer> select =
        Select.<Integer>create()
            .onComplete(oneshot.receive(), v -> v)
            .onComplete(watch.subscribe().changed(), v -> v)
            .onComplete(broadcast.subscribe().receive(), v -> v);
    CompletableFuture<Integer> run = waiting(select.run());
    watch.send(5);
    assertEquals(5, await(run));
    assertTrue(oneshot.send(1), "its receipt was left alone");
  }

  @Test
  public void function_ofTheWinner_isCalledOnceAndNoOther() throws Exception {
    Trace<String> called = new Trace<>();
    CompletableFuture<Integer> stage = never();
    CompletableFuture<String> run =
        Select.<String>create()
            .onReceive(
                channel,
                v -> {
                  called.add("received");
                  return "received";
                })
            .onComplete(
                stage,
                v -> {
                  called.add("completed");
                  return "completed";
                })
            .run();
    Elements.into(channel, 1, 2);
    stage.complete(3);
    assertEquals("received", await(run), "it was first");
    assertEquals(List.of("received"), called.list());
    assertEquals(List.of(2), Elements.of(channel));
  }

  @Test
  public void function_ofAWaitingReceive_runsOnTheThreadThatSends() throws Exception {
    CompletableFuture<Thread> run =
        waiting(Select.<Thread>create().onReceive(channel, v -> Thread.currentThread()).run());
    Elements.into(channel, 1);
    assertSame(Thread.currentThread(), await(run));
  }

  @Test
  public void run_twiceAtOnce_eachTakesItsOwnInOrder() throws Exception {
    Select<Integer> select = Select.<Integer>create().onReceive(rendezvous, v -> v);
    CompletableFuture<Integer> first = waiting(select.run());
    CompletableFuture<Integer> second = waiting(select.run());
    Elements.into(rendezvous, 1);
    assertFalse(second.isDone());
    Elements.into(rendezvous, 2);
    assertEquals(1, await(first));
    assertEquals(2, await(second));
  }

  @Test
  public void onReceive_behindAPlainReceive_isServedAfterIt() throws Exception {
    CompletableFuture<Integer> plain = rendezvous.receive();
    CompletableFuture<Integer> run = Select.<Integer>create().onReceive(rendezvous, v -> v).run();
    CompletableFuture<Integer> last = rendezvous.receive();
    Elements.into(rendezvous, 1, 2, 3);
    assertEquals(List.of(1, 2, 3), List.of(await(plain), await(run), await(last)));
  }

  @Test
  public void onSend_behindAPlainSend_isServedAfterIt() throws Exception {
    CompletableFuture<Void> plain = rendezvous.send(1);
    CompletableFuture<Integer> run = Select.<Integer>create().onSend(rendezvous, 2, () -> 2).run();
    CompletableFuture<Void> last = rendezvous.send(3);
    assertEquals(List.of(1, 2, 3), Elements.of(rendezvous));
    await(plain);
    await(run);
    await(last);
  }

  @Test
  public void cancel_waiting_withdrawsEveryClause() {
    Channel<Integer> other = Channel.rendezvous();
    CompletableFuture<Integer> stage = never();
    Trace<String> called = new Trace<>();
    CompletableFuture<Void> run =
        waiting(
            Select.<Void>create()
                .onReceive(
                    rendezvous,
                    v -> {
                      called.add("received");
                      return null;
                    })
                .onSend(
                    other,
                    1,
                    () -> {
                      called.add("sent");
                      return null;
                    })
                .onComplete(
                    stage,
                    v -> {
                      called.add("completed");
                      return null;
                    })
                .run());
    assertTrue(run.cancel(true));
    assertEquals("cancelled", reasonOf(run));
    assertFalse(stage.isDone(), "the stage goes on");
    Elements.assertNobodyReceives(rendezvous, 1);
    Elements.assertNothingIn(other);
    stage.complete(3);
    assertEquals(List.of(), called.list());
  }

  @Test
  public void cancel_waiting_elementStaysForTheNext() throws Exception {
    CompletableFuture<Integer> run = Select.<Integer>create().onReceive(channel, v -> v).run();
    CompletableFuture<Integer> next = channel.receive();
    run.cancel(true);
    Elements.into(channel, 1);
    assertEquals(1, await(next));
  }

  @Test
  public void cancel_task_isLeftRunning() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> run = Select.<Integer>create().onComplete(task, v -> v).run();
    run.cancel(true);
    assertFalse(task.isDone(), "a select is no derived stage");
  }

  @Test
  public void cancel_oneRunOfSeveral_leavesTheOthers() throws Exception {
    Select<Integer> select = Select.<Integer>create().onReceive(rendezvous, v -> v);
    CompletableFuture<Integer> withdrawn = select.run();
    CompletableFuture<Integer> other = select.run();
    withdrawn.cancel(true);
    Elements.into(rendezvous, 1);
    assertEquals(1, await(other));
  }

  @Test
  public void cancel_derivedStages_withdrawsTheSelect() {
    CompletableFuture<Integer> run = Select.<Integer>create().onReceive(rendezvous, v -> v).run();
    CompletableFuture<Integer> first = run.thenApply(v -> v);
    CompletableFuture<Integer> second = run.thenApply(v -> v);
    first.cancel(true);
    assertFalse(run.isDone(), "one derived stage is left");
    second.cancel(true);
    assertTrue(run.isCancelled());
    Elements.assertNobodyReceives(rendezvous, 1);
  }

  @Test
  public void cancel_taskThatWaitsForIt_withdrawsTheSelect() throws Exception {
    Trace<CompletableFuture<Integer>> runs = new Trace<>();
    Task<Integer> task =
        runtime.spawnAsync(
            () -> {
              runs.add(Select.<Integer>create().onReceive(rendezvous, v -> v).run());
              return runs.list().get(0);
            });
    Eventually.until("selects", () -> runs.size() == 1);
    task.abort("no more");
    awaitFinished(task);
    assertTrue(runs.list().get(0).isCancelled());
    Elements.assertNobodyReceives(rendezvous, 1);
  }

  @Test
  public void cancel_whileTheFunctionRuns_isTooLate() throws Exception {
    List<CompletableFuture<Integer>> runs = new ArrayList<>();
    Trace<Boolean> cancelled = new Trace<>();
    runs.add(
        Select.<Integer>create()
            .onReceive(
                channel,
                v -> {
                  cancelled.add(runs.get(0).cancel(true));
                  return v;
                })
            .run());
    Elements.into(channel, 1);
    assertEquals(1, await(runs.get(0)), "a clause had won");
    assertEquals(List.of(false), cancelled.list());
    assertFalse(runs.get(0).isCancelled());
  }
}
