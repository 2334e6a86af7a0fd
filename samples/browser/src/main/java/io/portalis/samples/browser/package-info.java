/** The server of the page. */
@NullMarked
package io.portalis.samples.browser;

import org.jspecify.annotations.NullMarked;
