package io.portalis.benchmarks;

import io.portalis.channel.Channel;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A producer: sends until a send has to wait, and goes on as a further body when it is done. */
final class SendLoop implements Callable<CompletableFuture<Void>>, Runnable {

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Channel<Integer> channel;
  private final int messages;
  private int next;

  SendLoop(Channel<Integer> channel, int messages) {
    this.channel = channel;
    this.messages = messages;
  }

  @Override
  public CompletableFuture<Void> call() {
    run();
    return end;
  }

  @Override
  public void run() {
    while (next < messages) {
      CompletableFuture<Void> sent = channel.send(Traffic.message(next++));
      if (!sent.isDone()) {
        sent.thenRunAsync(this, PortalisPeer.RUNTIME.dispatcher());
        return;
      }
    }
    end.complete(null);
  }
}
