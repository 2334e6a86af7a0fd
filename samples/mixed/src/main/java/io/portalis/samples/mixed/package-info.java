/**
 * A bookshop whose parts are in two languages: orders, quotes and despatch in Kotlin; the desk, the
 * prices and the packing table in Java. Begin with {@link io.portalis.samples.mixed.OrderDesk},
 * Java that calls suspend functions; {@link io.portalis.samples.mixed.SupplierPrices}, Java that
 * implements them; and {@link io.portalis.samples.mixed.Despatch}, Kotlin that calls Portalis.
 */
@NullMarked
package io.portalis.samples.mixed;

import org.jspecify.annotations.NullMarked;
