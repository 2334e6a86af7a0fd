package io.portalis.translator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The command line: in this process, and where the process ends with a program, in one of its own.
 */
class TranslateCommandTest {

  @TempDir Path work;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(Object... arguments) {
    CommandLine command =
        TranslateCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return command.execute(words);
  }

  private Path program(String name, String... lines) throws IOException {
    Path file = work.resolve(name);
    Files.write(file, List.of(lines));
    return file;
  }

  @Test
  void program_isWrittenIntoTheFolderOfItsPackage() throws IOException {
    Path program = program("rate_limiter.py", "print('hi')");
    assertEquals(0, execute(program, "-o", work.resolve("out"), "--package", "com.acme"));
    String java = Files.readString(work.resolve("out/com/acme/RateLimiter.java"));
    assertTrue(java.startsWith("package com.acme;"), java);
    assertEquals("", out.toString() + err, "nothing to say");
  }

  @Test
  void unsupported_isReportedAtOnceAndNothingIsWritten() throws IOException {
    Path good = program("good.py", "print('hi')");
    Path bad = program("bad.py", "import socket", "print(1)", "exec('x')");
    Path worse = program("worse.py", "def f(:");
    Path target = work.resolve("out");
    assertEquals(2, execute(good, bad, worse, "-o", target));
    assertTrue(err.toString().contains(bad + ":1:8: unsupported: "), err::toString);
    assertTrue(err.toString().contains("    import socket\n           ^^^^^^\n"), err::toString);
    assertTrue(err.toString().contains(bad + ":3:1: unsupported: "), err::toString);
    assertTrue(err.toString().contains(worse + ":1:6: "), err::toString);
    assertTrue(err.toString().endsWith("3 problems; nothing is written\n"), err::toString);
    assertFalse(Files.exists(target));
  }

  @Test
  void wrongUsage_endsWithTwo() throws IOException {
    Path program = program("main.py", "print('hi')");
    assertEquals(2, execute(program), "neither -o nor --run");
    assertEquals(2, execute("-o", work), "no program");
    assertEquals(2, execute(program, program, "--run"), "two programs to run");
    assertEquals(2, execute(program, "-o", work, "--package", "1.2"), "no package");
    assertEquals(2, execute(program, "-o", work, "--fast"), "no such option");
    assertEquals(0, execute("--help"));
    assertTrue(out.toString().contains("portalis-translate"), out::toString);
  }

  @Test
  void filesThatAreNotThere_endWithOne() {
    assertEquals(1, execute(work.resolve("none.py"), "-o", work));
    assertTrue(err.toString().contains("none.py: no such file"), err::toString);
  }

  @Test
  void filesOfOneName_areRefused() throws IOException {
    Path one = program("some_name.py", "print(1)");
    Path two = program("some-name.py", "print(2)");
    assertEquals(2, execute(one, two, "-o", work.resolve("out")));
    assertTrue(err.toString().contains("its class SomeName is that of"), err::toString);
  }

  @Test
  void run_printsWhatTheProgramPrintsAndEndsAsItDoes() throws Exception {
    Path program =
        program(
            "main.py",
            "import asyncio, sys",
            "async def main():",
            "    await asyncio.sleep(0.001)",
            "    print('done')",
            "    sys.exit(7)",
            "asyncio.run(main())");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TranslateCommand.class.getName(), program.toString(), "--run"));
    Path printed = work.resolve("printed");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("done\n", Files.readString(printed));
    assertEquals(7, process.exitValue());
  }
}
