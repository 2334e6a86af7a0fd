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
    return start(call, Conversion.NONE);
  }

  /** Starts a call without a result here. */
  public static CompletableFuture<Void> startVoid(SuspendCall<Unit> call) {
    return start(call, Conversion.VOID);
  }

  static <T extends @Nullable Object> CompletableFuture<T> start(
      SuspendCall<?> call, Conversion conversion) {
    Objects.requireNonNull(call, "call");
    return new SuspendFuture<T>(currentContext(), conversion).start(call);
  }

  /** Starts a call as a task. */
  public static <T extends @Nullable Object> Task<T> start(Spawner spawner, SuspendCall<T> call) {
    return start(spawner, call, Conversion.NONE);
  }

  /** Starts a call without a result as a task. */
  public static Task<Void> startVoid(Spawner spawner, SuspendCall<Unit> call) {
    return start(spawner, call, Conversion.VOID);
  }

  static <T extends @Nullable Object> Task<T> start(
      Spawner spawner, SuspendCall<?> call, Conversion conversion) {
    Objects.requireNonNull(spawner, "spawner");
    return SpawnerView.of(spawner).call(Objects.requireNonNull(call, "call"), conversion);
  }

  /** Starts a call as a child of the coroutine whose context is given. */
  public static <T extends @Nullable Object> CompletableFuture<T> start(
      CoroutineContext context, SuspendCall<T> call) {
    return start(context, call, Conversion.NONE);
  }

  /** Starts a call without a result as a child of the coroutine whose context is given. */
  public static CompletableFuture<Void> startVoid(
      CoroutineContext context, SuspendCall<Unit> call) {
    return start(context, call, Conversion.VOID);
  }

  private static <T extends @Nullable Object> CompletableFuture<T> start(
      CoroutineContext context, SuspendCall<?> call, Conversion conversion) {
    Objects.requireNonNull(call, "call");
    CoroutineContext base = Objects.requireNonNull(context, "context").minusKey(Job.Key);
    if (base.get(ContinuationInterceptor.Key) == null) {
      base = base.plus(currentDispatcher());
    }
    SuspendFuture<T> future = new SuspendFuture<T>(base, conversion).inside(context.get(Job.Key));
    try {
      ThreadElementsKt.withThreadElements(base, () -> future.start(call));
    } catch (Throwable thrown) {
      future.failedAround(thrown);
    }
    return future;
  }

  /** The context of what is called by the running body. */
  private static CoroutineContext currentContext() {
    CoroutineContext given = Current.get().context;
    return given == null ? currentDispatcher() : given.plus(currentDispatcher());
  }

  private static CoroutineContext currentDispatcher() {
    return Current.get().dispatcherOrDefault().forCoroutines();
  }

  /** Calls a function with a continuation that makes of the result, by a conversion, its own. */
  @SuppressWarnings("unchecked")
  static <A extends @Nullable Object> @Nullable Object call(
      SuspendCall<?> function, Continuation<A> k) throws Exception {
    return ((SuspendCall<A>) function).call(k);
  }

  /** What Java returns to Kotlin to answer with a stage. */
  @SuppressWarnings("unchecked") // the stage is of what the continuation takes
  public static @Nullable Object reply(Continuation<?> k, CompletionStage<?> stage) {
    return AwaitingKt.awaitEnd(
        (CompletableFuture<Object>) answer(k, stage), true, (Continuation<Object>) k);
  }

  /** The same for a function that returns nothing. */
  public static @Nullable Object replyVoid(
      Continuation<? super Unit> k, CompletionStage<Void> stage) {
    return AwaitingKt.awaitUnit(answer(k, stage), k);
  }

  private static CompletableFuture<?> answer(Continuation<?> k, CompletionStage<?> stage) {
    Objects.requireNonNull(k, "k");
    return Failures.future(Objects.requireNonNull(stage, "stage"));
  }
}
