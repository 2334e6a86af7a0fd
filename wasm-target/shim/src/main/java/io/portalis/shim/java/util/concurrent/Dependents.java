package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The kinds of dependents. */
final class Dependents {

  private Dependents() {}

  /** Depends on one future. */
  abstract static class OnOne<S, D> extends Dependent {
    final CompletableFuture<S> source;
    final CompletableFuture<D> target;

    OnOne(CompletableFuture<S> source, CompletableFuture<D> target, Executor executor) {
      super(target, executor);
      this.source = source;
      this.target = target;
    }

    @Override
    final boolean isReady() {
      return source.hasEnded();
    }

    /** Passes a failure on, if the source has one. */
    final boolean passFailure() {
      Failure failure = source.failure();
      if (failure != null) {
        target.end(failure.wrapped());
      }
      return failure != null;
    }

    /** Passes a result on, if the source has one. */
    final boolean passSuccess() {
      if (source.failure() == null) {
        target.end(source.raw());
        return true;
      }
      return false;
    }

    /** The target ends as a stage does. */
    final void follow(CompletionStage<D> stage) {
      CompletableFuture<D> inner = stage.toCompletableFuture();
      if (inner.hasEnded()) {
        target.end(inner.relayed());
      } else {
        inner.add(new Relay<>(inner, target));
      }
    }
  }

  static final class Apply<S, D> extends OnOne<S, D> {
    private final Function<? super S, ? extends D> fn;

    Apply(
        CompletableFuture<S> source,
        CompletableFuture<D> target,
        Executor executor,
        Function<? super S, ? extends D> fn) {
      super(source, target, executor);
      this.fn = fn;
    }

    @Override
    boolean completeWithout() {
      return passFailure();
    }

    @Override
    void completeByFunction() {
      target.endValue(fn.apply(source.value()));
    }
  }

  static final class Compose<S, D> extends OnOne<S, D> {
    private final Function<? super S, ? extends CompletionStage<D>> fn;

    Compose(
        CompletableFuture<S> source,
        CompletableFuture<D> target,
        Executor executor,
        Function<? super S, ? extends CompletionStage<D>> fn) {
      super(source, target, executor);
      this.fn = fn;
    }

    @Override
    boolean completeWithout() {
      return passFailure();
    }

    @Override
    void completeByFunction() {
      follow(fn.apply(source.value()));
    }
  }

  static final class Handle<S, D> extends OnOne<S, D> {
    private final BiFunction<? super S, Throwable, ? extends D> fn;

    Handle(
        CompletableFuture<S> source,
        CompletableFuture<D> target,
        Executor executor,
        BiFunction<? super S, Throwable, ? extends D> fn) {
      super(source, target, executor);
      this.fn = fn;
    }

    @Override
    boolean completeWithout() {
      return false;
    }

    @Override
    void completeByFunction() {
      target.endValue(fn.apply(source.value(), source.error()));
    }
  }

  static final class Watch<S> extends OnOne<S, S> {
    private final BiConsumer<? super S, ? super Throwable> action;

    Watch(
        CompletableFuture<S> source,
        CompletableFuture<S> target,
        Executor executor,
        BiConsumer<? super S, ? super Throwable> action) {
      super(source, target, executor);
      this.action = action;
    }

    @Override
    boolean completeWithout() {
      return false;
    }

    @Override
    void completeByFunction() {
      Throwable error = source.error();
      try {
        action.accept(source.value(), error);
      } catch (Throwable thrown) {
        if (error == null) {
          throw thrown;
        }
        if (error != thrown) {
          error.addSuppressed(thrown);
        }
      }
      target.end(source.relayed());
    }
  }

  static final class Recover<S> extends OnOne<S, S> {
    private final Function<? super Throwable, ? extends S> fn;

    Recover(
        CompletableFuture<S> source,
        CompletableFuture<S> target,
        Executor executor,
        Function<? super Throwable, ? extends S> fn) {
      super(source, target, executor);
      this.fn = fn;
    }

    @Override
    boolean completeWithout() {
      return passSuccess();
    }

    @Override
    void completeByFunction() {
      target.endValue(fn.apply(source.error()));
    }
  }

  static final class RecoverBy<S> extends OnOne<S, S> {
    private final Function<Throwable, ? extends CompletionStage<S>> fn;

    RecoverBy(
        CompletableFuture<S> source,
        CompletableFuture<S> target,
        Executor executor,
        Function<Throwable, ? extends CompletionStage<S>> fn) {
      super(source, target, executor);
      this.fn = fn;
    }

    @Override
    boolean completeWithout() {
      return passSuccess();
    }

