package io.portalis.chicory;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.Parser;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a module of WASI preview 1 in this process, by Chicory, which is written in Java: the module
 * becomes bytecode first.
 */
public final class Chicory {

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /**
   * For commands with these standard streams, which stay open.
   *
   * @param in what they read
   * @param out what they print to
   * @param err what they complain to
   */
  public Chicory(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Adds an environment variable; there are no others.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public Chicory with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Runs a command to its end. Blocks until then.
   *
   * @param module its file
   * @param arguments what follows its name
   * @return the exit code
   * @throws com.dylibso.chicory.wasm.ChicoryException if the module traps or cannot be read
   */
  public int run(Path module, String... arguments) {
    List<String> all = new ArrayList<>(List.of(String.valueOf(module.getFileName())));
    all.addAll(List.of(arguments));
    WasiOptions.Builder options =
        WasiOptions.builder().withStdin(in).withStdout(out).withStderr(err).withArguments(all);
    environment.forEach(options::withEnvironment);
    try (WasiPreview1 wasi = WasiPreview1.builder().withOptions(options.build()).build()) {
      // The instance starts itself: it has a _start.
      Instance.builder(Parser.parse(module.toFile()))
          .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
          .withMachineFactory(MachineFactoryCompiler::compile)
          .build();
      return 0;
    } catch (WasiExitException exit) {
      return exit.exitCode();
    }
  }
}
