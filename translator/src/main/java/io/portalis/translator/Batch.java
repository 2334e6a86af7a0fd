package io.portalis.translator;

import com.palantir.javapoet.JavaFile;
import io.portalis.translator.python.PythonSyntaxError;
import io.portalis.translator.python.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * Python files that are translated together: all of them, or none. Not safe for several threads.
 */
public final class Batch {

  private final Translator translator = new Translator();
  private final List<JavaFile> translated = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();
  private final Map<String, Path> origins = new HashMap<>();

  /**
   * Translates a file to a class that is called as the file is, in Java's case. What is wrong with
   * it is kept for {@link #finish}.
   *
   * @param packageName the package of the class, empty for none
   * @throws IOException if the file cannot be read
   */
  public void add(Path file, String packageName) throws IOException {
    String name = className(file);
    Path other = origins.putIfAbsent(packageName + "." + name, file);
    if (other != null) {
      reports.add(file + ": unsupported: its class " + name + " is that of " + other);
      return;
    }
    if (!SourceVersion.isName(name)) {
      reports.add(file + ": unsupported: its name is not one of a Java class");
      return;
    }
    try {
      translated.add(translator.translate(SourceText.read(file), packageName, name));
    } catch (PythonSyntaxError e) {
      reports.add(e.report());
    } catch (UnsupportedException e) {
      reports.addAll(e.reports());
    }
  }

  /**
   * Returns the classes.
   *
   * @throws UnsupportedException with all that is wrong with the files, if anything is
   */
  public List<JavaFile> finish() throws UnsupportedException {
    if (!reports.isEmpty()) {
      throw new UnsupportedException(reports);
    }
    return List.copyOf(translated);
  }

  /** {@code rate_limiter.py} and {@code rate-limiter.py} become {@code RateLimiter}. */
  static String className(Path file) {
    String stem = file.getFileName().toString().replaceFirst("\\.py$", "");
    StringBuilder name = new StringBuilder();
    for (String word : stem.split("[^\\p{L}\\p{N}$]+")) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    boolean digit = name.length() > 0 && Character.isDigit(name.charAt(0));
    return digit ? "Program" + name : name.toString();
  }
}
