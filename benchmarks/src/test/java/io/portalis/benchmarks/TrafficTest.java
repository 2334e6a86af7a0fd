package io.portalis.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private final Traffic traffic = new Traffic(2, 600);

  private void receive(int consumer, int from, int to) {
    for (int i = from; i < to; i++) {
      traffic.consumers().get(consumer).accept(Traffic.message(i));
    }
  }

  private void await() throws Exception {
    traffic.await(CompletableFuture.completedFuture("over"));
  }

  @Test
  void await_allReceived_returns() {
    receive(0, 0, 300);
    receive(1, 0, 250);
    receive(0, 250, 300);
    assertDoesNotThrow(this::await);
  }

  @Test
  void await_messageMissing_throws() {
    receive(0, 0, 300);
    receive(1, 0, 299);
    assertThrows(IllegalStateException.class, this::await);
  }

  @Test
  void await_messageTwiceForAnother_throws() {
    receive(0, 0, 300);
    receive(1, 0, 299);
    receive(1, 1, 2);
    assertThrows(IllegalStateException.class, this::await);
  }

  @Test
  void await_peerFailed_throws() {
    receive(0, 0, 300);
    receive(1, 0, 300);
    assertThrows(
        Exception.class,
        () -> traffic.await(CompletableFuture.failedFuture(new IllegalStateException("lost"))));
  }
}
