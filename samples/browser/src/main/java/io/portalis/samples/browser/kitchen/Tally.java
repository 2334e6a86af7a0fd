package io.portalis.samples.browser.kitchen;

/**
 * How the orders ended.
 *
 * @param served how many were served
 * @param failed how many failed
 * @param cancelled how many were cancelled
 */
public record Tally(int served, int failed, int cancelled) {}
