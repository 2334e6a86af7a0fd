/** What the runtime library offers to programs, read from its classes by reflection. */
@NullMarked
package io.portalis.translator.library;

import org.jspecify.annotations.NullMarked;
