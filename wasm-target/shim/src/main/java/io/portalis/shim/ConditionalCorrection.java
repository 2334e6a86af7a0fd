package io.portalis.shim;

import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * Behind a conditional that may wait, TeaVM's coroutine transformation goes on with the stack of
 * its last branch, which may have a narrower type than the conditional, or have ended in an
 * exception; and declares a block of that type, so that the module is invalid. It hits, for
 * example, {@code f(x, waits() ? (Object) Long.valueOf(1) : "")}.
 */
final class ConditionalCorrection extends CompilerCorrection {

  private static final String PACKAGE = "org/teavm/backend/wasm/";
  private static final String CORRECTED =
      PACKAGE + "transformation/CoroutineTransformation$ListSplitter";
  private static final String NEIGHBOUR =
      "org.teavm.backend.wasm.transformation.BreakTargetReplacement";
  private static final String INFERENCE = PACKAGE + "model/instruction/WasmTypeInference";
  private static final String LIST = "java/util/List";

  /** The variable with the types that the conditional leaves on the stack. */
  private static final int OUTPUT_TYPES = 2;

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("processOptimizedConditional") ? new TakeOutputTypes(method) : method;
  }

  /**
   * Puts {@code typeInference.typeStack.clear(); typeInference.typeStack.addAll(outputTypes);} at
   * the end.
   */
  private static final class TakeOutputTypes extends MethodVisitor {

    TakeOutputTypes(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.RETURN) {
        loadStack();
        visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "clear", "()V", true);
        loadStack();
        visitVarInsn(Opcodes.ALOAD, OUTPUT_TYPES);
        String addAll = "(Ljava/util/Collection;)Z";
        visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "addAll", addAll, true);
        super.visitInsn(Opcodes.POP);
      }
      super.visitInsn(opcode);
    }

    private void loadStack() {
      visitVarInsn(Opcodes.ALOAD, 0);
      visitFieldInsn(Opcodes.GETFIELD, CORRECTED, "typeInference", "L" + INFERENCE + ";");
      visitFieldInsn(Opcodes.GETFIELD, INFERENCE, "typeStack", "L" + LIST + ";");
    }
  }
}
