/** A command that prices orders. It names nothing but Java and Portalis. */
@NullMarked
package io.portalis.samples.wasi.orders;

import org.jspecify.annotations.NullMarked;
