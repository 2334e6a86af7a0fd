package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.portalis.TaskScope;
import io.portalis.TaskTimeoutException;
import io.portalis.interop.library.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Members that return flows of several kinds. */
class SuspendProxyFlowTest extends SuspendSuite {

  /** The flows of a {@link Catalogue}. */
  private interface Flows {
    Flow.Publisher<Integer> state();

    Flow.Publisher<String> getEvents();

    Flow.Publisher<Integer> gaps();

    Flow.Publisher<Integer> silence();

    Flow.Publisher<Integer> impatient();
  }

  private final Catalogue catalogue = new Catalogue();
  private final Flows twin = Suspend.proxy(Flows.class, catalogue);

  private static <T> Probe<T> subscribe(Flow.Publisher<T> publisher) throws Exception {
    Probe<T> probe = new Probe<>();
    publisher.subscribe(probe);
    probe.request(10);
    return probe;
  }

  @Test
  void stateFlow_isAPublisher() throws Exception {
    Probe<Integer> probe = subscribe(twin.state());
    probe.untilReceived(1);
    assertEquals(List.of(1), probe.elements);
    probe.cancel();
  }

  @Test
  void sharedFlow_isAPublisher() throws Exception {
    subscribe(twin.getEvents()).cancel();
  }

  @Test
  void nullElement_isAnError() throws Exception {
    Probe<Integer> probe = subscribe(twin.gaps());
    assertInstanceOf(NullPointerException.class, failureOf(probe.end));
    assertEquals(List.of(1), probe.elements);
  }

  @Test
  void timeoutOfAFlow_tellsTheTime() throws Exception {
    Throwable failure = failureOf(subscribe(twin.impatient()).end);
    assertEquals(
        Duration.ofMillis(40), assertInstanceOf(TaskTimeoutException.class, failure).timeout());
  }

  @Test
  void proxyInAScope_collectionsEndWithTheScope() throws Exception {
    Probe<Integer> probe;
    try (TaskScope scope = runtime.openScope()) {
      probe = subscribe(Suspend.proxy(scope, Flows.class, catalogue).silence());
      scope.cancel("enough");
    }
    assertEquals("enough", reasonOf(probe.end));
  }

  @Test
  void publisherInAScope_failure_isTheSubscribersAlone() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Probe<Integer> probe = new Probe<>();
      Suspend.publisher(scope, catalogue.impatient()).subscribe(probe);
      assertInstanceOf(TaskTimeoutException.class, failureOf(probe.end));
      await(scope.completion());
    }
  }
}
