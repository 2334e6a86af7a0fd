package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.TaskTimeoutException;
import io.portalis.contract.Eventually;
import io.portalis.interop.library.NoSuchUserException;
import io.portalis.interop.library.StorageException;
import io.portalis.interop.library.StoreClient;
import io.portalis.interop.library.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.Job;
import org.junit.jupiter.api.Test;

/** Kotlin that calls suspend functions which Java implements with stages. */
class SuspendReplyTest extends SuspendSuite {

  private final StageStore store = new StageStore();
  private final StoreClient client = new StoreClient(store);

  /** Where a suspend function would go on; it notes what it was given. */
  private static final class Caller<T> implements Continuation<T> {
    final CompletableFuture<Object> resumed = new CompletableFuture<>();

    @Override
    public CoroutineContext getContext() {
      return EmptyCoroutineContext.INSTANCE;
    }

    @Override
    public void resumeWith(Object result) {
      resumed.complete(result);
    }
  }

  @Test
  void reply_endedStage_doesNotSuspend() throws Exception {
    Caller<User> caller = new Caller<>();
    User ada = new User(1, "ada");
    assertSame(ada, Suspend.reply(caller, CompletableFuture.completedFuture(ada)));
    assertFalse(caller.resumed.isDone());
    store.found.complete(ada);
    assertEquals(ada, await(client.find(1)));
  }

  @Test
  void reply_pendingStage_suspendsUntilItEnds() throws Exception {
    Caller<User> caller = new Caller<>();
    User ada = new User(1, "ada");
    assertSame(IntrinsicsKt.getCOROUTINE_SUSPENDED(), Suspend.reply(caller, store.found));
    CompletableFuture<User> found = client.find(1);
    untilAsked();
    assertFalse(caller.resumed.isDone());
    assertFalse(found.isDone());
    store.found.complete(ada);
    assertSame(ada, await(caller.resumed));
    assertEquals(ada, await(found));
  }

  @Test
  void reply_nullResult_arrives() throws Exception {
    store.found.complete(null);
    assertNull(await(client.find(1)));
  }

  @Test
  void reply_minimalStage_arrives() throws Exception {
    Caller<User> caller = new Caller<>();
    Object answer = Suspend.reply(caller, store.found.minimalCompletionStage());
    assertSame(IntrinsicsKt.getCOROUTINE_SUSPENDED(), answer);
    store.found.complete(new User(2, "bob"));
    assertEquals(new User(2, "bob"), await(caller.resumed));
  }

  @Test
  void reply_primitive_arrives() throws Exception {
    store.counted.complete(21);
    assertEquals(42, await(client.countTwice()));
  }

  @Test
  void reply_failedStage_failureArrivesUnwrapped() {
    store.found.completeExceptionally(new StorageException("disk"));
    assertFails(StorageException.class, "disk", client.find(1));
  }

  @Test
  void reply_failsLater_failureArrivesUnwrapped() throws Exception {
    CompletableFuture<User> found = client.find(1);
    untilAsked();
    store.found.completeExceptionally(new CompletionException(new NoSuchUserException(1)));
    assertFails(NoSuchUserException.class, "no user 1", found);
  }

  @Test
  void reply_derivedStageFails_failureArrivesUnwrapped() {
    CompletableFuture<User> source = new CompletableFuture<>();
    store.derive(source.thenApply(user -> user));
    source.completeExceptionally(new StorageException("disk"));
    assertFails(StorageException.class, "disk", client.find(1));
  }

  @Test
  void reply_timedOutStage_isNoCancellation() throws Exception {
    store.found.completeExceptionally(new TaskTimeoutException(Duration.ofMillis(5)));
    client.launchFind(1);
    untilEvents(client.getEvents(), "failed");
    assertInstanceOf(TaskTimeoutException.class, client.getFailures().get(0));
  }

  @Test
  void reply_cancelledStage_isACancellation() throws Exception {
    client.launchFind(1);
    untilAsked();
    store.found.cancel(true);
    untilEvents(client.getEvents(), "cancelled");
  }

