package io.portalis.benchmarks;

import static io.portalis.benchmarks.PortalisPeer.RUNTIME;
import static io.portalis.benchmarks.SuspendPeers.FUNCTIONS;
import static io.portalis.benchmarks.SuspendPeers.call;

import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.interop.ScopesKt;
import io.portalis.interop.Suspend;
import io.portalis.interop.SuspendCall;
import io.portalis.interop.TasksKt;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import kotlinx.coroutines.future.FutureKt;

/** The border between Portalis and Kotlin, and what lies on either side of it. */
final class InteropPeers {

  private static final SuspendCall<String> FUNCTION = FUNCTIONS::tailCall;
  private static final Callable<String> BODY = () -> SuspendFunctions.ANSWER;
  private static final ScopeCalls KOTLIN = new ScopeCalls(FUNCTIONS, ScopeCalls.scope());

  private InteropPeers() {}

  /** {@link SuspendFunctions} for Java. */
  public interface Twin {
    CompletableFuture<String> tailCall();
  }

  static List<BatchPeer> inScope() {
    TaskScope scope = RUNTIME.openScope();
    return List.of(
        call("Portalis Suspend.call(scope, ..)", () -> Suspend.call(scope, FUNCTION)),
        call("kotlinx async", KOTLIN::async),
        spawn("Portalis scope.spawn", scope));
  }

  static List<BatchPeer> proxy() {
    Twin twin = Suspend.proxy(Twin.class, FUNCTIONS);
    return List.of(
        call("Portalis proxy", twin::tailCall),
        call(SuspendPeers.PORTALIS, () -> Suspend.call(FUNCTION)));
  }

  static List<BatchPeer> flow() {
    return List.of(
        new BatchPeer("Portalis publisher, unbounded", n -> subscribe(n, Long.MAX_VALUE)),
        new BatchPeer("Portalis publisher, 100 at a time", n -> subscribe(n, 100)),
        new BatchPeer("Portalis publisher, one at a time", n -> subscribe(n, 1)),
        new BatchPeer("kotlinx collect", InteropPeers::collect));
  }

  private static void subscribe(int elements, long demand) throws Exception {
    CountingSubscriber subscriber = new CountingSubscriber(demand);
    Flow.Publisher<String> publisher = Suspend.publisher(CoroutineFlows.elements(elements));
    publisher.subscribe(subscriber);
    Batch.check("elements", elements, Batch.await(subscriber.count()));
  }

  private static void collect(int elements) throws Exception {
    Batch.check("elements", elements, Batch.await(CoroutineFlows.collect(elements)));
  }

  static List<BatchPeer> asCoroutineScope() {
    ScopeCalls portalis = new ScopeCalls(FUNCTIONS, ScopesKt.asCoroutineScope(RUNTIME.openScope()));
    return List.of(
        call("Portalis asCoroutineScope().launch", portalis::launch),
        call("kotlinx launch", KOTLIN::launch));
  }

  static List<BatchPeer> asTaskScope() {
    return List.of(
        spawn("Portalis asTaskScope().spawn", ScopesKt.asTaskScope(ScopeCalls.scope())),
        spawn("Portalis runtime.spawn", RUNTIME),
        call("kotlinx async", KOTLIN::async));
  }

  private static BatchPeer spawn(String name, Spawner spawner) {
    return call(name, () -> spawner.spawn(BODY));
  }

  /** A coroutine is a job already; kotlinx can also make one of any future. */
  static List<BatchPeer> asJob() {
    return List.of(
        call("Portalis spawn, asJob", () -> TasksKt.asJob(RUNTIME.spawn(BODY))),
        spawn("Portalis spawn", RUNTIME),
        call("Portalis spawn, kotlinx asDeferred", () -> asDeferred(RUNTIME.spawn(BODY))),
        call("kotlinx async", KOTLIN::async));
  }

  private static Object asDeferred(Task<String> task) {
    return FutureKt.asDeferred(task);
  }
}
