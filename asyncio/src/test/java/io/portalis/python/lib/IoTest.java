package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.asyncio.Contextlib;
import io.portalis.python.Args;
import io.portalis.python.Builtins;
import io.portalis.python.Py;
import io.portalis.python.PyByteArray;
import io.portalis.python.PyBytes;
import io.portalis.python.PyList;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The module io, as CPython shows it. */
class IoTest {

  private static Object[] step(Object... nameAndArguments) {
    return nameAndArguments;
  }

  private static PyList<Object> run(Object file, Object[]... steps) {
    PyList<Object> results = new PyList<>();
    for (Object[] step : steps) {
      Object[] arguments = Arrays.copyOfRange(step, 1, step.length);
      String name = (String) Objects.requireNonNull(step[0]);
      results.append(
          name.equals("__next__")
              ? ((StringIo) file).__next__()
              : Py.invoke(file, name, Args.of(arguments)));
    }
    results.append(Py.invoke(file, "getvalue"));
    return results;
  }

  @Test
  void stringIo_steps_giveTheSame() {
    row(
        "StringIO('abc').write('X').tell().read().read()",
        "[1, 1, 'bc', '', 'Xbc']",
        () ->
            run(
                new StringIo("abc", "\n"),
                step("write", "X"),
                step("tell"),
                step("read"),
                step("read")));
    row(
        "StringIO().write('a\\nb\\n').write('\ud83d\ude00c').tell().seek(0).readline().readline(2).read(1).tell().read(1)",
        "[4, 2, 6, 0, 'a\\n', 'b\\n', '\ud83d\ude00', 5, 'c', 'a\\nb\\n\ud83d\ude00c']",
        () ->
            run(
                new StringIo(),
                step("write", "a\nb\n"),
                step("write", "\ud83d\ude00c"),
                step("tell"),
                step("seek", 0L),
                step("readline"),
                step("readline", 2L),
                step("read", 1L),
                step("tell"),
                step("read", 1L)));
    row(
        "StringIO('one\\ntwo\\nthree').readlines()",
        "[['one\\n', 'two\\n', 'three'], 'one\\ntwo\\nthree']",
        () -> run(new StringIo("one\ntwo\nthree", "\n"), step("readlines")));
    row(
        "StringIO('one\\ntwo\\nthree').readlines(2)",
        "[['one\\n'], 'one\\ntwo\\nthree']",
        () -> run(new StringIo("one\ntwo\nthree", "\n"), step("readlines", 2L)));
    row(
        "StringIO('one\\ntwo').__next__().__next__().tell()",
        "['one\\n', 'two', 7, 'one\\ntwo']",
        () ->
            run(new StringIo("one\ntwo", "\n"), step("__next__"), step("__next__"), step("tell")));
    row(
        "StringIO('').__next__()",
        "StopIteration: ",
        () -> run(new StringIo("", "\n"), step("__next__")));
    row(
        "StringIO('abcdef').seek(3).truncate().seek(5).write('z')",
        "[3, 3, 5, 1, 'abc\\x00\\x00z']",
        () ->
            run(
                new StringIo("abcdef", "\n"),
                step("seek", 3L),
                step("truncate"),
                step("seek", 5L),
                step("write", "z")));
    row(
        "StringIO('abcdef').truncate(2).tell()",
        "[2, 0, 'ab']",
        () -> run(new StringIo("abcdef", "\n"), step("truncate", 2L), step("tell")));
    row(
        "StringIO('abc').seek(0, 2).write('d').seek(1).write('ZZ')",
        "[3, 1, 1, 2, 'aZZd']",
        () ->
            run(
                new StringIo("abc", "\n"),
                step("seek", 0L, 2L),
                step("write", "d"),
                step("seek", 1L),
                step("write", "ZZ")));
    row(
        "StringIO('a\\r\\nb\\rc', None).readline()",
        "['a\\n', 'a\\nb\\nc']",
        () -> run(new StringIo("a\r\nb\rc", null), step("readline")));
    row(
        "StringIO('a\\r\\nb').readline()",
        "['a\\r\\n', 'a\\r\\nb']",
        () -> run(new StringIo("a\r\nb", "\n"), step("readline")));
    row(
        "StringIO().write(5)",
        "TypeError: string argument expected, got 'int'",
        () -> run(new StringIo(), step("write", 5L)));
    row(
        "StringIO().seek(-1)",
        "ValueError: Negative seek position -1",
        () -> run(new StringIo(), step("seek", -1L)));
    row(
        "StringIO().seek(1, 1)",
        "OSError: Can't do nonzero cur-relative seeks",
        () -> run(new StringIo(), step("seek", 1L, 1L)));
    row(
        "StringIO().seek(0, 7)",
        "ValueError: Invalid whence (7, should be 0, 1 or 2)",
        () -> run(new StringIo(), step("seek", 0L, 7L)));
    row(
        "StringIO().truncate(-2)",
        "ValueError: Negative size value -2",
        () -> run(new StringIo(), step("truncate", -2L)));
    row(
        "StringIO().close().read()",
        "ValueError: I/O operation on closed file",
        () -> run(new StringIo(), step("close"), step("read")));
    row(
        "StringIO().writelines(['a', 'b']).read(None).isatty().readable()",
        "[None, '', False, True, 'ab']",
        () ->
            run(
                new StringIo(),
                step("writelines", list("a", "b")),
                step("read", null),
                step("isatty"),
                step("readable")));
    row("StringIO(None).read()", "['', '']", () -> run(new StringIo(null, "\n"), step("read")));
    row(
        "StringIO('a\ud83d\ude00b').seek(1).write('xy')",
        "[1, 2, 'axy']",
        () -> run(new StringIo("a\ud83d\ude00b", "\n"), step("seek", 1L), step("write", "xy")));
  }

