package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Dispatch;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.PyDict;
import org.junit.jupiter.api.Test;

/** The module urllib.parse, as CPython 3.13 shows it. */
class UrlParseTest {

  private static Object call(String function, Object... arguments) {
    return Py.call(Dispatch.moduleMember(UrlParse.class, function), arguments);
  }

  private static UrlResult parse(String url) {
    return UrlParse.urlparse(url, "", true);
  }

  @Test
  void quoting_functions_giveTheSame() {
    row(
        "quote('a b/c?d=\u00e9&\u00fc~')",
        "'a%20b/c%3Fd%3D%C3%A9%26%C3%BC~'",
        () -> call("quote", "a b/c?d=\u00e9&\u00fc~"));
    row("quote('a b/c', '')", "'a%20b%2Fc'", () -> call("quote", "a b/c", ""));
    row("quote('/x', '/')", "'/x'", () -> call("quote", "/x", "/"));
    row("quote('\u00e9', '/', 'latin-1')", "'%E9'", () -> call("quote", "\u00e9", "/", "latin-1"));
    row("quote(b'\\xff a')", "'%FF%20a'", () -> call("quote", PyBytes.latin1("\u00ff a")));
    row("quote('a:b@c', ':@')", "'a:b@c'", () -> call("quote", "a:b@c", ":@"));
    row("quote('')", "''", () -> call("quote", ""));
    row("quote(5)", "TypeError: quote_from_bytes() expected bytes", () -> call("quote", 5L));
    row(
        "quote('\u20ac', '', 'ascii', 'replace')",
        "'%3F'",
        () -> call("quote", "\u20ac", "", "ascii", "replace"));
    row("quote_plus('a b+c&d')", "'a+b%2Bc%26d'", () -> call("quote_plus", "a b+c&d"));
    row("quote_plus('a b', '/')", "'a+b'", () -> call("quote_plus", "a b", "/"));
    row("quote_plus('/x y', '/')", "'/x+y'", () -> call("quote_plus", "/x y", "/"));
    row(
        "quote_from_bytes(b'a\\x00 b')",
        "'a%00%20b'",
        () -> call("quote_from_bytes", PyBytes.latin1("a\u0000 b")));
    row(
        "quote_from_bytes('x')",
        "TypeError: quote_from_bytes() expected bytes",
        () -> call("quote_from_bytes", "x"));
    row(
        "quote(b'x', '/', 'utf-8')",
        "TypeError: quote() doesn't support 'encoding' for bytes",
        () -> call("quote", PyBytes.latin1("x"), "/", "utf-8"));
    row("unquote('a%20b%2Fc')", "'a b/c'", () -> call("unquote", "a%20b%2Fc"));
    row("unquote('%C3%A9%e9')", "'\u00e9\ufffd'", () -> call("unquote", "%C3%A9%e9"));
    row(
        "unquote('\u00e9%C3%A9\u00fc')",
        "'\u00e9\u00e9\u00fc'", () -> call("unquote", "\u00e9%C3%A9\u00fc"));
    row("unquote('100%')", "'100%'", () -> call("unquote", "100%"));
    row("unquote('%zz%4')", "'%zz%4'", () -> call("unquote", "%zz%4"));
    row("unquote('a+b')", "'a+b'", () -> call("unquote", "a+b"));
    row("unquote_plus('a+b%2B')", "'a b+'", () -> call("unquote_plus", "a+b%2B"));
    row("unquote('%E9', 'latin-1')", "'\u00e9'", () -> call("unquote", "%E9", "latin-1"));
    row("unquote(b'%41b')", "'Ab'", () -> call("unquote", PyBytes.latin1("%41b")));
    row("unquote('%FF', 'utf-8', 'ignore')", "''", () -> call("unquote", "%FF", "utf-8", "ignore"));
    row(
        "unquote_to_bytes('a%FF\u00e9')",
        "b'a\\xff\\xc3\\xa9'", () -> call("unquote_to_bytes", "a%FF\u00e9"));
    row(
        "unquote_to_bytes(b'%00')",
        "b'\\x00'", () -> call("unquote_to_bytes", PyBytes.latin1("%00")));
    row("unquote('\ud83d\ude00%20')", "'\ud83d\ude00 '", () -> call("unquote", "\ud83d\ude00%20"));
  }

