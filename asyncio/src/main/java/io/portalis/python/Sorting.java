package io.portalis.python;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stable sort of lists. It only asks "is a less than b", and for up to 64 elements asks in
 * CPython's order (a counted run, then binary insertion), so that an error names the same two
 * types.
 */
final class Sorting {

  private static final int SMALL = 64;

  private Sorting() {}

  /** Sorts the first {@code size} elements by their keys. */
  static void sort(
      @Nullable Object[] items, int size, @Nullable Function<Object, ?> key, boolean reverse) {
    @Nullable Object[] keys = Arrays.copyOf(items, size);
    if (key != null) {
      for (int i = 0; i < size; i++) {
        keys[i] = keyOf(key, items[i]);
      }
    }
    if (size < 2) {
      return;
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = reverse ? size - 1 - i : i;
    }
    sortOrder(order, keys);
    @Nullable Object[] old = Arrays.copyOf(items, size);
    for (int i = 0; i < size; i++) {
      items[reverse ? size - 1 - i : i] = old[order[i]];
    }
  }

  @SuppressWarnings("NullAway") // A key function takes whatever the list holds.
  private static @Nullable Object keyOf(Function<Object, ?> key, @Nullable Object item) {
    return key.apply(item);
  }

  private static void sortOrder(int[] order, @Nullable Object[] keys) {
    int n = order.length;
    if (n <= SMALL) {
      insertionSort(order, 0, n, keys);
      return;
    }
    for (int from = 0; from < n; from += SMALL) {
      insertionSort(order, from, Math.min(from + SMALL, n), keys);
    }
    int[] spare = new int[n];
    for (int width = SMALL; width < n; width *= 2) {
      for (int from = 0; from + width < n; from += 2 * width) {
        merge(order, from, from + width, Math.min(from + 2 * width, n), keys, spare);
      }
    }
  }

  private static void merge(
      int[] order, int from, int middle, int to, @Nullable Object[] keys, int[] spare) {
    if (!Py.lt(keys[order[middle]], keys[order[middle - 1]])) {
      return;
    }
    System.arraycopy(order, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    int out = from;
    while (left < middle && right < to) {
      order[out++] = Py.lt(keys[order[right]], keys[spare[left]]) ? order[right++] : spare[left++];
    }
    System.arraycopy(spare, left, order, out, middle - left);
  }

  private static void insertionSort(int[] order, int from, int to, @Nullable Object[] keys) {
    int sorted = from + 1;
    if (sorted < to) {
      boolean falling = Py.lt(keys[order[sorted]], keys[order[sorted - 1]]);
      sorted++;
      while (sorted < to && Py.lt(keys[order[sorted]], keys[order[sorted - 1]]) == falling) {
        sorted++;
      }
      if (falling) {
        for (int i = from, j = sorted - 1; i < j; i++, j--) {
          int swap = order[i];
          order[i] = order[j];
          order[j] = swap;
        }
      }
    }
    for (int i = sorted; i < to; i++) {
      int pivot = order[i];
      int low = from;
      int high = i;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (Py.lt(keys[pivot], keys[order[middle]])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      System.arraycopy(order, low, order, low + 1, i - low);
      order[low] = pivot;
    }
  }
}
