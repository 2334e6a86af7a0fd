package io.portalis.bridge;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@code forEach}: hands elements to an action until the channel or the future ends. */
final class ChannelLoop<T> extends Operation<Void> {

  private final Loop loop;
  private final Consumer<? super T> action;

  ChannelLoop(CoroutineChannel<T> channel, Consumer<? super T> action) {
    this.action = action;
    this.loop = new Loop(channel, Current.get().dispatcherOrDefault());
  }

  ChannelLoop<T> start() {
    loop.begin();
    return this;
  }

  @Override
  protected void withdraw() {
    loop.stop();
  }

  /** The consumer behind the future. */
  private final class Loop extends ChannelConsumer<T> {
    Loop(CoroutineChannel<T> channel, Executor executor) {
      super(channel, executor);
    }

    @Override
    boolean isOver() {
      return isDone();
    }

    @Override
    boolean wants() {
      return true;
    }

    @Override
    void onElement(T element) {
      try {
        action.accept(element);
      } catch (Throwable thrown) {
        completeExceptionally(Failures.ofBody(thrown));
      }
    }

    @Override
    @SuppressWarnings("NullAway") // a Void result is carried by null
    void onEnd(@Nullable Throwable failure) {
      if (failure == null) {
        complete(null);
      } else {
        completeExceptionally(failure);
      }
    }

    @Override
    void onOver() {}
  }
}
