package io.portalis.bridge;

import io.portalis.BlockedWorkerException;
import io.portalis.RuntimeClosedException;
import io.portalis.ScopePolicy;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.spi.LinkedFuture;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scope: its children, and the first reason to stop them.
 *
 * <p>A child enters the list before it looks whether the scope was cancelled or closed; who cancels
 * or closes says so before going through the list. So no child slips through.
 *
 * <p>Trees of scopes may be deep. What goes through a tree does so in a loop with a list of scopes
 * yet to visit, never by recursion.
 */
final class StructuredScope extends Spawning implements TaskScope, Child {

  private static final AtomicReferenceFieldUpdater<StructuredScope, @Nullable ScopeJob> JOB =
      AtomicReferenceFieldUpdater.newUpdater(StructuredScope.class, ScopeJob.class, "job");

  final StructuredRuntime runtime;
  final @Nullable StructuredScope parent;
  final ScopePolicy policy;

  /** The coroutine scope that this one and those below belong to, if they belong to one. */
  final @Nullable Outer outer;

  final ChildList children = new ChildList();

  private final SpawnerView spawner = new SpawnerView(this, null, null);
  private final FirstFailure failure = new FirstFailure();
  private final AtomicReference<@Nullable String> cancelReason = new AtomicReference<>();

  /** This scope for coroutines, once it was asked for. */
  private volatile @Nullable ScopeJob job;

  /** The body that the scope was opened for, if it is not just a block of code. No child. */
  private volatile @Nullable ScopedTask<?> main;

  private volatile boolean closed;

  /** Closed, and every child has ended. */
  private volatile boolean over;

  private volatile @Nullable Child older;
  private int order;

  StructuredScope(StructuredRuntime runtime, @Nullable StructuredScope parent, ScopePolicy policy) {
    this(runtime, parent, policy, parent == null ? null : parent.outer);
  }

  StructuredScope(
      StructuredRuntime runtime,
      @Nullable StructuredScope parent,
      ScopePolicy policy,
      @Nullable Outer outer) {
    this.runtime = runtime;
    this.parent = parent;
    this.policy = policy;
    this.outer = outer;
  }

  // --- spawning

  /** Lets a new task in and has it run. */
  <T extends @Nullable Object> Task<T> start(ScopedTask<T> task, Executor executor) {
    if (!admit(task)) {
      return task;
    }
    try {
      executor.execute(outer == null ? task : outer.inContext(task));
    } catch (Throwable rejected) {
      task.fail(rejected);
    }
    return task;
  }

  /** Where bodies run unless a spawner says otherwise. */
  OwnDispatcher bodies() {
    return outer == null ? runtime.bodies() : outer.bodies();
  }

  /**
   * Adds a coroutine, which runs already, to the children, and cancels it if it comes too late;
   * false if the scope is over.
   */
  boolean admit(CoroutineChild coroutine) {
    if (over) {
      return false;
    }
    children.push(coroutine);
    if (outer != null) {
      outer.enter(coroutine);
    }
    String reason = cancelReason.get();
    if (reason != null || closed) {
      coroutine.abort(reason != null ? reason : "scope closed");
    }
    return true;
  }

  /** Adds the task to the children; false if the scope is cancelled, and now the task too. */
  private boolean admit(ScopedTask<?> task) {
    throwIfClosed();
    String reason = cancelReason.get();
    if (reason == null) {
      children.push(task);
      if (closed) {
        task.abort("scope closed");
        throwIfClosed();
      }
      reason = cancelReason.get();
    }
    if (reason != null) {
      task.abort(reason);
      return false;
    }
    if (outer != null) {
      outer.enter(task);
    }
    return true;
  }

  private void throwIfClosed() {
    if (closed) {
      throw new RuntimeClosedException(
          this == runtime.root() ? "the runtime is closed" : "the scope is closed");
    }
  }

  @Override
  Spawner spawner() {
    return spawner;
  }

  @Override
  public StructuredScope openChild(ScopePolicy childPolicy) {
    Objects.requireNonNull(childPolicy, "policy");
    throwIfClosed();
    StructuredScope child = new StructuredScope(runtime, this, childPolicy);
    children.push(child);
    if (closed) {
      child.closed = true;
      child.over = true;
      throwIfClosed();
    }
    String reason = cancelReason.get();
    if (reason != null) {
      child.stop(reason);
    }
    return child;
  }

