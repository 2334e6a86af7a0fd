package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of an address by name. */
public final class UrlResult extends NamedTuple {

  /** The type of what {@code urlsplit} gives. */
  static final NamedTupleType SPLIT = type("SplitResult", "scheme netloc path query fragment");

  /** The type of what {@code urlparse} gives. */
  static final NamedTupleType PARSE =
      type("ParseResult", "scheme netloc path params query fragment");

  /** The type of what {@code urldefrag} gives. */
  static final NamedTupleType DEFRAG = type("DefragResult", "url fragment");

  private final String name;

  private UrlResult(NamedTupleType type, String name, @Nullable Object[] items) {
    super(type, items);
    this.name = name;
  }

  private static NamedTupleType type(String name, String fields) {
    NamedTupleType[] made = new NamedTupleType[1];
    made[0] =
        NamedTupleType.define(
            "urllib.parse." + name,
            Types.of(name),
            java.util.List.of(fields.split(" ")),
            new Object[0],
            items -> new UrlResult(made[0], name, items));
    return made[0];
  }

  /** Java classes that stand for the types, which share one. */
  private static final class Types {
    private abstract static class Split extends NamedTuple {
      private Split() {
        super(SPLIT);
      }
    }

    private abstract static class Parse extends NamedTuple {
      private Parse() {
        super(PARSE);
      }
    }

    private abstract static class Defrag extends NamedTuple {
      private Defrag() {
        super(DEFRAG);
      }
    }

    static Class<? extends NamedTuple> of(String name) {
      return switch (name) {
        case "SplitResult" -> Split.class;
        case "ParseResult" -> Parse.class;
        default -> Defrag.class;
      };
    }
  }

  private String part(String field) {
    return Py.str(field(field));
  }

  /** The address. */
  @Python("geturl()")
  public String geturl() {
    if (name.equals("DefragResult")) {
      return part("fragment").isEmpty() ? part("url") : part("url") + "#" + part("fragment");
    }
    return name.equals("SplitResult") ? UrlParts.unsplit(toArray()) : UrlParts.unparse(toArray());
  }

  private @Nullable String user(boolean password) {
    String place = part("netloc");
    int at = place.lastIndexOf('@');
    if (at < 0) {
      return null;
    }
    String info = place.substring(0, at);
    int colon = info.indexOf(':');
    if (password) {
      return colon < 0 ? null : info.substring(colon + 1);
    }
    return colon < 0 ? info : info.substring(0, colon);
  }

  /** The user, or null. */
  @Python("username")
  public @Nullable String username() {
    return user(false);
  }

  /** The password, or null. */
  @Python("password")
  public @Nullable String password() {
    return user(true);
  }

  private String[] hostAndPort() {
    String place = part("netloc");
    String rest = place.substring(place.lastIndexOf('@') + 1);
    int open = rest.indexOf('[');
    if (open >= 0) {
      String inner = rest.substring(open + 1);
      int close = inner.indexOf(']');
      String host = close < 0 ? inner : inner.substring(0, close);
      String after = close < 0 ? "" : inner.substring(close + 1);
      return new String[] {host, after.substring(after.indexOf(':') + 1)};
    }
    int colon = rest.indexOf(':');
    return colon < 0
        ? new String[] {rest, ""}
        : new String[] {rest.substring(0, colon), rest.substring(colon + 1)};
  }

  /** The host in small letters, or null. */
  @Python("hostname")
  public @Nullable String hostname() {
    String host = hostAndPort()[0];
    if (host.isEmpty()) {
      return null;
    }
    int percent = host.indexOf('%');
    return percent < 0
        ? host.toLowerCase(Locale.ROOT)
        : host.substring(0, percent).toLowerCase(Locale.ROOT) + host.substring(percent);
  }

  /** The port, or null. */
  @Python("port")
  public @Nullable Long port() {
    String port = hostAndPort()[1];
    if (port.isEmpty()) {
      return null;
    }
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new ValueError("Port could not be cast to integer value as " + Py.repr(port));
    }
    if (port.length() > 9 || Long.parseLong(port) > 65535) {
      throw new ValueError("Port out of range 0-65535");
    }
    return Long.parseLong(port);
  }

  @Override
  public Object __repr__() {
    return Py.str(super.__repr__()).substring("urllib.parse.".length());
  }
}
