package io.portalis.bridge;

import io.portalis.AsyncRuntime;
import io.portalis.Dispatcher;
import io.portalis.RuntimeConfig;
import io.portalis.ScopePolicy;
import io.portalis.ScopedBody;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.spi.LinkedFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A runtime: a supervisor scope at the root, the dispatcher of its bodies, and the way out. */
final class StructuredRuntime extends Spawning implements AsyncRuntime {

  final CoroutineEngine engine;
  final UnseenFailures failures;

  private final RuntimeConfig config;
  private final OwnDispatcher bodies;
  private final Executor blockingBodies;
  private final StructuredScope root;
  private final @Nullable Shutdown shutdown;

  StructuredRuntime(CoroutineEngine engine, RuntimeConfig config, boolean closeable) {
    this.engine = engine;
    this.config = config;
    this.bodies = engine.bodiesOf(config);
    this.blockingBodies = this::startBlocking;
    this.failures = new UnseenFailures(this, engine.host());
    this.root = new StructuredScope(this, null, ScopePolicy.SUPERVISOR);
    Runnable closed = engine.host().runtimeOpened(this::unfinishedTasks);
    this.shutdown = closeable ? new Shutdown(root, engine, closed) : null;
  }

  private List<String> unfinishedTasks() {
    List<String> tasks = new ArrayList<>();
    root.forEachTask(task -> tasks.add(task.toString()));
    return tasks;
  }

  OwnDispatcher bodies() {
    return bodies;
  }

  StructuredScope root() {
    return root;
  }

  Executor blockingBodies() {
    return blockingBodies;
  }

  private void startBlocking(Runnable task) {
    String prefix = config.threadNamePrefix();
    String name = task instanceof Body body ? body.givenName() : null;
    engine.host().startBlocking(name == null ? prefix : prefix + "-" + name, task);
  }

  /** Hands a failure that no one else can observe to the handler. */
  void uncaught(Task<?> task, Throwable error) {
    try {
      config.uncaughtHandler().accept(task, error);
    } catch (Throwable broken) {
      Failures.suppress(broken, error);
      engine.host().reportUncaught("the uncaught handler, for " + task.name(), broken);
    }
  }

  @Override
  Spawner spawner() {
    return root;
  }

  @Override
  public TaskScope openScope() {
    return openScope(ScopePolicy.FAIL_FAST);
  }

  @Override
  public TaskScope openScope(ScopePolicy policy) {
    return root.openChild(policy);
  }

  // --- running a body in a scope of its own

  @Override
  public <T extends @Nullable Object> T blockOn(ScopedBody<? extends T> main) throws Exception {
    Objects.requireNonNull(main, "main");
    StructuredScope scope = root.openChild(ScopePolicy.FAIL_FAST);
    BlockingTask<T> task =
        new BlockingTask<>(scope, "main", () -> main.run(scope), Current.get().task);
    try {
      Waiting.guard(task);
    } catch (RuntimeException refused) {
      scope.close();
      throw refused;
    }
    scope.setMain(task);
    task.run();
    boolean interrupted = endChildren(scope, task);
    Throwable failure = scope.failure();
    if (failure != null) {
      throw Waiting.<RuntimeException>sneaky(failure);
    }
    if (interrupted) {
      Waiting.throwIfCurrentEnded();
      throw new InterruptedException();
    }
    return Waiting.await(task);
  }

  /** Waits for the children of a scope whose main body has returned; true if interrupted. */
  private static boolean endChildren(StructuredScope scope, ScopedTask<?> main) {
    if (main.isCompletedExceptionally()) {
      scope.stop(Failures.reason(Objects.requireNonNull(Failures.of(main))));
    }
    boolean interrupted = false;
    try {
      CoroutineEngine.instance().host().park(scope.quiescence());
    } catch (InterruptedException e) {
      scope.stop("interrupted");
      interrupted = true;
    }
    scope.refuse();
    Waiting.uninterruptibly(scope.quiescence()); // for what a last callback may have spawned
    scope.ended();
    return interrupted;
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> scoped(
      Function<? super TaskScope, ? extends CompletionStage<? extends T>> body) {
    Objects.requireNonNull(body, "body");
    StructuredScope scope = root.openChild(ScopePolicy.FAIL_FAST);
    StageTask<T> main = new StageTask<>(scope, "scoped", () -> body.apply(scope));
    ScopedResult<T> result = new ScopedResult<>(scope, main);
    scope.setMain(main);
    main.run();
    result.follow();
    return result;
  }

  /** What {@link #scoped} returns. */
  private static final class ScopedResult<T extends @Nullable Object> extends LinkedFuture<T> {

    private final StructuredScope scope;
    private final StageTask<T> main;

    ScopedResult(StructuredScope scope, StageTask<T> main) {
      this.scope = scope;
      this.main = main;
    }

    void follow() {
      main.onFinished(this::mainEnded);
    }

    private void mainEnded() {
      if (main.isCompletedExceptionally()) {
        scope.stop(Failures.reason(Objects.requireNonNull(Failures.of(main))));
      }
      observe(scope.quiescence(), (nothing, never) -> childrenEnded());
    }

    private void childrenEnded() {
      scope.refuse();
      observe(scope.quiescence(), (nothing, never) -> allEnded()); // what a callback spawned, too
    }

    private void allEnded() {
      scope.ended();
      Throwable failure = scope.failure();
      if (failure != null) {
        completeExceptionally(failure);
      } else {
        observe(main, (value, cancelled) -> Failures.pass(value, cancelled, this));
      }
    }

    @Override
    protected void withdraw() {
      scope.stop("cancelled");
    }
  }

  // --- configuration and the way out

  @Override
  public RuntimeConfig config() {
    return config;
  }

  @Override
  public Dispatcher dispatcher() {
    return bodies;
  }

  @Override
  public CompletableFuture<Boolean> shutdown(Duration grace) {
    if (Objects.requireNonNull(grace, "grace").isNegative()) {
      throw new IllegalArgumentException("grace must not be negative: " + grace);
    }
    CompletableFuture<Boolean> end = closeable().within(grace, grace);
    LinkedFuture<Boolean> result = new LinkedFuture<>();
    LinkedFuture.observe(end, (clean, never) -> result.complete(clean));
    return result;
  }

  @Override
  public void close() {
    throwIfInside();
    CompletableFuture<Boolean> end = closeable().within(config.closeGrace(), config.closeGrace());
    Waiting.guard(end);
    try {
      engine.host().park(end);
    } catch (InterruptedException interrupted) {
      closeable().within(Duration.ZERO, config.closeGrace());
      Waiting.uninterruptibly(end);
      Thread.currentThread().interrupt();
    }
  }

  /** A body that waits for the end of its runtime waits for itself. */
  private void throwIfInside() {
    ScopedTask<?> current = Current.get().task;
    if (current != null && current.scope.runtime == this) {
      Waiting.guard(current);
      throw new IllegalStateException(current.name() + " runs in the runtime that it would close");
    }
  }

  private Shutdown closeable() {
    if (shutdown == null) {
      throw new UnsupportedOperationException("the global runtime cannot be closed");
    }
    return shutdown;
  }
}