  @Test
  void bytesIo_steps_giveTheSame() {
    row(
        "BytesIO(b'abc').write(b'X').tell().read().read()",
        "[1, 1, b'bc', b'', b'Xbc']",
        () ->
            run(
                new BytesIo(PyBytes.latin1("abc")),
                step("write", PyBytes.latin1("X")),
                step("tell"),
                step("read"),
                step("read")));
    row(
        "BytesIO().write(b'a\\nb\\n').write(bytearray(b'zc')).tell().seek(0).readline().readline(1).read(1).tell().read(1)",
        "[4, 2, 6, 0, b'a\\n', b'b', b'\\n', 4, b'z', b'a\\nb\\nzc']",
        () ->
            run(
                new BytesIo(),
                step("write", PyBytes.latin1("a\nb\n")),
                step("write", PyByteArray.from(PyBytes.latin1("zc"))),
                step("tell"),
                step("seek", 0L),
                step("readline"),
                step("readline", 1L),
                step("read", 1L),
                step("tell"),
                step("read", 1L)));
    row(
        "BytesIO(b'one\\ntwo\\nthree').readlines()",
        "[[b'one\\n', b'two\\n', b'three'], b'one\\ntwo\\nthree']",
        () -> run(new BytesIo(PyBytes.latin1("one\ntwo\nthree")), step("readlines")));
    row(
        "BytesIO(b'one\\ntwo\\nthree').readlines(2)",
        "[[b'one\\n'], b'one\\ntwo\\nthree']",
        () -> run(new BytesIo(PyBytes.latin1("one\ntwo\nthree")), step("readlines", 2L)));
    row(
        "BytesIO(b'abcdef').seek(3).truncate().seek(5).write(b'z')",
        "[3, 3, 5, 1, b'abc\\x00\\x00z']",
        () ->
            run(
                new BytesIo(PyBytes.latin1("abcdef")),
                step("seek", 3L),
                step("truncate"),
                step("seek", 5L),
                step("write", PyBytes.latin1("z"))));
    row(
        "BytesIO(b'abcdef').truncate(2).tell()",
        "[2, 0, b'ab']",
        () -> run(new BytesIo(PyBytes.latin1("abcdef")), step("truncate", 2L), step("tell")));
    row(
        "BytesIO(b'abc').seek(0, 2).write(b'd').seek(1).write(b'ZZ')",
        "[3, 1, 1, 2, b'aZZd']",
        () ->
            run(
                new BytesIo(PyBytes.latin1("abc")),
                step("seek", 0L, 2L),
                step("write", PyBytes.latin1("d")),
                step("seek", 1L),
                step("write", PyBytes.latin1("ZZ"))));
    row(
        "BytesIO(b'abc').seek(-1, 2).read()",
        "[2, b'c', b'abc']",
        () -> run(new BytesIo(PyBytes.latin1("abc")), step("seek", -1L, 2L), step("read")));
    row(
        "BytesIO(b'abc').seek(9).read().tell()",
        "[9, b'', 9, b'abc']",
        () ->
            run(new BytesIo(PyBytes.latin1("abc")), step("seek", 9L), step("read"), step("tell")));
    row(
        "BytesIO(b'abc').seek(-5, 1).tell()",
        "[0, 0, b'abc']",
        () -> run(new BytesIo(PyBytes.latin1("abc")), step("seek", -5L, 1L), step("tell")));
    row(
        "BytesIO().write('x')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> run(new BytesIo(), step("write", "x")));
    row(
        "BytesIO().seek(-1)",
        "ValueError: negative seek value -1",
        () -> run(new BytesIo(), step("seek", -1L)));
    row(
        "BytesIO().seek(0, 7)",
        "ValueError: invalid whence (7, should be 0, 1 or 2)",
        () -> run(new BytesIo(), step("seek", 0L, 7L)));
    row(
        "BytesIO().truncate(-2)",
        "ValueError: negative size value -2",
        () -> run(new BytesIo(), step("truncate", -2L)));
    row(
        "BytesIO().close().read()",
        "ValueError: I/O operation on closed file.",
        () -> run(new BytesIo(), step("close"), step("read")));
    row(
        "BytesIO('x').read()",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> run(new BytesIo("x"), step("read")));
    row(
        "BytesIO().writelines([b'a', b'b']).read(None).isatty().readable()",
        "[None, b'', False, True, b'ab']",
        () ->
            run(
                new BytesIo(),
                step("writelines", list(PyBytes.latin1("a"), PyBytes.latin1("b"))),
                step("read", null),
                step("isatty"),
                step("readable")));
    row("BytesIO(None).read()", "[b'', b'']", () -> run(new BytesIo(null), step("read")));
  }

  @Test
  void stringIo_asStdout_getsWhatIsPrinted() {
    StringIo out = new StringIo();
    PySys.stdout(out);
    try {
      Builtins.print("a", 1L);
      Builtins.printWith("-", "!", null, true, "b", 2L);
    } finally {
      PySys.stdout(PySys.STDOUT);
    }
    row("out.getvalue()", "'a 1\\nb-2!'", out::getvalue);
  }

  @Test
  void redirect_nests() {
    StringIo out = new StringIo();
    StringIo err = new StringIo();
    Contextlib.Redirect outer = Contextlib.redirectStdout(out);
    Contextlib.Redirect inner = Contextlib.redirectStderr(err);
    outer.enter();
    inner.enter();
    Builtins.print("out");
    Py.invoke(PySys.stderr(), "write", "err");
    inner.exit(null);
    outer.exit(null);
    row(
        "(out.getvalue(), err.getvalue())",
        "('out\\n', 'err')",
        () -> tuple(out.getvalue(), err.getvalue()));
    row("sys.stdout is sys.__stdout__", "True", () -> PySys.stdout() == PySys.STDOUT);
    row("sys.stderr is sys.__stderr__", "True", () -> PySys.stderr() == PySys.STDERR);
  }

  @Test
  void stringIo_loop_readsLines() {
    PyList<String> lines = new PyList<>();
    for (String line : new StringIo("a\nb", "\n")) {
      lines.append(line);
    }
    row("list(io.StringIO('a\\nb'))", "['a\\n', 'b']", () -> lines);
    row(
        "list(io.StringIO('a\\nb'))",
        "['a\\n', 'b']",
        () -> list(Py.iterable(new StringIo("a\nb", "\n"))));
  }
}
