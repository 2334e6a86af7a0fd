package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Str;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The module re, as CPython 3.13 shows it. */
class ReTest {

  private static PyList<Object> spans(String pattern, String text) {
    PyList<Object> all = new PyList<>();
    Re.finditer(pattern, text, 0).forEach(match -> all.add(match.span()));
    return all;
  }

  @Test
  void compile_syntax_isPythons() {
    row(
        "re.findall('(?P<year>\\\\d+)-(?P<mm_1>\\\\d+)', '2024-05 1-2')",
        "[('2024', '05'), ('1', '2')]",
        () -> Re.findall("(?P<year>\\d+)-(?P<mm_1>\\d+)", "2024-05 1-2", 0));
    row(
        "re.findall('(?P<q>[\"\\\\\\'])(.*?)(?P=q)', '\"a\" \\'b\\'')",
        "[('\"', 'a'), (\"'\", 'b')]",
        () -> Re.findall("(?P<q>[\"\\'])(.*?)(?P=q)", "\"a\" 'b'", 0));
    row(
        "re.findall('[^\\\\W\\\\d_]+', 'ab_1\u00e9')",
        "['ab', '\u00e9']",
        () -> Re.findall("[^\\W\\d_]+", "ab_1\u00e9", 0));
    row(
        "re.findall('[]a&&b[-]+', 'x&a]-b[')",
        "['&a]-b[']",
        () -> Re.findall("[]a&&b[-]+", "x&a]-b[", 0));
    row("re.findall('a{,2}b', 'aaab b')", "['aab', 'b']", () -> Re.findall("a{,2}b", "aaab b", 0));
    row(
        "re.findall('a{x}|{}', 'a{x}{}')",
        "['a{x}', '{}']",
        () -> Re.findall("a{x}|{}", "a{x}{}", 0));
    row(
        "re.findall('(?:a|ab)(?:c|bcd)', 'abcd')",
        "['abcd']",
        () -> Re.findall("(?:a|ab)(?:c|bcd)", "abcd", 0));
    row(
        "re.findall('(a)?b(?(1)c|d)', 'abc bd bc')",
        "['a', '']",
        () -> Re.findall("(a)?b(?(1)c|d)", "abc bd bc", 0));
    row(
        "re.findall('(?>a+)ab|a++c', 'aaab aac')",
        "['aac']",
        () -> Re.findall("(?>a+)ab|a++c", "aaab aac", 0));
    row(
        "re.findall('\\\\x61\\\\u0062\\\\N{LATIN SMALL LETTER C}\\\\144', 'abcd')",
        "['abcd']",
        () -> Re.findall("\\x61\\u0062\\N{LATIN SMALL LETTER C}\\144", "abcd", 0));
    row("re.findall('(a)\\\\1\\\\1', 'aaaa')", "['a']", () -> Re.findall("(a)\\1\\1", "aaaa", 0));
    row(
        "re.findall('(?<=a)b|(?<!\\\\w)c', 'ab cb c')",
        "['b', 'c', 'c']",
        () -> Re.findall("(?<=a)b|(?<!\\w)c", "ab cb c", 0));
    row(
        "re.findall('\\\\bfoo\\\\b', 'foo food foo')",
        "['foo', 'foo']",
        () -> Re.findall("\\bfoo\\b", "foo food foo", 0));
    row("re.findall('a\\\\Z', 'a\\na')", "['a']", () -> Re.findall("a\\Z", "a\na", 0));
    row("re.findall('a$', 'a\\n')", "['a']", () -> Re.findall("a$", "a\n", 0));
    row(
        "re.findall('[\\\\w.-]+@[\\\\w.]+', 'me@x.org, you@y.net')",
        "['me@x.org', 'you@y.net']",
        () -> Re.findall("[\\w.-]+@[\\w.]+", "me@x.org, you@y.net", 0));
    row(
        "re.findall('(?i:A)b', 'ab Ab AB')",
        "['ab', 'Ab']",
        () -> Re.findall("(?i:A)b", "ab Ab AB", 0));
    row("re.findall('x # y', 'x # y')", "['x # y']", () -> Re.findall("x # y", "x # y", 0));
    row("re.findall('(?x)a b # c', 'ab')", "['ab']", () -> Re.findall("(?x)a b # c", "ab", 0));
    row(
        "re.findall('(?:x(?#note)y)+', 'xyxy')",
        "['xyxy']",
        () -> Re.findall("(?:x(?#note)y)+", "xyxy", 0));
  }

