package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kotlinx.coroutines.Dispatchers;

/** {@code spawn} beside other ways to start a task that does not block, by {@link SpeedStudy}. */
final class Spawn implements Study {

  private static final Callable<Object> BODY = () -> "done";

  @Override
  public void run(Scale scale, Report report) {
    SpeedStudy study = new SpeedStudy(peers(), scale).measure();
    report.table(
        "spawn call: CPU of the calling thread, per task",
        "ns",
        study.call(),
        List.of(new Bar("Portalis spawn", 100, "ns")));
    report.table(
        "spawn to end: CPU of the process, per task",
        "ns",
        study.cpu(),
        List.of(
            new Bar("kotlinx launch", 0.5, "x"),
            new Bar("virtual thread", 0.35, "x"),
            new Bar("supplyAsync, fixed pool", 1.2, "x")));
    report.table("spawn to end: wall time, per task", "ns", study.wall(), List.of());
  }

  private static List<Peer> peers() {
    List<Peer> peers = new ArrayList<>();
    peers.add(new PortalisPeer("Portalis spawn", spawner -> spawner.spawn(BODY)));
    peers.add(new KotlinPeer("kotlinx launch", Dispatchers.getDefault(), Coroutines::launch));
    peers.add(new KotlinPeer("kotlinx async", Dispatchers.getDefault(), Coroutines::async));
    peers.add(new KotlinPeer("kotlinx future", Dispatchers.getDefault(), Coroutines::future));
    peers.add(new FuturePeer("supplyAsync, fixed pool", Pools.fixed()));
    if (VirtualThreadPeer.available()) {
      peers.add(new VirtualThreadPeer("virtual thread", () -> {}));
    }
    if (ForkPeer.available()) {
      peers.add(new ForkPeer());
    }
    return peers;
  }
}
