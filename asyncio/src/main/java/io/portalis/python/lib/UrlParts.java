package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes addresses apart and puts them together, as RFC 3986 and CPython have it. */
final class UrlParts {

  private static final Set<String> RELATIVE =
      Set.of(
          "",
          "ftp",
          "http",
          "gopher",
          "nntp",
          "imap",
          "wais",
          "file",
          "https",
          "shttp",
          "mms",
          "prospero",
          "rtsp",
          "rtspu",
          "sftp",
          "svn",
          "svn+ssh",
          "ws",
          "wss");
  private static final Set<String> NETLOC =
      Set.of(
          "",
          "ftp",
          "http",
          "gopher",
          "nntp",
          "telnet",
          "imap",
          "wais",
          "file",
          "mms",
          "https",
          "shttp",
          "snews",
          "prospero",
          "rtsp",
          "rtspu",
          "rsync",
          "svn",
          "svn+ssh",
          "sftp",
          "nfs",
          "git",
          "git+ssh",
          "ws",
          "wss");
  private static final Set<String> PARAMS =
      Set.of(
          "",
          "ftp",
          "hdl",
          "prospero",
          "http",
          "imap",
          "https",
          "shttp",
          "rtsp",
          "rtspu",
          "sip",
          "sips",
          "mms",
          "sftp",
          "tel");

  private UrlParts() {}

  private static boolean isScheme(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.charAt(0))
        && text.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
  }

  /** Scheme, place, path, query and fragment. */
  static String[] split(String given, String defaultScheme, boolean fragments) {
    int start = 0;
    while (start < given.length() && given.charAt(start) <= ' ') {
      start++;
    }
    String url = given.substring(start).replaceAll("[\t\r\n]", "");
    String scheme = defaultScheme.strip().replaceAll("[\t\r\n]", "");
    String place = "";
    String query = "";
    String fragment = "";
    int colon = url.indexOf(':');
    if (colon > 0 && isScheme(url.substring(0, colon))) {
      scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
      url = url.substring(colon + 1);
    }
    if (url.startsWith("//")) {
      int end = 2;
      while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
        end++;
      }
      place = url.substring(2, end);
      url = url.substring(end);
      if (place.contains("[") != place.contains("]")) {
        throw new ValueError("Invalid IPv6 URL");
      }
    }
    int hash = fragments ? url.indexOf('#') : -1;
    if (hash >= 0) {
      fragment = url.substring(hash + 1);
      url = url.substring(0, hash);
    }
    int mark = url.indexOf('?');
    if (mark >= 0) {
      query = url.substring(mark + 1);
      url = url.substring(0, mark);
    }
    return new String[] {scheme, place, url, query, fragment};
  }

  /** Scheme, place, path, parameters, query and fragment. */
  static String[] parse(String url, String defaultScheme, boolean fragments) {
    String[] parts = split(url, defaultScheme, fragments);
    String path = parts[2];
    String parameters = "";
    int semicolon =
        PARAMS.contains(parts[0]) ? path.indexOf(';', Math.max(0, path.lastIndexOf('/'))) : -1;
    if (semicolon >= 0) {
      parameters = path.substring(semicolon + 1);
      path = path.substring(0, semicolon);
    }
    return new String[] {parts[0], parts[1], path, parameters, parts[3], parts[4]};
  }

  private static String text(@Nullable Object part) {
    return Py.truth(part) ? Py.str(part) : "";
  }

  static String unsplit(@Nullable Object[] parts) {
    String scheme = text(parts[0]);
    String place = text(parts[1]);
    String url = text(parts[2]);
    boolean slashes =
        !place.isEmpty() || !scheme.isEmpty() && NETLOC.contains(scheme) && !url.startsWith("//");
    if (slashes) {
      if (!url.isEmpty() && !url.startsWith("/")) {
        url = "/" + url;
      }
      url = "//" + place + url;
    }
    if (!scheme.isEmpty()) {
      url = scheme + ":" + url;
    }
    String query = text(parts[3]);
    String fragment = text(parts[4]);
    return url + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  static String unparse(@Nullable Object[] parts) {
    String parameters = text(parts[3]);
    String path = text(parts[2]);
    return unsplit(
        new Object[] {
          parts[0],
          parts[1],
          parameters.isEmpty() ? path : path + ";" + parameters,
          parts[4],
          parts[5]
        });
  }

  static String join(String base, String url, boolean fragments) {
    if (base.isEmpty()) {
      return url;
    }
    if (url.isEmpty()) {
      return base;
    }
    String[] from = parse(base, "", fragments);
    String[] to = parse(url, from[0], fragments);
    if (!to[0].equals(from[0]) || !RELATIVE.contains(to[0])) {
      return url;
    }
    if (NETLOC.contains(to[0])) {
      if (!to[1].isEmpty()) {
        return unparse(to);
      }
      to[1] = from[1];
    }
    if (to[2].isEmpty() && to[3].isEmpty()) {
      to[2] = from[2];
      to[3] = from[3];
      if (to[4].isEmpty()) {
        to[4] = from[4];
      }
      return unparse(to);
    }
    to[2] = resolved(from[2], to[2]);
    return unparse(to);
  }

  /** A path that another one is seen from. */
  private static String resolved(String base, String path) {
    List<String> before = new ArrayList<>(Arrays.asList(base.split("/", -1)));
    if (!before.get(before.size() - 1).isEmpty()) {
      before.remove(before.size() - 1);
    }
    List<String> segments;
    if (path.startsWith("/")) {
      segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    } else {
      segments = before;
      segments.addAll(Arrays.asList(path.split("/", -1)));
      for (int i = segments.size() - 2; i > 0; i--) {
        if (segments.get(i).isEmpty()) {
          segments.remove(i);
        }
      }
    }
    List<String> steps = new ArrayList<>();
    for (String segment : segments) {
      if (segment.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!segment.equals(".")) {
        steps.add(segment);
      }
    }
    String last = segments.get(segments.size() - 1);
    if (last.equals(".") || last.equals("..")) {
      steps.add("");
    }
    String joined = String.join("/", steps);
    return joined.isEmpty() ? "/" : joined;
  }
}
