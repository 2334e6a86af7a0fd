package io.portalis.maven;

import com.palantir.javapoet.JavaFile;
import io.portalis.translator.Batch;
import io.portalis.translator.UnsupportedException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Translates the Python programs of a project to Java sources, which are then compiled with the
 * others. The folder of a program gives the package of its class.
 */
@Mojo(name = "translate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class TranslateMojo extends AbstractMojo {

  /** The root folder of the Python programs. */
  @Parameter(defaultValue = "${project.basedir}/src/main/python")
  private @Nullable File sourceDirectory;

  /** The root folder of the Java sources. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/python")
  private @Nullable File outputDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /**
   * Translates them all.
   *
   * @throws MojoFailureException if some are refused; then nothing is written
   * @throws MojoExecutionException if a file cannot be read or written
   */
  @Override
  public void execute() throws MojoFailureException, MojoExecutionException {
    if (sourceDirectory == null || outputDirectory == null || project == null) {
      throw new MojoExecutionException("called without parameters");
    }
    Path sources = sourceDirectory.toPath();
    if (!Files.isDirectory(sources)) {
      getLog().info("no Python programs: there is no " + sources);
      return;
    }
    try {
      Batch batch = new Batch();
      for (Path program : programs(sources)) {
        batch.add(program, packageName(sources.relativize(program)));
      }
      for (JavaFile file : batch.finish()) {
        file.writeToPath(outputDirectory.toPath(), StandardCharsets.UTF_8);
      }
    } catch (UnsupportedException e) {
      e.reports().forEach(getLog()::error);
      throw new MojoFailureException("unsupported in Python programs: " + e.reports().size());
    } catch (IOException e) {
      throw new MojoExecutionException(e);
    }
    project.addCompileSourceRoot(outputDirectory.getPath());
  }

  private static List<Path> programs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static String packageName(Path program) {
    Path folder = program.getParent();
    return folder == null ? "" : folder.toString().replace(File.separatorChar, '.');
  }
}
