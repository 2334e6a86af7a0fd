package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Args;
import io.portalis.python.Builtins;
import io.portalis.python.Ints;
import io.portalis.python.Py;
import io.portalis.python.PyByteArray;
import io.portalis.python.PyBytes;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Slice;
import io.portalis.python.Str;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** bytes and bytearray, as CPython 3.13 shows them. */
class BytesTest {

  private static PyBytes bytes(String latin) {
    return PyBytes.latin1(latin);
  }

  private static PyByteArray array(String latin) {
    return PyByteArray.from(bytes(latin));
  }

  private static PyBytes table() {
    return PyBytes.maketrans(bytes("ab"), bytes("xy"));
  }

  private static Object call(Object on, String method, Object... arguments) {
    return Py.invoke(on, method, arguments);
  }

  private static Object[] step(Object... nameAndArguments) {
    return nameAndArguments;
  }

  private static PyList<Object> run(PyByteArray array, Object[]... steps) {
    PyList<Object> results = new PyList<>();
    for (Object[] step : steps) {
      Object[] arguments = Arrays.copyOfRange(step, 1, step.length);
      String name = (String) Objects.requireNonNull(step[0]);
      switch (name) {
        case "__setitem__" -> {
          Py.setItem(array, arguments[0], arguments[1]);
          results.append(null);
        }
        case "__delitem__" -> {
          Py.delItem(array, arguments[0]);
          results.append(null);
        }
        case "__iadd__" -> results.append(Py.iadd(array, arguments[0]) == array ? null : 0L);
        case "__imul__" -> results.append(Py.imul(array, arguments[0]) == array ? null : 0L);
        case "__contains__" -> results.append(Py.in(arguments[0], array));
        default -> results.append(Py.invoke(array, name, Args.of(arguments)));
      }
    }
    results.append(array);
    return results;
  }

