/**
 * A product page put together from several upstreams: structured concurrency in a small HTTP
 * service. Begin with {@link io.portalis.samples.service.PageLoader}, where the requests fan out,
 * and {@link io.portalis.samples.service.ProductService}, which serves them and shuts down.
 */
@NullMarked
package io.portalis.samples.service;

import org.jspecify.annotations.NullMarked;
