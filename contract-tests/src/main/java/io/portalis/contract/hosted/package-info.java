/**
 * The suites as a program, for platforms on which JUnit does not run: it reports each case, and a
 * test on the JVM makes tests of the reports.
 */
@NullMarked
package io.portalis.contract.hosted;

import org.jspecify.annotations.NullMarked;
