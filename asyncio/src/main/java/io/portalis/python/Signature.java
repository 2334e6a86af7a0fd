package io.portalis.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function, as they stand in a {@code def}, and the way that arguments find
 * them, with CPython's errors. A default is {@code =}, or {@code =literal} where literals serve.
 */
final class Signature {

  private static final Map<String, Signature> CACHE = new ConcurrentHashMap<>();

  private final String[] names;
  private final @Nullable String[] defaults;
  private final int positionalOnly;
  private final int positional;
  private final int keywordOnly;
  private final int star;
  private final int doubleStar;

  private Signature(String text) {
    List<String> names = new ArrayList<>();
    List<@Nullable String> defaults = new ArrayList<>();
    int only = 0;
    int plain = -1;
    int rest = -1;
    int extra = -1;
    for (String part : split(text)) {
      if (part.equals("/")) {
        only = names.size();
      } else if (part.startsWith("**")) {
        extra = names.size();
        names.add(part.substring(2));
        defaults.add(null);
      } else if (part.startsWith("*")) {
        plain = names.size();
        if (part.length() > 1) {
          rest = names.size();
          names.add(part.substring(1));
          defaults.add(null);
        }
      } else {
        int equals = part.indexOf('=');
        names.add(equals < 0 ? part : part.substring(0, equals).trim());
        defaults.add(equals < 0 ? null : part.substring(equals + 1).trim());
      }
    }
    int end = extra < 0 ? names.size() : extra;
    this.names = names.toArray(new String[0]);
    this.defaults = defaults.toArray(new String[0]);
    this.positionalOnly = only;
    this.positional = plain < 0 ? end : plain;
    this.star = rest;
    this.doubleStar = extra;
    this.keywordOnly = end;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == ',' && depth == 0) {
        String part = text.substring(from, i).trim();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  static Signature parse(String text) {
    return CACHE.computeIfAbsent(text, Signature::new);
  }

  /** How many positional arguments there must be. */
  int required() {
    int count = 0;
    for (int i = 0; i < positional; i++) {
      if (defaults[i] == null) {
        count++;
      }
    }
    return count;
  }

  /** How many positional arguments there can be. */
  int most() {
    return star >= 0 ? Integer.MAX_VALUE : positional;
  }

  int star() {
    return star;
  }

  /** The literal defaults as values; UNBOUND where there is none. */
  @Nullable Object[] literals() {
    @Nullable Object[] values = new Object[names.length];
    for (int i = 0; i < values.length; i++) {
      String literal = defaults[i];
      values[i] = literal == null ? Py.UNBOUND : literal(literal);
    }
    return values;
  }

  private static @Nullable Object literal(String text) {
    switch (text) {
      case "None" -> {
        return null;
      }
      case "True" -> {
        return true;
      }
      case "False" -> {
        return false;
      }
      case "..." -> {
        return Py.ELLIPSIS;
      }
      case "()" -> {
        return Tuple.EMPTY;
      }
      default -> {
        char first = text.charAt(0);
        if (first == '\'' || first == '"') {
          return text.substring(1, text.length() - 1).replace("\\n", "\n").replace("\\t", "\t");
        }
        return text.matches("-?\\d+")
            ? (Object) Long.parseLong(text)
            : (Object) Double.parseDouble(text);
      }
    }
  }

  /** Values of defaults in their places; UNBOUND where there is none. */
  @Nullable Object[] place(@Nullable Object[] values) {
    @Nullable Object[] placed = new Object[names.length];
    int next = 0;
    for (int i = 0; i < placed.length; i++) {
      placed[i] = defaults[i] == null ? Py.UNBOUND : values[next++];
    }
    return placed;
  }

  /**
   * The arguments in the order of the parameters.
   *
   * @param function its name, for errors
   * @param implied how many arguments before the first parameter count in errors: 1 for a receiver
   * @param fallback the defaults, see {@link #place}
   */
  @Nullable Object[] bind(String function, int implied, Args args, @Nullable Object[] fallback) {
    @Nullable Object[] bound = fallback.clone();
    @Nullable Object[] given = args.positional();
    int taken = Math.min(given.length, positional);
    System.arraycopy(given, 0, bound, 0, taken);
    PyDict<String, Object> extra = doubleStar < 0 ? null : new PyDict<>();
    boolean[] set = new boolean[names.length];
    Arrays.fill(set, 0, taken, true);
    keywords(function, args, bound, set, extra);
    if (given.length > positional && star < 0) {
      throw tooMany(function, implied, given.length, set, fallback);
    }
    if (star >= 0) {
      bound[star] = Tuple.of(Arrays.copyOfRange(given, taken, given.length));
    }
    if (extra != null) {
      bound[doubleStar] = extra;
    }
    missing(function, bound, 0, positional, "positional");
    missing(function, bound, star < 0 ? positional : star + 1, keywordOnly, "keyword-only");
    return bound;
  }

  private void keywords(
      String function,
      Args args,
      @Nullable Object[] bound,
      boolean[] set,
      @Nullable PyDict<String, Object> extra) {
    for (Map.Entry<String, @Nullable Object> keyword : args.keywords().entrySet()) {
      String name = keyword.getKey();
      int i = indexOf(name);
      if (i >= 0) {
        if (set[i]) {
          throw new TypeError(function + "() got multiple values for argument '" + name + "'");
        }
        set[i] = true;
        bound[i] = keyword.getValue();
      } else if (extra != null) {
        extra.put(name, keyword.getValue());
      } else {
        List<String> wrong = new ArrayList<>();
        for (int p = 0; p < positionalOnly; p++) {
          if (args.keywords().containsKey(names[p])) {
            wrong.add(names[p]);
          }
        }
        throw new TypeError(
            wrong.isEmpty()
                ? function + "() got an unexpected keyword argument '" + name + "'"
                : function
                    + "() got some positional-only arguments passed as keyword arguments: '"
                    + String.join(", ", wrong)
                    + "'");
      }
    }
  }

  private int indexOf(String name) {
    for (int i = positionalOnly; i < keywordOnly; i++) {
      if (i != star && names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private TypeError tooMany(
      String function, int implied, int given, boolean[] set, @Nullable Object[] fallback) {
    int least = 0;
    for (int i = 0; i < positional; i++) {
      if (fallback[i] == Py.UNBOUND) {
        least++;
      }
    }
    int keywords = 0;
    for (int i = positional; i < keywordOnly; i++) {
      if (set[i]) {
        keywords++;
      }
    }
    int most = positional + implied;
    String takes =
        least < positional ? "from " + (least + implied) + " to " + most : String.valueOf(most);
    String tail =
        keywords == 0
            ? ""
            : " positional argument"
                + (given + implied == 1 ? "" : "s")
                + " (and "
                + keywords
                + " keyword-only argument"
                + (keywords == 1 ? ")" : "s)");
    return new TypeError(
        function
            + "() takes "
            + takes
            + " positional argument"
            + (most == 1 && least == positional ? "" : "s")
            + " but "
            + (given + implied)
            + tail
            + (given + implied == 1 && keywords == 0 ? " was given" : " were given"));
  }

  private void missing(String function, @Nullable Object[] bound, int from, int to, String kind) {
    List<String> lacking = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (bound[i] == Py.UNBOUND) {
        lacking.add("'" + names[i] + "'");
      }
    }
    int n = lacking.size();
    if (n == 0) {
      return;
    }
    String list =
        n == 1
            ? lacking.get(0)
            : n == 2
                ? lacking.get(0) + " and " + lacking.get(1)
                : String.join(", ", lacking.subList(0, n - 1)) + ", and " + lacking.get(n - 1);
    throw new TypeError(
        function
            + "() missing "
            + n
            + " required "
            + kind
            + " argument"
            + (n == 1 ? ": " : "s: ")
            + list);
  }
}