  @Test
  void queries_functions_giveTheSame() {
    row(
        "urlencode({'a': 1, 'b c': 'd&e', '\u00e9': None})",
        "'a=1&b+c=d%26e&%C3%A9=None'",
        () -> call("urlencode", PyDict.of("a", 1L, "b c", "d&e", "\u00e9", null)));
    row(
        "urlencode([('a', 1), ('a', 2.5)])",
        "'a=1&a=2.5'",
        () -> call("urlencode", list(tuple("a", 1L), tuple("a", 2.5))));
    row(
        "urlencode({'a': [1, 2]})",
        "'a=%5B1%2C+2%5D'",
        () -> call("urlencode", PyDict.of("a", list(1L, 2L))));
    row(
        "urlencode({'a': [1, 'x y'], 'b': 'zz', 'c': ()}, True)",
        "'a=1&a=x+y&b=zz'",
        () -> call("urlencode", PyDict.of("a", list(1L, "x y"), "b", "zz", "c", tuple()), true));
    row("urlencode(())", "''", () -> call("urlencode", tuple()));
    row(
        "urlencode('abc')",
        "TypeError: not a valid non-string sequence or mapping object",
        () -> call("urlencode", "abc"));
    row(
        "urlencode(5)",
        "TypeError: not a valid non-string sequence or mapping object",
        () -> call("urlencode", 5L));
    row(
        "urlencode([1, 2])",
        "TypeError: not a valid non-string sequence or mapping object",
        () -> call("urlencode", list(1L, 2L)));
    row(
        "urlencode({'k': b'\\xff'})",
        "'k=%FF'",
        () -> call("urlencode", PyDict.of("k", PyBytes.latin1("\u00ff"))));
    row(
        "urlencode({'a': '/x'}, False, '/')",
        "'a=/x'",
        () -> call("urlencode", PyDict.of("a", "/x"), false, "/"));
    row("urlencode({})", "''", () -> call("urlencode", PyDict.of()));
    row(
        "parse_qs('a=1&b=2&a=3')",
        "{'a': ['1', '3'], 'b': ['2']}",
        () -> call("parse_qs", "a=1&b=2&a=3"));
    row("parse_qs('a=&b')", "{}", () -> call("parse_qs", "a=&b"));
    row("parse_qs('a=&b', True)", "{'a': [''], 'b': ['']}", () -> call("parse_qs", "a=&b", true));
    row("parse_qs('a=1;b=2')", "{'a': ['1;b=2']}", () -> call("parse_qs", "a=1;b=2"));
    row(
        "parse_qs('a=1;b=2', False, False, 'utf-8', 'replace', None, ';')",
        "{'a': ['1'], 'b': ['2']}",
        () -> call("parse_qs", "a=1;b=2", false, false, "utf-8", "replace", null, ";"));
    row(
        "parse_qs('a', False, True)",
        "ValueError: bad query field: 'a'",
        () -> call("parse_qs", "a", false, true));
    row(
        "parse_qs('a=1&&b=%C3%A9+x')",
        "{'a': ['1'], 'b': ['\u00e9 x']}", () -> call("parse_qs", "a=1&&b=%C3%A9+x"));
    row(
        "parse_qsl('a=1&a=2&c===')",
        "[('a', '1'), ('a', '2'), ('c', '==')]",
        () -> call("parse_qsl", "a=1&a=2&c==="));
    row(
        "parse_qsl('a=1&b=2&c=3', False, False, 'utf-8', 'replace', 2)",
        "ValueError: Max number of fields exceeded",
        () -> call("parse_qsl", "a=1&b=2&c=3", false, false, "utf-8", "replace", 2L));
    row("parse_qs('')", "{}", () -> call("parse_qs", ""));
    row("parse_qsl('x=%zz')", "[('x', '%zz')]", () -> call("parse_qsl", "x=%zz"));
  }