  @Test
  void methods_ofBytes_giveTheSame() {
    row(
        "b'a,b,,c'.split(b',')",
        "[b'a', b'b', b'', b'c']",
        () -> call(bytes("a,b,,c"), "split", bytes(",")));
    row(
        "b'a,b,,c'.split(b',', 1)",
        "[b'a', b'b,,c']",
        () -> call(bytes("a,b,,c"), "split", bytes(","), 1L));
    row(
        "b'a,b,,c'.rsplit(b',', 1)",
        "[b'a,b,', b'c']",
        () -> call(bytes("a,b,,c"), "rsplit", bytes(","), 1L));
    row("b' a  b '.split()", "[b'a', b'b']", () -> call(bytes(" a  b "), "split"));
    row(
        "b' a  b c '.split(None, 1)",
        "[b'a', b'b c ']",
        () -> call(bytes(" a  b c "), "split", null, 1L));
    row(
        "b' a  b c '.rsplit(None, 1)",
        "[b' a  b', b'c']",
        () -> call(bytes(" a  b c "), "rsplit", null, 1L));
    row("b''.split()", "[]", () -> call(bytes(""), "split"));
    row("b''.split(b',')", "[b'']", () -> call(bytes(""), "split", bytes(",")));
    row(
        "b'abc'.split(b'')",
        "ValueError: empty separator",
        () -> call(bytes("abc"), "split", bytes("")));
    row(
        "b'abc'.split('x')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(bytes("abc"), "split", "x"));
    row(
        "b'a\\nb\\r\\nc\\rd'.splitlines()",
        "[b'a', b'b', b'c', b'd']",
        () -> call(bytes("a\nb\r\nc\rd"), "splitlines"));
    row(
        "b'a\\nb\\r\\n\\n'.splitlines(True)",
        "[b'a\\n', b'b\\r\\n', b'\\n']",
        () -> call(bytes("a\nb\r\n\n"), "splitlines", true));
    row("b''.splitlines()", "[]", () -> call(bytes(""), "splitlines"));
    row(
        "b'a=b=c'.partition(b'=')",
        "(b'a', b'=', b'b=c')",
        () -> call(bytes("a=b=c"), "partition", bytes("=")));
    row(
        "b'a=b=c'.rpartition(b'=')",
        "(b'a=b', b'=', b'c')",
        () -> call(bytes("a=b=c"), "rpartition", bytes("=")));
    row(
        "b'abc'.partition(b'=')",
        "(b'abc', b'', b'')",
        () -> call(bytes("abc"), "partition", bytes("=")));
    row(
        "b'abc'.rpartition(b'=')",
        "(b'', b'', b'abc')",
        () -> call(bytes("abc"), "rpartition", bytes("=")));
    row(
        "b'abc'.partition(b'')",
        "ValueError: empty separator",
        () -> call(bytes("abc"), "partition", bytes("")));
    row(
        "b'  Hello, World\\t\\xff\\n'.strip()",
        "b'Hello, World\\t\\xff'",
        () -> call(bytes("  Hello, World\t\u00ff\n"), "strip"));
    row(
        "b'  Hello, World\\t\\xff\\n'.lstrip()",
        "b'Hello, World\\t\\xff\\n'",
        () -> call(bytes("  Hello, World\t\u00ff\n"), "lstrip"));
    row(
        "b'  Hello, World\\t\\xff\\n'.rstrip()",
        "b'  Hello, World\\t\\xff'",
        () -> call(bytes("  Hello, World\t\u00ff\n"), "rstrip"));
    row("b'xxabcxx'.strip(b'x')", "b'abc'", () -> call(bytes("xxabcxx"), "strip", bytes("x")));
    row("b'abc'.strip(b'cab')", "b''", () -> call(bytes("abc"), "strip", bytes("cab")));
    row(
        "b'abc'.strip('a')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(bytes("abc"), "strip", "a"));
    row("b'abcabc'.find(b'c')", "2", () -> call(bytes("abcabc"), "find", bytes("c")));
    row("b'abcabc'.find(99, 3)", "5", () -> call(bytes("abcabc"), "find", 99L, 3L));
    row("b'abcabc'.rfind(b'c')", "5", () -> call(bytes("abcabc"), "rfind", bytes("c")));
    row(
        "b'abcabc'.rfind(b'c', 0, 5)",
        "2",
        () -> call(bytes("abcabc"), "rfind", bytes("c"), 0L, 5L));
    row("b'abc'.find(b'z')", "-1", () -> call(bytes("abc"), "find", bytes("z")));
    row(
        "b'abc'.index(b'z')",
        "ValueError: subsection not found",
        () -> call(bytes("abc"), "index", bytes("z")));
    row("b'abc'.find(b'', 3)", "3", () -> call(bytes("abc"), "find", bytes(""), 3L));
    row("b'abc'.find(b'', 4)", "-1", () -> call(bytes("abc"), "find", bytes(""), 4L));
    row(
        "b'abc'.find('a')",
        "TypeError: argument should be integer or bytes-like object, not 'str'",
        () -> call(bytes("abc"), "find", "a"));
    row(
        "b'abc'.find(256)",
        "ValueError: byte must be in range(0, 256)",
        () -> call(bytes("abc"), "find", 256L));
    row("b'abcabc'.count(b'bc')", "2", () -> call(bytes("abcabc"), "count", bytes("bc")));
    row("b'aaa'.count(b'')", "4", () -> call(bytes("aaa"), "count", bytes("")));
    row("b'aaaa'.count(b'aa')", "2", () -> call(bytes("aaaa"), "count", bytes("aa")));
    row("b'abcabc'.count(97, 1)", "1", () -> call(bytes("abcabc"), "count", 97L, 1L));
    row("b'abc'.startswith(b'ab')", "True", () -> call(bytes("abc"), "startswith", bytes("ab")));
    row(
        "b'abc'.startswith((b'x', b'a'))",
        "True",
        () -> call(bytes("abc"), "startswith", tuple(bytes("x"), bytes("a"))));
    row(
        "b'abc'.startswith(b'b', 1)",
        "True",
        () -> call(bytes("abc"), "startswith", bytes("b"), 1L));
    row("b'abc'.endswith(b'bc')", "True", () -> call(bytes("abc"), "endswith", bytes("bc")));
    row(
        "b'abc'.endswith(b'bc', 2)",
        "False",
        () -> call(bytes("abc"), "endswith", bytes("bc"), 2L));
    row(
        "b'abc'.startswith('a')",
        "TypeError: startswith first arg must be bytes or a tuple of bytes, not str",
        () -> call(bytes("abc"), "startswith", "a"));
    row(
        "b'abc'.endswith(('a',))",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(bytes("abc"), "endswith", tuple("a")));
    row(
        "b'aXbXc'.replace(b'X', b'--')",
        "b'a--b--c'",
        () -> call(bytes("aXbXc"), "replace", bytes("X"), bytes("--")));
    row(
        "b'aXbXc'.replace(b'X', b'', 1)",
        "b'abXc'",
        () -> call(bytes("aXbXc"), "replace", bytes("X"), bytes(""), 1L));
    row(
        "b'abc'.replace(b'', b'-')",
        "b'-a-b-c-'",
        () -> call(bytes("abc"), "replace", bytes(""), bytes("-")));
    row(
        "b'abc'.replace(b'', b'-', 2)",
        "b'-a-bc'",
        () -> call(bytes("abc"), "replace", bytes(""), bytes("-"), 2L));
    row(
        "b'abc'.replace('a', b'')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(bytes("abc"), "replace", "a", bytes("")));
    row(
        "b'prefix-x'.removeprefix(b'prefix-')",
        "b'x'",
        () -> call(bytes("prefix-x"), "removeprefix", bytes("prefix-")));
    row(
        "b'x.py'.removesuffix(b'.py')",
        "b'x'",
        () -> call(bytes("x.py"), "removesuffix", bytes(".py")));
    row(
        "b'x.py'.removesuffix(b'.txt')",
        "b'x.py'",
        () -> call(bytes("x.py"), "removesuffix", bytes(".txt")));
    row(
        "b'hELLO wORLD\\xe9'.capitalize()",
        "b'Hello world\\xe9'",
        () -> call(bytes("hELLO wORLD\u00e9"), "capitalize"));
    row(
        "b\"they're bill's 2nd\\xe9a\".title()",
        "b\"They'Re Bill'S 2Nd\\xe9A\"",
        () -> call(bytes("they're bill's 2nd\u00e9a"), "title"));
    row("b'aBc\\xe9'.swapcase()", "b'AbC\\xe9'", () -> call(bytes("aBc\u00e9"), "swapcase"));
    row("b'aBc\\xe9'.upper()", "b'ABC\\xe9'", () -> call(bytes("aBc\u00e9"), "upper"));
    row("b'aBc\\xc9'.lower()", "b'abc\\xc9'", () -> call(bytes("aBc\u00c9"), "lower"));
    row("b'ab'.center(7)", "b'   ab  '", () -> call(bytes("ab"), "center", 7L));
    row("b'abc'.center(6, b'*')", "b'*abc**'", () -> call(bytes("abc"), "center", 6L, bytes("*")));
    row("b'ab'.ljust(5, b'.')", "b'ab...'", () -> call(bytes("ab"), "ljust", 5L, bytes(".")));
    row("b'ab'.rjust(5)", "b'   ab'", () -> call(bytes("ab"), "rjust", 5L));
    row(
        "b'ab'.rjust(5, b'xy')",
        "TypeError: rjust() argument 2 must be a byte string of length 1, not bytes",
        () -> call(bytes("ab"), "rjust", 5L, bytes("xy")));
    row(
        "b'ab'.center(5, 'x')",
        "TypeError: center() argument 2 must be a byte string of length 1, not str",
        () -> call(bytes("ab"), "center", 5L, "x"));
    row("b'-42'.zfill(6)", "b'-00042'", () -> call(bytes("-42"), "zfill", 6L));
    row("b'42'.zfill(6)", "b'000042'", () -> call(bytes("42"), "zfill", 6L));
    row("b''.zfill(3)", "b'000'", () -> call(bytes(""), "zfill", 3L));
    row(
        "b'a\\tbc\\td\\n\\te'.expandtabs()",
        "b'a       bc      d\\n        e'",
        () -> call(bytes("a\tbc\td\n\te"), "expandtabs"));
    row("b'a\\tb'.expandtabs(4)", "b'a   b'", () -> call(bytes("a\tb"), "expandtabs", 4L));
    row("b'\\x00\\xffabc'.hex()", "'00ff616263'", () -> call(bytes("\u0000\u00ffabc"), "hex"));
    row(
        "b'\\x01\\x02\\x03\\x04\\x05'.hex(':')",
        "'01:02:03:04:05'",
        () -> call(bytes("\u0001\u0002\u0003\u0004\u0005"), "hex", ":"));
    row(
        "b'\\x01\\x02\\x03\\x04\\x05'.hex('-', 2)",
        "'01-0203-0405'",
        () -> call(bytes("\u0001\u0002\u0003\u0004\u0005"), "hex", "-", 2L));
    row(
        "b'\\x01\\x02\\x03\\x04\\x05'.hex('_', -2)",
        "'0102_0304_05'",
        () -> call(bytes("\u0001\u0002\u0003\u0004\u0005"), "hex", "_", -2L));
    row(
        "b'ab'.hex('::')",
        "ValueError: sep must be length 1.",
        () -> call(bytes("ab"), "hex", "::"));
    row("b'h\\xc3\\xa9'.decode()", "'h\u00e9'", () -> call(bytes("h\u00c3\u00a9"), "decode"));
    row(
        "b'\\xe9'.decode()",
        "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data",
        () -> call(bytes("\u00e9"), "decode"));
    row(
        "b'abc\\xe2\\x82'.decode()",
        "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 3-4: unexpected end of data",
        () -> call(bytes("abc\u00e2\u0082"), "decode"));
    row(
        "b'\\xe2(\\xa1'.decode()",
        "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte",
        () -> call(bytes("\u00e2(\u00a1"), "decode"));
    row(
        "b'a\\x80b\\xff'.decode('utf-8', 'replace')",
        "'a\ufffdb\ufffd'",
        () -> call(bytes("a\u0080b\u00ff"), "decode", "utf-8", "replace"));
    row(
        "b'a\\x80b\\xff'.decode('utf-8', 'ignore')",
        "'ab'",
        () -> call(bytes("a\u0080b\u00ff"), "decode", "utf-8", "ignore"));
    row(
        "b'a\\x80b'.decode('utf-8', 'backslashreplace')",
        "'a\\\\x80b'",
        () -> call(bytes("a\u0080b"), "decode", "utf-8", "backslashreplace"));
    row(
        "b'\\xf0\\x9f\\x98\\x80'.decode()",
        "'\ud83d\ude00'",
        () -> call(bytes("\u00f0\u009f\u0098\u0080"), "decode"));
    row(
        "b'\\xed\\xa0\\x80'.decode()",
        "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte",
        () -> call(bytes("\u00ed\u00a0\u0080"), "decode"));
    row(
        "b'\\xf0\\x9f\\x98'.decode('utf8', 'replace')",
        "'\ufffd'",
        () -> call(bytes("\u00f0\u009f\u0098"), "decode", "utf8", "replace"));
    row("b'\\xe9'.decode('latin-1')", "'\u00e9'", () -> call(bytes("\u00e9"), "decode", "latin-1"));
    row(
        "b'\\xe9'.decode('ascii')",
        "UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)",
        () -> call(bytes("\u00e9"), "decode", "ascii"));
    row(
        "b'a\\xe9\\xe9'.decode('ascii', 'replace')",
        "'a\ufffd\ufffd'",
        () -> call(bytes("a\u00e9\u00e9"), "decode", "ascii", "replace"));
    row(
        "b'\\xff\\xfea\\x00'.decode('utf-16')",
        "'a'",
        () -> call(bytes("\u00ff\u00fea\u0000"), "decode", "utf-16"));
    row(
        "b'a\\x00'.decode('utf-16-le')",
        "'a'",
        () -> call(bytes("a\u0000"), "decode", "utf-16-le"));
    row(
        "b'a\\x00b'.decode('utf-16-le')",
        "UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x62 in position 2: truncated data",
        () -> call(bytes("a\u0000b"), "decode", "utf-16-le"));
    row(
        "b'x'.decode('nope')",
        "LookupError: unknown encoding: nope",
        () -> call(bytes("x"), "decode", "nope"));
    row(
        "b'x\\xff'.decode('utf-8', 'nope')",
        "LookupError: unknown error handler name 'nope'",
        () -> call(bytes("x\u00ff"), "decode", "utf-8", "nope"));
    row(
        "b'\\xe9\\x80'.decode('cp1252')",
        "'\u00e9\u20ac'",
        () -> call(bytes("\u00e9\u0080"), "decode", "cp1252"));
    row("b'abc'.isalpha()", "True", () -> call(bytes("abc"), "isalpha"));
    row("b'abc1'.isalnum()", "True", () -> call(bytes("abc1"), "isalnum"));
    row("b''.isalpha()", "False", () -> call(bytes(""), "isalpha"));
    row("b'12'.isdigit()", "True", () -> call(bytes("12"), "isdigit"));
    row("b' \\t'.isspace()", "True", () -> call(bytes(" \t"), "isspace"));
    row("b'aB'.islower()", "False", () -> call(bytes("aB"), "islower"));
    row("b'ab1'.islower()", "True", () -> call(bytes("ab1"), "islower"));
    row("b'AB1'.isupper()", "True", () -> call(bytes("AB1"), "isupper"));
    row("b'12'.isupper()", "False", () -> call(bytes("12"), "isupper"));
    row("b'Ab Cd'.istitle()", "True", () -> call(bytes("Ab Cd"), "istitle"));
    row("b'AB'.istitle()", "False", () -> call(bytes("AB"), "istitle"));
    row("b'\\x80'.isascii()", "False", () -> call(bytes("\u0080"), "isascii"));
    row("b''.isascii()", "True", () -> call(bytes(""), "isascii"));
    row(
        "b', '.join([b'a', b'b'])",
        "b'a, b'",
        () -> call(bytes(", "), "join", list(bytes("a"), bytes("b"))));
    row(
        "b''.join([b'a', 'b'])",
        "TypeError: sequence item 1: expected a bytes-like object, str found",
        () -> call(bytes(""), "join", list(bytes("a"), "b")));
    row("b'-'.join([])", "b''", () -> call(bytes("-"), "join", list()));
    row(
        "b'abc'.translate(None, b'b')",
        "b'ac'",
        () -> call(bytes("abc"), "translate", null, bytes("b")));
    row(
        "b'abc'.translate(b'x')",
        "ValueError: translation table must be 256 characters long",
        () -> call(bytes("abc"), "translate", bytes("x")));
    row("b'abc'.translate(table)", "b'xyc'", () -> call(bytes("abc"), "translate", table()));
    row("b''.fromhex('0aFF 10')", "b'\\n\\xff\\x10'", () -> call(bytes(""), "fromhex", "0aFF 10"));
    row(
        "b''.fromhex('0a1')",
        "ValueError: non-hexadecimal number found in fromhex() arg at position 3",
        () -> call(bytes(""), "fromhex", "0a1"));
    row(
        "b''.fromhex('zz')",
        "ValueError: non-hexadecimal number found in fromhex() arg at position 0",
        () -> call(bytes(""), "fromhex", "zz"));
    row(
        "b''.maketrans(b'a', b'bc')",
        "ValueError: maketrans arguments must have same length",
        () -> call(bytes(""), "maketrans", bytes("a"), bytes("bc")));
  }

  @Test
  void methods_ofBytearray_giveTheSame() {
    row(
        "bytearray(b'a,b,,c').split(b',')",
        "[bytearray(b'a'), bytearray(b'b'), bytearray(b''), bytearray(b'c')]",
        () -> call(array("a,b,,c"), "split", bytes(",")));
    row(
        "bytearray(b' a  b c ').split(None, 1)",
        "[bytearray(b'a'), bytearray(b'b c ')]",
        () -> call(array(" a  b c "), "split", null, 1L));
    row(
        "bytearray(b'abc').split(b'')",
        "ValueError: empty separator",
        () -> call(array("abc"), "split", bytes("")));
    row(
        "bytearray(b'a\\nb\\r\\n\\n').splitlines(True)",
        "[bytearray(b'a\\n'), bytearray(b'b\\r\\n'), bytearray(b'\\n')]",
        () -> call(array("a\nb\r\n\n"), "splitlines", true));
    row(
        "bytearray(b'abc').partition(b'=')",
        "(bytearray(b'abc'), bytearray(b''), bytearray(b''))",
        () -> call(array("abc"), "partition", bytes("=")));
    row(
        "bytearray(b'xxabcxx').strip(b'x')",
        "bytearray(b'abc')",
        () -> call(array("xxabcxx"), "strip", bytes("x")));
    row(
        "bytearray(b'aXbXc').replace(b'X', b'--')",
        "bytearray(b'a--b--c')",
        () -> call(array("aXbXc"), "replace", bytes("X"), bytes("--")));
    row(
        "bytearray(b'abc').replace(b'', b'-', 2)",
        "bytearray(b'-a-bc')",
        () -> call(array("abc"), "replace", bytes(""), bytes("-"), 2L));
    row(
        "bytearray(b'x.py').removesuffix(b'.txt')",
        "bytearray(b'x.py')",
        () -> call(array("x.py"), "removesuffix", bytes(".txt")));
    row(
        "bytearray(b'abc').center(6, b'*')",
        "bytearray(b'*abc**')",
        () -> call(array("abc"), "center", 6L, bytes("*")));
    row(
        "bytearray(b'\\x01\\x02\\x03\\x04\\x05').hex(':')",
        "'01:02:03:04:05'",
        () -> call(array("\u0001\u0002\u0003\u0004\u0005"), "hex", ":"));
    row(
        "bytearray(b'ab').hex('::')",
        "ValueError: sep must be length 1.",
        () -> call(array("ab"), "hex", "::"));
    row(
        "bytearray(b'abc\\xe2\\x82').decode()",
        "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 3-4: unexpected end of data",
        () -> call(array("abc\u00e2\u0082"), "decode"));
    row(
        "bytearray(b'a\\x80b\\xff').decode('utf-8', 'ignore')",
        "'ab'",
        () -> call(array("a\u0080b\u00ff"), "decode", "utf-8", "ignore"));
    row(
        "bytearray(b'\\xed\\xa0\\x80').decode()",
        "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte",
        () -> call(array("\u00ed\u00a0\u0080"), "decode"));
    row(
        "bytearray(b'\\xe9').decode('ascii')",
        "UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)",
        () -> call(array("\u00e9"), "decode", "ascii"));
    row(
        "bytearray(b'a\\x00').decode('utf-16-le')",
        "'a'",
        () -> call(array("a\u0000"), "decode", "utf-16-le"));
    row(
        "bytearray(b'x\\xff').decode('utf-8', 'nope')",
        "LookupError: unknown error handler name 'nope'",
        () -> call(array("x\u00ff"), "decode", "utf-8", "nope"));
    row(
        "bytearray(b'').join([b'a', 'b'])",
        "TypeError: sequence item 1: expected a bytes-like object, str found",
        () -> call(array(""), "join", list(bytes("a"), "b")));
    row(
        "bytearray(b'abc').translate(b'x')",
        "ValueError: translation table must be 256 characters long",
        () -> call(array("abc"), "translate", bytes("x")));
    row(
        "bytearray(b'').fromhex('0a1')",
        "ValueError: non-hexadecimal number found in fromhex() arg at position 3",
        () -> call(array(""), "fromhex", "0a1"));
  }

  @Test
  void bytearray_changes_giveTheSame() {
    row(
        "bytearray(b'ABC').append(1).append(256)",
        "ValueError: byte must be in range(0, 256)",
        () -> run(array("ABC"), step("append", 1L), step("append", 256L)));
    row(
        "bytearray(b'ABC').append(65).extend(b'xy').extend([1, 2]).insert(0, 90).insert(-1, 48).pop().pop(0).remove(66).reverse()",
        "[None, None, None, None, None, 2, 90, None, None, bytearray(b'0\\x01yxACA')]",
        () ->
            run(
                array("ABC"),
                step("append", 65L),
                step("extend", bytes("xy")),
                step("extend", list(1L, 2L)),
                step("insert", 0L, 90L),
                step("insert", -1L, 48L),
                step("pop"),
                step("pop", 0L),
                step("remove", 66L),
                step("reverse")));
    row(
        "bytearray(b'ABC').append(300)",
        "ValueError: byte must be in range(0, 256)",
        () -> run(array("ABC"), step("append", 300L)));
    row(
        "bytearray(b'ABC').append('a')",
        "TypeError: 'str' object cannot be interpreted as an integer",
        () -> run(array("ABC"), step("append", "a")));
    row(
        "bytearray(b'ABC').extend('a')",
        "TypeError: expected iterable of integers; got: 'str'",
        () -> run(array("ABC"), step("extend", "a")));
    row(
        "bytearray(b'ABC').extend(5)",
        "TypeError: can't extend bytearray with int",
        () -> run(array("ABC"), step("extend", 5L)));
    row(
        "bytearray(b'ABC').extend([256])",
        "ValueError: byte must be in range(0, 256)",
        () -> run(array("ABC"), step("extend", list(256L))));
    row(
        "bytearray(b'ABC').pop(9)",
        "IndexError: pop index out of range",
        () -> run(array("ABC"), step("pop", 9L)));
    row(
        "bytearray(b'ABC').remove(7)",
        "ValueError: value not found in bytearray",
        () -> run(array("ABC"), step("remove", 7L)));
    row(
        "bytearray(b'ABC').clear().pop()",
        "IndexError: pop from empty bytearray",
        () -> run(array("ABC"), step("clear"), step("pop")));
    row(
        "bytearray(b'ABC').copy()",
        "[bytearray(b'ABC'), bytearray(b'ABC')]",
        () -> run(array("ABC"), step("copy")));
    row(
        "bytearray(b'ABC').insert(100, 1)",
        "[None, bytearray(b'ABC\\x01')]",
        () -> run(array("ABC"), step("insert", 100L, 1L)));
    row(
        "bytearray(b'ABC').__setitem__(0, 120)",
        "[None, bytearray(b'xBC')]",
        () -> run(array("ABC"), step("__setitem__", 0L, 120L)));
    row(
        "bytearray(b'ABC').__setitem__(9, 1)",
        "IndexError: bytearray index out of range",
        () -> run(array("ABC"), step("__setitem__", 9L, 1L)));
    row(
        "bytearray(b'ABC').__setitem__(0, -1)",
        "ValueError: byte must be in range(0, 256)",
        () -> run(array("ABC"), step("__setitem__", 0L, -1L)));
    row(
        "bytearray(b'ABC').__setitem__(slice(0, 2, None), b'')",
        "[None, bytearray(b'C')]",
        () -> run(array("ABC"), step("__setitem__", new Slice(0L, 2L, null), bytes(""))));
    row(
        "bytearray(b'ABC').__setitem__(slice(1, 1, None), [1, 2, 3])",
        "[None, bytearray(b'A\\x01\\x02\\x03BC')]",
        () -> run(array("ABC"), step("__setitem__", new Slice(1L, 1L, null), list(1L, 2L, 3L))));
    row(
        "bytearray(b'ABC').__setitem__(slice(None, None, 2), b'zz')",
        "[None, bytearray(b'zBz')]",
        () -> run(array("ABC"), step("__setitem__", new Slice(null, null, 2L), bytes("zz"))));
    row(
        "bytearray(b'ABC').__setitem__(slice(None, None, 2), b'z')",
        "ValueError: attempt to assign bytes of size 1 to extended slice of size 2",
        () -> run(array("ABC"), step("__setitem__", new Slice(null, null, 2L), bytes("z"))));
    row(
        "bytearray(b'ABC').__setitem__(slice(0, 1, None), 5)",
        "TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)",
        () -> run(array("ABC"), step("__setitem__", new Slice(0L, 1L, null), 5L)));
    row(
        "bytearray(b'ABC').__delitem__(0)",
        "[None, bytearray(b'BC')]",
        () -> run(array("ABC"), step("__delitem__", 0L)));
    row(
        "bytearray(b'ABC').__delitem__(-7)",
        "IndexError: bytearray index out of range",
        () -> run(array("ABC"), step("__delitem__", -7L)));
    row(
        "bytearray(b'ABC').__delitem__(slice(0, 3, 2))",
        "[None, bytearray(b'B')]",
        () -> run(array("ABC"), step("__delitem__", new Slice(0L, 3L, 2L))));
    row(
        "bytearray(b'ABC').__delitem__(slice(1, None, None))",
        "[None, bytearray(b'A')]",
        () -> run(array("ABC"), step("__delitem__", new Slice(1L, null, null))));
    row(
        "bytearray(b'ABC').__getitem__(1)",
        "[66, bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__getitem__", 1L)));
    row(
        "bytearray(b'ABC').__getitem__(5)",
        "IndexError: bytearray index out of range",
        () -> run(array("ABC"), step("__getitem__", 5L)));
    row(
        "bytearray(b'ABC').__getitem__(slice(None, None, -1))",
        "[bytearray(b'CBA'), bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__getitem__", new Slice(null, null, -1L))));
    row(
        "bytearray(b'ABC').__iadd__(b'!')",
        "[None, bytearray(b'ABC!')]",
        () -> run(array("ABC"), step("__iadd__", bytes("!"))));
    row(
        "bytearray(b'ABC').__iadd__('!')",
        "TypeError: can't concat str to bytearray",
        () -> run(array("ABC"), step("__iadd__", "!")));
    row(
        "bytearray(b'ABC').__imul__(2)",
        "[None, bytearray(b'ABCABC')]",
        () -> run(array("ABC"), step("__imul__", 2L)));
    row(
        "bytearray(b'ABC').__contains__(b'BC')",
        "[True, bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__contains__", bytes("BC"))));
    row(
        "bytearray(b'ABC').__contains__(67)",
        "[True, bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__contains__", 67L)));
    row(
        "bytearray(b'ABC').__contains__('C')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> run(array("ABC"), step("__contains__", "C")));
    row(
        "bytearray(b'ABC').__eq__(b'ABC')",
        "[True, bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__eq__", bytes("ABC"))));
    row(
        "bytearray(b'ABC').__lt__(b'B')",
        "[True, bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__lt__", bytes("B"))));
    row(
        "bytearray(b'ABC').__add__(b'D')",
        "[bytearray(b'ABCD'), bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__add__", bytes("D"))));
    row(
        "bytearray(b'ABC').__mul__(-1)",
        "[bytearray(b''), bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__mul__", -1L)));
    row(
        "bytearray(b'ABC').__mod__(())",
        "[bytearray(b'ABC'), bytearray(b'ABC')]",
        () -> run(array("ABC"), step("__mod__", tuple())));
  }

  @Test
  void operators_andConstructors_giveTheSame() {
    row("bytes(3)", "b'\\x00\\x00\\x00'", () -> PyBytes.from(3L));
    row(
        "bytes([1, 2, 300])",
        "ValueError: bytes must be in range(0, 256)",
        () -> PyBytes.from(list(1L, 2L, 300L)));
    row("bytes(-1)", "ValueError: negative count", () -> PyBytes.from(-1L));
    row("bytes('x')", "TypeError: string argument without an encoding", () -> PyBytes.from("x"));
    row("bytes(1.5)", "TypeError: cannot convert 'float' object to bytes", () -> PyBytes.from(1.5));
    row(
        "bytes('\\xe9', 'utf-8')",
        "b'\\xc3\\xa9'",
        () -> PyBytes.from("\u00e9", "utf-8", "strict"));
    row(
        "bytes('\\xe9\\xe9x', 'ascii')",
        "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)",
        () -> PyBytes.from("\u00e9\u00e9x", "ascii", "strict"));
    row(
        "bytes('\\xe9', 'ascii', 'ignore')",
        "b''",
        () -> PyBytes.from("\u00e9", "ascii", "ignore"));
    row(
        "'\\u20ac'.encode('latin-1')",
        "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac' in position 0: ordinal not in range(256)",
        () -> Str.encode("\u20ac", "latin-1", "strict"));
    row(
        "'\\u20ac'.encode('ascii', 'xmlcharrefreplace')",
        "b'&#8364;'",
        () -> Str.encode("\u20ac", "ascii", "xmlcharrefreplace"));
    row(
        "'\\u20aca'.encode('ascii', 'backslashreplace')",
        "b'\\\\u20aca'",
        () -> Str.encode("\u20aca", "ascii", "backslashreplace"));
    row("'a'.encode('utf-16')", "b'\\xff\\xfea\\x00'", () -> Str.encode("a", "utf-16", "strict"));
    row(
        "'\\ud800'.encode()",
        "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
        () -> Str.encode("\ud800"));
    row(
        "'x'.encode('nope')",
        "LookupError: unknown encoding: nope",
        () -> Str.encode("x", "nope", "strict"));
    row("b'ab' + bytearray(b'c')", "b'abc'", () -> Py.add(bytes("ab"), array("c")));
    row("bytearray(b'c') + b'ab'", "bytearray(b'cab')", () -> Py.add(array("c"), bytes("ab")));
    row("b'a' + 'b'", "TypeError: can't concat str to bytes", () -> Py.add(bytes("a"), "b"));
    row("b'ab' * 3", "b'ababab'", () -> Py.mul(bytes("ab"), 3L));
    row("2 * bytearray(b'ab')", "bytearray(b'abab')", () -> Py.mul(2L, array("ab")));
    row(
        "b'%d-%s-%x' % (5, b'x', 255)",
        "b'5-x-ff'", () -> Py.mod(bytes("%d-%s-%x"), tuple(5L, bytes("x"), 255L)));
    row(
        "b'%b|%5.1f' % (b'y', 2.25)",
        "b'y|  2.2'", () -> Py.mod(bytes("%b|%5.1f"), tuple(bytes("y"), 2.25)));
    row(
        "b'%r %a' % (b'y', 'z')",
        "b\"b'y' 'z'\"", () -> Py.mod(bytes("%r %a"), tuple(bytes("y"), "z")));
    row(
        "b'%s' % 'x'",
        "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'",
        () -> Py.mod(bytes("%s"), "x"));
    row("b'abc' == bytearray(b'abc')", "True", () -> Py.eq(bytes("abc"), array("abc")));
    row("b'abc' < bytearray(b'abd')", "True", () -> Py.lt(bytes("abc"), array("abd")));
    row("b'abc' == 'abc'", "False", () -> Py.eq(bytes("abc"), "abc"));
    row(
        "b'abc' < 'abc'",
        "TypeError: '<' not supported between instances of 'bytes' and 'str'",
        () -> Py.lt(bytes("abc"), "abc"));
    row("b'abc'[1]", "98", () -> Py.getItem(bytes("abc"), 1L));
    row("b'abc'[5]", "IndexError: index out of range", () -> Py.getItem(bytes("abc"), 5L));
    row("b'abcdef'[::-2]", "b'fdb'", () -> Py.getItem(bytes("abcdef"), new Slice(null, null, -2L)));
    row("list(b'ab')", "[97, 98]", () -> list((Iterable<Long>) bytes("ab")));
    row("list(bytearray(b'ab'))", "[97, 98]", () -> list(Py.iterable(array("ab"))));
    row("len(bytearray(2))", "2", () -> Py.len(PyByteArray.from(2L)));
    row("bool(bytearray())", "False", () -> Py.truth(PyByteArray.empty()));
    row(
        "{bytearray(): 1}",
        "TypeError: unhashable type: 'bytearray'",
        () -> PyDict.of(PyByteArray.empty(), 1L));
    row(
        "b'\"\\'\\\\\\n\\x00\\x7f'",
        "b'\"\\'\\\\\\n\\x00\\x7f'",
        () -> bytes("\"'\\\n\u0000\u007f"));
    row("b\"it's\"", "b\"it's\"", () -> bytes("it's"));
    row("bytearray(b\"it's\")", "bytearray(b\"it\\'s\")", () -> array("it's"));
    row("str(b'x')", "\"b'x'\"", () -> Py.str(bytes("x")));
    row("99 in b'abc'", "True", () -> Py.in(99L, bytes("abc")));
    row(
        "'a' in b'abc'",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> Py.in("a", bytes("abc")));
    row(
        "300 in b'abc'",
        "ValueError: byte must be in range(0, 256)",
        () -> Py.in(300L, bytes("abc")));
    row("bytearray(b'x').decode()", "'x'", () -> array("x").decode());
    row(
        "sorted([b'b', b'a', bytearray(b'aa')])",
        "[b'a', bytearray(b'aa'), b'b']",
        () -> Builtins.sorted(list(bytes("b"), bytes("a"), array("aa"))));
    row("type(bytearray())", "<class 'bytearray'>", () -> Py.type(PyByteArray.empty()));
    row("bytes(bytearray(b'q'))", "b'q'", () -> PyBytes.from(array("q")));
    row("bytearray(b'q').hex()", "'71'", () -> array("q").hex());
    row(
        "int.from_bytes(bytearray(b'\\x01\\x00'), 'big')",
        "256",
        () -> Ints.fromBytes(array("\u0001\u0000"), "big", false));
    row("hash(b'a') == hash(b'a')", "True", () -> Py.hash(bytes("a")) == Py.hash(bytes("a")));
    row("' a  b c '.split(None, 1)", "['a', 'b c ']", () -> Str.split(" a  b c ", null, 1));
    row("' a  b c '.rsplit(None, 1)", "[' a  b', 'c']", () -> Str.rsplit(" a  b c ", null, 1));
  }
}
