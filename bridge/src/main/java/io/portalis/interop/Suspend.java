package io.portalis.interop;

import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.bridge.FlowSubscriptionKt;
import io.portalis.bridge.SuspendCalls;
import io.portalis.bridge.Twin;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import org.jspecify.annotations.Nullable;

/**
 * Kotlin's suspend functions and flows for Java, over any compiled Kotlin code.
 *
 * <p>None of these methods blocks. What is called runs on the calling thread up to the first point
 * where it suspends, unless a method says otherwise, and from then on on the dispatcher of the
 * caller's body, or else on the platform's default one. So it must not block a thread, which is
 * what a suspend function promises anyway.
 *
 * <p><b>Cancellation.</b> Cancelling the future of a call cancels the coroutine that it is, and
 * completes the future; what the coroutine still does to clean up goes on, and a failure of that is
 * reported to the platform as uncaught. Where the function is itself one of kotlinx's that wait,
 * such as {@code channel.receive(k)}, then from when it waits the cancellation and the outcome
 * exclude each other: either the element stays in the channel, or {@code cancel} returns false and
 * the future has it.
 *
 * <p><b>Failures</b> arrive as they were thrown, before the first suspension or after it. A {@code
 * TimeoutCancellationException} arrives as {@link io.portalis.TaskTimeoutException}, any other
 * {@code CancellationException} as {@link io.portalis.TaskCancelledException}.
 *
 * <p><b>Memory effects.</b> What happens before the call happens before the function's start, and
 * its end happens before the completion of the future.
 */
public final class Suspend {

  private Suspend() {}

  /**
   * Calls a suspend function.
   *
   * <pre>{@code
   * CompletableFuture<User> user = Suspend.call(k -> repo.findUser(42, k));
   * }</pre>
   *
   * <p>In a chain, where javac does not know what the call is to return, say so: {@code
   * Suspend.<User>call(k -> repo.findUser(42, k)).thenApply(User::getName)}.
   *
   * <p>The call has a coroutine context of its own: a {@code Job}, the dispatcher, and, in a task
   * of a Kotlin scope's {@code asTaskScope()}, what else that scope's context holds. Coroutines
   * that the function starts under its own {@code Job} are waited for, and the call fails with the
   * first of them that does. The call is a child of no scope, not even where a task makes it: for
   * that, give the scope.
   *
   * @param call calls the function
   * @param <T> what the function returns; {@link Unit} if it returns nothing
   * @return a future with the function's outcome
   */
  public static <T extends @Nullable Object> CompletableFuture<T> call(SuspendCall<T> call) {
    return SuspendCalls.start(call);
  }

  /**
   * Calls a suspend function as a child of a scope or a runtime, on its dispatcher from the start.
   *
   * <p>Cancelling the scope cancels the call, its failure is one of the scope, and the scope waits
   * until the function has really returned. A function that takes something without waiting while
   * its task is being cancelled, may have taken it for nothing.
   *
   * @param spawner where to start the call
   * @param call calls the function
   * @param <T> what the function returns; {@link Unit} if it returns nothing
   * @return the task that the call is; cancelled if the scope is
   * @throws io.portalis.RuntimeClosedException if the scope or runtime is closed
   * @throws IllegalArgumentException if the spawner is not of this library
   */
  public static <T extends @Nullable Object> Task<T> call(Spawner spawner, SuspendCall<T> call) {
    return SuspendCalls.start(spawner, call);
  }

