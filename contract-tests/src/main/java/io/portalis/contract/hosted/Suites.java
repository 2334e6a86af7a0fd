package io.portalis.contract.hosted;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The suites that run on a platform with one thread, and the program that runs them: the contract's
 * that need no threads, and the platform's own. There is next to no reflection, so the program's
 * calls are written out.
 */
public final class Suites {

  private static final String PROGRAM = "ContractProgram";

  private final Class<?> reporter;
  private final List<Suite> suites = new ArrayList<>();

  /** A class with test methods. */
  private record Suite(Class<?> type, List<String> tests) {

    String name() {
      return type.getSimpleName();
    }

    boolean isContract() {
      return Contract.class.isAssignableFrom(type);
    }
  }

  private Suites(Class<?> reporter) {
    this.reporter = reporter;
  }

  /**
   * Finds them all.
   *
   * @param reporter a class with a public static method {@code report} that takes a string. The
   *     program lies beside it, and so does {@code XOnLoop} for a contract X that asks something of
   *     the platform
   * @param more the platform's own suites
   * @return the suites
   * @throws Exception if their classes cannot be read
   */
  public static Suites find(Class<?> reporter, List<Class<?>> more) throws Exception {
    Suites found = new Suites(reporter);
    for (String name : classesBeside(Contract.class)) {
      Class<?> type = Class.forName(name);
      if (isContractForOneThread(type)) {
        found.add(type);
      }
    }
    more.forEach(found::add);
    return found;
  }

  private void add(Class<?> type) {
    suites.add(new Suite(type, testsOf(type)));
  }

  /**
   * The main class of the program. Its first argument, if any, is a part of the names of the cases
   * to run.
   *
   * @return its name
   */
  public String program() {
    return reporter.getPackageName() + "." + PROGRAM;
  }

  /**
   * A test for each case, with its name, which passes as the case did.
   *
   * @param reports what the program has reported
   * @return a container for each suite
   */
  public List<DynamicContainer> tests(SuiteReports reports) {
    List<DynamicContainer> containers = new ArrayList<>();
    for (Suite suite : suites) {
      List<DynamicTest> tests = new ArrayList<>();
      for (String test : suite.tests()) {
        String name = suite.name() + "." + test;
        tests.add(dynamicTest(name, () -> reports.check(name)));
      }
      containers.add(dynamicContainer(suite.name(), tests));
    }
    return containers;
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

  private static boolean isContractForOneThread(Class<?> type) {
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

  /**
   * Writes and compiles the program.
   *
   * @param directory where
   * @return the directory of its classes
   * @throws IOException if that cannot be written
   */
  public Path writeProgram(Path directory) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    Path source = directory.resolve(PROGRAM + ".java");
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
    out.append("package " + reporter.getPackageName() + ";\n\n");
    out.append("import " + CaseRunner.class.getName() + ";\n");
    suites.forEach(suite -> out.append("import " + suite.type().getName() + ";\n"));
    out.append("\npublic final class " + PROGRAM + " {\n");
    out.append("  public static void main(String[] args) {\n");
    out.append("    CaseRunner runner = new CaseRunner(");
    out.append(reporter.getSimpleName() + "::report);\n");
    suites.forEach(suite -> out.append("    add" + suite.name() + "(runner);\n"));
    out.append("    runner.run(args.length > 0 ? args[0] : \"\");\n  }\n");
    suites.forEach(suite -> writeSuite(suite, out));
    return out.append("}\n").toString();
  }

  private void writeSuite(Suite suite, StringBuilder out) {
    String name = suite.name();
    String made = suite.isContract() ? name + "OnLoop" : name;
    String add = suite.isContract() ? "addContract" : "add";
    out.append("\n  private static void add" + name + "(CaseRunner runner) {\n");
    for (String test : suite.tests()) {
      out.append("    runner." + add + "(\"" + name + "\", " + made + "::new, \"" + test + "\", ");
      out.append(name + "::" + test + ");\n");
    }
    out.append("  }\n");
    if (suite.isContract() && !isAnswered(made)) {
      out.append("\n  private static final class " + made + " extends " + name + " {}\n");
    }
  }

  private boolean isAnswered(String made) {
    return reporter.getResource(made + ".class") != null;
  }
}
