package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Work that blocks its threads, a thread for each piece. */
final class Crew {

  /** A piece of work. */
  interface Work {
    void run() throws Throwable;
  }

  private final CompletableFuture<Void> failed = new CompletableFuture<>();
  private final List<CompletableFuture<Void>> pieces = new ArrayList<>();
  private final Executor threads;

  Crew(Executor threads) {
    this.threads = threads;
  }

  void start(Work work) {
    CompletableFuture<Void> piece = new CompletableFuture<>();
    pieces.add(piece);
    threads.execute(() -> run(work, piece));
  }

  private void run(Work work, CompletableFuture<Void> piece) {
    try {
      work.run();
      piece.complete(null);
    } catch (Throwable failure) {
      failed.completeExceptionally(failure);
    }
  }

  /** The end of all of it, or the first failure. */
  CompletableFuture<?> end() {
    return CompletableFuture.anyOf(
        failed, CompletableFuture.allOf(pieces.toArray(CompletableFuture[]::new)));
  }
}