  // --- failure and cancellation

  /**
   * Takes note of a child's failure; true if it is the first and the others are to be cancelled, by
   * {@link #cancelAfterFailure}.
   */
  boolean recordFailure(ScopedTask<?> task, Throwable error) {
    FirstFailure.Failed failed = new FirstFailure.Failed(task, error);
    String reason = null;
    for (StructuredScope scope = this;
        scope != null && scope.policy == ScopePolicy.FAIL_FAST && scope.failure.record(failed);
        scope = scope.parent) {
      reason = reason == null ? reasonFor(error) : reason;
      scope.cancelReason.compareAndSet(null, reason);
    }
    return reason != null;
  }

  private static String reasonFor(Throwable error) {
    try {
      return "failed: " + error;
    } catch (Throwable broken) {
      return "failed: " + error.getClass().getName(); // a toString that throws
    }
  }

  /** Cancels what is left in this scope and those above that fail with it. */
  void cancelAfterFailure() {
    StructuredScope top = this;
    for (StructuredScope above = parent;
        above != null && above.policy == ScopePolicy.FAIL_FAST;
        above = above.parent) {
      top = above;
    }
    top.stop(Objects.requireNonNullElse(cancelReason.get(), "failed"));
    top.failOuter();
  }

  /** Hands the failure on to the coroutine scope, if this is the scope right below it. */
  private void failOuter() {
    Throwable error = failure.error();
    if (outer != null && parent == null && policy == ScopePolicy.FAIL_FAST && error != null) {
      outer.fail(error);
      failure.tell();
    }
  }

  /** Takes note of what a body threw after its task had ended. */
  void recordLateFailure(ScopedTask<?> task, Throwable error) {
    if (!failure.suppress(error)) {
      reportUncaught(task, error);
    }
  }

  /** Reports a failure that nobody else can see. */
  void reportUncaught(Task<?> task, Throwable error) {
    if (outer != null) {
      outer.uncaught(error);
    } else {
      runtime.uncaught(task, error);
    }
  }

  @Override
  public void cancel(String reason) {
    Objects.requireNonNull(reason, "reason");
    stopChildren(reason);
  }

  /** Cancels the scope from above or because of a failure: its main body, then its children. */
  void stop(String reason) {
    cancelReason.compareAndSet(null, reason);
    abortMain(reason);
    stopChildren(reason);
  }

  private void stopChildren(String reason) {
    forEachScope(
        scope -> {
          scope.cancelReason.compareAndSet(null, reason);
          if (scope != this) {
            scope.abortMain(reason);
          }
          scope.abortOwnTasks(reason);
          scope.tellJob();
        });
  }

  private void abortMain(String reason) {
    ScopedTask<?> body = main;
    if (body != null) {
      body.abort(reason);
    }
  }

  private void abortOwnTasks(String reason) {
    for (Child child = children.head(); child != null; child = child.older()) {
      if (child instanceof ScopedTask<?> task) {
        task.abort(reason);
      }
    }
    children.sweepEnded();
  }

  @Override
  public boolean isCancelled() {
    return cancelReason.get() != null || (outer != null && outer.isCancelled());
  }

  /** Why the scope was cancelled; null if it was not, or by its coroutine scope. */
  @Nullable String cancelReason() {
    return cancelReason.get();
  }

  // --- for coroutines

  /** The job that coroutines have as their parent to be children of this scope. */
  ScopeJob job() {
    ScopeJob known = job;
    if (known == null) {
      ScopeJob made = new ScopeJob(this);
      if (JOB.compareAndSet(this, null, made)) {
        made.follow(outer);
        tellJob();
      }
      known = Objects.requireNonNull(job);
    }
    return known;
  }

  /** Tells the job, if there is one, what has become of this scope. */
  void tellJob() {
    ScopeJob known = job;
    if (known != null) {
      String reason = cancelReason.get();
      if (reason != null) {
        known.cancelled(reason);
      }
      if (over) {
        known.over();
      }
    }
  }

  /** The first failure, or null. */
  @Nullable Throwable failure() {
    return failure.error();
  }

  FirstFailure firstFailure() {
    return failure;
  }