  @Test
  void reply_stageCancelledBefore_isACancellation() throws Exception {
    store.found.cancel(true);
    client.launchFind(1);
    untilEvents(client.getEvents(), "cancelled");
    assertInstanceOf(CancellationException.class, client.getFailures().get(0));
  }

  @Test
  void reply_callerCancelled_stageIsCancelledAndTheCallerGoesOn() throws Exception {
    Job job = client.launchFind(1);
    untilAsked();
    job.cancel(null);
    untilEvents(client.getEvents(), "cancelled");
    Eventually.until("the stage is cancelled", store.found::isCancelled);
    Eventually.until("the caller ends", job::isCompleted);
  }

  @Test
  void reply_callerCancelledAndStageDeaf_callerGoesOnAtOnce() throws Exception {
    store.derive(
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            return false;
          }
        });
    Job job = client.launchFind(1);
    untilAsked();
    job.cancel(null);
    untilEvents(client.getEvents(), "cancelled");
    Eventually.until("the caller ends", job::isCompleted);
  }

  @Test
  void reply_voidStage_kotlinSeesUnit() throws Exception {
    Caller<Unit> caller = new Caller<>();
    assertSame(
        Unit.INSTANCE, Suspend.reply(caller, CompletableFuture.runAsync(() -> {}, r -> r.run())));
    CompletableFuture<Void> later = new CompletableFuture<>();
    assertSame(IntrinsicsKt.getCOROUTINE_SUSPENDED(), Suspend.reply(caller, later));
    later.complete(null);
    assertSame(Unit.INSTANCE, await(caller.resumed));

    CompletableFuture<String> saved = client.save(new User(1, "ada"));
    Eventually.until("saving", () -> store.asked.get() > 0);
    store.saved.complete(null);
    assertEquals("kotlin.Unit", await(saved));
    assertEquals("kotlin.Unit", await(client.save(new User(2, "bob"))), "at once");
  }

  @Test
  void reply_voidStageFails_failureArrives() {
    store.saved.completeExceptionally(new StorageException("full"));
    assertFails(StorageException.class, "full", client.save(new User(1, "ada")));
  }

  @Test
  void reply_endedByAnotherThread_callerGoesOnInItsOwnContext() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor(r -> new Thread(r, "asking"));
    try {
      StoreClient there = new StoreClient(store, ExecutorsKt.from(executor));
      CompletableFuture<List<String>> seen = there.surroundings(1);
      untilAsked();
      store.found.complete(null);
      assertEquals(List.of("asking", "asking", "mine"), await(seen));
      assertEquals(List.of("asking", "asking", "mine"), await(there.surroundings(2)), "at once");
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void reply_racesWithTheEndOfTheStage_answersOnce() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      int number = i;
      store.counted = CompletableFuture.supplyAsync(() -> number);
      assertEquals(2 * number, await(client.countTwice()));
    }
  }

  @Test
  void reply_callerCancelledAsTheStageEnds_goesOnOnce() throws Exception {
    try (Duel duel = new Duel()) {
      for (int i = 0; i < 1_000; i++) {
        store.found = new CompletableFuture<>();
        StoreClient asking = new StoreClient(store);
        Job job = asking.launchFind(1);
        duel.fight(i, () -> job.cancel(null), () -> store.found.complete(new User(1, "ada")));
        Eventually.until("the caller ends", job::isCompleted);
        assertTrue(asking.getEvents().size() <= 1, asking.getEvents()::toString);
      }
    }
  }

  @Test
  void reply_manyEndedStages_doNotOverflow() throws Exception {
    store.counted.complete(1);
    assertEquals(1_000_000, await(client.loop(1_000_000)));
  }

  private void untilAsked() throws Exception {
    Eventually.until("someone asks", () -> store.asked.get() > 0);
  }

  @Test
  void reply_withoutAResult_callerCancelled_stageIsCancelled() throws Exception {
    CompletableFuture<Void> stage = new CompletableFuture<>();
    CompletableFuture<Void> call = Suspend.run(k -> Suspend.reply(k, stage));
    assertTrue(call.cancel(true));
    Eventually.until("the stage is cancelled", stage::isCancelled);
  }
}
