package io.portalis.benchmarks;

import io.portalis.Dispatchers;
import io.portalis.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.openjdk.jol.info.ClassLayout;

/**
 * Bytes of a task that waits, by the live heap with a million of them; the body is shared, so it is
 * not in the figure, nor is the array of what the caller holds.
 *
 * <ul>
 *   <li>Registered: known to its parent, but handed to an executor that does nothing.
 *   <li>Queued: all workers are held, so the executor's own entry is there as well.
 *   <li>Pending: started, and waiting for what does not come; with Portalis for a stage of its own,
 *       which is in the figure.
 * </ul>
 */
final class Memory implements Study {

  private static final Callable<Object> BODY = () -> "done";
  private static final Executor NOWHERE = task -> {};

  @Override
  public void run(Scale scale, Report report) {
    MemoryStudy study = new MemoryStudy(scale);
    report.table(
        "registered task: live bytes",
        "B",
        study.measure(registered()),
        List.of(new Bar("Portalis spawn", 48, "B")));
    Task<?> task = PortalisPeer.RUNTIME.spawn(BODY);
    report.note(
        "JOL: %s is %d bytes"
            .formatted(
                task.getClass().getSimpleName(), ClassLayout.parseInstance(task).instanceSize()));
    report.table(
        "queued task: live bytes",
        "B",
        study.measure(queued()),
        List.of(new Bar("Portalis spawn", 80, "B"), new Bar("Portalis spawn(Runnable)", 80, "B")));
    report.table("pending task: live bytes", "B", study.measure(pending()), List.of());
  }

  private static List<Peer> registered() {
    var nowhere = kotlinx.coroutines.ExecutorsKt.from(NOWHERE);
    return List.of(
        new PortalisPeer(
            "Portalis spawn",
            scope -> scope.on(Dispatchers.from(NOWHERE)),
            spawner -> spawner.spawn(BODY)),
        new KotlinPeer("kotlinx launch", nowhere, Coroutines::launch),
        new KotlinPeer("kotlinx async", nowhere, Coroutines::async),
        new KotlinPeer("kotlinx future", nowhere, Coroutines::future),
        new FuturePeer("supplyAsync", NOWHERE));
  }

  private static List<Peer> queued() {
    var kotlin = kotlinx.coroutines.Dispatchers.getDefault();
    Executor kotlinPool = kotlinx.coroutines.ExecutorsKt.asExecutor(kotlin);
    ExecutorService pool = Pools.fixed();
    Executor portalis = PortalisPeer.RUNTIME.dispatcher();
    List<Peer> peers = new ArrayList<>();
    peers.add(new HeldPeer(portalis, new PortalisPeer("Portalis spawn", s -> s.spawn(BODY))));
    peers.add(
        new HeldPeer(
            portalis, new PortalisPeer("Portalis spawn(Runnable)", s -> s.spawn(() -> {}))));
    peers.add(
        new HeldPeer(kotlinPool, new KotlinPeer("kotlinx launch", kotlin, Coroutines::launch)));
    peers.add(new HeldPeer(kotlinPool, new KotlinPeer("kotlinx async", kotlin, Coroutines::async)));
    peers.add(
        new HeldPeer(kotlinPool, new KotlinPeer("kotlinx future", kotlin, Coroutines::future)));
    peers.add(new HeldPeer(pool, new FuturePeer("supplyAsync, fixed pool", pool)));
    if (VirtualThreadPeer.available()) {
      peers.add(
          new HeldPeer(
              VirtualThreadPeer::start, new VirtualThreadPeer("virtual thread", () -> {})));
    }
    return peers;
  }

  private static List<Peer> pending() {
    var kotlin = kotlinx.coroutines.Dispatchers.getDefault();
    List<Peer> peers = new ArrayList<>();
    peers.add(PendingPeer.portalis());
    peers.add(
        new PendingPeer(
            started ->
                new KotlinPeer("kotlinx launch", kotlin, job -> job.launchWaiting(started))));
    peers.add(
        new PendingPeer(
            started ->
                new KotlinPeer("kotlinx future", kotlin, job -> job.futureWaiting(started))));
    if (VirtualThreadPeer.available()) {
      peers.add(PendingPeer.virtualThread());
    }
    return peers;
  }
}
