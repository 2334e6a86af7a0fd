package io.portalis.browser;

import io.portalis.translator.Translator;
import io.portalis.translator.python.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One of the shared programs, which the translator's tests run on the JVM. */
record PythonProgram(Path file) {

  /** The class that runs the program whose class its argument names, and prints a last line. */
  static final String SELECTING_MAIN = "Selected";

  /** The last line. */
  static final String END = "END";

  private static final Path PROGRAMS =
      Path.of("..", "..", "translator", "src", "test", "resources", "python", "shared");

  /** All of them. */
  static List<PythonProgram> all() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .sorted()
          .map(PythonProgram::new)
          .toList();
    }
  }

  private String name() {
    return file.getFileName().toString().replace(".py", "");
  }

  /** The class of the translated program, which no two programs share. */
  String className() {
    return "Program" + name().replace('-', '_');
  }

  /** What it prints. */
  String expected() throws IOException {
    return Files.readString(file.resolveSibling(name() + ".out"));
  }

  @Override
  public String toString() {
    return name();
  }

  /**
   * Translates programs and compiles what comes out, and the main class.
   *
   * @return where the classes are
   */
  static Path compile(List<PythonProgram> programs, Path directory) throws Exception {
    Path sources = Files.createDirectories(directory.resolve("java"));
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<Path> files = new ArrayList<>();
    Translator translator = new Translator();
    for (PythonProgram program : programs) {
      String name = program.className();
      String text = translator.translate(SourceText.read(program.file()), "", name).toString();
      files.add(Files.writeString(sources.resolve(name + ".java"), text));
    }
    files.add(
        Files.writeString(sources.resolve(SELECTING_MAIN + ".java"), selectingMain(programs)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-d", classes.toString(), "-proc:none", "--release", "17", "-encoding", "UTF-8");
      var sourceFiles = manager.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(messages, manager, null, options, null, sourceFiles).call()) {
        throw new IllegalStateException(messages.toString());
      }
    }
    return classes;
  }

  private static String selectingMain(List<PythonProgram> programs) {
    String cases =
        programs.stream()
            .map(PythonProgram::className)
            .map(name -> "      case \"%s\" -> %s.main(named);%n".formatted(name, name))
            .collect(Collectors.joining());
    return """
        public final class %s {
          public static void main(String[] named) {
            if (named.length == 0) {
              return; // The page has loaded the program, to run it later.
            }
            switch (named[0]) {
        %s      default -> throw new IllegalArgumentException(named[0]);
            }
            System.out.println("\\n%s");
          }
        }
        """
        .formatted(SELECTING_MAIN, cases, END);
  }
}
