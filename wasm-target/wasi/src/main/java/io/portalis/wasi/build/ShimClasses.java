package io.portalis.wasi.build;

import io.portalis.shim.EventLoop;
import io.portalis.wasi.WasiLoop;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.commons.ClassRemapper;
import org.teavm.asm.commons.Remapper;

/**
 * Writes the shim's classes, and this module's of the same kind, under the names for which they
 * stand, so that they come before the originals on the compiler's class path. TeaVM for WASI has no
 * substitution policies, as the browser's has, but it takes classes of the JDK from {@code
 * org.teavm.classlib}, with a T in front of their names.
 */
final class ShimClasses {

  /** What the names of the replacements begin with, by a class in whose place they are. */
  private static final Map<Class<?>, String> PREFIXES =
      Map.of(EventLoop.class, "io/portalis/shim/", WasiLoop.class, "io/portalis/wasi/");

  private static final List<String> REPLACED =
      List.of("java/", "kotlin/", "kotlinx/", "io/portalis/bridge/");
  private static final String CLASS = ".class";

  private ShimClasses() {}

  /** Writes them below a directory. */
  static void write(Path directory) throws IOException {
    for (Map.Entry<Class<?>, String> source : PREFIXES.entrySet()) {
      try {
        URI home = source.getKey().getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(home))) {
          write(Path.of(home), source.getValue(), directory);
        } else {
          try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
            write(jar.getPath("/"), source.getValue(), directory);
          }
        }
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
    }
  }

  private static void write(Path root, String prefix, Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root.resolve(prefix))) {
      files = all.filter(Files::isRegularFile).collect(Collectors.toList());
    }
    for (Path file : files) {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (path.endsWith(CLASS) && !path.endsWith("package-info.class")) {
        writeRenamed(path.substring(0, path.length() - CLASS.length()), file, directory);
      }
    }
  }

  private static void writeRenamed(String name, Path file, Path directory) throws IOException {
    String renamed = rename(name);
    if (renamed.equals(name)) {
      return;
    }
    ClassWriter writer = new ClassWriter(0);
    Remapper remapper =
        new Remapper() {
          @Override
          public String map(String internalName) {
            return rename(internalName);
          }
        };
    new ClassReader(Files.readAllBytes(file)).accept(new ClassRemapper(writer, remapper), 0);
    Path target = directory.resolve(renamed + CLASS);
    Files.createDirectories(target.getParent());
    Files.write(target, writer.toByteArray());
  }

  /** The name for which a class of the shim stands; of any other, its own. */
  private static String rename(String name) {
    String original = name;
    for (String prefix : PREFIXES.values()) {
      original = original.startsWith(prefix) ? original.substring(prefix.length()) : original;
    }
    if (original.equals(name) || REPLACED.stream().noneMatch(original::startsWith)) {
      return name;
    }
    if (!original.startsWith("java/")) {
      return original;
    }
    int simple = original.lastIndexOf('/') + 1;
    return "org/teavm/classlib/" + original.substring(0, simple) + "T" + original.substring(simple);
  }
}
