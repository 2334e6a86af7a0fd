package io.portalis.wasi.build;

import io.portalis.shim.CompilerCorrection;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * A method that is resumed inside a loop enters it from the side, and TeaVM copies blocks of the
 * loop so that it has one entry again. Where values from several blocks meet, the copy loses those
 * that come from other copies, and the method cannot be compiled: {@code Variable used before
 * definition}. The corrected class keeps them, as it keeps those of the blocks that remain.
 */
final class LoopCorrection extends CompilerCorrection {

  private static final String NEIGHBOUR =
      "org.teavm.backend.lowlevel.transform.CoroutineTransformation";
  private static final String CORRECTED = NEIGHBOUR.replace('.', '/') + "$SplittingBackend";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("split") ? new KeepCopies(method) : method;
  }

  /** Adds the copies to the set of remaining blocks, which is made from the first parameter. */
  private static final class KeepCopies extends MethodVisitor {

    private static final int REMAINING = 1;
    private static final int COPIES = 3;

    private int lastLoaded;

    KeepCopies(MethodVisitor next) {
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
      if (name.equals("from") && lastLoaded == REMAINING) {
        super.visitInsn(Opcodes.DUP);
        super.visitVarInsn(Opcodes.ALOAD, COPIES);
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "addAll", "([I)I", false);
        super.visitInsn(Opcodes.POP);
      }
    }
  }
}
