package io.portalis.bridge;

import java.util.Objects;
import kotlin.Result;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.ContinuationInterceptor;
import kotlin.coroutines.CoroutineContext;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/**
 * A call of any suspend function by Java: its continuation, and its coroutine context, in one.
 *
 * <p>The context has a job, made when it is asked for. Most functions that do not suspend do not
 * ask, and are therefore as cheap as a method.
 *
 * <p>There are two kinds of calls. If it is the function itself that waits, as kotlinx's {@code
 * receive} does, it asks the context for nothing but the job; then kotlinx decides at once whether
 * a cancellation or an outcome comes first, and resumes this continuation on the thread that
 * decided. Any other function is composed of such waits: its code asks for the dispatcher that it
 * is to go on with, or for the context as a whole. It sees a cancellation when it looks, may take
 * its time to end, and may have started coroutines that have to end first. {@link CallJob} knows
 * which it is.
 *
 * @param <A> what the function returns
 */
interface SuspendedCall<A extends @Nullable Object> extends Continuation<A>, CoroutineContext {

  /** The context without the job. */
  CoroutineContext base();

  /** The job, if it has been made. */
  @Nullable CallJob jobIfAny();

  /** Keeps a job unless there is one; returns the one that there is. */
  CallJob keep(CallJob made);

  /** The call has ended with a result of the function, and all that it started has ended, too. */
  void endWith(@Nullable Object result);

  /** The call has ended with a failure as it is to be seen. */
  void failWith(Throwable failure);

  /** The wait that the function is was withdrawn, and had no effect. */
  void withdrawn();

  // --- the end of the function

  @Override
  default void resumeWith(@Nullable Object result) {
    if (result instanceof Result.Failure failure) {
      functionFailed(failure.exception);
    } else {
      functionReturned(result);
    }
  }

  /** The function has returned; what it started may go on. */
  default void functionReturned(@Nullable Object result) {
    CallJob job = jobIfAny();
    if (job == null) {
      endWith(result);
    } else {
      job.functionReturned(result);
    }
  }

  /** The function has failed; what it started may go on. */
  default void functionFailed(Throwable failure) {
    CallJob job = jobIfAny();
    if (job == null) {
      failWith(Failures.ofCall(failure, false));
    } else {
      job.functionFailed(failure);
    }
  }

  // --- the context

  @Override
  default CoroutineContext getContext() {
    return this;
  }

  /** The job; made now if it has not been. */
  default CallJob job() {
    CallJob known = jobIfAny();
    return known != null ? known : keep(new CallJob(this));
  }

  @Override
  @SuppressWarnings("unchecked") // a key is of its element's type
  default <E extends CoroutineContext.Element> @Nullable E get(Key<E> key) {
    Key<?> asked = key;
    if (asked == Job.Key) {
      return (E) job();
    }
    if (asked == ContinuationInterceptor.Key) {
      job().markComposed();
    }
    return base().get(key);
  }

  @Override
  default <R extends @Nullable Object> R fold(
      R initial, Function2<? super R, ? super CoroutineContext.Element, ? extends R> operation) {
    CallJob job = job();
    job.markComposed();
    return operation.invoke(base().fold(initial, operation), job);
  }

  @Override
  default CoroutineContext plus(CoroutineContext context) {
    return plain().plus(Objects.requireNonNull(context));
  }

  @Override
  default CoroutineContext minusKey(Key<?> key) {
    return plain().minusKey(key);
  }

  private CoroutineContext plain() {
    CallJob job = job();
    job.markComposed();
    return base().plus(job);
  }
}
