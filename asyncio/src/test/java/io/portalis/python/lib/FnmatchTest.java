package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import org.junit.jupiter.api.Test;

/** The module fnmatch, as CPython 3.13 shows it. */
class FnmatchTest {

  @Test
  void fnmatch_name_fitsOrNot() {
    row("fnmatch.fnmatch('a.py', '*.py')", "True", () -> Fnmatch.fnmatch("a.py", "*.py"));
    row("fnmatch.fnmatch('a.PY', '*.py')", "False", () -> Fnmatch.fnmatch("a.PY", "*.py"));
    row("fnmatch.fnmatch('abc', 'a?c')", "True", () -> Fnmatch.fnmatch("abc", "a?c"));
    row("fnmatch.fnmatch('abc', 'a[!b]c')", "False", () -> Fnmatch.fnmatch("abc", "a[!b]c"));
    row("fnmatch.fnmatch('a-c', 'a[x-]c')", "True", () -> Fnmatch.fnmatch("a-c", "a[x-]c"));
    row("fnmatch.fnmatch('a[c', 'a[c')", "True", () -> Fnmatch.fnmatch("a[c", "a[c"));
    row("fnmatch.fnmatch('x\\ny', 'x*y')", "True", () -> Fnmatch.fnmatch("x\ny", "x*y"));
    row("fnmatch.fnmatch('x\\n', 'x')", "False", () -> Fnmatch.fnmatch("x\n", "x"));
    row("fnmatch.fnmatch('a]', 'a[]]')", "True", () -> Fnmatch.fnmatch("a]", "a[]]"));
    row("fnmatch.fnmatch('aXbYc', 'a*b*c')", "True", () -> Fnmatch.fnmatch("aXbYc", "a*b*c"));
    row("fnmatch.fnmatch('', '*')", "True", () -> Fnmatch.fnmatch("", "*"));
    row("fnmatch.fnmatch('\ud83d\ude00', '?')", "True", () -> Fnmatch.fnmatch("\ud83d\ude00", "?"));
    row("fnmatch.fnmatch('b', '[c-a]')", "False", () -> Fnmatch.fnmatch("b", "[c-a]"));
    row("fnmatch.fnmatch('^', '[^a]')", "True", () -> Fnmatch.fnmatch("^", "[^a]"));
  }

  @Test
  void filter_names_keepsThoseThatFit() {
    row(
        "fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py')",
        "['a.py', 'c.py']",
        () -> Fnmatch.filter(list("a.py", "b.txt", "c.py"), "*.py"));
  }

  @Test
  void translate_pattern_givesRegex() {
    row("fnmatch.translate('')", "'(?s:)\\\\Z'", () -> Fnmatch.translate(""));
    row("fnmatch.translate('*')", "'(?s:.*)\\\\Z'", () -> Fnmatch.translate("*"));
    row("fnmatch.translate('a*b*c')", "'(?s:a(?>.*?b).*c)\\\\Z'", () -> Fnmatch.translate("a*b*c"));
    row("fnmatch.translate('**a**')", "'(?s:(?>.*?a).*)\\\\Z'", () -> Fnmatch.translate("**a**"));
    row("fnmatch.translate('[a-c]?')", "'(?s:[a-c].)\\\\Z'", () -> Fnmatch.translate("[a-c]?"));
    row("fnmatch.translate('[!a-c]')", "'(?s:[^a-c])\\\\Z'", () -> Fnmatch.translate("[!a-c]"));
    row("fnmatch.translate('[c-a]')", "'(?s:(?!))\\\\Z'", () -> Fnmatch.translate("[c-a]"));
    row("fnmatch.translate('[!]')", "'(?s:\\\\[!\\\\])\\\\Z'", () -> Fnmatch.translate("[!]"));
    row("fnmatch.translate('[]')", "'(?s:\\\\[\\\\])\\\\Z'", () -> Fnmatch.translate("[]"));
    row("fnmatch.translate('[]]')", "'(?s:[]])\\\\Z'", () -> Fnmatch.translate("[]]"));
    row("fnmatch.translate('[!]]')", "'(?s:[^]])\\\\Z'", () -> Fnmatch.translate("[!]]"));
    row(
        "fnmatch.translate('[a&&b]')",
        "'(?s:[a\\\\&\\\\&b])\\\\Z'",
        () -> Fnmatch.translate("[a&&b]"));
    row("fnmatch.translate('[^a]')", "'(?s:[\\\\^a])\\\\Z'", () -> Fnmatch.translate("[^a]"));
    row("fnmatch.translate('[[]')", "'(?s:[\\\\[])\\\\Z'", () -> Fnmatch.translate("[[]"));
    row("fnmatch.translate('[a-]')", "'(?s:[a\\\\-])\\\\Z'", () -> Fnmatch.translate("[a-]"));
    row("fnmatch.translate('[-a]')", "'(?s:[\\\\-a])\\\\Z'", () -> Fnmatch.translate("[-a]"));
    row(
        "fnmatch.translate('[a-c-e]')",
        "'(?s:[a-c\\\\-e])\\\\Z'",
        () -> Fnmatch.translate("[a-c-e]"));
    row("fnmatch.translate('[!c-a]')", "'(?s:.)\\\\Z'", () -> Fnmatch.translate("[!c-a]"));
    row("fnmatch.translate('[\\\\]')", "'(?s:[\\\\\\\\])\\\\Z'", () -> Fnmatch.translate("[\\]"));
    row(
        "fnmatch.translate('[a\\\\-z]')",
        "'(?s:[a\\\\\\\\-z])\\\\Z'",
        () -> Fnmatch.translate("[a\\-z]"));
    row("fnmatch.translate('a.b')", "'(?s:a\\\\.b)\\\\Z'", () -> Fnmatch.translate("a.b"));
    row(
        "fnmatch.translate('[a-b-c-d]')",
        "'(?s:[a-b\\\\-c-d])\\\\Z'",
        () -> Fnmatch.translate("[a-b-c-d]"));
    row("fnmatch.translate('[--a]')", "'(?s:[\\\\--a])\\\\Z'", () -> Fnmatch.translate("[--a]"));
    row(
        "fnmatch.translate('[!--]')",
        "'(?s:[^\\\\-\\\\-])\\\\Z'",
        () -> Fnmatch.translate("[!--]"));
  }
}