    @Override
    void completeByFunction() {
      follow(fn.apply(source.error()));
    }
  }

  /** The target ends as the source does. */
  static final class Relay<S> extends OnOne<S, S> {

    Relay(CompletableFuture<S> source, CompletableFuture<S> target) {
      super(source, target, null);
    }

    @Override
    boolean completeWithout() {
      return passFailure() || passSuccess();
    }

    @Override
    void completeByFunction() {}
  }

  static final class Combine<A, B, D> extends Dependent {
    private final CompletableFuture<A> first;
    private final CompletableFuture<B> second;
    private final CompletableFuture<D> target;
    private final BiFunction<? super A, ? super B, ? extends D> fn;

    Combine(
        CompletableFuture<A> first,
        CompletableFuture<B> second,
        CompletableFuture<D> target,
        Executor executor,
        BiFunction<? super A, ? super B, ? extends D> fn) {
      super(target, executor);
      this.first = first;
      this.second = second;
      this.target = target;
      this.fn = fn;
    }

    @Override
    boolean isReady() {
      return first.hasEnded() && second.hasEnded();
    }

    @Override
    boolean completeWithout() {
      Failure failure = first.failure() != null ? first.failure() : second.failure();
      if (failure != null) {
        target.end(failure.wrapped());
      }
      return failure != null;
    }

    @Override
    void completeByFunction() {
      target.endValue(fn.apply(first.value(), second.value()));
    }
  }

  static final class Either<S, D> extends Dependent {
    private final CompletableFuture<? extends S> first;
    private final CompletableFuture<? extends S> second;
    private final CompletableFuture<D> target;
    private final Function<? super S, ? extends D> fn;

    Either(
        CompletableFuture<? extends S> first,
        CompletableFuture<? extends S> second,
        CompletableFuture<D> target,
        Executor executor,
        Function<? super S, ? extends D> fn) {
      super(target, executor);
      this.first = first;
      this.second = second;
      this.target = target;
      this.fn = fn;
    }

    private CompletableFuture<? extends S> ended() {
      return first.hasEnded() ? first : second;
    }

    @Override
    boolean isReady() {
      return first.hasEnded() || second.hasEnded();
    }

    @Override
    boolean completeWithout() {
      Failure failure = ended().failure();
      if (failure != null) {
        target.end(failure.wrapped());
      }
      return failure != null;
    }

    @Override
    void completeByFunction() {
      target.endValue(fn.apply(ended().value()));
    }

    @Override
    void leaveSources() {
      first.remove(this);
      second.remove(this);
    }
  }

  /** Ends when all futures have, with the failure of the first that has one. */
  static final class All extends Dependent {
    private final CompletableFuture<?>[] sources;
    private final CompletableFuture<Void> target;
    private int left;

    All(CompletableFuture<?>[] sources, CompletableFuture<Void> target) {
      super(target, null);
      this.sources = sources;
      this.target = target;
    }

    /** Watches the sources; ends at once if none is left. */
    void start() {
      left = 1;
      for (CompletableFuture<?> source : sources) {
        if (!source.hasEnded()) {
          left++;
          source.add(this);
        }
      }
      trigger();
    }

    @Override
    boolean isReady() {
      return --left == 0;
    }

    @Override
    boolean completeWithout() {
      for (CompletableFuture<?> source : sources) {
        if (source.failure() != null) {
          target.end(source.failure().wrapped());
          return true;
        }
      }
      target.endValue(null);
      return true;
    }

    @Override
    void completeByFunction() {}
  }

  /** Ends as the first of the futures. */
  static final class Any extends Dependent {
    private final CompletableFuture<?>[] sources;
    private final CompletableFuture<Object> target;

    Any(CompletableFuture<?>[] sources, CompletableFuture<Object> target) {
      super(target, null);
      this.sources = sources;
      this.target = target;
    }

    void start() {
      if (isReady()) {
        completeWithout();
      } else {
        for (CompletableFuture<?> source : sources) {
          source.add(this);
        }
      }
    }

    @Override
    boolean isReady() {
      return ended() != null;
    }

    private CompletableFuture<?> ended() {
      for (CompletableFuture<?> source : sources) {
        if (source.hasEnded()) {
          return source;
        }
      }
      return null;
    }

    @Override
    boolean completeWithout() {
      CompletableFuture<?> ended = ended();
      if (ended != null) {
        target.end(ended.relayed());
      }
      return true;
    }

    @Override
    void completeByFunction() {}

    @Override
    void leaveSources() {
      for (CompletableFuture<?> source : sources) {
        source.remove(this);
      }
    }
  }
}
