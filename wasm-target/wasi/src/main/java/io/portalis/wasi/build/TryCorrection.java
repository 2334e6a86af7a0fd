package io.portalis.wasi.build;

import io.portalis.shim.CompilerCorrection;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * TeaVM can write an invalid module: the block of a {@code try} has the result that says which
 * handler is meant, and one whose body always leaves it otherwise ends without a result and without
 * saying that its end is not reached. {@code emulatedTry} of the corrected class adds {@code
 * unreachable} to the end of every such block.
 */
final class TryCorrection extends CompilerCorrection {

  private static final String PACKAGE = "org/teavm/backend/wasm/";
  private static final String CORRECTED = PACKAGE + "generate/WasmGenerationVisitor";
  private static final String NEIGHBOUR = "org.teavm.backend.wasm.generate.WasmGenerationContext";
  private static final String EXPRESSION = PACKAGE + "model/expression/Wasm";
  private static final String BLOCK = EXPRESSION + "Block";
  private static final String UNREACHABLE = EXPRESSION + "Unreachable";
  private static final String OPERATION = EXPRESSION + "IntBinary";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("emulatedTry") ? new EndUnreachable(method) : method;
  }

  /** Adds to the block that was last asked whether it terminates, before that is used. */
  private static final class EndUnreachable extends MethodVisitor {

    private int lastLoaded;
    private int block = -1;

    EndUnreachable(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      super.visitVarInsn(opcode, variable);
      lastLoaded = variable;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (block < 0 && owner.equals(BLOCK) && name.equals("isTerminating")) {
        block = lastLoaded;
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.NEW && type.equals(OPERATION)) {
        super.visitVarInsn(Opcodes.ALOAD, block);
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BLOCK, "getBody", "()Ljava/util/List;", false);
        super.visitTypeInsn(Opcodes.NEW, UNREACHABLE);
        super.visitInsn(Opcodes.DUP);
        super.visitMethodInsn(Opcodes.INVOKESPECIAL, UNREACHABLE, "<init>", "()V", false);
        String add = "(Ljava/lang/Object;)Z";
        super.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/List", "add", add, true);
        super.visitInsn(Opcodes.POP);
      }
      super.visitTypeInsn(opcode, type);
    }
  }
}
