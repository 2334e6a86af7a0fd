/**
 * The harbour kitchen: what happens, on the public API alone, and on any platform. Begin with
 * {@link io.portalis.samples.browser.kitchen.Order}, a fail-fast scope, and {@link
 * io.portalis.samples.browser.kitchen.Station}, a worker behind a bounded channel. Everything else
 * keeps account of them for whoever draws a {@link io.portalis.samples.browser.kitchen.Snapshot}.
 */
@NullMarked
package io.portalis.samples.browser.kitchen;

import org.jspecify.annotations.NullMarked;
