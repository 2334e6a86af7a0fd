/**
 * Python's values, operators, built-in functions, classes and exceptions, as translated programs
 * use them. {@code null} is Python's {@code None}; an {@code int} is a {@code Long}, or a {@code
 * BigInteger} where it does not fit; a {@code str} is a {@code String}.
 */
@NullMarked
package io.portalis.python;

import org.jspecify.annotations.NullMarked;
