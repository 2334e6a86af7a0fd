package io.portalis.samples.service;

/**
 * A price and the replica that was the first to name it.
 *
 * @param amount the price
 * @param from the name of the replica
 */
record Price(String amount, String from) {}
