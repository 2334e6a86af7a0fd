package io.portalis.samples.browser.kitchen;

import java.util.List;

/**
 * The kitchen at one moment.
 *
 * @param now milliseconds since it opened
 * @param rows its scopes and tasks, parents before children
 * @param gauges its stations
 * @param tally how the orders ended
 */
public record Snapshot(long now, List<Row> rows, List<Gauge> gauges, Tally tally) {}
