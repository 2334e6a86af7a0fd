package io.portalis.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.portalis.python.SystemExit;
import io.portalis.translator.CPythonTests.Extract;
import io.portalis.translator.python.Interpreter;
import io.portalis.translator.python.PythonSyntaxError;
import io.portalis.translator.python.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Translates CPython's own tests of asyncio, one by one, and runs them. They are read where CPython
 * 3.13 is installed, with its tests. What is translated must pass.
 */
class CPythonTestsTest {

  private static final List<String> FILES =
      List.of("locks", "queues", "timeouts", "taskgroups", "waitfor");

  /** How many pass at least. */
  private static final int LEAST = 193;

  /** Tests that are translated and do not pass, and why that is so. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "queues.QueuePutTests.test_float_maxsize",
          "maxsize must be an int",
          "timeouts.TimeoutTests.test_nested_timeouts_loop_busy",
          "there is no loop.slow_callback_duration");

  private static final long SECONDS = 30;

  @TempDir static Path work;

  private final Map<String, String> outside = new TreeMap<>();
  private final Map<String, Set<String>> refused = new TreeMap<>();
  private final Map<String, String> uncompiled = new TreeMap<>();
  private final Map<String, String> failed = new TreeMap<>();
  private final Map<String, String> again = new TreeMap<>();
  private final Set<String> passed = new LinkedHashSet<>();
  private int total;

  private static Path library() throws Exception {
    return Interpreter.find("3\\.13")
        .map(Interpreter::library)
        .orElseGet(() -> abort("no CPython 3.13 found"));
  }

  @Test
  void asyncioTests_translated_pass() throws Exception {
    Path folder = library().resolve("test").resolve("test_asyncio");
    if (!Files.isDirectory(folder)) {
      abort("CPython is installed without its tests");
    }
    Map<String, Extract> translated = new LinkedHashMap<>();
    Translator translator = new Translator();
    for (String file : FILES) {
      for (Extract extract : CPythonTests.read(folder.resolve("test_" + file + ".py"))) {
        total++;
        if (extract.outside() != null) {
          outside.put(extract.name(), extract.outside());
        } else if (translate(translator, extract)) {
          translated.put(extract.className(), extract);
        }
      }
    }
    compile(translated);
    for (Extract extract : translated.values()) {
      String problem = run(extract);
      if (problem != null && !KNOWN.containsKey(extract.name())) {
        again.put(extract.name(), problem);
        problem = run(extract); // They have short timeouts, and the machine may be busy.
      }
      if (problem == null) {
        passed.add(extract.name());
      } else {
        again.remove(extract.name());
        failed.put(extract.name(), problem);
      }
    }
    String report = report();
    System.out.println(report);
    Files.writeString(Path.of("target", "cpython-tests.txt"), report);
    Map<String, String> unexpected = new TreeMap<>(failed);
    unexpected.putAll(uncompiled);
    unexpected.keySet().removeAll(KNOWN.keySet());
    assertEquals(Map.of(), unexpected);
    assertTrue(passed.size() >= LEAST, report);
  }

  private boolean translate(Translator translator, Extract extract) throws IOException {
    Set<String> reasons = new LinkedHashSet<>();
    try {
      SourceText source = new SourceText(extract.name() + ".py", extract.source());
      String text = translator.translate(source, "", extract.className()).toString();
      Files.writeString(work.resolve(extract.className() + ".java"), text);
      return true;
    } catch (UnsupportedException e) {
      for (String report : e.reports()) {
        reasons.add(report.lines().findFirst().orElse("").replaceFirst("^.*?unsupported: ", ""));
      }
    } catch (PythonSyntaxError e) {
      reasons.add("syntax: " + e.getMessage());
    } catch (RuntimeException e) {
      reasons.add("the translator throws " + e);
    }
    refused.put(extract.name(), reasons);
    return false;
  }

  /** Compiles all; what does not compile is taken out of the map. */
  private void compile(Map<String, Extract> translated) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    while (!translated.isEmpty()) {
      DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
      try (StandardJavaFileManager manager =
          compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
        List<Path> sources =
            translated.keySet().stream().map(name -> work.resolve(name + ".java")).toList();
        List<String> options =
            List.of("-d", work.toString(), "-proc:none", "--release", "17", "-Xmaxerrs", "9999");
        if (compiler
            .getTask(
                new StringWriter(),
                manager,
                found,
                options,
                null,
                manager.getJavaFileObjectsFromPaths(sources))
            .call()) {
          return;
        }
      }
      Set<String> wrong = new LinkedHashSet<>();
      for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
        if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null) {
          String name = Path.of(each.getSource().toUri()).getFileName().toString();
          String type = name.replace(".java", "");
          wrong.add(type);
          Extract extract = translated.get(type);
          if (extract != null) {
            uncompiled.putIfAbsent(extract.name(), line(each));
          }
        }
      }
      assertTrue(translated.keySet().removeAll(wrong), () -> found.getDiagnostics().toString());
    }
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    String code = "";
    try {
      code =
          error
              .getSource()
              .getCharContent(true)
              .toString()
              .lines()
              .skip(error.getLineNumber() - 1)
              .findFirst()
              .orElse("")
              .strip();
    } catch (IOException unreadable) {
      code = unreadable.toString();
    }
    return error.getMessage(null).replace('\n', ' ') + " // " + code;
  }

  /** Runs a program; gives what went wrong, or null. */
  private static @Nullable String run(Extract extract) throws Exception {
    URL[] place = {work.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(place, CPythonTestsTest.class.getClassLoader())) {
      return run(loader, extract);
    }
  }

  private static @Nullable String run(ClassLoader loader, Extract extract) throws Exception {
    Method program = loader.loadClass(extract.className()).getDeclaredMethod("run");
    program.setAccessible(true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Throwable[] end = new Throwable[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                program.invoke(null);
              } catch (InvocationTargetException e) {
                end[0] = e.getCause();
              } catch (IllegalAccessException e) {
                end[0] = e;
              }
            });
    thread.setDaemon(true);
    try {
      thread.start();
      thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
    } finally {
      System.setErr(before);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    if (thread.isAlive()) {
      return "does not end\n" + text;
    }
    boolean good =
        end[0] instanceof SystemExit exit
            && Long.valueOf(0).equals(exit.code())
            && text.contains("Ran 1 test in")
            && text.endsWith("\nOK\n");
    return good ? null : end[0] + "\n" + text;
  }

  private String report() {
    StringBuilder out = new StringBuilder();
    out.append("CPython's tests of asyncio: ").append(total).append('\n');
    out.append("  translated and passed: ").append(passed.size()).append('\n');
    out.append("  failed: ").append(failed.size()).append('\n');
    out.append("  not compiled: ").append(uncompiled.size()).append('\n');
    out.append("  refused: ").append(refused.size()).append('\n');
    out.append("  not of the public API: ").append(outside.size()).append('\n');
    Map<String, List<String>> reasons = new TreeMap<>();
    Map<String, Integer> alone = new TreeMap<>();
    refused.forEach(
        (test, all) -> {
          for (String reason : all) {
            reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(test);
          }
          if (all.size() == 1) {
            alone.merge(all.iterator().next(), 1, Integer::sum);
          }
        });
    out.append("\nReasons of refusal (tests, tests with no other reason):\n");
    reasons.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(
            e ->
                out.append(
                    String.format(
                        "%5d %5d  %s, as in %s%n",
                        e.getValue().size(),
                        alone.getOrDefault(e.getKey(), 0),
                        e.getKey(),
                        e.getValue().get(0))));
    list(out, "Not of the public API", outside);
    list(out, "Not compiled", uncompiled);
    list(out, "Failed", failed);
    list(out, "Passed when run again", again);
    Map<String, String> gone = new TreeMap<>(KNOWN);
    gone.keySet().retainAll(passed);
    list(out, "Known to fail, but passed", gone);
    return out.toString();
  }

  private static void list(StringBuilder out, String title, Map<String, String> items) {
    out.append('\n').append(title).append(":\n");
    items.forEach(
        (name, text) ->
            out.append("  ").append(name).append(": ").append(text.strip()).append('\n'));
  }
}
