package io.portalis.shim;

import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * A method with a result may end in a loop that nothing but an exception leaves, such as {@code
 * while (true) { await(next()); }}. Nothing is on the stack behind the loop, which TeaVM forgets to
 * declare unreachable, so that the module is invalid. The same class needs what {@link
 * HandlerCorrection} is for.
 */
final class EndlessLoopCorrection extends CompilerCorrection {

  private static final String WASM = "org/teavm/backend/wasm/";
  private static final String CORRECTED =
      WASM + "generate/methods/WasmGCInstructionGenerationVisitor";
  private static final String NEIGHBOUR =
      "org.teavm.backend.wasm.generate.methods.BaseWasmGenerationContext";
  private static final String FUNCTION = WASM + "model/WasmFunction";
  private static final String FUNCTION_TYPE = WASM + "model/WasmFunctionType";
  private static final String BUILDER = WASM + "model/instruction/WasmInstructionBuilder";
  private static final String INFERENCE = WASM + "model/instruction/WasmTypeInference";
  private static final String LIST = "java/util/List";
  private static final String CLOSE_END = "closeEnd";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    boolean isBody = name.equals("generate") && descriptor.startsWith("(Lorg/teavm/ast/Statement;");
    return isBody
        ? new CloseEndAfterBody(method)
        : HandlerCorrection.corrected(CORRECTED, name, descriptor, method);
  }

  @Override
  public void visitEnd() {
    writeCloseEnd(cv.visitMethod(Opcodes.ACC_PRIVATE, CLOSE_END, "()V", null, null));
    HandlerCorrection.addTo(cv);
    super.visitEnd();
  }

  /**
   * Writes {@code if (!function.getType().getReturnTypes().isEmpty() && !builder.isTerminating() &&
   * builder.typeInference.typeStack.isEmpty()) { builder.unreachable(); }}.
   */
  private static void writeCloseEnd(MethodVisitor code) {
    Label end = new Label();
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, CORRECTED, "function", "L" + FUNCTION + ";");
    String getType = "()L" + FUNCTION_TYPE + ";";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FUNCTION, "getType", getType, false);
    String getTypes = "()L" + LIST + ";";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FUNCTION_TYPE, "getReturnTypes", getTypes, false);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "isEmpty", "()Z", true);
    code.visitJumpInsn(Opcodes.IFNE, end);
    loadBuilder(code);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "isTerminating", "()Z", false);
    code.visitJumpInsn(Opcodes.IFNE, end);
    loadBuilder(code);
    code.visitFieldInsn(Opcodes.GETFIELD, BUILDER, "typeInference", "L" + INFERENCE + ";");
    code.visitFieldInsn(Opcodes.GETFIELD, INFERENCE, "typeStack", "L" + LIST + ";");
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "isEmpty", "()Z", true);
    code.visitJumpInsn(Opcodes.IFEQ, end);
    loadBuilder(code);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "unreachable", "()L" + BUILDER + ";", false);
    code.visitInsn(Opcodes.POP);
    code.visitLabel(end);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void loadBuilder(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, CORRECTED, "builder", "L" + BUILDER + ";");
  }

  /** Calls it when the body is written. */
  private static final class CloseEndAfterBody extends MethodVisitor {

    CloseEndAfterBody(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (name.equals("acceptVisitor")) {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitMethodInsn(Opcodes.INVOKESPECIAL, CORRECTED, CLOSE_END, "()V", false);
      }
    }
  }
}
