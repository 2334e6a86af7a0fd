package io.portalis.sync;

/**
 * A place in a round of an {@link AsyncBarrier}.
 *
 * @param index the order of arrival in the round, from zero
 * @param leader true for exactly one of each round, the last to arrive
 */
public record BarrierTurn(int index, boolean leader) {}
