package io.portalis.benchmarks;

import io.portalis.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;

/**
 * Messages through a channel, from one producer to one consumer and from four to four: CPU time of
 * the process, by {@link BatchStudy}; and bytes of a receive or send that waits, by {@link
 * MemoryStudy}. What waits is with Portalis a future and with kotlinx a coroutine.
 *
 * <p>A message costs several times as much while both sides really run at once, for then the cache
 * lines of the channel travel. Whether they do is up to the schedulers of the peers, which is part
 * of what they cost, and to what else the machine does: only rows of one run can be compared.
 */
final class Channels implements Study {

  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final int[] CAPACITIES = {0, 1, 100, UNLIMITED};
  private static final Executor THREADS = Pools.cached();

  @Override
  public void run(Scale scale, Report report) {
    for (int pairs : new int[] {1, 4}) {
      for (int capacity : CAPACITIES) {
        pass(capacity, pairs, scale, report);
      }
    }
    waiting(new MemoryStudy(scale), report);
  }

  private static void pass(int capacity, int pairs, Scale scale, Report report) {
    List<BatchPeer> peers = new ArrayList<>();
    for (ChannelPeer peer : peers(capacity)) {
      peers.add(new BatchPeer(peer.name(), peer.slowness(), n -> pass(peer, pairs, n)));
    }
    List<Series> cpu = new BatchStudy(scale, Clock::processCpu).measure(peers);
    List<Bar> bars =
        List.of(new Bar("kotlinx Channel", 1.15, "x"), new Bar("Jox, virtual threads", 1.0, "x"));
    String title =
        "channel, %s, %d to %d: CPU of the process, per message"
            .formatted(capacity == UNLIMITED ? "unlimited" : "capacity " + capacity, pairs, pairs);
    Series forEach = cpu.remove(1);
    report.table(title, "ns", cpu, bars);
    cpu.set(0, forEach);
    cpu.removeIf(row -> row != forEach && bars.stream().noneMatch(bar -> bar.isOf(row)));
    report.table("the same by forEach", "ns", cpu, bars);
  }

  private static void pass(ChannelPeer peer, int pairs, int messages) throws Exception {
    Traffic traffic = new Traffic(pairs, messages);
    traffic.await(peer.pass(traffic));
  }

  private static List<ChannelPeer> peers(int capacity) {
    List<ChannelPeer> peers = new ArrayList<>();
    peers.add(PortalisChannel.receiving(capacity));
    peers.add(PortalisChannel.forEach(capacity));
    peers.add(new KotlinChannel(capacity));
    if (VirtualThreadPeer.available()) {
      peers.add(new JoxChannel(capacity));
    }
    switch (capacity) {
      case 0 -> addQueue(peers, SynchronousQueue::new, 20);
      case UNLIMITED -> {
        addQueue(peers, LinkedBlockingQueue::new, 1);
        addQueue(peers, LinkedTransferQueue::new, 1);
      }
      default -> addQueue(peers, () -> new ArrayBlockingQueue<>(capacity), capacity == 1 ? 20 : 1);
    }
    return peers;
  }

  private static void addQueue(
      List<ChannelPeer> peers, Supplier<BlockingQueue<Integer>> queues, int slowness) {
    String name = queues.get().getClass().getSimpleName();
    peers.add(new QueueChannel(name + ", threads", slowness, THREADS, queues));
    if (VirtualThreadPeer.available()) {
      peers.add(new QueueChannel(name + ", virtual", 1, VirtualThreadPeer::start, queues));
    }
  }

  private static void waiting(MemoryStudy study, Report report) {
    report.table(
        "receive that waits: live bytes",
        "B",
        study.measure(
            List.of(
                new WaitingPeer("Portalis receive", () -> receivers(Channel.rendezvous())),
                new WaitingPeer("kotlinx launch, receive", CoroutineChannels::receivers))),
        List.of());
    report.table(
        "send that waits: live bytes",
        "B",
        study.measure(
            List.of(
                new WaitingPeer("Portalis send", () -> senders(Channel.rendezvous())),
                new WaitingPeer(
                    "kotlinx launch, send", () -> CoroutineChannels.senders("message")))),
        List.of());
  }

  private static Supplier<Object> receivers(Channel<Object> channel) {
    return channel::receive;
  }

  private static Supplier<Object> senders(Channel<Object> channel) {
    return () -> channel.send("message");
  }
}
