package io.portalis.browser.contract;

import io.portalis.chromium.Bundle;
import io.portalis.contract.Contract;
import io.portalis.shim.FutureTests;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The suites that run in the browser, and the program that runs them: the contract's that need no
 * threads, those of the shim's futures, and this module's own. TeaVM knows next to no reflection,
 * so the program's calls are written out.
 */
public final class Suites {

  /** The main class of the program. */
  static final String PROGRAM = "io.portalis.browser.contract.ContractProgram";

  /** A class with test methods. */
  record Suite(Class<?> type, List<String> tests) {

    String name() {
      return type.getSimpleName();
    }

    boolean isContract() {
      return Contract.class.isAssignableFrom(type);
    }

    /** Whether a contract that asks something of the platform has its answer beside this class. */
    boolean isAnswered() {
      return Suites.class.getResource(name() + "OnLoop.class") != null;
    }
  }

  private final List<Suite> suites = new ArrayList<>();

  private Suites() {}

  /** Finds them all. */
  static Suites find() throws Exception {
    Suites found = new Suites();
    for (String name : classesBeside(Contract.class)) {
      Class<?> type = Class.forName(name);
      if (isContractForOneThread(type)) {
        found.add(type);
      }
    }
    FutureTests.CLASSES.forEach(found::add);
    found.add(LanguageCases.class);
    found.add(LockCases.class);
    found.add(BrowserCases.class);
    found.add(PromiseCases.class);
    return found;
  }

  private void add(Class<?> type) {
    suites.add(new Suite(type, testsOf(type)));
  }

  List<Suite> list() {
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
    out.append("package io.portalis.browser.contract;\n\n");
    suites.forEach(suite -> out.append("import " + suite.type().getName() + ";\n"));
    out.append("\npublic final class ContractProgram {\n");
    out.append("  public static void main(String[] args) {\n");
    out.append("    CaseRunner runner = new CaseRunner();\n");
    suites.forEach(suite -> out.append("    add" + suite.name() + "(runner);\n"));
    out.append("    runner.run(args.length > 0 ? args[0] : \"\");\n  }\n");
    suites.forEach(suite -> writeSuite(suite, out));
    return out.append("}\n").toString();
  }

  private static void writeSuite(Suite suite, StringBuilder out) {
    String name = suite.name();
    String made = suite.isContract() ? name + "OnLoop" : name;
    String add = suite.isContract() ? "addContract" : "add";
    out.append("\n  private static void add" + name + "(CaseRunner runner) {\n");
    for (String test : suite.tests()) {
      out.append("    runner." + add + "(\"" + name + "\", " + made + "::new, \"" + test + "\", ");
      out.append(name + "::" + test + ");\n");
    }
    out.append("  }\n");
    if (suite.isContract() && !suite.isAnswered()) {
      out.append("\n  private static final class " + made + " extends " + name + " {}\n");
    }
  }

  /** Writes the program and compiles it, for a person who looks for a fault. */
  public static void main(String[] args) throws Exception {
    Path directory = Files.createDirectories(Path.of(args[0]));
    Path classes = find().writeProgram(directory);
    for (Bundle.Target target : Bundle.Target.values()) {
      if (args.length < 2 || target.name().startsWith(args[1])) {
        Bundle.compile(target, PROGRAM, directory, classes);
      }
    }
  }
}
