package io.portalis.benchmarks;

import io.portalis.ChannelClosedException;
import io.portalis.channel.Channel;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A consumer: receives until a receive has to wait, and goes on as a further body when it is done.
 */
final class ReceiveLoop implements Callable<CompletableFuture<Void>> {

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Channel<Integer> channel;
  private final Tally tally;

  ReceiveLoop(Channel<Integer> channel, Tally tally) {
    this.channel = channel;
    this.tally = tally;
  }

  @Override
  public CompletableFuture<Void> call() {
    run();
    return end;
  }

  private void run() {
    while (true) {
      CompletableFuture<Integer> received = channel.receive();
      if (!received.isDone()) {
        received.whenCompleteAsync(this::resume, PortalisPeer.RUNTIME.dispatcher());
        return;
      }
      if (received.isCompletedExceptionally()) {
        received.whenComplete(this::resume);
        return;
      }
      tally.accept(received.join());
    }
  }

  private void resume(Integer message, @Nullable Throwable failure) {
    if (failure == null) {
      tally.accept(message);
      run();
    } else if (failure instanceof ChannelClosedException) {
      end.complete(null);
    } else {
      end.completeExceptionally(failure);
    }
  }
}
