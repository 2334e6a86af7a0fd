package io.portalis.shim;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the tests share: a log of calls, an executor that waits to be told, and an exception. */
public final class CallLog {

  /** The exception that test functions throw. */
  public static final class Failure extends RuntimeException {
    public Failure(String message) {
      super(message);
    }
  }

  /** Runs its tasks when it is told to. */
  public static final class Queue implements Executor {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private int count;

    @Override
    public void execute(Runnable task) {
      count++;
      tasks.add(task);
    }

    /** How many tasks this was given. */
    public int count() {
      return count;
    }

    /** Runs the tasks that wait, and those that come up. */
    public void runAll() {
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }

    /** Runs what came first. */
    public void runOne() {
      tasks.remove().run();
    }
  }

  public static final Executor DIRECT = task -> task.run();

  public static final Executor REJECTING =
      task -> {
        throw new Failure("rejected");
      };

  private final StringBuilder calls = new StringBuilder();

  public static CompletableFuture<String> newFuture() {
    return new CompletableFuture<>();
  }

  public static CompletableFuture<String> failed(String message) {
    return CompletableFuture.failedFuture(new Failure(message));
  }

  /** How a future stands, such as "a", "none", "Failure: x", "Completion(Failure: x)". */
  public static String state(CompletableFuture<?> future) {
    if (!future.isDone()) {
      return "none";
    }
    return future.handle((value, failure) -> failure == null ? "" + value : show(failure)).join();
  }

  public static String show(Throwable failure) {
    if (failure == null) {
      return "null";
    }
    if (failure instanceof CompletionException) {
      return "Completion(" + show(failure.getCause()) + ")";
    }
    String name = failure.getClass().getSimpleName();
    return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
  }

  public void add(String call) {
    calls.append(calls.length() == 0 ? "" : " ").append(call);
  }

  public Runnable run(String name) {
    return () -> add(name);
  }

  public <T> Consumer<T> accept(String name) {
    return value -> add(name + "(" + value + ")");
  }

  public <T> Function<T, String> apply(String name) {
    return value -> {
      add(name + "(" + value + ")");
      return name;
    };
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
