package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Waits until all children of a scope, and of the scopes in it, are finished.
 *
 * <p>It walks through the tree and stops at each task that is not finished, to be woken by that one
 * task: so waiting for a million tasks costs one waiter, and tasks need no counter that all of them
 * would have to change. It ends with a walk on which it never stopped and after which every list
 * has the head that it had when the walk came by, and was never popped since. At the moment between
 * that walk and the look at the heads nothing ran: a task that ran then must have entered some list
 * after the walk had read its head, and either it still is, or is under, a new head, or the head
 * was popped.
 */
final class CompletionWait extends LinkedFuture<Void> implements Runnable {

  /** A scope on the walk, and the head of its list when the walk came to it. */
  private record Visit(ChildList children, int removals, @Nullable Child head) {}

  private final StructuredScope scope;
  private final boolean withFailure;

  /** Calls of {@link #run()} that are not worked off yet; whoever makes it one does the work. */
  private final AtomicInteger calls = new AtomicInteger();

  private final List<Visit> visits = new ArrayList<>();

  /** Where the walk goes on when it is through with the list it is in. */
  private final ArrayDeque<Child> returnTo = new ArrayDeque<>();

  private @Nullable Child next;
  private boolean stopped;

  /** The task at which the walk stopped, and the wait there. */
  private volatile @Nullable Stop stop;

  private record Stop(ScopedTask<?> task, FinishWait place) {}

  private CompletionWait(StructuredScope scope, boolean withFailure) {
    this.scope = scope;
    this.withFailure = withFailure;
    if (withFailure) {
      scope.firstFailure().ask();
    }
  }

  @Override
  protected void withdraw() {
    if (withFailure) {
      scope.firstFailure().unask();
    }
    leave();
  }

  /** Gives up the place at the task where the walk stopped. */
  private void leave() {
    Stop last = stop;
    if (last != null) {
      last.task.withdraw(last.place);
    }
  }

  /**
   * Starts to wait.
   *
   * @param withFailure whether to end with the scope's failure
   */
  static CompletionWait start(StructuredScope scope, boolean withFailure) {
    CompletionWait wait = new CompletionWait(scope, withFailure);
    wait.begin();
    wait.run();
    return wait;
  }

  /** Goes on; called when the task at which the walk stopped is finished. */
  @Override
  public void run() {
    if (calls.getAndIncrement() != 0) {
      return; // on the stack already: the task was finished while the walk registered there
    }
    do {
      if (!isDone()) {
        walk();
      }
    } while (calls.decrementAndGet() != 0);
  }

  private void begin() {
    visits.clear();
    returnTo.clear();
    stopped = false;
    next = enter(scope);
  }

  private @Nullable Child enter(StructuredScope entered) {
    int removals = entered.children.removals();
    Child head = entered.children.head();
    visits.add(new Visit(entered.children, removals, head));
    return head;
  }

  private void walk() {
    while (true) {
      Child child = next;
      if (child == null) {
        child = returnTo.poll();
        if (child == null) {
          if (!stopped && nothingNew()) {
            end();
            return;
          }
          begin();
          continue;
        }
      }
      next = child.older();
      ScopedTask<?> task =
          child instanceof ScopedTask<?> own ? own : visit((StructuredScope) child);
      if (task != null && !task.isFinished()) {
        stopped = true;
        stop = new Stop(task, task.onFinished(this));
        if (isCancelled()) {
          leave(); // cancelled while the walk went on
        }
        return;
      }
    }
  }

  /** Goes down into a scope; its main body, if it has one, is to be waited for too. */
  private @Nullable ScopedTask<?> visit(StructuredScope nested) {
    if (next != null) {
      returnTo.push(next);
    }
    next = enter(nested);
    return nested.main();
  }

  private boolean nothingNew() {
    for (Visit visit : visits) {
      if (visit.children.head() != visit.head || visit.children.removals() != visit.removals) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("NullAway") // a Void result is carried by null
  private void end() {
    visits.clear();
    stop = null;
    Throwable failure = withFailure ? scope.firstFailure().tell() : null;
    if (failure == null) {
      complete(null);
    } else {
      completeExceptionally(failure);
    }
  }
}
