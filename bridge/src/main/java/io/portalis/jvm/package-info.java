/** The JVM host: kotlinx dispatchers, kotlinx delays, virtual threads where the JDK has them. */
@NullMarked
package io.portalis.jvm;

import org.jspecify.annotations.NullMarked;
