/**
 * Both ways between Portalis and Kotlin: suspend functions, flows and whole interfaces for Java;
 * scopes, dispatchers, jobs, channels and locks for Kotlin, as extension functions.
 *
 * <p>Structure, cancellation and failures cross the border. A failure arrives as it was thrown; a
 * cancellation of either side is one on the other; a {@code TimeoutCancellationException} of a
 * suspend function arrives in Java as {@link io.portalis.TaskTimeoutException}, which is no
 * cancellation.
 */
@NullMarked
package io.portalis.interop;

import org.jspecify.annotations.NullMarked;
