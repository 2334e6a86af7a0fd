package io.portalis.shim;

import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * Where a value is kept in a local of a wider type and used on the stack ({@code local.tee}), the
 * value on the stack has the local's type, but TeaVM's {@code WasmTypeInference} goes on with the
 * narrower one; and the coroutine transformation declares a block of that type, so that the module
 * is invalid. It hits, for example, {@code task.copy().cancel(true)} in a method that may wait.
 */
final class TeeTypeCorrection extends CompilerCorrection {

  private static final String CORRECTED =
      "org/teavm/backend/wasm/model/instruction/WasmTypeInference";
  private static final String NEIGHBOUR =
      "org.teavm.backend.wasm.model.instruction.WasmInstruction";
  private static final String PACKAGE = "org/teavm/backend/wasm/model/";
  private static final String TEE = PACKAGE + "instruction/WasmTeeLocal";
  private static final String LOCAL = PACKAGE + "WasmLocal";
  private static final String TYPE = PACKAGE + "WasmType";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return descriptor.equals("(L" + TEE + ";)V") ? new TakeTypeOfLocal(method) : method;
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
