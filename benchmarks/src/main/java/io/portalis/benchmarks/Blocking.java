package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kotlinx.coroutines.Dispatchers;

/** {@code spawnBlocking} beside other ways to start a task that may block. */
final class Blocking implements Study {

  private static final Callable<Object> BODY = () -> "done";

  @Override
  public void run(Scale scale, Report report) {
    boolean virtual = VirtualThreadPeer.available();
    SpeedStudy study =
        new SpeedStudy(peers(virtual), virtual ? scale : scale.withFewerBatches()).measure();
    report.table(
        "spawnBlocking to end: CPU of the process, per task",
        "ns",
        study.cpu(),
        List.of(
            new Bar("virtual thread", 1.2, "x"), new Bar("StructuredTaskScope.fork", 1.0, "x")));
    report.table("spawnBlocking to end: wall time, per task", "ns", study.wall(), List.of());
    report.table(
        "spawnBlocking call: CPU of the calling thread, per task", "ns", study.call(), List.of());
  }

  private static List<Peer> peers(boolean virtual) {
    List<Peer> peers = new ArrayList<>();
    peers.add(new PortalisPeer("Portalis spawnBlocking", spawner -> spawner.spawnBlocking(BODY)));
    if (virtual) {
      peers.add(new VirtualThreadPeer("virtual thread", () -> {}));
    } else {
      peers.add(new KotlinPeer("launch, Dispatchers.IO", Dispatchers.getIO(), Coroutines::launch));
    }
    if (ForkPeer.available()) {
      peers.add(new ForkPeer());
    }
    return peers;
  }
}
