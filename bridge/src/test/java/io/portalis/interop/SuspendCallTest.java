package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncRuntime;
import io.portalis.Dispatchers;
import io.portalis.contract.Eventually;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import org.junit.jupiter.api.Test;

/** Suspend functions called from anywhere, and what they give. */
class SuspendCallTest extends SuspendSuite {

  @Test
  void call_doesNotSuspend_futureHasEndedAtOnce() throws Exception {
    CompletableFuture<Integer> call = Suspend.call(k -> routines.immediate(5, k));
    assertTrue(call.isDone());
    assertEquals(5, await(call));
  }

  @Test
  void call_suspends_futureGetsTheResult() throws Exception {
    CompletableFuture<Integer> yielding = Suspend.call(k -> routines.yielding(1, k));
    CompletableFuture<Integer> delayed = Suspend.call(k -> routines.delayed(2, k));
    CompletableFuture<Integer> elsewhere = Suspend.call(k -> routines.elsewhere(3, k));
    CompletableFuture<Integer> handedBack = Suspend.call(k -> routines.handedBack(4, k));
    assertEquals(
        List.of(1, 2, 3, 4),
        List.of(await(yielding), await(delayed), await(elsewhere), await(handedBack)));
  }

  @Test
  void call_suspendsManyTimes_futureGetsTheResult() throws Exception {
    assertEquals(1_000, await(Suspend.<Integer>call(k -> routines.manyTimes(1_000, k))));
  }

  @Test
  void call_resumedByAnotherThreadAgainAndAgain_loosesNoResult() throws Exception {
    for (int i = 0; i < 500; i++) {
      int number = i;
      assertEquals(number, await(Suspend.<Integer>call(k -> routines.handedBack(number, k))));
    }
  }

  @Test
  void call_primitives_areBoxed() throws Exception {
    CompletableFuture<Boolean> flag = Suspend.call(k -> routines.flag(k));
    CompletableFuture<Double> half = Suspend.call(k -> routines.half(5, k));
    assertEquals(true, await(flag));
    assertEquals(2.5, await(half));
  }

  @Test
  void call_givesNull_isTheResult() throws Exception {
    assertNull(await(Suspend.call(k -> routines.absent(k))));
    assertNull(await(Suspend.call(k -> routines.absentLater(k))));
  }

  @Test
  void call_returnsNothing_givesUnit() throws Exception {
    assertSame(Unit.INSTANCE, await(Suspend.call(k -> routines.nothing(k))));
    assertSame(Unit.INSTANCE, await(Suspend.call(k -> routines.nothingLater(k))));
  }

  @Test
  void run_returnsNothing_givesNull() throws Exception {
    CompletableFuture<Void> now = Suspend.run(k -> routines.nothing(k));
    assertTrue(now.isDone());
    assertNull(await(now));
    assertNull(await(Suspend.run(k -> routines.nothingLater(k))));
    assertEquals(List.of("nothing", "nothing later"), routines.getEvents());
  }

  @Test
  void call_suspendLambda_isCalledAsAFunction() throws Exception {
    assertEquals("hello ada", await(Suspend.call(k -> routines.getGreeting().invoke("ada", k))));
  }

  @Test
  void call_children_areWaitedFor() throws Exception {
    assertEquals(4_950, await(Suspend.<Integer>call(k -> routines.fanOut(100, k))));
  }

  @Test
  void call_leavesAChildInItsContext_endsAfterIt() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> routines.leavesAChild(k));
    untilReached(routines.getGate());
    assertFalse(call.isDone());
    routines.getGate().open();
    assertEquals("returned", await(call));
    assertEquals(List.of("child ended"), routines.getEvents());
  }

  @Test
  void call_fromAForeignThread_startsThereAndGoesOnOnTheDefaultDispatcher() throws Exception {
    String[] threads = await(Suspend.<String>call(k -> routines.threads(k))).split(" > ");
    assertTrue(threads[0].startsWith(Thread.currentThread().getName()), threads[0]);
    assertTrue(threads[1].startsWith("DefaultDispatcher-worker"), threads[1]);
  }

  @Test
  void call_fromABody_startsThereAndGoesOnOnItsDispatcher() throws Exception {
    try (AsyncRuntime single =
        AsyncRuntime.create(config().dispatcher(Dispatchers.singleThread("alone")).build())) {
      String[] threads =
          await(single.spawnAsync(() -> Suspend.<String>call(k -> routines.threads(k))))
              .split(" > ");
      assertTrue(threads[0].startsWith("alone"), threads[0]);
      assertTrue(threads[1].startsWith("alone"), threads[1]);
    }
  }

  @Test
  void call_derivedStages_runAfterTheEnd() throws Exception {
    CompletableFuture<String> chain =
        Suspend.<String>call(k -> routines.waits(k))
            .thenCompose(
                passed -> Suspend.<Integer>call(k -> routines.yielding(passed.length(), k)))
            .thenApply(length -> "length " + length);
    untilReached(routines.getGate());
    assertFalse(chain.isDone());
    routines.getGate().open();
    assertEquals("length 6", await(chain));
  }

  @Test
  void call_manyAtOnce_areIndependent() throws Exception {
    CompletableFuture<?>[] calls = new CompletableFuture<?>[1_000];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = Suspend.call(k -> routines.waits(k));
    }
    calls[1].cancel(true);
    routines.getGate().open();
    for (int i = 0; i < calls.length; i++) {
      if (i != 1) {
        assertEquals("passed", await(calls[i]));
      }
    }
    Eventually.until("all left", () -> left() == calls.length);
  }

  private long left() {
    return routines.getEvents().stream().filter("left"::equals).count();
  }

  @Test
  void nullArguments_areRefused() {
    SuspendCall<Object> none = null;
    SuspendCall<Unit> nothing = null;
    EmptyCoroutineContext empty = EmptyCoroutineContext.INSTANCE;
    assertThrows(NullPointerException.class, () -> Suspend.call(none));
    assertThrows(NullPointerException.class, () -> Suspend.call(runtime, none));
    assertThrows(NullPointerException.class, () -> Suspend.call(empty, none));
    assertThrows(NullPointerException.class, () -> Suspend.run(nothing));
    assertThrows(NullPointerException.class, () -> Suspend.run(runtime, nothing));
    assertThrows(NullPointerException.class, () -> Suspend.publisher(null));
  }
}