  /**
   * Calls a suspend function as a child of a coroutine, in its context: for Java that implements a
   * suspend function and calls others in it.
   *
   * <pre>{@code
   * public Object nameOf(long id, Continuation<? super String> k) {
   *   CompletableFuture<User> user = Suspend.call(k.getContext(), c -> repo.findUser(id, c));
   *   return Suspend.reply(k, user.thenApply(User::getName));
   * }
   * }</pre>
   *
   * <p>It starts on the calling thread, with the thread-context elements of the context in force,
   * and even if the coroutine is cancelled by then. A failure of the call is not one of the
   * coroutine, unless that is told of it.
   *
   * @param context the context; its dispatcher and its job, if it has one, become those of the call
   * @param call calls the function
   * @param <T> what the function returns; {@link Unit} if it returns nothing
   * @return a future with the function's outcome
   */
  public static <T extends @Nullable Object> CompletableFuture<T> call(
      CoroutineContext context, SuspendCall<T> call) {
    return SuspendCalls.start(context, call);
  }

  /**
   * Calls a suspend function that returns nothing.
   *
   * @param call calls the function
   * @return a future that ends with the function
   */
  public static CompletableFuture<Void> run(SuspendCall<Unit> call) {
    return SuspendCalls.startVoid(call);
  }

  /**
   * Calls a suspend function that returns nothing, as a child of a coroutine, in its context. As
   * {@link #call(CoroutineContext, SuspendCall)} otherwise.
   *
   * @param context the context
   * @param call calls the function
   * @return a future that ends with the function
   */
  public static CompletableFuture<Void> run(CoroutineContext context, SuspendCall<Unit> call) {
    return SuspendCalls.startVoid(context, call);
  }

  /**
   * Calls a suspend function that returns nothing, as a child of a scope or a runtime.
   *
   * @param spawner where to start the call
   * @param call calls the function
   * @return a task that ends with the function; cancelled if the scope is
   * @throws io.portalis.RuntimeClosedException if the scope or runtime is closed
   * @throws IllegalArgumentException if the spawner is not of this library
   */
  public static Task<Void> run(Spawner spawner, SuspendCall<Unit> call) {
    return SuspendCalls.startVoid(spawner, call);
  }

  /**
   * Answers a suspend call with a stage: what Java that implements a suspend function returns.
   *
   * <pre>{@code
   * public Object findUser(long id, Continuation<? super User> k) {
   *   return Suspend.reply(k, findUserAsync(id));
   * }
   * }</pre>
   *
   * <p>If the stage has ended, the call does not suspend. Otherwise the caller goes on, on its own
   * dispatcher, when the stage ends. If the caller is cancelled first, it goes on at once, and the
   * stage is cancelled. Return what this returns, and do nothing after it.
   *
   * @param k the continuation that Kotlin passed
   * @param stage the answer
   * @param <T> what the suspend function returns
   * @return what to return to Kotlin
   * @throws Throwable what the stage failed with, if it has failed already; it is not declared, for
   *     a method that Kotlin calls declares nothing
   */
  public static <T extends @Nullable Object> @Nullable Object reply(
      Continuation<? super T> k, CompletionStage<? extends T> stage) {
    return SuspendCalls.reply(k, stage);
  }

  /**
   * Answers a call of a suspend function that returns {@link Unit} with a stage without a result.
   * As {@link #reply(Continuation, CompletionStage)} otherwise, which javac takes wherever it can.
   *
   * @param k the continuation that Kotlin passed
   * @param stage the answer
   * @param none nothing; it is here so that calls of the other method are never ambiguous
   * @return what to return to Kotlin
   */
  public static @Nullable Object reply(
      Continuation<? super Unit> k, CompletionStage<Void> stage, Void... none) {
    return SuspendCalls.replyVoid(k, stage);
  }

  /**
   * A publisher of the elements of a Kotlin flow. Each subscription collects the flow anew, on the
   * platform's default dispatcher, and no faster than its subscriber asks for.
   *
   * <p>Cancelling a subscription cancels the collection. A failure of the flow is an {@code
   * onError} with what was thrown. The publisher keeps the rules of the Reactive Streams 1.0.4.
   *
   * @param flow the flow; its elements must not be null
   * @param <T> the type of the elements
   * @return the publisher
   */
  public static <T> Flow.Publisher<T> publisher(kotlinx.coroutines.flow.Flow<? extends T> flow) {
    return FlowSubscriptionKt.publisherOf(Objects.requireNonNull(flow, "flow"), null);
  }

