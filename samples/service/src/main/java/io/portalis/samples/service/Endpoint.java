package io.portalis.samples.service;

import java.net.URI;
import java.time.Duration;

/**
 * An upstream as its caller sees it: every one has a time-out of its own.
 *
 * @param name what pages and errors call it
 * @param uri where it is; the product's id is resolved against it
 * @param limit how long a call may take
 */
record Endpoint(String name, URI uri, Duration limit) {}
