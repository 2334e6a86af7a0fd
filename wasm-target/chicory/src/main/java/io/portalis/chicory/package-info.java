/** Runs WASI commands inside a JVM. */
@NullMarked
package io.portalis.chicory;

import org.jspecify.annotations.NullMarked;
