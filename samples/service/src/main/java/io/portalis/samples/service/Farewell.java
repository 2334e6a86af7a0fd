package io.portalis.samples.service;

/**
 * How a shutdown went.
 *
 * @param allServed every request in flight ended by itself, within the grace
 * @param allTold every client got an answer, if only that its request was cancelled; then no task
 *     is left
 */
record Farewell(boolean allServed, boolean allTold) {}
