package io.portalis.spi;

import io.portalis.AsyncRuntime;
import io.portalis.Dispatcher;
import io.portalis.Interval;
import io.portalis.MissedTickPolicy;
import io.portalis.Outcome;
import io.portalis.RuntimeConfig;
import io.portalis.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What carries the contract: the static methods of {@code io.portalis} arrive here with their
 * arguments checked. Each method backs the static method of the same name, and its promise is
 * written there.
 */
public interface Engine {

  /**
   * The engine of this process, found as a {@link java.util.ServiceLoader service} at the first
   * call.
   *
   * @return always the same engine
   * @throws IllegalStateException if no engine is on the class path
   */
  static Engine get() {
    return EngineHolder.ENGINE;
  }

  /**
   * The platform's host.
   *
   * @return the host
   */
  Host host();

  AsyncRuntime globalRuntime();

  AsyncRuntime createRuntime(RuntimeConfig config);

  Dispatcher platformDefault();

  Dispatcher io();

  Dispatcher virtualThreads();

  Dispatcher singleThread(String name);

  Dispatcher immediate();

  Dispatcher from(Executor executor);

  <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception;

  CompletableFuture<Void> sleep(Duration d);

  <T extends @Nullable Object> CompletableFuture<T> timeout(Duration d, CompletionStage<T> stage);

  Interval interval(Duration period, MissedTickPolicy policy);

  <T extends @Nullable Object> CompletableFuture<List<T>> joinAll(
      List<? extends CompletionStage<? extends T>> stages);

  <T extends @Nullable Object> CompletableFuture<List<Outcome<T>>> settleAll(
      List<? extends CompletionStage<? extends T>> stages);

  <T extends @Nullable Object> CompletableFuture<T> race(
      List<? extends CompletionStage<? extends T>> stages);

  <T extends @Nullable Object> CompletableFuture<T> shield(CompletionStage<T> stage);

  CompletableFuture<Void> yieldNow();

  void checkpoint();

  Optional<Task<?>> currentTask();

  /**
   * What carries the channels.
   *
   * @return always the same
   */
  Channels channels();

  /**
   * What carries the locks and signals.
   *
   * @return always the same
   */
  Sync sync();
}
