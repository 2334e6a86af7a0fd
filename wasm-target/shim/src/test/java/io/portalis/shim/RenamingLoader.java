package io.portalis.shim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Loads this package's classes as TeaVM's build does: with the shim's classes for the JDK's. */
final class RenamingLoader extends ClassLoader {

  private static final String TESTS = "io.portalis.shim.";
  private static final String SHIM = "io/portalis/shim/";

  RenamingLoader() {
    super(RenamingLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(TESTS) || name.startsWith(TESTS + "java.")) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? define(name) : loaded;
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream original = getParent().getResourceAsStream(file)) {
      if (original == null) {
        throw new ClassNotFoundException(name);
      }
      ClassWriter renamed = new ClassWriter(0);
      new ClassReader(original).accept(new ClassRemapper(renamed, new ToShim()), 0);
      byte[] bytes = renamed.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private final class ToShim extends Remapper {

    @Override
    public String map(String name) {
      boolean shimmed =
          name.startsWith("java/util/concurrent/")
              && getParent().getResource(SHIM + name + ".class") != null;
      return shimmed ? SHIM + name : name;
    }
  }
}
