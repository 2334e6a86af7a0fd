package io.portalis.bridge;

import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;

/**
 * The Reactive Streams rules for the subscriber behind {@code ReceiveChannel.from}, from outside.
 */
public class PublisherFeedBlackboxTckTest extends FlowSubscriberBlackboxVerification<Integer> {

  public PublisherFeedBlackboxTckTest() {
    super(new TestEnvironment(1000, 100));
  }

  @Override
  public Integer createElement(int element) {
    return element;
  }

  @Override
  public Flow.Subscriber<Integer> createFlowSubscriber() {
    PublisherFeed<Integer> feed = new PublisherFeed<>(4);
    feed.channel().forEach(element -> {});
    return feed;
  }
}