  @Test
  void compile_wrong_saysWhere() {
    row(
        "re.compile('(')",
        "PatternError: missing ), unterminated subpattern at position 0",
        () -> Re.compile("("));
    row(
        "re.compile('a)')",
        "PatternError: unbalanced parenthesis at position 1",
        () -> Re.compile("a)"));
    row(
        "re.compile('a**')",
        "PatternError: multiple repeat at position 2",
        () -> Re.compile("a**"));
    row(
        "re.compile('a{2,1}')",
        "PatternError: min repeat greater than max repeat at position 2",
        () -> Re.compile("a{2,1}"));
    row(
        "re.compile('[a')",
        "PatternError: unterminated character set at position 0",
        () -> Re.compile("[a"));
    row(
        "re.compile('[z-a]')",
        "PatternError: bad character range z-a at position 1",
        () -> Re.compile("[z-a]"));
    row(
        "re.compile('\\\\q')",
        "PatternError: bad escape \\q at position 0",
        () -> Re.compile("\\q"));
    row(
        "re.compile('a\\\\')",
        "PatternError: bad escape (end of pattern) at position 1",
        () -> Re.compile("a\\"));
    row(
        "re.compile('(?P<a>x)(?P<a>y)')",
        "PatternError: redefinition of group name 'a' as group 2; was group 1 at position 12",
        () -> Re.compile("(?P<a>x)(?P<a>y)"));
    row(
        "re.compile('(?P<1>a)')",
        "PatternError: bad character in group name '1' at position 4",
        () -> Re.compile("(?P<1>a)"));
    row(
        "re.compile('(?P=x)')",
        "PatternError: unknown group name 'x' at position 4",
        () -> Re.compile("(?P=x)"));
    row(
        "re.compile('(?<=a*)b')",
        "PatternError: look-behind requires fixed-width pattern",
        () -> Re.compile("(?<=a*)b"));
    row(
        "re.compile('a(?i)b')",
        "PatternError: global flags not at the start of the expression at position 1",
        () -> Re.compile("a(?i)b"));
    row(
        "re.compile('\\\\2')",
        "PatternError: invalid group reference 2 at position 1",
        () -> Re.compile("\\2"));
    row(
        "re.compile('(?y)')",
        "PatternError: unknown extension ?y at position 1",
        () -> Re.compile("(?y)"));
    row(
        "re.compile('(?(2)a)')",
        "PatternError: invalid group reference 2 at position 3",
        () -> Re.compile("(?(2)a)"));
    row(
        "re.compile('x\\n(')",
        "PatternError: missing ), unterminated subpattern at position 2 (line 2, column 1)",
        () -> Re.compile("x\n("));
  }

