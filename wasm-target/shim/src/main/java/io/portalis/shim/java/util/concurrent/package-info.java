/**
 * The classes of {@code java.util.concurrent} that TeaVM's class library lacks, written from their
 * specification. The build for the browser and for WASI puts each in the place of its namesake.
 *
 * <p>All of it is for one operating-system thread, on which green threads take turns only where one
 * of them blocks: what does not block is atomic, so that there are neither locks nor atomic
 * instructions here. "As specified by the JDK" means the Javadoc of JDK 17, and in the order of
 * callbacks what its classes do.
 */
@NullMarked
package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.NullMarked;
