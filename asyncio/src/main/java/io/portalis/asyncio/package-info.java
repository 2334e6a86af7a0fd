/**
 * Python's asyncio in Java: {@linkplain io.portalis.asyncio.Asyncio programs} behave, step by step,
 * as they do under CPython 3.13.
 *
 * <p><b>Rules that hold everywhere.</b> One task of a loop runs at a time, and a task keeps the
 * turn until it waits for something that is not there yet; so nothing here needs a lock, and, but
 * for the methods that say so, everything must be called from the thread that has the turn: a task
 * or a callback of the loop. Methods that wait are named {@code await} or say "waits" in their
 * description. A cancelled task finds a {@link io.portalis.asyncio.CancelledError} thrown where it
 * waits. Names are Python's in Java's case; {@code null} is Python's {@code None}.
 */
@NullMarked
package io.portalis.asyncio;

import org.jspecify.annotations.NullMarked;
