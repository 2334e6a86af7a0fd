package io.portalis.translator.cli;

import com.palantir.javapoet.JavaFile;
import io.portalis.translator.Batch;
import io.portalis.translator.UnsupportedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code portalis-translate}.
 *
 * <p>It is silent if all goes well. What it refuses it reports on the standard error, all at once,
 * and then it writes no file and ends with {@link #REFUSED}.
 */
@Command(
    name = "portalis-translate",
    description = "Translates Python asyncio programs to Java.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is written",
      "1:a file cannot be read or written",
      "2:wrong usage, or something is unsupported; nothing is written",
      "with --run:otherwise that of the program"
    })
public final class TranslateCommand implements Callable<Integer> {

  /** The exit code for what is refused; picocli's for wrong usage is the same. */
  static final int REFUSED = CommandLine.ExitCode.USAGE;

  private static final int FAILED = CommandLine.ExitCode.SOFTWARE;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Python programs, each of which becomes a class.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The root folder of the Java sources; optional with --run.")
  private @Nullable Path output;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The package of the classes; none if not given.")
  private String packageName = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--run",
      description = "Also compile the program, which must be a single one, and run it.")
  private boolean run;

  /** Runs the command; ends the process with its exit code, but a program that runs may go on. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new TranslateCommand());
  }

  @Override
  public Integer call() {
    checkUsage();
    PrintWriter errors = commandSpec().commandLine().getErr();
    try {
      Batch batch = new Batch();
      for (Path file : files) {
        batch.add(file, packageName);
      }
      List<JavaFile> classes = batch.finish();
      if (output != null) {
        for (JavaFile file : classes) {
          file.writeToPath(output, StandardCharsets.UTF_8);
        }
      }
      return run ? run(classes.get(0)) : CommandLine.ExitCode.OK;
    } catch (UnsupportedException e) {
      e.reports().forEach(errors::println);
      int count = e.reports().size();
      errors.println(
          count == 1 ? "1 problem; nothing is written" : count + " problems; nothing is written");
      return REFUSED;
    } catch (NoSuchFileException e) {
      errors.println(e.getMessage() + ": no such file");
      return FAILED;
    } catch (IOException e) {
      errors.println(e);
      return FAILED;
    }
  }

  private void checkUsage() {
    if (run && files.size() > 1) {
      throw new ParameterException(commandSpec().commandLine(), "--run takes a single program");
    }
    if (!run && output == null) {
      throw new ParameterException(
          commandSpec().commandLine(), "Missing option: '-o=DIR', which only --run makes optional");
    }
    if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
      throw new ParameterException(
          commandSpec().commandLine(), "'" + packageName + "' is not the name of a package");
    }
  }

  private CommandSpec commandSpec() {
    return Objects.requireNonNull(spec, "set by picocli");
  }

  /** Returns when the main part of the program does; ends the process itself if that fails. */
  private static int run(JavaFile program) throws IOException {
    JavaProgram java = new JavaProgram(program, Files.createTempDirectory("portalis-translate"));
    java.deleteAtExit();
    java.run();
    return CommandLine.ExitCode.OK;
  }
}
