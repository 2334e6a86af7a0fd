package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.ScopePolicy;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Views of runtimes and scopes, and what every spawner refuses. */
public abstract class SpawnerContract extends Contract {

  @Test
  public void named_everySpawn_carriesTheName() throws Exception {
    Spawner view = runtime.named("worker bee");
    assertEquals("worker bee", view.spawn(() -> 1).name());
    assertEquals("worker bee", view.spawn((Runnable) () -> {}).name());
    assertEquals("worker bee", view.spawnAsync(() -> CompletableFuture.completedFuture(1)).name());
    assertEquals("worker bee", view.spawn(() -> 2).name(), "a view can be used again");
  }

  @Test
  public void named_view_leavesTheSpawnerAsItWas() {
    Spawner view = runtime.named("view");
    assertNotNull(view);
    assertTrue(runtime.spawn(() -> 1).name().startsWith("task-"));
  }

  @Test
  public void named_twice_lastNameWins() {
    Spawner first = runtime.named("first");
    assertEquals("second", first.named("second").spawn(() -> 1).name());
    assertEquals("first", first.spawn(() -> 1).name());
  }

  @Test
  public void named_emptyName_isAName() {
    assertEquals("", runtime.named("").spawn(() -> 1).name());
  }

  @Test
  public void namedAndOn_inEitherOrder_bothHold() throws Exception {
    AtomicInteger handed = new AtomicInteger();
    java.util.concurrent.Executor counting =
        body -> {
          handed.incrementAndGet();
          body.run();
        };
    Task<Integer> a = runtime.named("n").on(Dispatchers.from(counting)).spawn(() -> 1);
    Task<Integer> b = runtime.on(Dispatchers.from(counting)).named("n").spawn(() -> 2);
    assertEquals(1, await(a));
    assertEquals(2, await(b));
    assertEquals(List.of("n", "n"), List.of(a.name(), b.name()));
    assertEquals(2, handed.get(), "bodies that the executor was given");
    await(runtime.spawn(() -> 3));
    assertEquals(2, handed.get(), "the spawner itself does not change");
  }

  @Test
  public void view_ofScope_spawnsChildrenOfTheScope() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> child;
    try (TaskScope scope = runtime.openScope()) {
      child =
          scope
              .named("child")
              .on(Dispatchers.from(Runnable::run))
              .named("renamed")
              .spawnAsync(() -> stage);
    }
    assertEquals("renamed", child.name());
    assertTrue(child.isCancelled(), "close() of the scope reached it");
    assertTrue(stage.isCancelled());
  }

  @Test
  public void view_ofFailFastScope_failureCancelsTheScope() {
    Boom boom = new Boom("through a view");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(Contract::never);
      scope.named("failing").spawn(failing(boom));
      assertEquals(boom, failureOf(scope.completion()));
      assertTrue(sibling.isCancelled());
    }
  }

  @Test
  public void spawn_null_isRefusedAtTheCall() {
    try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      for (Spawner spawner : List.of(runtime, scope, runtime.named("view"), scope.named("view"))) {
        Callable<Integer> callable = null;
        Runnable runnable = null;
        Callable<CompletionStage<Integer>> async = null;
        Class<NullPointerException> npe = NullPointerException.class;
        assertRefused(npe, () -> spawner.spawn(callable), "body");
        assertRefused(npe, () -> spawner.spawn(runnable), "body");
        assertRefused(npe, () -> spawner.<Integer>spawnAsync(async), "body");
        assertRefused(npe, () -> spawner.spawnBlocking(callable), "body");
        assertRefused(npe, () -> spawner.named(null), "name");
        assertRefused(npe, () -> spawner.on(null), "dispatcher");
      }
    }
  }

  @Test
  public void spawn_fromBody_isNoChildOfThatBody() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Task<Integer>> outer = runtime.spawn(() -> runtime.spawnAsync(() -> stage));
    Task<Integer> inner = await(outer);
    await(outer.finished());
    assertTrue(!inner.isDone(), "goes on after the body that spawned it");
    stage.complete(4);
    assertEquals(4, await(inner));
  }
}
