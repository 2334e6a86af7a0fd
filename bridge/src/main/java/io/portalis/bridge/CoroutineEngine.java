package io.portalis.bridge;

import io.portalis.AsyncRuntime;
import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.Interval;
import io.portalis.MissedTickPolicy;
import io.portalis.Outcome;
import io.portalis.RuntimeConfig;
import io.portalis.Task;
import io.portalis.spi.Channels;
import io.portalis.spi.Engine;
import io.portalis.spi.Host;
import io.portalis.spi.LinkedFuture;
import io.portalis.spi.Sync;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineDispatcher;
import org.jspecify.annotations.Nullable;

/** The engine: one host, one timer, and the objects that keep the promises of the API. */
public final class CoroutineEngine implements Engine {

  private final Host host = Hosts.find();

  private final DrainingDispatcher platformDefault =
      new DrainingDispatcher(
          "default",
          host.workers(host.parallelism()),
          host.parallelism(),
          BlockingGuard.FAIL,
          host);
  private final OwnDispatcher immediate = new ImmediateDispatcher(host);
  private final WheelTimer timer = new WheelTimer(host, platformDefault);

  /** For the service loader. */
  public CoroutineEngine() {}

  static CoroutineEngine instance() {
    return (CoroutineEngine) Engine.get();
  }

  /** Makes the global runtime when it is first asked for. */
  private static final class Global {
    static final StructuredRuntime RUNTIME =
        new StructuredRuntime(instance(), RuntimeConfig.builder().build(), false);
  }

  private final Channels channels = new CoroutineChannels(this);
  private final Sync sync = new QueuedSync();

  WheelTimer timer() {
    return timer;
  }

  @Override
  public Host host() {
    return host;
  }

  @Override
  public StructuredRuntime globalRuntime() {
    return Global.RUNTIME;
  }

  @Override
  public AsyncRuntime createRuntime(RuntimeConfig config) {
    return new StructuredRuntime(this, config, true);
  }

  @Override
  public Channels channels() {
    return channels;
  }

  @Override
  public Sync sync() {
    return sync;
  }

  // --- dispatchers

  /** The dispatcher of a runtime's bodies. */
  OwnDispatcher bodiesOf(RuntimeConfig config) {
    Dispatcher dispatcher = config.dispatcher();
    Executor pool =
        dispatcher == platformDefault ? host.workers(config.workerThreads()) : dispatcher;
    return new DrainingDispatcher(
        config.threadNamePrefix() + " on " + dispatcher.name(),
        pool,
        config.workerThreads(),
        dispatcher.allowsBlocking() ? null : config.blockingGuard(),
        host);
  }

  /** The dispatcher itself if it is one of ours, otherwise one that knows what runs on it. */
  OwnDispatcher own(Dispatcher dispatcher) {
    return dispatcher instanceof OwnDispatcher known
        ? known
        : new PoolDispatcher(
            dispatcher.name(),
            dispatcher,
            dispatcher.allowsBlocking() ? null : BlockingGuard.FAIL,
            host);
  }

  /**
   * A dispatcher for coroutines as one of ours.
   *
   * @param guard what happens to a body that waits; null if bodies may block
   */
  OwnDispatcher own(CoroutineDispatcher dispatcher, @Nullable BlockingGuard guard) {
    if (dispatcher instanceof PortalisDispatcher known) {
      return known.getOwn();
    }
    PoolDispatcher made =
        new PoolDispatcher(dispatcher.toString(), body -> dispatch(dispatcher, body), guard, host);
    made.madeOf(dispatcher);
    return made;
  }

  /** Hands a body over; where that needs no dispatch, runs it here, but not within another one. */
  private void dispatch(CoroutineDispatcher dispatcher, Runnable body) {
    if (dispatcher.isDispatchNeeded(EmptyCoroutineContext.INSTANCE)) {
      dispatcher.dispatch(EmptyCoroutineContext.INSTANCE, body);
    } else {
      immediate.execute(body);
    }
  }

  @Override
  public OwnDispatcher platformDefault() {
    return platformDefault;
  }

  @Override
  public Dispatcher io() {
    return new PoolDispatcher("io", host.io(), null, host);
  }

  @Override
  public Dispatcher virtualThreads() {
    return new PoolDispatcher("virtual threads", host.virtualThreads(), null, host);
  }

  @Override
  public Dispatcher singleThread(String name) {
    return new PoolDispatcher(name, host.singleThread(name), BlockingGuard.FAIL, host);
  }

  @Override
  public Dispatcher immediate() {
    return immediate;
  }

  @Override
  public Dispatcher from(Executor executor) {
    return new PoolDispatcher("from " + executor, executor, BlockingGuard.FAIL, host);
  }

  // --- waiting and time

  @Override
  public <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
    return Waiting.await(stage);
  }

  @Override
  public CompletableFuture<Void> sleep(Duration d) {
    SleepFuture sleep = new SleepFuture();
    if (d.isZero()) {
      sleep.run();
    } else {
      timer.schedule(sleep, d);
    }
    return sleep;
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> timeout(
      Duration d, CompletionStage<T> stage) {
    TimeoutFuture<T> timeout = new TimeoutFuture<>(d, Failures.future(stage));
    return timeout.start(timer);
  }

  @Override
  public Interval interval(Duration period, MissedTickPolicy policy) {
    return new TickInterval(timer, period, policy);
  }

  // --- combinations

  @Override
  public <T extends @Nullable Object> CompletableFuture<List<T>> joinAll(
      List<? extends CompletionStage<? extends T>> stages) {
    return new JoinAll<T>(stages).watch();
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<List<Outcome<T>>> settleAll(
      List<? extends CompletionStage<? extends T>> stages) {
    return new SettleAll<T>(stages).watch();
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> race(
      List<? extends CompletionStage<? extends T>> stages) {
    return new Race<T>(stages).watch();
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> shield(CompletionStage<T> stage) {
    return new Shield<>(Failures.future(stage)).watch();
  }

  // --- the current task

  @Override
  @SuppressWarnings("NullAway") // a Void result is carried by null
  public CompletableFuture<Void> yieldNow() {
    LinkedFuture<Void> turn = new LinkedFuture<>();
    Current.get().dispatcherOrDefault().execute(() -> turn.complete(null));
    return turn;
  }

  @Override
  public void checkpoint() {
    Waiting.throwIfCurrentEnded();
  }

  @Override
  public Optional<Task<?>> currentTask() {
    return Optional.ofNullable(Current.get().task);
  }
}