  @Test
  void scan_emptyMatches_asSince37() {
    row("re.findall('x*', 'axbc')", "['', 'x', '', '', '']", () -> Re.findall("x*", "axbc", 0));
    row(
        "re.split('x*', 'axbc')",
        "['', 'a', '', 'b', 'c', '']",
        () -> Re.split("x*", "axbc", 0, 0));
    row("re.sub('x*', \"-\", 'axbc')", "'-a--b-c-'", () -> Re.sub("x*", "-", "axbc", 0, 0));
    row(
        "re.findall('\\\\b|\\\\w+', 'ab cd')",
        "['', 'ab', '', '', 'cd', '']",
        () -> Re.findall("\\b|\\w+", "ab cd", 0));
    row(
        "re.split('\\\\b|\\\\w+', 'ab cd')",
        "['', '', '', ' ', '', '', '']",
        () -> Re.split("\\b|\\w+", "ab cd", 0, 0));
    row(
        "re.sub('\\\\b|\\\\w+', \"-\", 'ab cd')",
        "'--- ---'",
        () -> Re.sub("\\b|\\w+", "-", "ab cd", 0, 0));
    row("re.findall('', 'ab')", "['', '', '']", () -> Re.findall("", "ab", 0));
    row("re.split('', 'ab')", "['', 'a', 'b', '']", () -> Re.split("", "ab", 0, 0));
    row("re.sub('', \"-\", 'ab')", "'-a-b-'", () -> Re.sub("", "-", "ab", 0, 0));
    row("re.findall('(a)|b', 'ab')", "['a', '']", () -> Re.findall("(a)|b", "ab", 0));
    row("re.split('(a)|b', 'ab')", "['', 'a', '', None, '']", () -> Re.split("(a)|b", "ab", 0, 0));
    row("re.sub('(a)|b', \"-\", 'ab')", "'--'", () -> Re.sub("(a)|b", "-", "ab", 0, 0));
    row("re.split('[,;]', 'a,b;c', 1)", "['a', 'b;c']", () -> Re.split("[,;]", "a,b;c", 1, 0));
    row(
        "[m.span() for m in re.finditer('a', 'banana')]",
        "[(1, 2), (3, 4), (5, 6)]",
        () -> spans("a", "banana"));
  }

