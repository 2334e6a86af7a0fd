/**
 * Modules of Python's standard library as translated programs use them: one class per module, its
 * functions and constants as static members. {@code null} is Python's {@code None}.
 */
@NullMarked
package io.portalis.python.lib;

import org.jspecify.annotations.NullMarked;
