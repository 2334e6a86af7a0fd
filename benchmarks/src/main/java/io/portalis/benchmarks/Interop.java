package io.portalis.benchmarks;

import java.util.List;

/**
 * Calls between Java and Kotlin, by {@link CallStudy}: without a suspension, with one, and what
 * else crosses the border.
 */
final class Interop implements Study {

  private static final Bar NANOS = new Bar(SuspendPeers.PORTALIS, 25, "ns");
  private static final Bar BYTES = new Bar(SuspendPeers.PORTALIS, 48, "B");
  private static final Bar HALF = new Bar(SuspendPeers.FUTURE, 0.5, "x");

  @Override
  public void run(Scale scale, Report report) {
    CallStudy study = new CallStudy(scale, report);
    study.compareWithBare(
        "suspend call, no suspension, tail call",
        SuspendPeers.tailCall(),
        List.of(NANOS),
        List.of(BYTES));
    study.compareWithBare(
        "suspend call, no suspension, state machine",
        SuspendPeers.stateMachine(),
        List.of(NANOS),
        List.of(BYTES));
    study.compare(
        "suspend call, one suspension, yield", "call", SuspendPeers.yielding(), List.of(HALF));
    study.compare(
        "suspend call, one suspension, resumed by another",
        "call",
        SuspendPeers.resumed(),
        List.of(HALF));
    study.compare("suspend call in a scope, to end", "call", InteropPeers.inScope(), List.of());
    study.compare("suspend member by proxy", "call", InteropPeers.proxy(), List.of());
    study.compare("flow", "element", InteropPeers.flow(), List.of());
    study.compare("launch to end", "coroutine", InteropPeers.asCoroutineScope(), List.of());
    study.compare("spawn to end", "task", InteropPeers.asTaskScope(), List.of());
    study.compare("spawn and a job of it, to end", "task", InteropPeers.asJob(), List.of());
  }
}
