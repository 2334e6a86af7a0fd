package io.portalis.chromium;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/** A program compiled by TeaVM: one file, and what is needed to load it. */
public record Bundle(Target target, Path file) {

  /** The file name of its page. */
  static final String PAGE = "index.html";

  /** The array of the page with what the program has printed. */
  static final String PRINTED = "printed";

  private static final String KEEP_CONSOLE =
      "<script>var printed = []; var log = console.log;"
          + "console.log = console.info = function(line) {"
          + " printed.push(String(line)); log(line); };</script>";

  /** The outputs. */
  public enum Target {
    JAVASCRIPT(
        TeaVMTargetType.JAVASCRIPT,
        "program.js",
        "fetch('program.js').then(file => file.text()).then(text => new Function('exports', text))",
        "made => { var exports = {}; made(exports); return exports; }"),
    WASM_GC(
        TeaVMTargetType.WEBASSEMBLY_GC,
        "program.wasm",
        "fetch('program.wasm').then(file => file.arrayBuffer())",
        "made => TeaVM.wasmGC.load(made).then(loaded => loaded.exports)");

    private final TeaVMTargetType type;
    private final String fileName;

    /** JavaScript that promises the code, and a function that makes a program of it. */
    private final String code;

    private final String start;

    Target(TeaVMTargetType type, String fileName, String code, String start) {
      this.type = type;
      this.fileName = fileName;
      this.code = code;
      this.start = start;
    }
  }

  /** Compiles the program of a main class, with what is on the class path. */
  public static Bundle compile(Target target, String mainClass, Path directory, Path... more)
      throws Exception {
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(new ConsoleTeaVMToolLog(false));
    tool.setTargetType(target.type);
    tool.setTargetDirectory(directory.toFile());
    tool.setTargetFileName(target.fileName);
    tool.setMainClass(mainClass);
    tool.setEntryPointName("main");
    tool.setObfuscated(!Boolean.getBoolean("bundle.readable"));
    tool.setStrict(true);
    tool.setJsModuleType(JSModuleType.UMD);
    tool.setOptimizationLevel(
        TeaVMOptimizationLevel.valueOf(System.getProperty("bundle.level", "ADVANCED")));
    tool.setClassLoader(Bundle.class.getClassLoader());
    List<File> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .collect(Collectors.toList());
    for (Path entry : more) {
      classPath.add(entry.toFile());
    }
    tool.setClassPath(classPath);
    tool.generate();
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(),
        tool.getProblemProvider(),
        new ConsoleTeaVMToolLog(false));
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
      throw new IllegalStateException("TeaVM could not compile " + mainClass);
    }
    if (target == Target.WASM_GC) {
      copyRuntime(directory.resolve("program.wasm-runtime.js"));
    }
    return new Bundle(target, directory.resolve(target.fileName));
  }

  private static void copyRuntime(Path to) throws IOException {
    String name = "org/teavm/backend/wasm/wasm-gc-runtime.min.js";
    try (InputStream runtime = Bundle.class.getClassLoader().getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(runtime, name), to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where everything of it is. */
  Path directory() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Writes the page that loads the program, promises its exports as a global, and runs it. */
  void writePage() throws IOException {
    String load =
        target == Target.JAVASCRIPT
            ? "<script src=\"program.js\"></script><script>var loading = Promise.resolve(globalThis);"
            : "<script src=\"program.wasm-runtime.js\"></script><script>"
                + "var loading = TeaVM.wasmGC.load('program.wasm').then(loaded => loaded.exports);";
    Files.writeString(
        directory().resolve(PAGE),
        "<!DOCTYPE html><meta charset=\"utf-8\"><title>Portalis</title>"
            + KEEP_CONSOLE
            + load
            + "loading.then(program => program.main([]));</script>");
  }

  /** JavaScript that promises the exports of the program, made afresh in the page. */
  String fresh() {
    return "(globalThis.code = globalThis.code || %s).then(%s)"
        .formatted(target.code, target.start);
  }

  /** The size of the program, compressed as servers do. */
  public int gzipBytes() throws IOException {
    return gzipBytes(file);
  }

  /** The size of a file, compressed as servers do. */
  public static int gzipBytes(Path file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      Files.copy(file, gzip);
    }
    return packed.size();
  }

  /** Compiles a main class for both targets, for a person who tries something. */
  public static void main(String[] args) throws Exception {
    for (Target target : Target.values()) {
      if (args.length > 2 && !target.name().startsWith(args[2])) {
        continue;
      }
      long began = System.nanoTime();
      Bundle bundle = compile(target, args[0], Path.of(args[1]));
      System.out.println(
          target
              + ": "
              + Files.size(bundle.file)
              + " B, gzip "
              + bundle.gzipBytes()
              + " B, in "
              + (System.nanoTime() - began) / 1_000_000
              + " ms");
    }
  }
}
