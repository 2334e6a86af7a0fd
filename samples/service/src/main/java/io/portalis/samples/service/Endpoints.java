package io.portalis.samples.service;

import java.util.List;

/**
 * The upstreams of a product page.
 *
 * @param stock mandatory
 * @param prices replicas of one service; mandatory that one of them answers
 * @param reviews optional
 * @param recommendations optional
 */
record Endpoints(
    Endpoint stock, List<Endpoint> prices, Endpoint reviews, Endpoint recommendations) {}
