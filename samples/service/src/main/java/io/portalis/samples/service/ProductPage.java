package io.portalis.samples.service;

import io.portalis.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page, possibly with gaps. Shows how settled {@linkplain Outcome outcomes} become data: a part
 * that did not make it is named, with the reason.
 *
 * @param id the product
 * @param stock how many there are
 * @param price what one costs
 * @param extras how the {@linkplain #EXTRAS optional parts} ended
 */
record ProductPage(String id, String stock, Price price, List<Outcome<String>> extras) {

  /** The names of the optional parts. */
  static final List<String> EXTRAS = List.of("reviews", "recommendations");

  String toJson() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("stock", stock);
    fields.put("price", price.amount());
    fields.put("priceFrom", price.from());
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < extras.size(); i++) {
      if (extras.get(i) instanceof Outcome.Success<String> success) {
        fields.put(EXTRAS.get(i), success.value());
      } else {
        gaps.add(why(EXTRAS.get(i), extras.get(i)));
      }
    }
    if (!gaps.isEmpty()) {
      fields.put("missing", String.join("; ", gaps));
    }
    return Json.write(fields);
  }

  private static String why(String name, Outcome<String> missing) {
    return missing instanceof Outcome.Failure<String> failure
        ? String.valueOf(failure.error().getMessage()) // It names the upstream.
        : name + " was cancelled";
  }
}