  // --- waiting

  @Override
  public CompletableFuture<Void> completion() {
    return CompletionWait.start(this, true);
  }

  /** Like {@link #completion()}, but whatever the failures. */
  CompletableFuture<Void> quiescence() {
    return CompletionWait.start(this, false);
  }

  @Override
  public void join() throws Exception {
    throwIfInside();
    CompletableFuture<Void> completion = completion();
    try {
      Waiting.await(completion);
    } catch (BlockedWorkerException refused) {
      completion.cancel(false); // nobody is going to be told
      throw refused;
    } catch (TaskCancelledException cancelled) {
      Throwable first = failure.tell();
      if (first == null) {
        throw cancelled;
      }
      // The caller was told to stop because of the very failure that it is here to learn.
      Waiting.uninterruptibly(quiescence());
      throw Waiting.<RuntimeException>sneaky(first);
    }
  }

  /** A child that waits for all children waits for itself. */
  void throwIfInside() {
    ScopedTask<?> current = Current.get().task;
    if (current == null || current == main) {
      return;
    }
    for (StructuredScope scope = current.scope; scope != null; scope = scope.parent) {
      if (scope == this) {
        throw new IllegalStateException(current.name() + " is in the scope that it would wait for");
      }
      if (scope.main == current) {
        return; // a body in the middle of its own scope
      }
    }
  }

  @Override
  public void close() {
    throwIfInside();
    refuse();
    CompletableFuture<Void> end = quiescence();
    if (!end.isDone()) {
      stopChildren("scope closed");
      LinkedFuture.observe(end, (nothing, never) -> ended());
      Waiting.guard(end);
      Waiting.uninterruptibly(end);
    }
    ended();
  }

  /** Refuses new children in this scope and all below. */
  void refuse() {
    forEachScope(scope -> scope.closed = true);
  }

  /** Refuses new children in this scope alone: those below may need some to end. */
  void refuseHere() {
    closed = true;
  }

  /**
   * Calls an action with each unfinished task of this scope and all below, main bodies included.
   */
  void forEachTask(Consumer<ScopedTask<?>> action) {
    forEachScope(scope -> scope.forEachOwnTask(action));
  }

  private void forEachOwnTask(Consumer<ScopedTask<?>> action) {
    ScopedTask<?> body = main;
    if (body != null && !body.isFinished()) {
      action.accept(body);
    }
    for (Child child = children.head(); child != null; child = child.older()) {
      if (child instanceof ScopedTask<?> task && !task.isFinished()) {
        action.accept(task);
      }
    }
  }

  /** Visits this scope, then those below; children that enter during the visit may be missed. */
  private void forEachScope(Consumer<StructuredScope> visit) {
    ArrayDeque<StructuredScope> scopes = new ArrayDeque<>();
    for (StructuredScope scope = this; scope != null; scope = scopes.poll()) {
      visit.accept(scope);
      for (Child child = scope.children.head(); child != null; child = child.older()) {
        if (child instanceof StructuredScope nested) {
          scopes.add(nested);
        }
      }
    }
  }

  /** The scope is closed and its children have ended. */
  void ended() {
    forEachScope(
        scope -> {
          scope.over = true;
          scope.tellJob();
        });
    if (parent != null) {
      parent.children.sweepEnded();
    }
    reportFailure();
  }

  /** Reports what was never asked for in this scope and all below. */
  void reportFailures() {
    forEachScope(StructuredScope::reportFailure);
  }

  /** Reports a failure that neither the scope nor the task was asked for. */
  private void reportFailure() {
    if (parent == null || parent.policy == ScopePolicy.SUPERVISOR) {
      failure.reportIfUnseen(); // otherwise it is a failure of the parent
    }
  }

  // --- the main body

  /** Makes a task the main body of this new scope. */
  void setMain(ScopedTask<?> task) {
    main = task;
    failure.ask();
    String reason = cancelReason.get();
    if (reason != null) {
      task.abort(reason);
    }
  }

  @Nullable ScopedTask<?> main() {
    return main;
  }

  // --- the link among siblings

  @Override
  public @Nullable Child older() {
    return older;
  }

  @Override
  public void setOlder(@Nullable Child older) {
    this.older = older;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public void setOrder(int order) {
    this.order = order;
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
