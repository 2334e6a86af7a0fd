package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Python's module {@code urllib.parse}, for texts. */
@PythonModule("urllib.parse")
public final class UrlParse {

  private UrlParse() {}

  /** A text with percent signs for what addresses cannot have. */
  @Python("quote(string, safe='/', encoding=None, errors=None)")
  public static String quote(
      @Nullable Object string,
      @Nullable Object safe,
      @Nullable String encoding,
      @Nullable String errors) {
    return UrlText.quote(string, safe, encoding, errors);
  }

  /** The same, with plus signs for spaces. */
  @Python("quote_plus(string, safe='', encoding=None, errors=None)")
  public static String quotePlus(
      @Nullable Object string,
      @Nullable Object safe,
      @Nullable String encoding,
      @Nullable String errors) {
    return UrlText.quotePlus(string, safe, encoding, errors);
  }

  /** Bytes with percent signs for what addresses cannot have. */
  @Python("quote_from_bytes(bs, safe='/')")
  public static String quoteFromBytes(@Nullable Object bs, @Nullable Object safe) {
    if (!(bs instanceof BytesLike)) {
      throw new TypeError("quote_from_bytes() expected bytes");
    }
    return UrlText.quote(bs, safe, null, null);
  }

  /** The text that percent signs stand for. */
  @Python("unquote(string, encoding='utf-8', errors='replace')")
  public static String unquote(@Nullable Object string, String encoding, String errors) {
    return UrlText.unquote(string, encoding, errors);
  }

  /** The same, with spaces for plus signs. */
  @Python("unquote_plus(string, encoding='utf-8', errors='replace')")
  public static String unquotePlus(String string, String encoding, String errors) {
    return UrlText.unquote(string.replace('+', ' '), encoding, errors);
  }

  /** The bytes that percent signs stand for. */
  @Python("unquote_to_bytes(string)")
  public static PyBytes unquoteToBytes(@Nullable Object string) {
    byte[] bytes =
        string instanceof String text
            ? io.portalis.python.Str.encode(text).toArray()
            : Octets.of(string);
    return new PyBytes(UrlText.unquoted(bytes));
  }

  /** Pairs as a query. */
  @Python("urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=None)")
  public static String urlencode(
      @Nullable Object query,
      boolean doseq,
      @Nullable Object safe,
      @Nullable String encoding,
      @Nullable String errors,
      @Nullable Object quoteVia) {
    Encoder encoder = new Encoder(safe, encoding, errors, quoteVia);
    StringJoiner out = new StringJoiner("&");
    for (Object pair : pairs(query)) {
      @Nullable Object[] both = Py.unpack(pair, 2);
      String key = encoder.encode(both[0]);
      boolean several =
          doseq
              && !(both[1] instanceof String || both[1] instanceof BytesLike)
              && Py.hasAttr(both[1], "__len__");
      if (several) {
        for (Object each : Py.iterable(both[1])) {
          out.add(key + "=" + encoder.encode(each));
        }
      } else {
        out.add(key + "=" + encoder.encode(both[1]));
      }
    }
    return out.toString();
  }

  private static Iterable<?> pairs(@Nullable Object query) {
    if (query instanceof Map<?, ?> || query != null && Py.hasAttr(query, "items")) {
      return Py.iterable(Py.invoke(query, "items"));
    }
    boolean wrong = query instanceof String || query == null || !Py.hasAttr(query, "__len__");
    if (wrong || Py.len(query) > 0 && !(Py.getItem(query, 0L) instanceof Tuple)) {
      if (!(query instanceof String text && text.isEmpty())) {
        throw new TypeError("not a valid non-string sequence or mapping object");
      }
    }
    return Py.iterable(query);
  }

  private record Encoder(
      @Nullable Object safe,
      @Nullable String encoding,
      @Nullable String errors,
      @Nullable Object via) {

    String encode(@Nullable Object value) {
      boolean bytes = value instanceof BytesLike;
      Object text = bytes ? value : Py.str(value);
      if (via != null) {
        return Py.str(
            Py.call(via, bytes ? Args.of(text, safe) : Args.of(text, safe, encoding, errors)));
      }
      return UrlText.quotePlus(text, safe, bytes ? null : encoding, bytes ? null : errors);
    }
  }

