/** What compiles the command and runs it. */
@NullMarked
package io.portalis.samples.wasi.host;

import org.jspecify.annotations.NullMarked;
