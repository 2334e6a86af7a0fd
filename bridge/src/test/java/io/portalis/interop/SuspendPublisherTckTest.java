package io.portalis.interop;

import io.portalis.interop.library.Numbers;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The Reactive Streams rules for the publisher of a flow. */
public class SuspendPublisherTckTest extends FlowPublisherVerification<Long> {

  public SuspendPublisherTckTest() {
    super(new TestEnvironment(1000, 100));
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    return Suspend.publisher(Numbers.INSTANCE.upTo(elements));
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    return Suspend.publisher(Numbers.INSTANCE.broken());
  }
}
