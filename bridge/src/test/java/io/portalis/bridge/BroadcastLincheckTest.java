package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.channel.BroadcastReceiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A broadcast: each subscriber sees every element in order, or is told exactly how many it has
 * missed. A thread subscribes in an operation, for Lincheck would not find again, in a set, what
 * was put into it outside of one.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "element", gen = IntGen.class, conf = "1:9")
public class BroadcastLincheckTest {

  private static final int CAPACITY = 2;
  private static final String CLOSED = ChannelClosedException.class.getSimpleName();

  private final RingBroadcast<Integer> broadcast = new RingBroadcast<>(CAPACITY);
  private final AtomicReferenceArray<BroadcastReceiver<Integer>> receivers =
      new AtomicReferenceArray<>(PerThread.THREADS);
  private final Pending<Integer> pending = new Pending<>();

  @Operation
  public int send(@Param(name = "element") int element) {
    try {
      return broadcast.send(element);
    } catch (ChannelClosedException closed) {
      return -1;
    }
  }

  @Operation
  public void subscribe(@Param(name = "thread") int thread) {
    if (receivers.get(thread) == null) {
      receivers.set(thread, broadcast.subscribe());
    }
  }

  @Operation
  public void receive(@Param(name = "thread") int thread) {
    if (receivers.get(thread) != null) {
      pending.add(thread, receivers.get(thread).receive());
    }
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, element -> element);
  }

  @Operation
  public void unsubscribe(@Param(name = "thread") int thread) {
    if (receivers.get(thread) != null) {
      receivers.get(thread).close();
    }
  }

  @Operation(runOnce = true)
  public void close() {
    broadcast.close();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private final List<Integer> sent = new ArrayList<>();
    private final Map<Integer, Subscriber> subscribers = new HashMap<>();
    private boolean closed;

    private static final class Subscriber {
      private boolean isSubscribed = true;
      private int position;

      Subscriber(int position) {
        this.position = position;
      }
    }

    private static final class Receive extends Wait {
      private final Subscriber subscriber;

      Receive(Subscriber subscriber) {
        this.subscriber = subscriber;
      }
    }

    public int send(int element) {
      if (closed) {
        return -1;
      }
      int count = (int) subscribers.values().stream().filter(one -> one.isSubscribed).count();
      if (count > 0) {
        sent.add(element);
      }
      serveAll();
      return count;
    }

    public void subscribe(int thread) {
      subscribers.computeIfAbsent(thread, t -> new Subscriber(sent.size()));
    }

    public void receive(int thread) {
      if (subscribers.containsKey(thread)) {
        Receive receive = new Receive(subscribers.get(thread));
        begin(thread, receive);
        serve(receive);
      }
    }

    private void serve(Receive receive) {
      Subscriber subscriber = receive.subscriber;
      int missed = sent.size() - CAPACITY - subscriber.position;
      if (!subscriber.isSubscribed) {
        end(receive, CLOSED);
      } else if (missed > 0) {
        subscriber.position += missed;
        end(receive, "missed " + missed);
      } else if (subscriber.position < sent.size()) {
        end(receive, sent.get(subscriber.position++).toString());
      } else if (closed) {
        end(receive, CLOSED);
      }
    }

    public void unsubscribe(int thread) {
      if (subscribers.containsKey(thread)) {
        subscribers.get(thread).isSubscribed = false;
        serveAll();
      }
    }

    public void close() {
      closed = true;
      serveAll();
    }

    private void serveAll() {
      for (Wait wait : List.copyOf(waiting)) {
        serve((Receive) wait);
      }
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(BroadcastLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(BroadcastLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(BroadcastLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(BroadcastLincheckTest.class, Specification.class, 3, true);
  }
}
