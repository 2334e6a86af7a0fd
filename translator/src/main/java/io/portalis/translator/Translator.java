package io.portalis.translator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.portalis.translator.library.Library;
import io.portalis.translator.lower.ModuleWriter;
import io.portalis.translator.model.Program;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.PythonParser;
import io.portalis.translator.python.PythonSyntaxError;
import io.portalis.translator.python.SourceText;
import java.util.List;

/** Translates Python programs to Java. Safe for use by several threads. */
public final class Translator {

  private final Library library = new Library(RuntimeClasses.all());

  /**
   * Translates a program.
   *
   * @param source the program
   * @param packageName the package of the class, empty for none
   * @param className the name of the class
   * @return the class
   * @throws PythonSyntaxError if it is not a program of Python
   * @throws UnsupportedException if something in it is not supported
   */
  public JavaFile translate(SourceText source, String packageName, String className)
      throws PythonSyntaxError, UnsupportedException {
    Module module = PythonParser.parse(source);
    Program program = new Program(module, library);
    JavaFile file = new ModuleWriter(program, ClassName.get(packageName, className)).write();
    List<String> reports = program.problems().reports();
    if (!reports.isEmpty()) {
      throw new UnsupportedException(reports);
    }
    return file;
  }
}
