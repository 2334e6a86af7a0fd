package io.portalis.translator.cli;

import com.palantir.javapoet.JavaFile;
import io.portalis.asyncio.Asyncio;
import io.portalis.python.Main;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A translated program that is compiled and run in this process. */
final class JavaProgram {

  private final JavaFile file;
  private final Path classes;

  /** Takes a program, and the folder that its classes go to. */
  JavaProgram(JavaFile file, Path classes) {
    this.file = file;
    this.classes = classes;
  }

  /**
   * Compiles and runs the program.
   *
   * @throws IllegalStateException if it does not compile, which is a fault of the translator, or if
   *     there is no compiler, as in a Java runtime that is not a JDK
   */
  void run() throws IOException {
    compile();
    URL[] path = {classes.toUri().toURL()};
    @SuppressWarnings("resource") // The program's threads may load classes after its main method.
    ClassLoader loader = new URLClassLoader(path, getClass().getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
    try {
      Class<?> main = Class.forName(prefix + file.typeSpec().name(), true, loader);
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("--run needs a JDK, not only a Java runtime");
    }
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      manager.setLocation(StandardLocation.CLASS_PATH, library());
      List<String> options = List.of("-proc:none", "-nowarn");
      if (!compiler
          .getTask(messages, manager, null, options, null, List.of(file.toJavaFileObject()))
          .call()) {
        throw new IllegalStateException("the translation does not compile:\n" + messages);
      }
    }
  }

  /** Where the classes are that translated programs name. */
  private static List<File> library() {
    return Stream.of(Asyncio.class, Main.class, org.jspecify.annotations.Nullable.class)
        .map(JavaProgram::origin)
        .distinct()
        .collect(Collectors.toList());
  }

  private static File origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Deletes the classes when this process ends: threads of the program may need them until then.
   */
  void deleteAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
