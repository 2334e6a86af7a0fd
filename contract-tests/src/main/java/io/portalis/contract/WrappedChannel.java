package io.portalis.contract;

import io.portalis.channel.Channel;
import io.portalis.channel.ChannelResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A channel that the library did not make. */
final class WrappedChannel<T> implements Channel<T> {

  private final Channel<T> inner = Channel.unbounded();

  @Override
  public CompletableFuture<Void> send(T e) {
    return inner.send(e);
  }

  @Override
  public ChannelResult<Void> trySend(T e) {
    return inner.trySend(e);
  }

  @Override
  public boolean close() {
    return inner.close();
  }

  @Override
  public boolean close(Throwable cause) {
    return inner.close(cause);
  }

  @Override
  public boolean isClosedForSend() {
    return inner.isClosedForSend();
  }

  @Override
  public CompletableFuture<T> receive() {
    return inner.receive();
  }

  @Override
  public CompletableFuture<ChannelResult<T>> receiveResult() {
    return inner.receiveResult();
  }

  @Override
  public ChannelResult<T> tryReceive() {
    return inner.tryReceive();
  }

  @Override
  public void cancel() {
    inner.cancel();
  }

  @Override
  public boolean isClosedForReceive() {
    return inner.isClosedForReceive();
  }

  @Override
  public CompletableFuture<Void> forEach(Consumer<? super T> action) {
    return inner.forEach(action);
  }

  @Override
  public Flow.Publisher<T> asPublisher() {
    return inner.asPublisher();
  }

  @Override
  public Iterable<T> blocking() {
    return inner.blocking();
  }
}
