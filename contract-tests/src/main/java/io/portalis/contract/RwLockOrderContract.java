package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.Guard;
import io.portalis.sync.ReadGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code AsyncRwLock}: whose turn it is, also when some give up. */
public abstract class RwLockOrderContract extends Contract {

  private final AsyncRwLock<Integer> lock = AsyncRwLock.of(0);

  private void assertFree() {
    lock.tryWrite().orElseThrow(() -> new AssertionError("still locked")).close();
  }

  @Test
  public void read_behindAWaitingWriter_doesNotPassIt() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    CompletableFuture<ReadGuard<Integer>> late = lock.read();
    assertPending("one reads", writer, late);
    reader.close();
    Guard<Integer> writing = now(writer);
    assertPending("one writes", late);
    writing.close();
    now(late).close();
  }

  @Test
  public void read_severalBehindAWriter_enterTogether() throws Exception {
    Guard<Integer> writer = now(lock.write());
    List<CompletableFuture<ReadGuard<Integer>>> readers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      readers.add(lock.read());
    }
    writer.close();
    for (CompletableFuture<ReadGuard<Integer>> reader : readers) {
      assertEquals(0, now(reader).value());
    }
  }

  @Test
  public void mixedQueue_isServedInOrderOfTheCalls() throws Exception {
    Guard<Integer> holder = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> r1 = lock.read();
    CompletableFuture<ReadGuard<Integer>> r2 = lock.read();
    CompletableFuture<Guard<Integer>> w1 = lock.write();
    CompletableFuture<ReadGuard<Integer>> r3 = lock.read();
    CompletableFuture<Guard<Integer>> w2 = lock.write();
    CompletableFuture<Guard<Integer>> w3 = lock.write();
    holder.close();
    now(r1).close();
    assertPending("the second still reads", w1, r3, w2, w3);
    now(r2).close();
    assertPending("behind the first writer", r3, w2, w3);
    now(w1).close();
    assertPending("behind the third reader", w2, w3);
    now(r3).close();
    assertPending("behind the second writer", w3);
    now(w2).close();
    now(w3).close();
    assertFree();
  }

  @Test
  public void write_readersKeepComing_isNotStarved() throws Exception {
    ReadGuard<Integer> reading = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    for (int i = 0; i < 100; i++) {
      lock.read().thenAccept(ReadGuard::close);
    }
    reading.close();
    now(writer).close();
  }

  @Test
  public void read_writersKeepComing_isNotStarved() throws Exception {
    Guard<Integer> writing = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    for (int i = 0; i < 100; i++) {
      lock.write().thenAccept(Guard::close);
    }
    writing.close();
    now(reader).close();
  }

  @Test
  public void cancel_writerAtTheHead_letsTheReadersBehindIn() throws Exception {
    ReadGuard<Integer> reading = now(lock.read());
    CompletableFuture<Guard<Integer>> w1 = lock.write();
    CompletableFuture<ReadGuard<Integer>> r1 = lock.read();
    CompletableFuture<ReadGuard<Integer>> r2 = lock.read();
    CompletableFuture<Guard<Integer>> w2 = lock.write();
    CompletableFuture<ReadGuard<Integer>> r3 = lock.read();
    assertTrue(w1.cancel(true));
    now(r1).close();
    now(r2).close();
    assertPending("behind the second writer", w2, r3);
    reading.close();
    now(w2).close();
    now(r3).close();
    assertFree();
  }

  @Test
  public void cancel_onlyWriter_letsTryReadInAgain() throws Exception {
    ReadGuard<Integer> reading = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    writer.cancel(true);
    assertTrue(lock.tryRead().isPresent());
    assertEquals(0, reading.value());
  }

  @Test
  public void cancel_writerBehindAWriter_letsNoReaderPass() throws Exception {
    ReadGuard<Integer> reading = now(lock.read());
    CompletableFuture<Guard<Integer>> w1 = lock.write();
    CompletableFuture<Guard<Integer>> w2 = lock.write();
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    w2.cancel(true);
    assertPending("the first writer still waits", w1, reader);
    reading.close();
    now(w1).close();
    now(reader).close();
  }

  @Test
  public void cancel_writerWhileOneWrites_letsNobodyIn() throws Exception {
    Guard<Integer> writing = now(lock.write());
    CompletableFuture<Guard<Integer>> next = lock.write();
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    next.cancel(true);
    assertPending("one writes", reader);
    writing.close();
    now(reader).close();
    assertFree();
  }

  @Test
  public void cancel_readerThatWaits_isNotCounted() throws Exception {
    Guard<Integer> writing = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> r1 = lock.read();
    CompletableFuture<ReadGuard<Integer>> r2 = lock.read();
    CompletableFuture<Guard<Integer>> next = lock.write();
    assertTrue(r1.cancel(true));
    writing.close();
    now(r2).close();
    now(next).close();
    assertFree();
  }

  @Test
  public void cancel_allReadersBetweenWriters_letsTheNextWriterIn() throws Exception {
    Guard<Integer> writing = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> r1 = lock.read();
    CompletableFuture<ReadGuard<Integer>> r2 = lock.read();
    CompletableFuture<Guard<Integer>> next = lock.write();
    r1.cancel(true);
    r2.cancel(true);
    writing.close();
    now(next).close();
    assertFree();
  }

  @Test
  public void cancel_granted_doesNothing() throws Exception {
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    assertFalse(reader.cancel(true));
    assertTrue(lock.tryWrite().isEmpty(), "still read");
    now(reader).close();
    CompletableFuture<Guard<Integer>> writer = lock.write();
    assertFalse(writer.cancel(true));
    assertTrue(lock.tryRead().isEmpty(), "still written");
    now(writer).close();
  }

  @Test
  public void cancel_readerFromTheCallbackOfOneThatEntersWithIt_losesNoTurn() throws Exception {
    Guard<Integer> writing = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> r1 = lock.read();
    CompletableFuture<ReadGuard<Integer>> r2 = lock.read();
    CompletableFuture<Boolean> cancelled =
        r1.thenApply(
            guard -> {
              boolean result = r2.cancel(true);
              guard.close();
              return result;
            });
    CompletableFuture<Guard<Integer>> next = lock.write();
    writing.close();
    if (!await(cancelled)) {
      await(r2).close();
    }
    await(next).close();
    assertFree();
  }

  @Test
  public void callbacksThatClose_serveTheWholeQueue() throws Exception {
    Trace<String> order = new Trace<>();
    Guard<Integer> holder = now(lock.write());
    CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    for (int i = 0; i < 20; i++) {
      int number = i;
      lock.read()
          .thenAccept(
              guard -> {
                order.add("r" + number);
                guard.close();
              });
      last =
          lock.write()
              .thenAccept(
                  guard -> {
                    order.add("w" + number);
                    guard.close();
                  });
    }
    holder.close();
    await(last);
    for (int i = 0; i < 20; i++) {
      assertEquals(List.of("r" + i, "w" + i), order.list().subList(2 * i, 2 * i + 2));
    }
  }

  @Test
  public void throwingCallback_hurtsNoOther() throws Exception {
    Guard<Integer> holder = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> r1 = lock.read();
    CompletableFuture<Void> callback =
        r1.thenAccept(
            guard -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<ReadGuard<Integer>> r2 = lock.read();
    holder.close();
    assertEquals("a callback's own", failureOf(callback).getMessage());
    await(r2).close();
    await(r1).close();
    assertFree();
  }
}
