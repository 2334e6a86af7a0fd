package io.portalis.samples.service;

import java.util.Map;

/**
 * What a visitor got.
 *
 * @param product what was asked for
 * @param status the HTTP status, 0 if there was no connection
 * @param millis how long it took
 * @param fields the fields of the page, or the error
 */
record Visit(int product, int status, long millis, Map<String, String> fields) {

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
