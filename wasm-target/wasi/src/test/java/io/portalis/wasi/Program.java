package io.portalis.wasi;

import io.portalis.wasi.build.WasiBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A main class for all hosts; it is compiled when it is first needed, and once. */
record Program(Class<?> main) {

  private static final Map<Class<?>, Path> MODULES = new ConcurrentHashMap<>();

  /** The file of its module. */
  Path module() {
    return MODULES.computeIfAbsent(main, Program::compile);
  }

  private static Path compile(Class<?> main) {
    Path module = Path.of("target", "programs", main.getSimpleName() + ".wasm");
    try {
      new WasiBuild().compile(main.getName(), module);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return module;
  }

  /** What it does on the JVM, in a process of its own: it may end that. */
  Run onTheJvm(String input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return Processes.run(input, command);
  }

  @Override
  public String toString() {
    return main.getSimpleName();
  }
}
