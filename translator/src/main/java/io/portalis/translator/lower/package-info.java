/**
 * Turns a bound program into Java. Each pass computes types and code together, with what the passes
 * before have learnt; the code of the last pass, which learns nothing new, is the result.
 */
@NullMarked
package io.portalis.translator.lower;

import org.jspecify.annotations.NullMarked;