  /**
   * A publisher of the elements of a Kotlin flow, which is collected in a scope or a runtime: that
   * waits for the collections and cancels them, and they run on its dispatcher. As {@link
   * #publisher(kotlinx.coroutines.flow.Flow)} otherwise; a failure is the subscriber's and not one
   * of the scope.
   *
   * @param spawner where to collect
   * @param flow the flow; its elements must not be null
   * @param <T> the type of the elements
   * @return the publisher
   * @throws IllegalArgumentException if the spawner is not of this library
   */
  public static <T> Flow.Publisher<T> publisher(
      Spawner spawner, kotlinx.coroutines.flow.Flow<? extends T> flow) {
    return FlowSubscriptionKt.publisherOf(
        Objects.requireNonNull(flow, "flow"), Objects.requireNonNull(spawner, "spawner"));
  }

  /**
   * A twin of a Kotlin object for Java: an implementation of an interface whose methods call the
   * members of the object.
   *
   * <pre>{@code
   * interface UserRepoAsync {
   *   CompletableFuture<User> findUser(long id);      // suspend fun findUser(id: Long): User
   *   CompletableFuture<Void> delete(long id);        // suspend fun delete(id: Long)
   *   Flow.Publisher<User> users();                   // fun users(): Flow<User>, or val users
   *   int size();                                     // fun size(): Int
   * }
   * UserRepoAsync repo = Suspend.proxy(UserRepoAsync.class, kotlinRepo);
   * }</pre>
   *
   * <p>A method that returns a {@code CompletableFuture} or {@code CompletionStage} stands for a
   * suspend member, called as by {@link #call(SuspendCall)}; one that returns a {@code
   * Flow.Publisher} for a member that returns a {@code Flow}; any other for a member that returns
   * just that. Names and parameters must be the same, and the parameters all there: Kotlin's
   * default arguments are not known to Java. The result must be of the member's type or a
   * supertype, type arguments included; the type parameters of a generic interface that is used raw
   * are taken on trust. {@code Unit} pairs with {@code Void}, {@code void} or itself, a primitive
   * type with its box. A property is found by the name of its getter or its own. Default and static
   * methods of the interface stay what they are; {@code equals} holds for proxies of one interface,
   * object and spawner.
   *
   * <p>{@code java.time.Duration} stands for Kotlin's. A member whose name the Kotlin compiler
   * mangled for a value class is found by its Kotlin name. A value class and what it wraps may
   * stand for one another in parameters and results (what is wrapped goes past the checks of the
   * class); a member whose types are exactly the method's comes first, and of several members that
   * could be meant none is taken. What Kotlin calls by no name that Java knows is not found:
   * internal members and functions of a file.
   *
   * <p>A plain member that throws an exception which the method does not declare makes the proxy
   * throw {@link java.lang.reflect.UndeclaredThrowableException}, as any proxy does.
   *
   * <p>Members are looked up once, here, and called through method handles.
   *
   * @param type the interface
   * @param target the Kotlin object
   * @param <A> the interface
   * @return the twin
   * @throws IllegalArgumentException if {@code type} is no interface, or some of its methods stand
   *     for no member of the object; the message names each of them and why
   */
  public static <A> A proxy(Class<A> type, Object target) {
    return Twin.of(null, type, target);
  }

  /**
   * A twin of a Kotlin object whose suspend members are called as children of a scope or a runtime.
   * As {@link #proxy(Class, Object)} otherwise.
   *
   * @param spawner where to start the calls
   * @param type the interface
   * @param target the Kotlin object
   * @param <A> the interface
   * @return the twin
   * @throws IllegalArgumentException as for {@link #proxy(Class, Object)}
   */
  public static <A> A proxy(Spawner spawner, Class<A> type, Object target) {
    return Twin.of(Objects.requireNonNull(spawner, "spawner"), type, target);
  }
}
