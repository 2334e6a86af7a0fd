/** Programs that print the same on every platform. */
@NullMarked
package io.portalis.contract.programs;

import org.jspecify.annotations.NullMarked;
