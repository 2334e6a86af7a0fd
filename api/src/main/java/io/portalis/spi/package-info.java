/**
 * The seam between the contract and what carries it. Applications do not need this package;
 * implementers of a platform or of an engine do.
 */
@NullMarked
package io.portalis.spi;

import org.jspecify.annotations.NullMarked;
