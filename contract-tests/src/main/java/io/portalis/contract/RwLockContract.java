package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.Guard;
import io.portalis.sync.ReadGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code AsyncRwLock}: who excludes whom, and the guards. */
public abstract class RwLockContract extends Contract {

  private final AsyncRwLock<Integer> lock = AsyncRwLock.of(100);

  @Test
  public void read_otherReaders_areTogether() throws Exception {
    ReadGuard<Integer> first = now(lock.read());
    ReadGuard<Integer> second = now(lock.read());
    ReadGuard<Integer> third = lock.tryRead().orElseThrow();
    assertEquals(300, first.value() + second.value() + third.value());
  }

  @Test
  public void read_writer_waitsUntilItIsDone() throws Exception {
    Guard<Integer> writer = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    assertPending("a writer is in", reader);
    writer.set(5);
    writer.close();
    assertEquals(5, now(reader).value());
  }

  @Test
  public void write_writer_waitsUntilItIsDone() throws Exception {
    Guard<Integer> first = now(lock.write());
    CompletableFuture<Guard<Integer>> second = lock.write();
    assertPending("a writer is in", second);
    first.set(5);
    first.close();
    assertEquals(5, now(second).value());
  }

  @Test
  public void write_severalReaders_waitsForTheLast() throws Exception {
    ReadGuard<Integer> first = now(lock.read());
    ReadGuard<Integer> second = now(lock.read());
    ReadGuard<Integer> third = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    second.close();
    first.close();
    assertPending("one still reads", writer);
    third.close();
    now(writer).close();
  }

  @Test
  public void write_byAReader_waitsUntilItStopsReading() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    CompletableFuture<Guard<Integer>> upgrade = lock.write();
    assertPending("there is no upgrade", upgrade);
    reader.close();
    now(upgrade).close();
  }

  @Test
  public void tryRead_byState_needsThatNobodyWrites() throws Exception {
    ReadGuard<Integer> reader = lock.tryRead().orElseThrow();
    assertTrue(lock.tryRead().isPresent(), "beside a reader");
    reader.close();
    AsyncRwLock<Integer> other = AsyncRwLock.of(1);
    Guard<Integer> writer = now(other.write());
    assertTrue(other.tryRead().isEmpty(), "beside a writer");
    writer.close();
    assertTrue(other.tryRead().isPresent(), "after the writer");
  }

  @Test
  public void tryRead_writerWaits_isEmpty() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    assertTrue(lock.tryRead().isEmpty(), "it would pass the writer");
    reader.close();
    now(writer).close();
    assertTrue(lock.tryRead().isPresent());
  }

  @Test
  public void tryWrite_byState_needsThatNobodyIsIn() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    assertTrue(lock.tryWrite().isEmpty(), "beside a reader");
    reader.close();
    Guard<Integer> writer = lock.tryWrite().orElseThrow();
    assertTrue(lock.tryWrite().isEmpty(), "beside a writer");
    assertTrue(lock.tryRead().isEmpty(), "it excludes like write");
    writer.close();
    assertTrue(lock.tryWrite().isPresent(), "free again");
  }

  @Test
  public void tryWrite_refused_keepsNoReaderOut() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    assertTrue(lock.tryWrite().isEmpty());
    assertTrue(lock.tryRead().isPresent(), "nobody waits");
    now(lock.read()).close();
    reader.close();
  }

  @Test
  public void value_created_isNullUntilSet() throws Exception {
    AsyncRwLock<@Nullable String> empty = AsyncRwLock.create();
    try (ReadGuard<@Nullable String> reader = now(empty.read())) {
      assertNull(reader.value());
    }
    try (Guard<@Nullable String> writer = now(empty.write())) {
      writer.set("set");
    }
    assertEquals("set", now(empty.read()).value());
  }

  @Test
  public void closedGuards_throw() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    reader.close();
    assertThrows(IllegalStateException.class, reader::value);
    Guard<Integer> writer = now(lock.write());
    writer.close();
    assertThrows(IllegalStateException.class, writer::value);
    assertThrows(IllegalStateException.class, () -> writer.set(1));
    assertEquals(100, now(lock.read()).value());
  }

  @Test
  public void close_readGuardTwice_countsOnce() throws Exception {
    ReadGuard<Integer> first = now(lock.read());
    ReadGuard<Integer> second = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    first.close();
    first.close();
    assertPending("the second still reads", writer);
    assertEquals(100, second.value(), "its own guard is open");
    second.close();
    now(writer).close();
  }

  @Test
  public void close_writeGuardTwice_unlocksOnce() throws Exception {
    Guard<Integer> first = now(lock.write());
    CompletableFuture<Guard<Integer>> second = lock.write();
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    first.close();
    first.close();
    assertPending("the second writer is in", reader);
    now(second).close();
    now(reader).close();
  }

  @Test
  public void close_byAnotherTask_unlocks() throws Exception {
    ReadGuard<Integer> reader = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    await(runtime.spawn((Runnable) reader::close));
    await(writer).close();
  }

  @Test
  public void write_tasksThatYieldInside_excludeEachOtherAndTheReaders() throws Exception {
    AtomicInteger writing = new AtomicInteger();
    Trace<String> broken = new Trace<>();
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      tasks.add(
          i % 3 == 0
              ? runtime.spawnAsync(() -> lock.write().thenCompose(g -> writeSlowly(g, writing)))
              : runtime.spawnAsync(
                  () -> lock.read().thenCompose(g -> readSlowly(g, writing, broken))));
    }
    await(Async.joinAll(tasks));
    assertEquals(List.of(), broken.list());
    assertEquals(120, now(lock.read()).value());
  }

  private static CompletableFuture<Void> writeSlowly(Guard<Integer> guard, AtomicInteger writing) {
    writing.incrementAndGet();
    int before = guard.value();
    return Async.yieldNow()
        .thenRun(
            () -> {
              guard.set(before + 1);
              writing.decrementAndGet();
              guard.close();
            });
  }

  private static CompletableFuture<Void> readSlowly(
      ReadGuard<Integer> guard, AtomicInteger writing, Trace<String> broken) {
    int before = guard.value();
    return Async.yieldNow()
        .thenRun(
            () -> {
              if (guard.value() != before || writing.get() != 0) {
                broken.add("changed while read: " + before);
              }
              guard.close();
            });
  }
}
