package io.portalis.bridge;

import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.interop.SuspendCall;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.ContinuationInterceptor;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/** Calls of suspend functions from Java, and the answers of Java to them. */
public final class SuspendCalls {

  private SuspendCalls() {}

  /** Starts a call here. */
  public static <T extends @Nullable Object> CompletableFuture<T> start(SuspendCall<T> call) {
    Objects.requireNonNull(call, "call");
    return new SuspendFuture<T>(currentContext(), false).start(call);
  }

  /** The context of what is called by the running body. */
  private static CoroutineContext currentContext() {
    Current current = Current.get();
    CoroutineContext given = current.context;
    return given != null ? given : current.dispatcherOrDefault().forCoroutines();
  }

  /** Starts a call as a task. */
  public static <T extends @Nullable Object> Task<T> start(Spawner spawner, SuspendCall<T> call) {
    Objects.requireNonNull(spawner, "spawner");
    return SpawnerView.of(spawner).call(Objects.requireNonNull(call, "call"), false);
  }

  /** Starts a call as a child of the coroutine whose context is given. */
  public static <T extends @Nullable Object> CompletableFuture<T> start(
      CoroutineContext context, SuspendCall<T> call) {
    Objects.requireNonNull(call, "call");
    return SuspendCalls.<T>inside(context, false).start(call);
  }

  /** Starts a call without a result here. */
  public static CompletableFuture<Void> startVoid(SuspendCall<Unit> call) {
    return new SuspendFuture<Void>(currentContext(), true).start(withoutResult(call));
  }

  /** Starts a call without a result as a child of the coroutine whose context is given. */
  public static CompletableFuture<Void> startVoid(
      CoroutineContext context, SuspendCall<Unit> call) {
    return SuspendCalls.<Void>inside(context, true).start(withoutResult(call));
  }

  private static <T extends @Nullable Object> SuspendFuture<T> inside(
      CoroutineContext context, boolean isVoid) {
    CoroutineContext base = Objects.requireNonNull(context, "context").minusKey(Job.Key);
    if (base.get(ContinuationInterceptor.Key) == null) {
      base = base.plus(currentContext());
    }
    return new SuspendFuture<T>(base, isVoid).inside(context.get(Job.Key));
  }

  /** Starts a call without a result as a task. */
  public static Task<Void> startVoid(Spawner spawner, SuspendCall<Unit> call) {
    Objects.requireNonNull(spawner, "spawner");
    return SpawnerView.of(spawner).call(withoutResult(call), true);
  }

  /** The same call, for a future that forgets the result. */
  @SuppressWarnings("unchecked") // whatever is the result
  private static SuspendCall<Void> withoutResult(SuspendCall<Unit> call) {
    Objects.requireNonNull(call, "call");
    return k -> call.call((Continuation<Unit>) (Continuation<?>) k);
  }

  /** What Java returns to Kotlin to answer with a stage. */
  @SuppressWarnings("unchecked") // the stage is of what the continuation takes
  public static @Nullable Object reply(Continuation<?> k, CompletionStage<?> stage) {
    Objects.requireNonNull(k, "k");
    CompletableFuture<?> future = Failures.future(Objects.requireNonNull(stage, "stage"));
    return AwaitingKt.awaitEnd((CompletableFuture<Object>) future, true, (Continuation<Object>) k);
  }
}