  /** The five parts of an address. */
  @Python("urlsplit(url, scheme='', allow_fragments=True)")
  public static UrlResult urlsplit(String url, String scheme, boolean fragments) {
    return (UrlResult) UrlResult.SPLIT.make((Object[]) UrlParts.split(url, scheme, fragments));
  }

  /** The six parts of an address. */
  @Python("urlparse(url, scheme='', allow_fragments=True)")
  public static UrlResult urlparse(String url, String scheme, boolean fragments) {
    return (UrlResult) UrlResult.PARSE.make((Object[]) UrlParts.parse(url, scheme, fragments));
  }

  /** The address of five parts. */
  @Python("urlunsplit(components)")
  public static String urlunsplit(@Nullable Object components) {
    return UrlParts.unsplit(Py.unpack(components, 5));
  }

  /** The address of six parts. */
  @Python("urlunparse(components)")
  public static String urlunparse(@Nullable Object components) {
    return UrlParts.unparse(Py.unpack(components, 6));
  }

  /** An address that may depend on another one. */
  @Python("urljoin(base, url, allow_fragments=True)")
  public static String urljoin(String base, String url, boolean fragments) {
    return UrlParts.join(base, url, fragments);
  }

  /** An address without its fragment, and the fragment. */
  @Python("urldefrag(url)")
  public static UrlResult urldefrag(String url) {
    if (url.indexOf('#') < 0) {
      return (UrlResult) UrlResult.DEFRAG.make(url, "");
    }
    String[] parts = UrlParts.parse(url, "", true);
    @Nullable Object[] all = Arrays.copyOf(parts, parts.length, Object[].class);
    all[5] = "";
    return (UrlResult) UrlResult.DEFRAG.make(UrlParts.unparse(all), parts[5]);
  }

  /** The names and values of a query. */
  @Python(
      "parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',"
          + " errors='replace', max_num_fields=None, separator='&')")
  public static PyList<Tuple> parseQsl(
      String qs,
      boolean blank,
      boolean strict,
      String encoding,
      String errors,
      @Nullable Long most,
      String separator) {
    if (separator.isEmpty()) {
      throw new ValueError("Separator must be of type string or bytes.");
    }
    PyList<Tuple> pairs = new PyList<>();
    if (qs.isEmpty()) {
      return pairs;
    }
    PyList<String> fields = io.portalis.python.Str.split(qs, separator, -1);
    if (most != null && fields.size() > most) {
      throw new ValueError("Max number of fields exceeded");
    }
    for (String field : fields) {
      if (field.isEmpty() && !strict) {
        continue;
      }
      int equals = field.indexOf('=');
      if (equals < 0 && strict) {
        throw new ValueError("bad query field: " + Py.repr(field));
      }
      String value = equals < 0 ? "" : field.substring(equals + 1);
      if (blank || !value.isEmpty()) {
        String name = equals < 0 ? field : field.substring(0, equals);
        if (equals >= 0 || blank) {
          pairs.append(
              Tuple.of(unquotePlus(name, encoding, errors), unquotePlus(value, encoding, errors)));
        }
      }
    }
    return pairs;
  }

  /** The values of a query by name. */
  @Python(
      "parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',"
          + " errors='replace', max_num_fields=None, separator='&')")
  public static PyDict<String, PyList<String>> parseQs(
      String qs,
      boolean blank,
      boolean strict,
      String encoding,
      String errors,
      @Nullable Long most,
      String separator) {
    PyDict<String, PyList<String>> values = new PyDict<>();
    for (Tuple pair : parseQsl(qs, blank, strict, encoding, errors, most, separator)) {
      values
          .computeIfAbsent((String) pair.at(0), name -> new PyList<>())
          .append((String) pair.at(1));
    }
    return values;
  }
}
