package io.portalis.bridge;

import io.portalis.channel.Channel;
import io.portalis.channel.ReceiveChannel;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The Reactive Streams rules for {@code asPublisher()}. */
public class ChannelPublisherTckTest extends FlowPublisherVerification<Long> {

  /** More elements than this are not put into a channel beforehand. */
  private static final long MANY = 1_000_000;

  /** How long a collection may take to let go of what nobody has. */
  private static final long GC_MILLIS = 10_000;

  public ChannelPublisherTckTest() {
    super(new TestEnvironment(1000, 100), GC_MILLIS);
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    if (elements > MANY) {
      return ReceiveChannel.from(new Endless(), 16).asPublisher();
    }
    Channel<Long> channel = Channel.unbounded();
    for (long i = 0; i < elements; i++) {
      channel.trySend(i);
    }
    channel.close();
    return channel.asPublisher();
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    Channel<Long> channel = Channel.unbounded();
    channel.close(new IllegalStateException("on purpose"));
    return channel.asPublisher();
  }

  /** Counts for as long as it is asked to. */
  private static final class Endless implements Flow.Publisher<Long> {
    @Override
    public void subscribe(Flow.Subscriber<? super Long> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private long next;

            @Override
            public void request(long n) {
              for (long i = 0; i < n; i++) {
                subscriber.onNext(next++);
              }
            }

            @Override
            public void cancel() {}
          });
    }
  }
}
