/**
 * Python's front: {@link io.portalis.translator.python.PythonParser} reads the whole grammar of
 * Python 3.13 and gives a {@linkplain io.portalis.translator.python.Module tree} whose nodes are
 * named after those of CPython's {@code ast} module, with exact positions and the comments.
 *
 * <p>Trees are immutable. Lines count from 1, columns from 0, in Java's chars.
 */
@NullMarked
package io.portalis.translator.python;

import org.jspecify.annotations.NullMarked;
