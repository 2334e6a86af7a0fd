package io.portalis.samples.browser.kitchen;

/**
 * A stretch of a task's life, in one phase.
 *
 * @param phase what the task was busy with
 * @param from when it began, in milliseconds since the kitchen opened
 * @param to when it ended; now, if it is the last of a task that runs
 */
public record Span(Phase phase, long from, long to) {}
