package io.portalis.samples.mixed;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import io.portalis.interop.Suspend;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Kotlin calls Portalis: {@link Despatch} and {@link Van} on a {@link PackingTable}. */
final class DespatchChapter implements Chapter {

  private final PackingTable table = new PackingTable();
  private final Despatch despatch = new Despatch(table);
  private final Van van = new Van();
  private final Order oversized = new Order(6, PackingTable.OVERSIZED, 1);

  @Override
  public void play(AsyncRuntime runtime, Journal journal) throws Exception {
    journal.chapter("The despatch, in Kotlin, on a packing table in Java");
    try (TaskScope day = runtime.openScope()) {
      van.startLoading(day, table);
      pack(day, journal);
      stamp(day, journal);
      leaveForTomorrow(runtime, journal);
      cancelThrough(runtime, journal);
      table.parcels().close();
      day.join();
    }
    journal.note("The van took %s.", van.getLoad().stream().sorted().toList());
    journal.check("every parcel is in the van", van.getLoad().size() == 5);
  }

  private void pack(TaskScope day, Journal journal) throws Exception {
    List<Order> orders =
        LongStream.rangeClosed(1, 5).mapToObj(n -> new Order(n, "Emma", (int) n)).toList();
    Task<List<String>> packing = Suspend.call(day, k -> despatch.packAll(orders, k));
    List<Integer> weights = Async.await(Suspend.call(day, k -> despatch.weights(5, k)));
    List<String> labels = Async.await(packing);
    int grams = weights.stream().mapToInt(Integer::intValue).sum();
    journal.note("Packed %s: %d g in all.", labels, grams);
    journal.check("five parcels are packed", labels.size() == 5 && grams == 4_500);
    journal.check("both packers are free", table.packers().availablePermits() == 2);
  }

  private void stamp(TaskScope day, Journal journal) throws Exception {
    int left = Async.await(Suspend.call(day, k -> despatch.stamp(new Order(5, "Emma", 4), k)));
    journal.note("After a parcel was stamped, %d cents are in the till.", left);
    journal.check("the stamp is paid for", left == 660);
  }

  /** Kotlin waits for a Java task as for one of its own jobs, and gives it up. */
  private void leaveForTomorrow(AsyncRuntime runtime, Journal journal) throws Exception {
    Task<String> packing = table.pack(runtime, oversized);
    Async.await(table.struggling().await());
    @Nullable String label =
        Async.await(Suspend.<@Nullable String>call(k -> despatch.labelWithin(50, packing, k)));
    Async.await(packing.finished());
    journal.note("The atlas was not ready in 50 ms: its packing is %s.", packing.state());
    journal.check(
        "the packing is given up", label == null && packing.state() == TaskState.CANCELLED);
    table.struggling().clear();
  }

  /**
   * The outer scope is Java's, the coroutine scope in it Kotlin's, the blocking task in that
   * Java's.
   */
  private void cancelThrough(AsyncRuntime runtime, Journal journal) throws Exception {
    int before = table.interrupted();
    try (TaskScope shift = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Suspend.call(shift, k -> despatch.packAll(List.of(oversized), k));
      Async.await(table.struggling().await());
      shift.cancel("it is five o'clock");
      shift.join();
    }
    int interrupted = table.interrupted() - before;
    journal.note("At five o'clock %d packer was interrupted.", interrupted);
    journal.check("the packer is interrupted", interrupted == 1);
    journal.check("both packers are free", table.packers().availablePermits() == 2);
  }
}
