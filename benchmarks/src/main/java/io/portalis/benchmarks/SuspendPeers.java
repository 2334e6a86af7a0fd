package io.portalis.benchmarks;

import io.portalis.interop.Suspend;
import io.portalis.interop.SuspendCall;
import java.util.List;
import java.util.concurrent.Callable;
import kotlinx.coroutines.CoroutineStart;

/** Ways to call a suspend function from Java. */
final class SuspendPeers {

  static final SuspendFunctions FUNCTIONS = new SuspendFunctions();
  static final String PORTALIS = "Portalis Suspend.call";
  static final String FUTURE = "kotlinx future";

  /** The function and no more; the last of the peers. */
  private static final String BARE = "empty Continuation";

  private static final String UNDISPATCHED = "kotlinx future, UNDISPATCHED";

  private static final SuspendFutures DEFAULT =
      new SuspendFutures(FUNCTIONS, CoroutineStart.DEFAULT);
  private static final SuspendFutures AT_ONCE =
      new SuspendFutures(FUNCTIONS, CoroutineStart.UNDISPATCHED);

  private static final EmptyContinuation<String> BARE_CONTINUATION = new EmptyContinuation<>();

  private SuspendPeers() {}

  static List<BatchPeer> tailCall() {
    SuspendCall<String> function = FUNCTIONS::tailCall;
    return List.of(
        call(PORTALIS, () -> Suspend.call(function)),
        call(FUTURE, DEFAULT::tailCall),
        call(UNDISPATCHED, AT_ONCE::tailCall),
        call(BARE, () -> function.call(BARE_CONTINUATION)));
  }

  static List<BatchPeer> stateMachine() {
    SuspendCall<String> function = FUNCTIONS::stateMachine;
    return List.of(
        call(PORTALIS, () -> Suspend.call(function)),
        call(FUTURE, DEFAULT::stateMachine),
        call(UNDISPATCHED, AT_ONCE::stateMachine),
        call(BARE, () -> function.call(BARE_CONTINUATION)));
  }

  static List<BatchPeer> yielding() {
    SuspendCall<String> function = FUNCTIONS::yielding;
    return List.of(
        call(PORTALIS, () -> Suspend.call(function)),
        call(FUTURE, DEFAULT::yielding),
        call(UNDISPATCHED, AT_ONCE::yielding));
  }

  static List<BatchPeer> resumed() {
    SuspendCall<String> function = FUNCTIONS::resumed;
    return List.of(
        call(PORTALIS, () -> Suspend.call(function)),
        call(FUTURE, DEFAULT::resumed),
        call(UNDISPATCHED, AT_ONCE::resumed));
  }

  static BatchPeer call(String name, Callable<?> call) {
    return new BatchPeer(name, new CallLoop(call));
  }
}
