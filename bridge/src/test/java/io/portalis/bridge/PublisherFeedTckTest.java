package io.portalis.bridge;

import java.util.concurrent.Flow;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.SubscriberPuppet;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.WhiteboxSubscriberProbe;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowSubscriberWhiteboxVerification;

/**
 * The Reactive Streams rules for the subscriber behind {@code ReceiveChannel.from}, from inside.
 */
public class PublisherFeedTckTest extends FlowSubscriberWhiteboxVerification<Integer> {

  public PublisherFeedTckTest() {
    super(new TestEnvironment(1000, 100));
  }

  @Override
  public Integer createElement(int element) {
    return element;
  }

  @Override
  protected Flow.Subscriber<Integer> createFlowSubscriber(WhiteboxSubscriberProbe<Integer> probe) {
    return new ProbedFeed(probe);
  }

  /** A feed that tells the probe what it is told; it asks for more as its channel is received. */
  private static final class ProbedFeed implements Flow.Subscriber<Integer>, SubscriberPuppet {
    private final PublisherFeed<Integer> feed = new PublisherFeed<>(1);
    private final WhiteboxSubscriberProbe<Integer> probe;
    private boolean subscribed;

    ProbedFeed(WhiteboxSubscriberProbe<Integer> probe) {
      this.probe = probe;
    }

    @Override
    public void triggerRequest(long elements) {
      for (long i = 0; i < elements; i++) {
        feed.channel().receive();
      }
    }

    @Override
    public void signalCancel() {
      feed.channel().cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      feed.onSubscribe(subscription);
      if (!subscribed) {
        subscribed = true;
        probe.registerOnSubscribe(this);
      }
    }

    @Override
    public void onNext(Integer item) {
      feed.onNext(item);
      probe.registerOnNext(item);
    }

    @Override
    public void onError(Throwable failure) {
      feed.onError(failure);
      probe.registerOnError(failure);
    }

    @Override
    public void onComplete() {
      feed.onComplete();
      probe.registerOnComplete();
    }
  }
}
