/** The target for browsers and Node: its host on the JavaScript event loop. */
@NullMarked
package io.portalis.browser;

import org.jspecify.annotations.NullMarked;
