package io.portalis.python.lib;

import io.portalis.python.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products, permutations and combinations, in the lexical order of positions. */
final class Arrangements {

  private Arrangements() {}

  static @Nullable Object[] array(Iterable<?> items) {
    List<@Nullable Object> list = new ArrayList<>();
    for (Object item : items) {
      list.add(item);
    }
    return list.toArray();
  }

  private static Tuple pick(@Nullable Object[] pool, int[] places, int count) {
    @Nullable Object[] picked = new Object[count];
    for (int i = 0; i < count; i++) {
      picked[i] = pool[places[i]];
    }
    return Tuple.of(picked);
  }

  static PyIterator<Tuple> product(int repeat, Iterable<?>... iterables) {
    @Nullable Object[][] pools = new Object[iterables.length * repeat][];
    for (int i = 0; i < pools.length; i++) {
      pools[i] = i < iterables.length ? array(iterables[i]) : pools[i - iterables.length];
    }
    return new PyIterator<>() {
      private int @Nullable [] places;

      @Override
      protected boolean step() {
        int[] at = places;
        if (at == null) {
          at = new int[pools.length];
          places = at;
          for (@Nullable Object[] pool : pools) {
            if (pool.length == 0) {
              return false;
            }
          }
        } else if (!turn(at)) {
          return false;
        }
        @Nullable Object[] row = new Object[at.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = pools[i][at[i]];
        }
        return give(Tuple.of(row));
      }

      private boolean turn(int[] at) {
        for (int i = at.length - 1; i >= 0; i--) {
          if (++at[i] < pools[i].length) {
            return true;
          }
          at[i] = 0;
        }
        return false;
      }
    };
  }

  static PyIterator<Tuple> permutations(Iterable<?> iterable, @Nullable Long r) {
    @Nullable Object[] pool = array(iterable);
    int n = pool.length;
    long count = r == null ? n : r;
    return new PyIterator<>() {
      private final int[] places = new int[n];
      private int[] cycles = new int[0];
      private boolean started;

      @Override
      protected boolean step() {
        if (count > n) {
          return false;
        }
        if (!started) {
          started = true;
          cycles = new int[(int) count];
          for (int i = 0; i < n; i++) {
            places[i] = i;
          }
          for (int i = 0; i < count; i++) {
            cycles[i] = n - i;
          }
          return give(pick(pool, places, (int) count));
        }
        for (int i = (int) count - 1; i >= 0; i--) {
          cycles[i]--;
          if (cycles[i] > 0) {
            int j = n - cycles[i];
            int kept = places[i];
            places[i] = places[j];
            places[j] = kept;
            return give(pick(pool, places, (int) count));
          }
          int first = places[i];
          System.arraycopy(places, i + 1, places, i, n - i - 1);
          places[n - 1] = first;
          cycles[i] = n - i;
        }
        return false;
      }
    };
  }

  static PyIterator<Tuple> combinations(Iterable<?> iterable, int r, boolean replacement) {
    @Nullable Object[] pool = array(iterable);
    int n = pool.length;
    return new PyIterator<>() {
      private final int[] places = new int[r];
      private boolean started;

      @Override
      protected boolean step() {
        if (!started) {
          started = true;
          if (replacement ? n == 0 && r > 0 : r > n) {
            return false;
          }
          for (int i = 0; i < r; i++) {
            places[i] = replacement ? 0 : i;
          }
          return give(pick(pool, places, r));
        }
        int i = r - 1;
        while (i >= 0 && places[i] == (replacement ? n - 1 : n - r + i)) {
          i--;
        }
        if (i < 0) {
          return false;
        }
        places[i]++;
        for (int j = i + 1; j < r; j++) {
          places[j] = places[j - 1] + (replacement ? 0 : 1);
        }
        return give(pick(pool, places, r));
      }
    };
  }
}
