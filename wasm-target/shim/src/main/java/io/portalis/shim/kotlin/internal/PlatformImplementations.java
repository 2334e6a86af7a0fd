package io.portalis.shim.kotlin.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import kotlin.random.PlatformRandomKt;
import kotlin.random.Random;
import kotlin.text.MatchGroup;
import kotlin.time.Clock;

/**
 * What Kotlin's library finds out about its JDK by reflection: here it is known, and the reflection
 * is not linked.
 */
public class PlatformImplementations {

  public PlatformImplementations() {}

  public void addSuppressed(Throwable cause, Throwable exception) {
    cause.addSuppressed(exception);
  }

  public List<Throwable> getSuppressed(Throwable exception) {
    return Arrays.asList(exception.getSuppressed());
  }

  public MatchGroup getMatchResultNamedGroup(MatchResult matchResult, String name) {
    throw new UnsupportedOperationException("Retrieving groups by name is not supported here.");
  }

  public Random defaultPlatformRandom() {
    return PlatformRandomKt.asKotlinRandom(new java.util.Random());
  }

  public Clock getSystemClock() {
    return Clock.System.INSTANCE;
  }

  public <K, V> V getOrDefault(Map<K, ? extends V> map, K key, V defaultValue) {
    V value = map.get(key);
    return value != null || map.containsKey(key) ? value : defaultValue;
  }

  public <K, V, N extends V> V computeIfAbsent(ConcurrentMap<K, V> map, K key, N value) {
    V before = map.putIfAbsent(key, value);
    return before == null ? value : before;
  }
}
