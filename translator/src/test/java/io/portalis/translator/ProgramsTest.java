package io.portalis.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.portalis.translator.python.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Translates programs, compiles what comes out and runs it: it must print, byte for byte, what
 * CPython printed into the file beside the program: CPython 3.13 for those in {@code programs},
 * 3.11 for the others.
 */
class ProgramsTest {

  private static final long SECONDS = 60;

  @TempDir static Path work;

  private static final List<Path> programs = new ArrayList<>();

  @BeforeAll
  static void translate() throws Exception {
    Path sources = Files.createDirectory(work.resolve("java"));
    Translator translator = new Translator();
    for (String folder : List.of("shared", "older", "programs")) {
      for (Path program : list(folder)) {
        programs.add(program);
        String text = translated(translator, program);
        Files.writeString(sources.resolve(className(program) + ".java"), text);
      }
    }
    compile(sources);
  }

  private static String translated(Translator translator, Path program) throws Exception {
    return translator.translate(SourceText.read(program), "", className(program)).toString();
  }

  @TestFactory
  Stream<DynamicTest> translatesToTheSameJavaAgain() {
    Translator another = new Translator();
    return programs.stream()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    className(program),
                    () ->
                        assertEquals(
                            Files.readString(work.resolve("java/" + className(program) + ".java")),
                            translated(another, program))));
  }

  private static List<Path> list(String folder) throws IOException, URISyntaxException {
    Path path =
        Path.of(
            Objects.requireNonNull(ProgramsTest.class.getResource("/python/" + folder)).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  /** A name of the class that no two programs share. */
  private static String className(Path program) {
    String folder = program.getParent().getFileName().toString();
    String name = program.getFileName().toString().replace(".py", "").replace('-', '_');
    return folder.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + folder.substring(1) + name;
  }

  private static void compile(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> files = Files.list(sources)) {
      List<String> options =
          List.of("-d", work.toString(), "-proc:none", "--release", "17", "-encoding", "UTF-8");
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files.toList()))
              .call();
      assertTrue(compiled, messages::toString);
    }
  }

  @TestFactory
  Stream<DynamicTest> printsWhatCpythonPrints() {
    return programs.stream()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.getParent().getFileName() + "/" + program.getFileName(),
                    () -> run(program)));
  }

  private static void run(Path program) throws IOException, InterruptedException {
    Path printed = work.resolve(className(program) + ".out");
    Path errors = work.resolve(className(program) + ".err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dportalis.python=" + (program.getParent().endsWith("programs") ? "3.13" : "3.11"),
                "-cp",
                work + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                className(program))
            .redirectOutput(printed.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail("does not end: " + Files.readString(printed));
    }
    String expected = Files.readString(Path.of(program.toString().replaceFirst("\\.py$", ".out")));
    assertEquals(expected, Files.readString(printed), () -> read(errors));
    assertEquals(0, process.exitValue());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
