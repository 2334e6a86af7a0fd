package io.portalis.browser.contract;

import io.portalis.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The suites of {@code contract-tests} that need no threads, and the program that runs them: TeaVM
 * knows no reflection to speak of, so the calls are written out.
 */
public final class ContractCases {

  /** The main class of the program. */
  static final String PROGRAM = "io.portalis.browser.contract.ContractProgram";

  /** Suites by name, each with the names of its test methods. */
  private final Map<String, List<String>> suites = new TreeMap<>();

  private ContractCases() {}

  /** Finds them beside the class {@link Contract}. */
  static ContractCases find() throws Exception {
    ContractCases found = new ContractCases();
    for (String name : classesBeside(Contract.class)) {
      Class<?> type = Class.forName(name);
      if (isSuiteForOneThread(type)) {
        found.suites.put(type.getSimpleName(), testsOf(type));
      }
    }
    return found;
  }

  Map<String, List<String>> suites() {
    return suites;
  }

  private static List<String> classesBeside(Class<?> type) throws IOException, URISyntaxException {
    URI home = type.getProtectionDomain().getCodeSource().getLocation().toURI();
    String packagePath = type.getPackageName().replace('.', '/');
    if (Files.isDirectory(Path.of(home))) {
      return classesIn(Path.of(home).resolve(packagePath), type.getPackageName());
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
      return classesIn(jar.getPath(packagePath), type.getPackageName());
    }
  }

  private static List<String> classesIn(Path directory, String packageName) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Contract.class"))
          .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static boolean isSuiteForOneThread(Class<?> type) {
    return Contract.class.isAssignableFrom(type)
        && type != Contract.class
        && Modifier.isPublic(type.getModifiers())
        && !type.getSimpleName().startsWith("Threaded")
        && type.getAnnotation(Tag.class) == null;
  }

  private static List<String> testsOf(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.isAnnotationPresent(Test.class) && !method.isAnnotationPresent(Tag.class)) {
        names.add(method.getName());
      }
      boolean isFixture =
          method.isAnnotationPresent(BeforeEach.class)
              || method.isAnnotationPresent(AfterEach.class);
      if (isFixture && method.getDeclaringClass() != Contract.class) {
        throw new IllegalStateException("a fixture that the runner does not know: " + method);
      }
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /** Writes and compiles the program; returns the directory of its classes. */
  Path writeProgram(Path directory) throws IOException {
    Path source = directory.resolve("ContractProgram.java");
    Path classes = Files.createDirectories(directory.resolve("classes"));
    Files.writeString(source, source());
    List<String> arguments =
        Arrays.asList(
            "-nowarn",
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (failures != 0) {
      throw new UncheckedIOException(new IOException("javac failed on " + source));
    }
    return classes;
  }

  private String source() {
    StringBuilder out = new StringBuilder();
    out.append("package io.portalis.browser.contract;\n\nimport io.portalis.contract.*;\n\n");
    out.append("public final class ContractProgram {\n");
    out.append("  public static void main(String[] args) {\n");
    out.append("    CaseRunner runner = new CaseRunner();\n");
    suites.keySet().forEach(suite -> out.append("    add" + suite + "(runner);\n"));
    out.append("    runner.run(args.length > 0 ? args[0] : \"\");\n  }\n");
    suites.forEach((suite, tests) -> writeSuite(suite, tests, out));
    return out.append("}\n").toString();
  }

  private static void writeSuite(String suite, List<String> tests, StringBuilder out) {
    out.append("\n  private static void add" + suite + "(CaseRunner runner) {\n");
    for (String test : tests) {
      out.append("    runner.add(\"" + suite + "\", " + suite + "OnLoop::new, \"" + test + "\", ");
      out.append(suite + "::" + test + ");\n");
    }
    out.append("  }\n");
    if (!isWrittenByHand(suite)) {
      out.append("\n  private static final class " + suite + "OnLoop extends " + suite + " {}\n");
    }
  }

  /** Whether a suite that asks for something of the platform has its answer beside this class. */
  private static boolean isWrittenByHand(String suite) {
    return ContractCases.class.getResource(suite + "OnLoop.class") != null;
  }

  /** Writes the program and compiles it, for a person who looks for a fault. */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    ContractCases cases = find();
    Path classes = cases.writeProgram(Files.createDirectories(directory));
    int count = cases.suites().values().stream().mapToInt(List::size).sum();
    System.out.println(cases.suites().size() + " suites, " + count + " cases");
    for (io.portalis.browser.Bundle.Target target : io.portalis.browser.Bundle.Target.values()) {
      if (args.length < 2 || target.name().startsWith(args[1])) {
        io.portalis.browser.Bundle.compile(target, PROGRAM, directory, classes);
      }
    }
  }
}
