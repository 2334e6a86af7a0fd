/**
 * Structured concurrency and async I/O: {@link io.portalis.AsyncRuntime runtimes}, {@link
 * io.portalis.Task tasks}, {@link io.portalis.TaskScope scopes}, {@link io.portalis.Async time and
 * combination}, and one family of {@linkplain io.portalis.AsyncError errors}.
 *
 * <p><b>Rules that hold everywhere.</b> A method that returns a future never blocks. {@code null}
 * elements, bodies, durations and names are refused with a {@link NullPointerException}; a task may
 * still complete with {@code null}. Cancelling a future of this library withdraws the operation
 * behind it. Cancelling every stage derived from such a future cancels the future itself. Failures
 * arrive unwrapped from {@link io.portalis.Async#await}; {@code join()} and {@code get()} keep the
 * wrapping of the JDK. What happens before a spawn happens before the body; what a body does
 * happens before anything that observes the end of its task.
 */
@NullMarked
package io.portalis;

import org.jspecify.annotations.NullMarked;
