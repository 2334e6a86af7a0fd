package io.portalis.bridge;

import kotlin.Unit;
import kotlin.jvm.functions.Function1;
import kotlin.jvm.internal.CallableReference;
import kotlinx.coroutines.DisposableHandle;
import kotlinx.coroutines.JobNode;
import kotlinx.coroutines.JobSupport;
import kotlinx.coroutines.NodeList;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of a job, of which kotlinx tells only itself.
 *
 * <p>One job can register them at another on behalf of a third. What kotlinx itself registers (a
 * wait that is to be cancelled, say) comes as a reference to a node that wants to know its job,
 * which kotlinx tells only to those that it registers with its own jobs.
 */
final class JobNodes {

  private JobNodes() {}

  /** Whether somebody waits to be told of the end, or the cancellation, of a job. */
  static boolean hasHandlers(JobSupport job) {
    Object state = job.getState$kotlinx_coroutines_core();
    return state instanceof JobNode || state instanceof NodeList;
  }

  static DisposableHandle register(
      JobSupport job,
      boolean onCancelling,
      boolean invokeImmediately,
      Function1<? super @Nullable Throwable, Unit> handler) {
    return handler instanceof CallableReference reference
            && reference.getBoundReceiver() instanceof JobNode node
        ? job.invokeOnCompletionInternal$kotlinx_coroutines_core(invokeImmediately, node)
        : job.invokeOnCompletion(onCancelling, invokeImmediately, handler);
  }
}
