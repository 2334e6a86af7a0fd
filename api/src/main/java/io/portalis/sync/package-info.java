/**
 * Locks, permits and signals that are waited for with futures instead of threads.
 *
 * <p>All of them serve those who wait in the order of their calls, and none needs a thread. A
 * future that is cancelled, or ended by other means such as {@code orTimeout}, before it was served
 * gives its place up; what it would have taken goes to the next. A stage derived from such a future
 * has no such protection once the future has completed: where a guard or permit may not be lost,
 * keep the future itself, or use {@link io.portalis.sync.AsyncMutex#withLock withLock}.
 *
 * <p>Guards and permits are given back once, by {@code close()}; further calls do nothing. What
 * happens before a lock or permit is given back, or a signal given, happens before whatever follows
 * the completion of the future that it serves. That future is completed by the thread that gave the
 * lock, permit or signal. One that is never given back, even if it is garbage, is never taken away.
 */
@NullMarked
package io.portalis.sync;

import org.jspecify.annotations.NullMarked;
