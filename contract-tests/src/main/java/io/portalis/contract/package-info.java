/**
 * What every platform must keep of the contract: abstract JUnit suites that each platform's build
 * runs with the same assertions.
 *
 * <p>Suites whose name begins with {@code Threaded} need {@link io.portalis.Capability#THREADS};
 * {@link io.portalis.contract.BlockingContract} needs bodies that can block. All the others run on
 * a single thread as well.
 */
@NullMarked
package io.portalis.contract;

import org.jspecify.annotations.NullMarked;
