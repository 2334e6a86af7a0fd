package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The order of callbacks, and how deep the stack becomes. */
public class OrderTest {
  @Test
  public void callbacks_addedBefore_lastIsFirst() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    future.thenRun(log.run("1"));
    future.thenRun(log.run("2"));
    future.thenRun(log.run("3"));
    future.complete("a");
    assertEquals("3 2 1", log.toString());
  }

  @Test
  public void callbacks_ofDerivedStage_firstIsFirst() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    CompletableFuture<String> stage = future.thenApply(value -> value);
    stage.thenRun(log.run("1"));
    stage.thenRun(log.run("2"));
    stage.thenRun(log.run("3"));
    future.complete("a");
    assertEquals("1 2 3", log.toString());
  }

  @Test
  public void callbacks_ofDerivedStages_depthFirst() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    for (String name : new String[] {"a", "b"}) {
      CompletableFuture<Void> stage = future.thenRun(log.run(name));
      stage.thenRun(log.run(name + 1)).thenRun(log.run(name + 11));
      stage.thenRun(log.run(name + 2)).thenRun(log.run(name + 21));
    }
    future.complete("x");
    assertEquals("b b1 b11 b2 b21 a a1 a11 a2 a21", log.toString());
  }

  @Test
  public void callbacks_addedAfter_runAtOnce() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    future.thenRun(log.run("1"));
    future.thenRun(
        () -> {
          future.thenRun(log.run("nested"));
          log.add("2");
        });
    future.complete("a");
    assertEquals("nested 2 1", log.toString());
  }

  @Test
  public void complete_inCallback_runsCallbacksInside() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    two.thenRun(log.run("2"));
    one.thenRun(log.run("after"));
    one.thenRun(
        () -> {
          log.add("begin");
          two.complete("b");
          log.add("end");
        });
    one.complete("a");
    assertEquals("begin 2 end after", log.toString());
  }

  @Test
  public void complete_againInCallback_runsTheRest() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    one.thenRun(log.run("1"));
    one.thenRun(
        () -> {
          log.add("begin");
          assertFalse(one.complete("b"));
          log.add("end");
        });
    one.complete("a");
    assertEquals("begin 1 end", log.toString());
  }

  @Test
  public void cancel_againInCallback_runsTheRest() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    one.thenRun(log.run("1"));
    one.thenRun(
        () -> {
          log.add("begin");
          assertFalse(one.cancel(true));
          log.add("end");
        });
    one.complete("a");
    assertEquals("begin 1 end", log.toString());
  }

  @Test
  public void callbacks_inDirectExecutor_sourceGoesFirst() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    for (String name : new String[] {"a", "b", "c"}) {
      CompletableFuture<Void> stage = future.thenRunAsync(log.run(name), DIRECT);
      stage.thenRun(log.run(name + 1));
      stage.thenRun(log.run(name + 2));
    }
    future.complete("x");
    assertEquals("c b a a2 a1 b2 b1 c2 c1", log.toString());
  }

  @Test
  public void callbacks_inQueue_lastOfStageIsFirst() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<Void> stage =
        CompletableFuture.completedFuture("a").thenRunAsync(log.run("a"), queue);
    stage.thenRun(log.run("1"));
    stage.thenRun(log.run("2"));
    queue.runAll();
    assertEquals("a 2 1", log.toString());
  }

  @Test
  public void callback_throws_othersRun() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    future.thenRun(log.run("1"));
    future.thenRun(
        () -> {
          throw new Failure("x");
        });
    future.thenRun(log.run("3"));
    future.complete("a");
    assertEquals("3 1", log.toString());
  }

  @Test
  public void both_orderOfSecondSource() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    two.thenRun(log.run("1"));
    one.runAfterBoth(two, log.run("both"));
    two.thenRun(log.run("3"));
    one.complete("a");
    two.complete("b");
    assertEquals("3 both 1", log.toString());
  }

  @Test
  public void thenApply_millionStages_needNoStack() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> last = first;
    for (int i = 0; i < 1_000_000; i++) {
      last = last.thenApply(count -> count + 1);
    }
    first.complete(0);
    assertEquals(1_000_000, last.join());
  }

  @Test
  public void failure_throughMillionStages_needsNoStack() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> last = first;
    for (int i = 0; i < 1_000_000; i++) {
      last = last.thenApply(count -> count + 1);
    }
    first.completeExceptionally(new Failure("x"));
    assertEquals("Completion(Failure: x)", state(last));
  }

  @Test
  public void thenCompose_manyRelays_needNoStack() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> last = first;
    for (int i = 0; i < 300_000; i++) {
      CompletableFuture<Integer> inner = last;
      last = CompletableFuture.completedFuture(0).thenCompose(value -> inner);
    }
    first.complete(7);
    assertEquals(7, last.join());
  }

  @Test
  public void callbacks_million_allRun() {
    int[] count = new int[1];
    CompletableFuture<String> future = newFuture();
    for (int i = 0; i < 1_000_000; i++) {
      future.thenRun(() -> count[0]++);
    }
    assertEquals(1_000_000, future.getNumberOfDependents());
    future.complete("a");
    assertEquals(1_000_000, count[0]);
  }

  @Test
  public void both_chain_needsNoStack() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> last = first;
    for (int i = 0; i < 300_000; i++) {
      last = last.thenCombine(first, (a, b) -> a + b);
    }
    first.complete(1);
    assertEquals(300_001, last.join());
  }
}
