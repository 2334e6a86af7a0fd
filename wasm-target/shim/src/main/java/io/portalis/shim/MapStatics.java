package io.portalis.shim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Static methods of {@code Map} that check what they are given, as the JDK's. */
final class MapStatics {

  private MapStatics() {}

  public static Map<?, ?> of(Object k1, Object v1) {
    Map<Object, Object> map = new LinkedHashMap<>();
    add(map, k1, v1);
    return Collections.unmodifiableMap(map);
  }

  public static Map<?, ?> of(Object k1, Object v1, Object k2, Object v2) {
    Map<Object, Object> map = new LinkedHashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    return Collections.unmodifiableMap(map);
  }

  private static void add(Map<Object, Object> map, Object key, Object value) {
    if (map.put(Objects.requireNonNull(key), Objects.requireNonNull(value)) != null) {
      throw new IllegalArgumentException("duplicate key: " + key);
    }
  }
}