  @Test
  void splitting_functions_giveTheSame() {
    row(
        "urlparse('http://user:pw@Host.COM:8080/p/a;t=1/b;x;y?q=1&r#frag')",
        "ParseResult(scheme='http', netloc='user:pw@Host.COM:8080', path='/p/a;t=1/b', params='x;y', query='q=1&r', fragment='frag')",
        () -> call("urlparse", "http://user:pw@Host.COM:8080/p/a;t=1/b;x;y?q=1&r#frag"));
    row(
        "urlparse('//host/path')",
        "ParseResult(scheme='', netloc='host', path='/path', params='', query='', fragment='')",
        () -> call("urlparse", "//host/path"));
    row(
        "urlparse('path/only')",
        "ParseResult(scheme='', netloc='', path='path/only', params='', query='', fragment='')",
        () -> call("urlparse", "path/only"));
    row(
        "urlparse('mailto:a@b.c')",
        "ParseResult(scheme='mailto', netloc='', path='a@b.c', params='', query='', fragment='')",
        () -> call("urlparse", "mailto:a@b.c"));
    row(
        "urlparse('http://h')",
        "ParseResult(scheme='http', netloc='h', path='', params='', query='', fragment='')",
        () -> call("urlparse", "http://h"));
    row(
        "urlparse('HTTP://h/')",
        "ParseResult(scheme='http', netloc='h', path='/', params='', query='', fragment='')",
        () -> call("urlparse", "HTTP://h/"));
    row(
        "urlparse('http:///p')",
        "ParseResult(scheme='http', netloc='', path='/p', params='', query='', fragment='')",
        () -> call("urlparse", "http:///p"));
    row(
        "urlparse('file:///etc/x')",
        "ParseResult(scheme='file', netloc='', path='/etc/x', params='', query='', fragment='')",
        () -> call("urlparse", "file:///etc/x"));
    row(
        "urlparse('a:b:c')",
        "ParseResult(scheme='a', netloc='', path='b:c', params='', query='', fragment='')",
        () -> call("urlparse", "a:b:c"));
    row(
        "urlparse('http://h?q#f?')",
        "ParseResult(scheme='http', netloc='h', path='', params='', query='q', fragment='f?')",
        () -> call("urlparse", "http://h?q#f?"));
    row(
        "urlparse('')",
        "ParseResult(scheme='', netloc='', path='', params='', query='', fragment='')",
        () -> call("urlparse", ""));
    row(
        "urlparse('?q')",
        "ParseResult(scheme='', netloc='', path='', params='', query='q', fragment='')",
        () -> call("urlparse", "?q"));
    row(
        "urlparse('#f')",
        "ParseResult(scheme='', netloc='', path='', params='', query='', fragment='f')",
        () -> call("urlparse", "#f"));
    row(
        "urlparse('http://[::1]:80/')",
        "ParseResult(scheme='http', netloc='[::1]:80', path='/', params='', query='', fragment='')",
        () -> call("urlparse", "http://[::1]:80/"));
    row(
        "urlparse('http://[::1/')",
        "ValueError: Invalid IPv6 URL",
        () -> call("urlparse", "http://[::1/"));
    row(
        "urlparse('x://y;z/w')",
        "ParseResult(scheme='x', netloc='y;z', path='/w', params='', query='', fragment='')",
        () -> call("urlparse", "x://y;z/w"));
    row(
        "urlparse('/a;b?c')",
        "ParseResult(scheme='', netloc='', path='/a', params='b', query='c', fragment='')",
        () -> call("urlparse", "/a;b?c"));
    row(
        "urlparse('  http://h/a\\tb')",
        "ParseResult(scheme='http', netloc='h', path='/ab', params='', query='', fragment='')",
        () -> call("urlparse", "  http://h/a\tb"));
    row(
        "urlparse('1http://x')",
        "ParseResult(scheme='', netloc='', path='1http://x', params='', query='', fragment='')",
        () -> call("urlparse", "1http://x"));
    row(
        "urlsplit('http://user:pw@Host.COM:8080/p/a;t=1/b;x;y?q=1&r#frag')",
        "SplitResult(scheme='http', netloc='user:pw@Host.COM:8080', path='/p/a;t=1/b;x;y', query='q=1&r', fragment='frag')",
        () -> call("urlsplit", "http://user:pw@Host.COM:8080/p/a;t=1/b;x;y?q=1&r#frag"));
    row(
        "urlsplit('//host/path')",
        "SplitResult(scheme='', netloc='host', path='/path', query='', fragment='')",
        () -> call("urlsplit", "//host/path"));
    row(
        "urlsplit('path/only')",
        "SplitResult(scheme='', netloc='', path='path/only', query='', fragment='')",
        () -> call("urlsplit", "path/only"));
    row(
        "urlsplit('mailto:a@b.c')",
        "SplitResult(scheme='mailto', netloc='', path='a@b.c', query='', fragment='')",
        () -> call("urlsplit", "mailto:a@b.c"));
    row(
        "urlsplit('http://h')",
        "SplitResult(scheme='http', netloc='h', path='', query='', fragment='')",
        () -> call("urlsplit", "http://h"));
    row(
        "urlsplit('HTTP://h/')",
        "SplitResult(scheme='http', netloc='h', path='/', query='', fragment='')",
        () -> call("urlsplit", "HTTP://h/"));
    row(
        "urlsplit('http:///p')",
        "SplitResult(scheme='http', netloc='', path='/p', query='', fragment='')",
        () -> call("urlsplit", "http:///p"));
    row(
        "urlsplit('file:///etc/x')",
        "SplitResult(scheme='file', netloc='', path='/etc/x', query='', fragment='')",
        () -> call("urlsplit", "file:///etc/x"));
    row(
        "urlsplit('a:b:c')",
        "SplitResult(scheme='a', netloc='', path='b:c', query='', fragment='')",
        () -> call("urlsplit", "a:b:c"));
    row(
        "urlsplit('http://h?q#f?')",
        "SplitResult(scheme='http', netloc='h', path='', query='q', fragment='f?')",
        () -> call("urlsplit", "http://h?q#f?"));
    row(
        "urlsplit('')",
        "SplitResult(scheme='', netloc='', path='', query='', fragment='')",
        () -> call("urlsplit", ""));
    row(
        "urlsplit('?q')",
        "SplitResult(scheme='', netloc='', path='', query='q', fragment='')",
        () -> call("urlsplit", "?q"));
    row(
        "urlsplit('#f')",
        "SplitResult(scheme='', netloc='', path='', query='', fragment='f')",
        () -> call("urlsplit", "#f"));
    row(
        "urlsplit('http://[::1]:80/')",
        "SplitResult(scheme='http', netloc='[::1]:80', path='/', query='', fragment='')",
        () -> call("urlsplit", "http://[::1]:80/"));
    row(
        "urlsplit('http://[::1/')",
        "ValueError: Invalid IPv6 URL",
        () -> call("urlsplit", "http://[::1/"));
    row(
        "urlsplit('x://y;z/w')",
        "SplitResult(scheme='x', netloc='y;z', path='/w', query='', fragment='')",
        () -> call("urlsplit", "x://y;z/w"));
    row(
        "urlsplit('/a;b?c')",
        "SplitResult(scheme='', netloc='', path='/a;b', query='c', fragment='')",
        () -> call("urlsplit", "/a;b?c"));
    row(
        "urlsplit('  http://h/a\\tb')",
        "SplitResult(scheme='http', netloc='h', path='/ab', query='', fragment='')",
        () -> call("urlsplit", "  http://h/a\tb"));
    row(
        "urlsplit('1http://x')",
        "SplitResult(scheme='', netloc='', path='1http://x', query='', fragment='')",
        () -> call("urlsplit", "1http://x"));
    row(
        "urlsplit('//h/p', 'https')",
        "SplitResult(scheme='https', netloc='h', path='/p', query='', fragment='')",
        () -> call("urlsplit", "//h/p", "https"));
    row(
        "urlsplit('http://h/#f', '', False)",
        "SplitResult(scheme='http', netloc='h', path='/#f', query='', fragment='')",
        () -> call("urlsplit", "http://h/#f", "", false));
    row(
        "urlparse('x#y', '', False)",
        "ParseResult(scheme='', netloc='', path='x#y', params='', query='', fragment='')",
        () -> call("urlparse", "x#y", "", false));
    row(
        "urlunparse(('http', 'h', '/p', 'x', 'q', 'f'))",
        "'http://h/p;x?q#f'",
        () -> call("urlunparse", tuple("http", "h", "/p", "x", "q", "f")));
    row(
        "urlunparse(('', '', 'p', '', '', ''))",
        "'p'",
        () -> call("urlunparse", tuple("", "", "p", "", "", "")));
    row(
        "urlunsplit(('http', 'h', 'p', '', ''))",
        "'http://h/p'",
        () -> call("urlunsplit", tuple("http", "h", "p", "", "")));
    row(
        "urlunsplit(('http', '', '/p', 'q', ''))",
        "'http:///p?q'",
        () -> call("urlunsplit", tuple("http", "", "/p", "q", "")));
    row(
        "urlunsplit(('', 'h', '', '', 'f'))",
        "'//h#f'",
        () -> call("urlunsplit", tuple("", "h", "", "", "f")));
    row(
        "urlunsplit(('mailto', '', 'a@b', '', ''))",
        "'mailto:a@b'",
        () -> call("urlunsplit", tuple("mailto", "", "a@b", "", "")));
    row(
        "urldefrag('http://h/p?q#f')",
        "DefragResult(url='http://h/p?q', fragment='f')",
        () -> call("urldefrag", "http://h/p?q#f"));
    row(
        "urldefrag('http://h/p')",
        "DefragResult(url='http://h/p', fragment='')",
        () -> call("urldefrag", "http://h/p"));
  }

