package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A future of which only the methods of a stage are for use. */
final class MinimalStage<T> extends CompletableFuture<T> {

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new MinimalStage<>();
  }

  @Override
  public CompletableFuture<T> toCompletableFuture() {
    CompletableFuture<T> future = new CompletableFuture<>();
    if (raw() != null) {
      future.end(relayed());
    } else {
      add(new Dependents.Relay<>(this, future));
    }
    return future;
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException();
  }

  @Override
  public T get() {
    throw refused();
  }

  @Override
  public T get(long timeout, TimeUnit unit) {
    throw refused();
  }

  @Override
  public T getNow(T valueIfAbsent) {
    throw refused();
  }

  @Override
  public T join() {
    throw refused();
  }

  @Override
  public boolean complete(T value) {
    throw refused();
  }

  @Override
  public boolean completeExceptionally(Throwable ex) {
    throw refused();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    throw refused();
  }

  @Override
  public void obtrudeValue(T value) {
    throw refused();
  }

  @Override
  public void obtrudeException(Throwable ex) {
    throw refused();
  }

  @Override
  public boolean isDone() {
    throw refused();
  }

  @Override
  public boolean isCancelled() {
    throw refused();
  }

  @Override
  public boolean isCompletedExceptionally() {
    throw refused();
  }

  @Override
  public int getNumberOfDependents() {
    throw refused();
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    throw refused();
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    throw refused();
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    throw refused();
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    throw refused();
  }
}
