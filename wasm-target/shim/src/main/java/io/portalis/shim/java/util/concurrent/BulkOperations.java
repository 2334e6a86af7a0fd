package io.portalis.shim.java.util.concurrent;

import java.util.AbstractMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The bulk operations of {@code ConcurrentHashMap}; the threshold of parallelism is not used. */
abstract class BulkOperations<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

  public void forEach(long parallelismThreshold, BiConsumer<? super K, ? super V> action) {
    forEach(action);
  }

  public <U> void forEach(
      long parallelismThreshold,
      BiFunction<? super K, ? super V, ? extends U> transformer,
      Consumer<? super U> action) {
    forEach((key, value) -> acceptIfPresent(transformer.apply(key, value), action));
  }

  private static <U> void acceptIfPresent(@Nullable U value, Consumer<? super U> action) {
    if (value != null) {
      action.accept(value);
    }
  }

  public void forEachKey(long parallelismThreshold, Consumer<? super K> action) {
    forEach((key, value) -> action.accept(key));
  }

  public void forEachValue(long parallelismThreshold, Consumer<? super V> action) {
    forEach((key, value) -> action.accept(value));
  }

  public void forEachEntry(long parallelismThreshold, Consumer<? super Map.Entry<K, V>> action) {
    entrySet().forEach(action);
  }

  public <U> @Nullable U search(
      long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> searchFunction) {
    for (Map.Entry<K, V> entry : entrySet()) {
      U found = searchFunction.apply(entry.getKey(), entry.getValue());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public <U> @Nullable U searchKeys(
      long parallelismThreshold, Function<? super K, ? extends U> searchFunction) {
    return search(1, (key, value) -> searchFunction.apply(key));
  }

  public <U> @Nullable U searchValues(
      long parallelismThreshold, Function<? super V, ? extends U> searchFunction) {
    return search(1, (key, value) -> searchFunction.apply(value));
  }

  public <U> @Nullable U reduce(
      long parallelismThreshold,
      BiFunction<? super K, ? super V, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U sum = null;
    for (Map.Entry<K, V> entry : entrySet()) {
      U next = transformer.apply(entry.getKey(), entry.getValue());
      if (next != null) {
        sum = sum == null ? next : reducer.apply(sum, next);
      }
    }
    return sum;
  }

  public @Nullable K reduceKeys(
      long parallelismThreshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
    return this.<K>reduce(1, (key, value) -> key, reducer);
  }

  public <U> @Nullable U reduceKeys(
      long parallelismThreshold,
      Function<? super K, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return this.<U>reduce(1, (key, value) -> transformer.apply(key), reducer);
  }

  public @Nullable V reduceValues(
      long parallelismThreshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
    return this.<V>reduce(1, (key, value) -> value, reducer);
  }

  public <U> @Nullable U reduceValues(
      long parallelismThreshold,
      Function<? super V, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return this.<U>reduce(1, (key, value) -> transformer.apply(value), reducer);
  }

  public int reduceToInt(
      long parallelismThreshold,
      ToIntBiFunction<? super K, ? super V> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int sum = basis;
    for (Map.Entry<K, V> entry : entrySet()) {
      sum = reducer.applyAsInt(sum, transformer.applyAsInt(entry.getKey(), entry.getValue()));
    }
    return sum;
  }

  public int reduceKeysToInt(
      long parallelismThreshold,
      ToIntFunction<? super K> transformer,
      int basis,
      IntBinaryOperator reducer) {
    return reduceToInt(1, (key, value) -> transformer.applyAsInt(key), basis, reducer);
  }

  public int reduceValuesToInt(
      long parallelismThreshold,
      ToIntFunction<? super V> transformer,
      int basis,
      IntBinaryOperator reducer) {
    return reduceToInt(1, (key, value) -> transformer.applyAsInt(value), basis, reducer);
  }

  public long reduceToLong(
      long parallelismThreshold,
      ToLongBiFunction<? super K, ? super V> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long sum = basis;
    for (Map.Entry<K, V> entry : entrySet()) {
      sum = reducer.applyAsLong(sum, transformer.applyAsLong(entry.getKey(), entry.getValue()));
    }
    return sum;
  }

  public long reduceKeysToLong(
      long parallelismThreshold,
      ToLongFunction<? super K> transformer,
      long basis,
      LongBinaryOperator reducer) {
    return reduceToLong(1, (key, value) -> transformer.applyAsLong(key), basis, reducer);
  }

  public long reduceValuesToLong(
      long parallelismThreshold,
      ToLongFunction<? super V> transformer,
      long basis,
      LongBinaryOperator reducer) {
    return reduceToLong(1, (key, value) -> transformer.applyAsLong(value), basis, reducer);
  }

  public double reduceToDouble(
      long parallelismThreshold,
      ToDoubleBiFunction<? super K, ? super V> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double sum = basis;
    for (Map.Entry<K, V> entry : entrySet()) {
      sum = reducer.applyAsDouble(sum, transformer.applyAsDouble(entry.getKey(), entry.getValue()));
    }
    return sum;
  }

  public double reduceKeysToDouble(
      long parallelismThreshold,
      ToDoubleFunction<? super K> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    return reduceToDouble(1, (key, value) -> transformer.applyAsDouble(key), basis, reducer);
  }

  public double reduceValuesToDouble(
      long parallelismThreshold,
      ToDoubleFunction<? super V> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    return reduceToDouble(1, (key, value) -> transformer.applyAsDouble(value), basis, reducer);
  }
}
