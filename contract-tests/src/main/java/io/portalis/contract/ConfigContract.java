package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.MissedTickPolicy;
import io.portalis.Platform;
import io.portalis.RuntimeConfig;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Configuration, and what is refused at the call: {@code null}, zero, negative. */
public abstract class ConfigContract extends Contract {

  private static final Class<NullPointerException> NPE = NullPointerException.class;
  private static final Class<IllegalArgumentException> IAE = IllegalArgumentException.class;

  @Test
  public void builder_defaults_areThoseOfTheContract() {
    RuntimeConfig config = RuntimeConfig.builder().build();
    assertEquals(Duration.ofSeconds(5), config.closeGrace());
    assertEquals(BlockingGuard.FAIL, config.blockingGuard());
    assertTrue(config.workerThreads() > 0);
    assertSame(Dispatchers.platformDefault(), config.dispatcher());
    assertEquals("portalis", config.threadNamePrefix());
  }

  @Test
  public void toBuilder_unchanged_buildsAnEqualConfig() {
    BiConsumer<Task<?>, Throwable> handler = (task, error) -> {};
    Dispatcher dispatcher = Dispatchers.immediate();
    RuntimeConfig config =
        RuntimeConfig.builder()
            .workerThreads(3)
            .threadNamePrefix("prefix")
            .dispatcher(dispatcher)
            .closeGrace(Duration.ofMillis(7))
            .uncaughtHandler(handler)
            .blockingGuard(BlockingGuard.WARN)
            .build();
    assertEquals(
        new RuntimeConfig(
            3, "prefix", dispatcher, Duration.ofMillis(7), handler, BlockingGuard.WARN),
        config);
    assertEquals(config, config.toBuilder().build());
    RuntimeConfig changed = config.toBuilder().workerThreads(4).build();
    assertEquals(4, changed.workerThreads());
    assertNotEquals(config, changed);
    assertEquals(3, config.workerThreads(), "the original is as it was");
  }

  @Test
  public void builder_badValues_areRefusedAtOnce() {
    RuntimeConfig.Builder builder = RuntimeConfig.builder();
    for (int bad : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertRefused(IAE, () -> builder.workerThreads(bad), "workerThreads", "" + bad);
    }
    Duration negative = Duration.ofNanos(-1);
    assertRefused(IAE, () -> builder.closeGrace(negative), "closeGrace", negative.toString());
    assertRefused(NPE, () -> builder.closeGrace(null), "closeGrace");
    assertRefused(NPE, () -> builder.threadNamePrefix(null), "threadNamePrefix");
    assertRefused(NPE, () -> builder.dispatcher(null), "dispatcher");
    assertRefused(NPE, () -> builder.uncaughtHandler(null), "uncaughtHandler");
    assertRefused(NPE, () -> builder.blockingGuard(null), "blockingGuard");
    assertEquals(Duration.ZERO, builder.closeGrace(Duration.ZERO).build().closeGrace());
  }

  @Test
  public void config_badComponents_areRefused() {
    BiConsumer<Task<?>, Throwable> handler = (task, error) -> {};
    Dispatcher dispatcher = Dispatchers.immediate();
    BlockingGuard guard = BlockingGuard.OFF;
    Duration d = Duration.ZERO;
    assertRefused(
        IAE, () -> new RuntimeConfig(0, "p", dispatcher, d, handler, guard), "workerThreads", "0");
    assertRefused(
        NPE, () -> new RuntimeConfig(1, null, dispatcher, d, handler, guard), "threadNamePrefix");
    assertRefused(NPE, () -> new RuntimeConfig(1, "p", null, d, handler, guard), "dispatcher");
    assertRefused(
        NPE, () -> new RuntimeConfig(1, "p", dispatcher, null, handler, guard), "closeGrace");
    assertRefused(
        NPE, () -> new RuntimeConfig(1, "p", dispatcher, d, null, guard), "uncaughtHandler");
    assertRefused(
        NPE, () -> new RuntimeConfig(1, "p", dispatcher, d, handler, null), "blockingGuard");
  }

  @Test
  public void runtime_null_isRefused() {
    assertRefused(NPE, () -> AsyncRuntime.create(null), "config");
    assertRefused(NPE, () -> runtime.openScope(null), "policy");
  }

  @Test
  public void taskAndScope_null_areRefused() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    assertRefused(NPE, () -> task.abort(null), "reason");
    assertTrue(!task.isDone(), "nothing happened");
    task.abort("end of test");
    assertRefused(NPE, () -> task.abort(null), "reason");
    try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      assertRefused(NPE, () -> scope.cancel(null), "reason");
      assertTrue(!scope.isCancelled(), "nothing happened");
      assertRefused(NPE, () -> scope.openChild(null), "policy");
    }
  }

  @Test
  public void time_badArguments_areRefused() {
    Duration negative = Duration.ofMillis(-3);
    CompletableFuture<Integer> stage = never();
    assertRefused(NPE, () -> Async.sleep(null), "d");
    assertRefused(IAE, () -> Async.sleep(negative), "d", negative.toString());
    assertRefused(NPE, () -> Async.timeout(null, stage), "d");
    assertRefused(NPE, () -> Async.timeout(Duration.ZERO, null), "stage");
    assertRefused(IAE, () -> Async.timeout(negative, stage), "d", negative.toString());
    assertTrue(!stage.isDone(), "a refused time-out does not touch the stage");
    assertRefused(NPE, () -> Async.interval(null), "period");
    assertRefused(NPE, () -> Async.interval(null, MissedTickPolicy.SKIP), "period");
    assertRefused(NPE, () -> Async.interval(Duration.ofDays(1), null), "policy");
    for (Duration bad : List.of(Duration.ZERO, negative)) {
      assertRefused(IAE, () -> Async.interval(bad), "period", bad.toString());
      assertRefused(
          IAE, () -> Async.interval(bad, MissedTickPolicy.DELAY), "period", bad.toString());
    }
  }

  @Test
  public void combinators_badArguments_areRefused() {
    assertRefused(NPE, () -> Async.await(null), "stage");
    assertRefused(NPE, () -> Async.shield(null), "stage");
    assertRefused(NPE, () -> Async.<Integer>joinAll(null), "stages");
    assertRefused(NPE, () -> Async.<Integer>settleAll(null), "stages");
    assertRefused(NPE, () -> Async.<Integer>race(null), "stages");
    assertRefused(IAE, () -> Async.race(List.<CompletableFuture<Integer>>of()), "stages");
  }

  @Test
  public void dispatchers_badArguments_areRefused() {
    assertRefused(NPE, () -> Dispatchers.from(null), "executor");
    for (Dispatcher dispatcher :
        List.of(
            runtime.dispatcher(),
            Dispatchers.platformDefault(),
            Dispatchers.immediate(),
            Dispatchers.from(Runnable::run))) {
      for (int bad : new int[] {0, -7}) {
        assertRefused(IAE, () -> dispatcher.limitedParallelism(bad), "n", "" + bad);
      }
    }
  }

  @Test
  public void platform_null_isRefused() {
    assertRefused(NPE, () -> Platform.current().supports(null), "capability");
  }

  @Test
  public void combinators_nullElement_isRefusedNamingTheArgument() {
    CompletableFuture<Integer> stage = never();
    List<CompletableFuture<Integer>> holed = new ArrayList<>(Arrays.asList(stage, null));
    assertRefused(NPE, () -> Async.joinAll(holed), "stages");
    assertRefused(NPE, () -> Async.settleAll(holed), "stages");
    assertRefused(NPE, () -> Async.race(holed), "stages");
    assertTrue(!stage.isDone(), "the other stage is left alone");
  }
}
