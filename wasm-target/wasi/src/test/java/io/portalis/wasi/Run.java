package io.portalis.wasi;

import java.time.Duration;

/**
 * What came of a program's run.
 *
 * @param exitCode the process's
 * @param out all that it printed
 * @param err to the one and the other
 * @param cpu the processor time of a process of its own; of another, nothing
 */
public record Run(int exitCode, String out, String err, Duration cpu) {}
