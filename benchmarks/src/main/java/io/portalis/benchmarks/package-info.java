/** What Portalis costs, beside its peers, in one run: {@code benchmarks/run}. */
@NullMarked
package io.portalis.benchmarks;

import org.jspecify.annotations.NullMarked;
