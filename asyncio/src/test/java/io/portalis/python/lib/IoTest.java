package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Args;
import io.portalis.python.Builtins;
import io.portalis.python.Py;
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
    row("StringIO('abc').write('X').tell().read().read()", "[1, 1, 'bc', '', 'Xbc']", () -> run(new StringIo("abc", "\n"), step("write", "X"), step("tell"), step("read"), step("read")));
    row("StringIO().write('a\\nb\\n').write('\ud83d\ude00c').tell().seek(0).readline().readline(2).read(1).tell().read(1)", "[4, 2, 6, 0, 'a\\n', 'b\\n', '\ud83d\ude00', 5, 'c', 'a\\nb\\n\ud83d\ude00c']", () -> run(new StringIo(), step("write", "a\nb\n"), step("write", "\ud83d\ude00c"), step("tell"), step("seek", 0L), step("readline"), step("readline", 2L), step("read", 1L), step("tell"), step("read", 1L)));
    row("StringIO('one\\ntwo\\nthree').readlines()", "[['one\\n', 'two\\n', 'three'], 'one\\ntwo\\nthree']", () -> run(new StringIo("one\ntwo\nthree", "\n"), step("readlines")));
    row("StringIO('one\\ntwo\\nthree').readlines(2)", "[['one\\n'], 'one\\ntwo\\nthree']", () -> run(new StringIo("one\ntwo\nthree", "\n"), step("readlines", 2L)));
    row("StringIO('one\\ntwo').__next__().__next__().tell()", "['one\\n', 'two', 7, 'one\\ntwo']", () -> run(new StringIo("one\ntwo", "\n"), step("__next__"), step("__next__"), step("tell")));
    row("StringIO('').__next__()", "StopIteration: ", () -> run(new StringIo("", "\n"), step("__next__")));
    row("StringIO('abcdef').seek(3).truncate().seek(5).write('z')", "[3, 3, 5, 1, 'abc\\x00\\x00z']", () -> run(new StringIo("abcdef", "\n"), step("seek", 3L), step("truncate"), step("seek", 5L), step("write", "z")));
    row("StringIO('abcdef').truncate(2).tell()", "[2, 0, 'ab']", () -> run(new StringIo("abcdef", "\n"), step("truncate", 2L), step("tell")));
    row("StringIO('abc').seek(0, 2).write('d').seek(1).write('ZZ')", "[3, 1, 1, 2, 'aZZd']", () -> run(new StringIo("abc", "\n"), step("seek", 0L, 2L), step("write", "d"), step("seek", 1L), step("write", "ZZ")));
    row("StringIO('a\\r\\nb\\rc', None).readline()", "['a\\n', 'a\\nb\\nc']", () -> run(new StringIo("a\r\nb\rc", null), step("readline")));
    row("StringIO('a\\r\\nb').readline()", "['a\\r\\n', 'a\\r\\nb']", () -> run(new StringIo("a\r\nb", "\n"), step("readline")));
    row("StringIO().write(5)", "TypeError: string argument expected, got 'int'", () -> run(new StringIo(), step("write", 5L)));
    row("StringIO().seek(-1)", "ValueError: Negative seek position -1", () -> run(new StringIo(), step("seek", -1L)));
    row("StringIO().seek(1, 1)", "OSError: Can't do nonzero cur-relative seeks", () -> run(new StringIo(), step("seek", 1L, 1L)));
    row("StringIO().seek(0, 7)", "ValueError: Invalid whence (7, should be 0, 1 or 2)", () -> run(new StringIo(), step("seek", 0L, 7L)));
    row("StringIO().truncate(-2)", "ValueError: Negative size value -2", () -> run(new StringIo(), step("truncate", -2L)));
    row("StringIO().close().read()", "ValueError: I/O operation on closed file", () -> run(new StringIo(), step("close"), step("read")));
    row("StringIO().writelines(['a', 'b']).read(None).isatty().readable()", "[None, '', False, True, 'ab']", () -> run(new StringIo(), step("writelines", list("a", "b")), step("read", null), step("isatty"), step("readable")));
    row("StringIO(None).read()", "['', '']", () -> run(new StringIo(null, "\n"), step("read")));
    row("StringIO('a\ud83d\ude00b').seek(1).write('xy')", "[1, 2, 'axy']", () -> run(new StringIo("a\ud83d\ude00b", "\n"), step("seek", 1L), step("write", "xy")));
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