  @Test
  void joining_functions_giveTheSame() {
    row(
        "urljoin('http://a/b/c/d;p?q', 'g:h')",
        "'g:h'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g:h"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g')",
        "'http://a/b/c/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g"));
    row(
        "urljoin('http://a/b/c/d;p?q', './g')",
        "'http://a/b/c/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "./g"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g/')",
        "'http://a/b/c/g/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g/"));
    row(
        "urljoin('http://a/b/c/d;p?q', '/g')",
        "'http://a/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "/g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '//g')",
        "'http://g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "//g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '?y')",
        "'http://a/b/c/d;p?y'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "?y"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g?y')",
        "'http://a/b/c/g?y'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g?y"));
    row(
        "urljoin('http://a/b/c/d;p?q', '#s')",
        "'http://a/b/c/d;p?q#s'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "#s"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g#s')",
        "'http://a/b/c/g#s'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g#s"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g?y#s')",
        "'http://a/b/c/g?y#s'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g?y#s"));
    row(
        "urljoin('http://a/b/c/d;p?q', ';x')",
        "'http://a/b/c/;x'",
        () -> call("urljoin", "http://a/b/c/d;p?q", ";x"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g;x')",
        "'http://a/b/c/g;x'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g;x"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g;x?y#s')",
        "'http://a/b/c/g;x?y#s'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g;x?y#s"));
    row(
        "urljoin('http://a/b/c/d;p?q', '')",
        "'http://a/b/c/d;p?q'",
        () -> call("urljoin", "http://a/b/c/d;p?q", ""));
    row(
        "urljoin('http://a/b/c/d;p?q', '.')",
        "'http://a/b/c/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "."));
    row(
        "urljoin('http://a/b/c/d;p?q', './')",
        "'http://a/b/c/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "./"));
    row(
        "urljoin('http://a/b/c/d;p?q', '..')",
        "'http://a/b/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", ".."));
    row(
        "urljoin('http://a/b/c/d;p?q', '../')",
        "'http://a/b/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../"));
    row(
        "urljoin('http://a/b/c/d;p?q', '../g')",
        "'http://a/b/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '../..')",
        "'http://a/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../.."));
    row(
        "urljoin('http://a/b/c/d;p?q', '../../')",
        "'http://a/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../../"));
    row(
        "urljoin('http://a/b/c/d;p?q', '../../g')",
        "'http://a/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../../g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '../../../g')",
        "'http://a/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../../../g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '../../../../g')",
        "'http://a/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "../../../../g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '/./g')",
        "'http://a/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "/./g"));
    row(
        "urljoin('http://a/b/c/d;p?q', '/../g')",
        "'http://a/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "/../g"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g.')",
        "'http://a/b/c/g.'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g."));
    row(
        "urljoin('http://a/b/c/d;p?q', '.g')",
        "'http://a/b/c/.g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", ".g"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g..')",
        "'http://a/b/c/g..'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g.."));
    row(
        "urljoin('http://a/b/c/d;p?q', '..g')",
        "'http://a/b/c/..g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "..g"));
    row(
        "urljoin('http://a/b/c/d;p?q', './../g')",
        "'http://a/b/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "./../g"));
    row(
        "urljoin('http://a/b/c/d;p?q', './g/.')",
        "'http://a/b/c/g/'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "./g/."));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g/./h')",
        "'http://a/b/c/g/h'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g/./h"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g/../h')",
        "'http://a/b/c/h'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g/../h"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'g;x=1/./y')",
        "'http://a/b/c/g;x=1/y'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "g;x=1/./y"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'http:g')",
        "'http://a/b/c/g'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "http:g"));
    row(
        "urljoin('http://a/b/c/d;p?q', 'http://x/y')",
        "'http://x/y'",
        () -> call("urljoin", "http://a/b/c/d;p?q", "http://x/y"));
    row("urljoin('', 'x')", "'x'", () -> call("urljoin", "", "x"));
    row("urljoin('x', '')", "'x'", () -> call("urljoin", "x", ""));
    row("urljoin('mailto:a', 'b')", "'b'", () -> call("urljoin", "mailto:a", "b"));
    row("urljoin('http://h', 'p')", "'http://h/p'", () -> call("urljoin", "http://h", "p"));
    row(
        "urljoin('http://h/a//b/', 'c')",
        "'http://h/a/b/c'",
        () -> call("urljoin", "http://h/a//b/", "c"));
    row("urljoin('a/b', 'c')", "'a/c'", () -> call("urljoin", "a/b", "c"));
    row("urljoin('/a/b', '../../c')", "'c'", () -> call("urljoin", "/a/b", "../../c"));
  }

  @Test
  void results_attributes_giveTheSame() {
    row(
        "urlparse('http://user:p:w@Host.COM:8080/p').username",
        "'user'",
        () -> Py.getAttr(parse("http://user:p:w@Host.COM:8080/p"), "username"));
    row(
        "urlparse('http://user:p:w@Host.COM:8080/p').password",
        "'p:w'",
        () -> Py.getAttr(parse("http://user:p:w@Host.COM:8080/p"), "password"));
    row(
        "urlparse('http://user:p:w@Host.COM:8080/p').hostname",
        "'host.com'",
        () -> Py.getAttr(parse("http://user:p:w@Host.COM:8080/p"), "hostname"));
    row(
        "urlparse('http://user:p:w@Host.COM:8080/p').port",
        "8080",
        () -> Py.getAttr(parse("http://user:p:w@Host.COM:8080/p"), "port"));
    row("urlparse('http://h').username", "None", () -> Py.getAttr(parse("http://h"), "username"));
    row("urlparse('http://h').password", "None", () -> Py.getAttr(parse("http://h"), "password"));
    row("urlparse('http://h').hostname", "'h'", () -> Py.getAttr(parse("http://h"), "hostname"));
    row("urlparse('http://h').port", "None", () -> Py.getAttr(parse("http://h"), "port"));
    row(
        "urlparse('http://[::1]:80/').username",
        "None",
        () -> Py.getAttr(parse("http://[::1]:80/"), "username"));
    row(
        "urlparse('http://[::1]:80/').password",
        "None",
        () -> Py.getAttr(parse("http://[::1]:80/"), "password"));
    row(
        "urlparse('http://[::1]:80/').hostname",
        "'::1'",
        () -> Py.getAttr(parse("http://[::1]:80/"), "hostname"));
    row(
        "urlparse('http://[::1]:80/').port",
        "80",
        () -> Py.getAttr(parse("http://[::1]:80/"), "port"));
    row(
        "urlparse('http://u@h:99999').username",
        "'u'",
        () -> Py.getAttr(parse("http://u@h:99999"), "username"));
    row(
        "urlparse('http://u@h:99999').password",
        "None",
        () -> Py.getAttr(parse("http://u@h:99999"), "password"));
    row(
        "urlparse('http://u@h:99999').hostname",
        "'h'",
        () -> Py.getAttr(parse("http://u@h:99999"), "hostname"));
    row(
        "urlparse('http://u@h:99999').port",
        "ValueError: Port out of range 0-65535",
        () -> Py.getAttr(parse("http://u@h:99999"), "port"));
    row(
        "urlparse('http://h:x').username",
        "None",
        () -> Py.getAttr(parse("http://h:x"), "username"));
    row(
        "urlparse('http://h:x').password",
        "None",
        () -> Py.getAttr(parse("http://h:x"), "password"));
    row(
        "urlparse('http://h:x').hostname",
        "'h'",
        () -> Py.getAttr(parse("http://h:x"), "hostname"));
    row(
        "urlparse('http://h:x').port",
        "ValueError: Port could not be cast to integer value as 'x'",
        () -> Py.getAttr(parse("http://h:x"), "port"));
    row("urlparse('http://h:').username", "None", () -> Py.getAttr(parse("http://h:"), "username"));
    row("urlparse('http://h:').password", "None", () -> Py.getAttr(parse("http://h:"), "password"));
    row("urlparse('http://h:').hostname", "'h'", () -> Py.getAttr(parse("http://h:"), "hostname"));
    row("urlparse('http://h:').port", "None", () -> Py.getAttr(parse("http://h:"), "port"));
    row("urlparse('//').username", "None", () -> Py.getAttr(parse("//"), "username"));
    row("urlparse('//').password", "None", () -> Py.getAttr(parse("//"), "password"));
    row("urlparse('//').hostname", "None", () -> Py.getAttr(parse("//"), "hostname"));
    row("urlparse('//').port", "None", () -> Py.getAttr(parse("//"), "port"));
    row(
        "urlparse('http://h/a?b#c').geturl()",
        "'http://h/a?b#c'",
        () -> parse("http://h/a?b#c").geturl());
    row(
        "urlsplit('http://h/a?b#c').geturl()",
        "'http://h/a?b#c'",
        () -> UrlParse.urlsplit("http://h/a?b#c", "", true).geturl());
    row(
        "urlparse('http://h/a')._replace(path='/x', query='q=1').geturl()",
        "'http://h/x?q=1'",
        () ->
            Py.invoke(
                parse("http://h/a").replace(PyDict.of("path", "/x", "query", "q=1")), "geturl"));
    row("urlparse('http://h/a').scheme", "'http'", () -> Py.getAttr(parse("http://h/a"), "scheme"));
    row("urlparse('http://h/a')[1]", "'h'", () -> Py.getItem(parse("http://h/a"), 1L));
    row(
        "urldefrag('http://h/a#b').fragment",
        "'b'",
        () -> Py.getAttr(UrlParse.urldefrag("http://h/a#b"), "fragment"));
    row(
        "urldefrag('http://h/a#b').geturl()",
        "'http://h/a#b'",
        () -> UrlParse.urldefrag("http://h/a#b").geturl());
    row(
        "urlencode({'a': 'b c'}, quote_via=quote)",
        "'a=b%20c'",
        () ->
            UrlParse.urlencode(
                PyDict.of("a", "b c"),
                false,
                "",
                null,
                null,
                Dispatch.moduleMember(UrlParse.class, "quote")));
  }
}
