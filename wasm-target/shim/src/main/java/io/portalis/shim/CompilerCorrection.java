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
import org.teavm.backend.wasm.model.instruction.WasmInstruction;

/**
 * Corrects TeaVM's compiler itself, which can write an invalid WebAssembly module: where a value is
 * kept in a local of a wider type and used on the stack ({@code local.tee}), the value on the stack
 * has the local's type, but {@code WasmTypeInference} goes on with the narrower one; and the
 * coroutine transformation declares a block of that type. It hits, for example, {@code
 * task.copy().cancel(true)} in a method that may wait.
 *
 * <p>The corrected class is made of TeaVM's own, and defined in its class loader before that loads
 * the original, which is the reason why this happens when the plugin is installed.
 */
final class CompilerCorrection {

  private static final String CORRECTED =
      "org/teavm/backend/wasm/model/instruction/WasmTypeInference";
  private static final String PACKAGE = "org/teavm/backend/wasm/model/";
  private static final String TEE = PACKAGE + "instruction/WasmTeeLocal";
  private static final String LOCAL = PACKAGE + "WasmLocal";
  private static final String TYPE = PACKAGE + "WasmType";

  /** What marks the class as corrected, for a compiler that compiles more than one program. */
  private static final String MARK = "correctedByPortalis";

  private CompilerCorrection() {}

  /**
   * Corrects the compiler that calls, unless that is done.
   *
   * @throws IllegalStateException if it is too late
   */
  static void apply() {
    ClassLoader compiler = WasmInstruction.class.getClassLoader();
    try (InputStream original = compiler.getResourceAsStream(CORRECTED + ".class")) {
      MethodHandles.privateLookupIn(WasmInstruction.class, MethodHandles.lookup())
          .defineClass(corrected(original.readAllBytes()));
    } catch (LinkageError alreadyLoaded) {
      requireMark(compiler);
    } catch (IOException | IllegalAccessException e) {
      throw new IllegalStateException("cannot correct TeaVM", e);
    }
  }

  private static void requireMark(ClassLoader compiler) {
    if (!isMarked(compiler)) {
      throw new IllegalStateException(
          "too late to correct TeaVM: it has compiled to WebAssembly without this plugin");
    }
  }

  private static boolean isMarked(ClassLoader compiler) {
    try {
      Class<?> loaded = compiler.loadClass(CORRECTED.replace('/', '.'));
      return Arrays.stream(loaded.getDeclaredFields()).anyMatch(f -> f.getName().equals(MARK));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static byte[] corrected(byte[] original) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(original).accept(new Corrector(writer), 0);
    return writer.toByteArray();
  }

  private static final class Corrector extends ClassVisitor {

    Corrector(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      return descriptor.equals("(L" + TEE + ";)V") ? new TakeTypeOfLocal(method) : method;
    }

    @Override
    public void visitEnd() {
      super.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, MARK, "Z", null, null).visitEnd();
      super.visitEnd();
    }
  }

  /** Puts {@code typeStack.set(typeStack.size() - 1, tee.getLocal().getType())} in front. */
  private static final class TakeTypeOfLocal extends MethodVisitor {

    private static final String LIST = "java/util/List";

    TakeTypeOfLocal(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitVarInsn(Opcodes.ALOAD, 0);
      visitFieldInsn(Opcodes.GETFIELD, CORRECTED, "typeStack", "L" + LIST + ";");
      visitInsn(Opcodes.DUP);
      visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "size", "()I", true);
      visitInsn(Opcodes.ICONST_1);
      visitInsn(Opcodes.ISUB);
      visitVarInsn(Opcodes.ALOAD, 1);
      visitMethodInsn(Opcodes.INVOKEVIRTUAL, TEE, "getLocal", "()L" + LOCAL + ";", false);
      visitMethodInsn(Opcodes.INVOKEVIRTUAL, LOCAL, "getType", "()L" + TYPE + ";", false);
      String set = "(ILjava/lang/Object;)Ljava/lang/Object;";
      visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "set", set, true);
      visitInsn(Opcodes.POP);
    }
  }
}