  @Test
  void sub_templates_andFunctions() {
    row(
        "re.sub('(a)(?P<b>b)?', '[\\\\g<0>]', 'ab a')",
        "'[ab] [a]'",
        () -> Re.sub("(a)(?P<b>b)?", "[\\g<0>]", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\2\\\\1', 'ab a')",
        "'ba a'",
        () -> Re.sub("(a)(?P<b>b)?", "\\2\\1", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\g<b>\\\\n', 'ab a')",
        "'b\\n \\n'",
        () -> Re.sub("(a)(?P<b>b)?", "\\g<b>\\n", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\08', 'ab a')",
        "'\\x008 \\x008'",
        () -> Re.sub("(a)(?P<b>b)?", "\\08", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\.\\\\\\\\', 'ab a')",
        "'\\\\.\\\\ \\\\.\\\\'",
        () -> Re.sub("(a)(?P<b>b)?", "\\.\\\\", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\9', 'ab a')",
        "PatternError: invalid group reference 9 at position 1",
        () -> Re.sub("(a)(?P<b>b)?", "\\9", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\g<c>', 'ab a')",
        "IndexError: unknown group name 'c'",
        () -> Re.sub("(a)(?P<b>b)?", "\\g<c>", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\g<1', 'ab a')",
        "PatternError: missing >, unterminated name at position 3",
        () -> Re.sub("(a)(?P<b>b)?", "\\g<1", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\q', 'ab a')",
        "PatternError: bad escape \\q at position 0",
        () -> Re.sub("(a)(?P<b>b)?", "\\q", "ab a", 0, 0));
    row(
        "re.sub('(a)(?P<b>b)?', '\\\\', 'ab a')",
        "PatternError: bad escape (end of pattern) at position 0",
        () -> Re.sub("(a)(?P<b>b)?", "\\", "ab a", 0, 0));
    row("re.subn('a', 'x', 'banana', 2)", "('bxnxna', 2)", () -> Re.subn("a", "x", "banana", 2, 0));
    row(
        "re.sub('[a-c]', lambda m: m[0].upper(), 'abcd')",
        "'ABCd'",
        () -> Re.sub("[a-c]", (ReMatch m) -> Str.upper(m.group()), "abcd", 0, 0));
    row(
        "re.sub('a', lambda m: 1, 'ba')",
        "TypeError: sequence item 1: expected str instance, int found",
        () -> Re.sub("a", (ReMatch m) -> 1L, "ba", 0, 0));
    row(
        "re.escape('a.b*c d_\u00e9')",
        "'a\\\\.b\\\\*c\\\\ d_\u00e9'",
        () -> Re.escape("a.b*c d_\u00e9"));
  }

  @Test
  void match_members_showGroups() {
    ReMatch m = Objects.requireNonNull(Re.search("(a)(?P<x>b)?(?P<y>c)", "zac!", 0));
    RePattern p = m.re();
    row("m", "<re.Match object; span=(1, 3), match='ac'>", () -> m);
    row("m.group()", "'ac'", () -> m.group());
    row("m.group(1)", "'a'", () -> m.group(1L));
    row("m.group(\"x\")", "None", () -> m.group("x"));
    row("m.group(0, \"y\")", "('ac', 'c')", () -> m.group(0L, "y"));
    row("m.group(1, 2, 3)", "('a', None, 'c')", () -> m.group(1L, 2L, 3L));
    row("m.group(4)", "IndexError: no such group", () -> m.group(4L));
    row("m[\"y\"]", "'c'", () -> Py.getItem(m, "y"));
    row("m[\"z\"]", "IndexError: no such group", () -> Py.getItem(m, "z"));
    row("m.groups()", "('a', None, 'c')", () -> m.groups());
    row("m.groups(\"-\")", "('a', '-', 'c')", () -> m.groups("-"));
    row("m.groupdict()", "{'x': None, 'y': 'c'}", () -> m.groupdict());
    row("m.span(\"y\")", "(2, 3)", () -> m.span("y"));
    row("m.span(\"x\")", "(-1, -1)", () -> m.span("x"));
    row("m.start(), m.end(3)", "(1, 3)", () -> tuple(m.start(), m.end(3L)));
    row("m.lastindex, m.lastgroup", "(3, 'y')", () -> tuple(m.lastIndex(), m.lastGroup()));
    row(
        "m.string, m.pos, m.endpos",
        "('zac!', 0, 4)",
        () -> tuple(m.string(), m.pos(), m.endPos()));
    row("m.re", "re.compile('(a)(?P<x>b)?(?P<y>c)')", () -> m.re());
    row("m.regs", "((1, 3), (1, 2), (-1, -1), (2, 3))", () -> m.regs());
    row("m.expand(r\"\\2<\\1>\")", "'<a>'", () -> m.expand("\\2<\\1>"));
    row("bool(m)", "True", () -> Py.truth(m));
    row(
        "p.groups, p.flags, p.pattern",
        "(3, 32, '(a)(?P<x>b)?(?P<y>c)')",
        () -> tuple(p.groups(), p.flags(), p.pattern()));
    row(
        "p.fullmatch(\"ac\"), p.match(\"zac\"), p.match(\"zac\", 1)",
        "(<re.Match object; span=(0, 2), match='ac'>, None, <re.Match object; span=(1, 3), match='ac'>)",
        () -> tuple(p.fullmatch("ac"), p.match("zac"), p.match("zac", 1, Long.MAX_VALUE)));
    row("p.search(\"zacac\", 3, 4)", "None", () -> p.search("zacac", 3, 4));
    row(
        "re.match('((a)(b))', 'ab').lastindex",
        "1",
        () -> Re.match("((a)(b))", "ab", 0).lastIndex());
    row(
        "re.compile(\"a\", re.I | re.S)",
        "re.compile('a', re.IGNORECASE|re.DOTALL)",
        () -> Re.compile("a", Re.I | Re.S));
    row(
        "re.compile(p, re.I)",
        "ValueError: cannot process flags argument with a compiled pattern",
        () -> Re.compile(p, Re.I));
    row("re.compile(p) is p", "True", () -> Re.compile(p) == p);
    row(
        "re.compile(1)",
        "TypeError: first argument must be string or compiled pattern",
        () -> Re.compile(1L));
    row(
        "type(m), type(p)",
        "(<class 're.Match'>, <class 're.Pattern'>)",
        () -> tuple(Py.type(m), Py.type(p)));
    row("re.compile(\"(?i)a\").flags", "34", () -> Re.compile("(?i)a").flags());
  }

  @Test
  void flags_changeTheMeaning() {
    row(
        "re.findall('^a.b$', 'a\\nb\\na\\nb\\n', re.M|re.S)",
        "['a\\nb', 'a\\nb']",
        () -> Re.findall("^a.b$", "a\nb\na\nb\n", Re.M | Re.S));
    row("re.findall('^', 'a\\n', re.M)", "['', '']", () -> Re.findall("^", "a\n", Re.M));
    row(
        "re.findall('$', 'a\\nb\\n', re.MULTILINE)",
        "['', '', '']",
        () -> Re.findall("$", "a\nb\n", Re.MULTILINE));
    row(
        "re.findall('stra\u00dfe', 'STRASSE Stra\u00dfe STRA\u00dfE', re.I)",
        "['Stra\u00dfe', 'STRA\u00dfE']",
        () -> Re.findall("stra\u00dfe", "STRASSE Stra\u00dfe STRA\u00dfE", Re.I));
    row(
        "re.findall('\\\\w+', 'a\u00e91', re.A)",
        "['a', '1']",
        () -> Re.findall("\\w+", "a\u00e91", Re.A));
    row(
        "re.findall('a b  # c', 'ab a b', re.X)",
        "['ab']",
        () -> Re.findall("a b  # c", "ab a b", Re.X));
    row(
        "re.findall('[\u03b1-\u03c9]+', '\u0391\u0392\u03b3', re.IGNORECASE)",
        "['\u0391\u0392\u03b3']",
        () -> Re.findall("[\u03b1-\u03c9]+", "\u0391\u0392\u03b3", Re.IGNORECASE));
    row(
        "re.findall('.', '\\r\\n\\u2028', re.U)",
        "['\\r', '\\u2028']",
        () -> Re.findall(".", "\r\n\u2028", Re.U));
  }

  @Test
  void points_notUnits_count() {
    row(
        "re.findall('\\\\w', '\ud83d\ude00b\ud835\udc9c-\ud83d\ude00')",
        "['b', '\ud835\udc9c']",
        () -> Re.findall("\\w", "\ud83d\ude00b\ud835\udc9c-\ud83d\ude00", 0));
    row(
        "re.findall('\\\\W', '\ud83d\ude00b\ud835\udc9c-\ud83d\ude00')",
        "['\ud83d\ude00', '-', '\ud83d\ude00']",
        () -> Re.findall("\\W", "\ud83d\ude00b\ud835\udc9c-\ud83d\ude00", 0));
    row(
        "re.findall('.', '\ud83d\ude00b\ud835\udc9c-\ud83d\ude00')",
        "['\ud83d\ude00', 'b', '\ud835\udc9c', '-', '\ud83d\ude00']",
        () -> Re.findall(".", "\ud83d\ude00b\ud835\udc9c-\ud83d\ude00", 0));
    row(
        "re.findall('(?<=.)b|\ud83d\ude00$', '\ud83d\ude00b\ud835\udc9c-\ud83d\ude00')",
        "['b', '\ud83d\ude00']",
        () -> Re.findall("(?<=.)b|\ud83d\ude00$", "\ud83d\ude00b\ud835\udc9c-\ud83d\ude00", 0));
    row(
        "[m.span() for m in re.finditer('x*', '\ud83d\ude00b')]",
        "[(0, 0), (1, 1), (2, 2)]",
        () -> spans("x*", "\ud83d\ude00b"));
    row(
        "re.search('-', '\ud83d\ude00b\ud835\udc9c-\ud83d\ude00').span()",
        "(3, 4)",
        () -> Re.search("-", "\ud83d\ude00b\ud835\udc9c-\ud83d\ude00", 0).span());
    row(
        "re.compile('.').match('\ud83d\ude00b\ud835\udc9c-\ud83d\ude00', 2, 3)",
        "<re.Match object; span=(2, 3), match='\ud835\udc9c'>",
        () -> Re.compile(".").match("\ud83d\ude00b\ud835\udc9c-\ud83d\ude00", 2, 3));
    row(
        "re.sub('', '.', '\ud83d\ude00')",
        "'.\ud83d\ude00.'",
        () -> Re.sub("", ".", "\ud83d\ude00", 0, 0));
  }

  @Test
  void match_longText_needsNoDepth() {
    String text = "ab".repeat(50_000);
    row("re.fullmatch('(?:a|b)*', 'ab' * 50000).end()", "100000", () -> end("(?:a|b)*", text));
    row("re.fullmatch('(a|b)*', 'ab' * 50000).end()", "100000", () -> end("(a|b)*", text));
  }

  private static long end(String pattern, String text) {
    return Objects.requireNonNull(Re.fullmatch(pattern, text, 0)).end();
  }
}
