package io.portalis.wasi.build;

import io.portalis.shim.HandlerCorrection;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles a program to a WASI command. Exceptions are emulated: not every host knows those of
 * WebAssembly.
 */
public final class WasiBuild {

  private static final int MEBIBYTE = 1 << 20;
  private static final int LEAST_HEAP = 4 * MEBIBYTE;

  private int mostHeap = 256 * MEBIBYTE;
  private boolean isReadable;

  /** With a heap of 256 MiB at most, and short names. */
  public WasiBuild() {}

  /**
   * Sets how large the heap may become. It begins with 4 MiB. The module's memory is up to a third
   * larger.
   *
   * @param mebibytes from 4 to 1024
   * @return this
   * @throws IllegalArgumentException if the number is another
   */
  public WasiBuild heap(int mebibytes) {
    if (mebibytes < 4 || mebibytes > 1024) {
      throw new IllegalArgumentException("mebibytes must be from 4 to 1024: " + mebibytes);
    }
    mostHeap = mebibytes * MEBIBYTE;
    return this;
  }

  /**
   * Sets whether the module knows the names of its methods, so that exceptions have stack traces.
   * It is about half as large again.
   *
   * @param readable true if it does
   * @return this
   */
  public WasiBuild readable(boolean readable) {
    isReadable = readable;
    return this;
  }

  /**
   * Compiles a main class with what is on the class path.
   *
   * @param mainClass its name
   * @param file where the module goes; the shim's classes go beside it
   * @param more entries of the class path that come first
   * @throws IOException if a file cannot be written
   * @throws IllegalStateException if TeaVM refuses the program; it has printed why
   */
  public void compile(String mainClass, Path file, Path... more) throws IOException {
    HandlerCorrection.applyTo(
        "org/teavm/backend/wasm/generate/common/methods/BaseWasmGenerationVisitor",
        "org.teavm.backend.wasm.generate.common.methods.BaseWasmGenerationContext");
    new TryCorrection().apply(); // behind the correction of the class that it extends
    new LayoutCorrection().apply();
    new SynchronizedCorrection().apply();
    new StackCorrection().apply();
    new LoopCorrection().apply();
    new ElementTypeCorrection().apply();
    Path directory = file.toAbsolutePath().getParent();
    Path shim = Files.createDirectories(directory.resolve("shim-classes"));
    ShimClasses.write(shim);
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(new ConsoleTeaVMToolLog(false));
    tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_WASI);
    tool.setTargetDirectory(directory.toFile());
    tool.setTargetFileName(file.getFileName().toString());
    tool.setMainClass(mainClass);
    tool.setObfuscated(!isReadable);
    tool.setStrict(true);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setMinHeapSize(LEAST_HEAP);
    tool.setMaxHeapSize(mostHeap);
    tool.setClassLoader(WasiBuild.class.getClassLoader());
    tool.setClassPath(classPath(shim, more));
    generate(tool, mainClass);
  }

  private static List<File> classPath(Path shim, Path... more) {
    List<File> entries = new ArrayList<>();
    entries.add(shim.toFile());
    for (Path entry : more) {
      entries.add(entry.toFile());
    }
    entries.addAll(ownClassPath());
    return entries;
  }

  /** Where this class comes from, and all that lies beside it: Maven has a loader for it. */
  private static List<File> ownClassPath() {
    List<File> entries = new ArrayList<>();
    if (WasiBuild.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        entries.add(new File(URI.create(url.toString())));
      }
    } else {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        entries.add(new File(entry));
      }
    }
    return entries;
  }

  private static void generate(TeaVMTool tool, String mainClass) {
    try {
      tool.generate();
    } catch (TeaVMToolException e) {
      throw new IllegalStateException("TeaVM could not compile " + mainClass, e);
    }
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(),
        tool.getProblemProvider(),
        new ConsoleTeaVMToolLog(false));
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
      throw new IllegalStateException("TeaVM could not compile " + mainClass);
    }
  }

  /**
   * Compiles a program, and prints the size of its module. With the system property {@code
   * wasi.readable}, it knows its names.
   *
   * @param args the main class, the file, and, if wanted, how many mebibytes the heap may have
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    WasiBuild build = new WasiBuild().readable(Boolean.getBoolean("wasi.readable"));
    if (args.length > 2) {
      build.heap(Integer.parseInt(args[2]));
    }
    build.compile(args[0], file);
    System.out.printf(
        "%s: %,d bytes, %,d with gzip%n", file.getFileName(), Files.size(file), gzipBytes(file));
  }

  /**
   * The size of a module as servers send it.
   *
   * @param file the module
   * @return a number of bytes
   * @throws IOException if it cannot be read
   */
  public static int gzipBytes(Path file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      Files.copy(file, gzip);
    }
    return packed.size();
  }
}
