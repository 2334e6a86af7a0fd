package io.portalis.shim;

import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * Lets TeaVM's {@code WasmTypeInference} know the stack as it is, without which the coroutine
 * transformation fails or makes an invalid module.
 *
 * <ul>
 *   <li>Where a value is kept in a local of a wider type and used on the stack ({@code local.tee}),
 *       the value on the stack has the local's type, but TeaVM goes on with the narrower one; and a
 *       block is declared of that type. It hits, for example, {@code task.copy().cancel(true)} in a
 *       method that may wait.
 *   <li>After a block without a type, such as a loop, TeaVM remembers the depth that the stack had
 *       at some instruction before. It hits a loop that may wait behind an {@code if} that throws.
 * </ul>
 */
final class StackTypeCorrection extends CompilerCorrection {

  private static final String CORRECTED =
      "org/teavm/backend/wasm/model/instruction/WasmTypeInference";
  private static final String NEIGHBOUR =
      "org.teavm.backend.wasm.model.instruction.WasmInstruction";
  private static final String PACKAGE = "org/teavm/backend/wasm/model/";
  private static final String TEE = PACKAGE + "instruction/WasmTeeLocal";
  private static final String BLOCK = PACKAGE + "instruction/WasmBlock";
  private static final String LOCAL = PACKAGE + "WasmLocal";
  private static final String TYPE = PACKAGE + "WasmType";
  private static final String LIST = "java/util/List";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return switch (descriptor) {
      case "(L" + TEE + ";)V" -> new TakeTypeOfLocal(method);
      case "(L" + BLOCK + ";)V" -> new TakeDepth(method);
      default -> method;
    };
  }

  private static void loadStack(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, CORRECTED, "typeStack", "L" + LIST + ";");
  }

  private static void callSize(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "size", "()I", true);
  }

  /** Puts {@code typeStack.set(typeStack.size() - 1, tee.getLocal().getType())} in front. */
  private static final class TakeTypeOfLocal extends MethodVisitor {

    TakeTypeOfLocal(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      loadStack(this);
      visitInsn(Opcodes.DUP);
      callSize(this);
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

  /** Puts {@code depthBeforeLastInstructionOut = typeStack.size()} in front. */
  private static final class TakeDepth extends MethodVisitor {

    TakeDepth(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitVarInsn(Opcodes.ALOAD, 0);
      loadStack(this);
      callSize(this);
      visitFieldInsn(Opcodes.PUTFIELD, CORRECTED, "depthBeforeLastInstructionOut", "I");
    }
  }
}
