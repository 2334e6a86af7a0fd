/** The page: draws snapshots of the kitchen, and passes clicks on to it. */
@NullMarked
package io.portalis.samples.browser.page;

import org.jspecify.annotations.NullMarked;
