package io.portalis.shim;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.vm.TeaVM;

/**
 * Corrects a class of TeaVM's compiler itself. The corrected class is made of TeaVM's own, and
 * defined in its class loader before that loads the original, which is the reason why this happens
 * when the plugin is installed.
 */
public abstract class CompilerCorrection extends ClassVisitor {

  /** What marks a class as corrected by this, for a compiler that compiles several programs. */
  private final String mark = "correctedBy" + getClass().getSimpleName();

  /** The one that writes the corrected class; the next visitor. */
  private final ClassWriter writer;

  /** For one that corrects one class. */
  protected CompilerCorrection() {
    this(new ClassWriter(ClassWriter.COMPUTE_MAXS));
  }

  private CompilerCorrection(ClassWriter writer) {
    super(Opcodes.ASM9, writer);
    this.writer = writer;
  }

  /**
   * Corrects a class of the compiler that calls, unless that is done.
   *
   * @param corrected its name, with slashes
   * @param neighbour the name of a class of its package that does not load it, with dots
   * @throws IllegalStateException if it is too late
   */
  protected final void apply(String corrected, String neighbour) {
    ClassLoader compiler = TeaVM.class.getClassLoader();
    try (InputStream original = compiler.getResourceAsStream(corrected + ".class")) {
      new ClassReader(original.readAllBytes()).accept(this, 0);
      Class<?> inPackage = Class.forName(neighbour, false, compiler);
      MethodHandles.privateLookupIn(inPackage, MethodHandles.lookup())
          .defineClass(writer.toByteArray());
    } catch (LinkageError alreadyLoaded) {
      requireMark(compiler, corrected);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("cannot correct TeaVM", e);
    }
  }

  private void requireMark(ClassLoader compiler, String corrected) {
    try {
      Class<?> loaded = compiler.loadClass(corrected.replace('/', '.'));
      if (Arrays.stream(loaded.getDeclaredFields()).noneMatch(f -> f.getName().equals(mark))) {
        throw new IllegalStateException(
            "too late to correct TeaVM: it has compiled to WebAssembly without this plugin");
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("cannot correct TeaVM", e);
    }
  }

  @Override
  public final MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
    return correct(name, descriptor, method);
  }

  /**
   * Corrects a method.
   *
   * @param method takes the code
   * @return {@code method}, or what puts something else into it
   */
  protected abstract MethodVisitor correct(String name, String descriptor, MethodVisitor method);

  @Override
  public void visitEnd() {
    super.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, mark, "Z", null, null).visitEnd();
    super.visitEnd();
  }
}
