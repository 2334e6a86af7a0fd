package io.portalis.wasi.build;

import io.portalis.shim.CompilerCorrection;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * Lets a green thread wait where it enters a {@code synchronized} block. TeaVM makes methods with
 * such blocks suspendable only if one of them is so already; it asks that before it has found any,
 * so that the answer is always no, and a thread goes on into a block that another one has. The
 * corrected class asks whether any method has such a block at all.
 */
final class SynchronizedCorrection extends CompilerCorrection {

  private static final String PACKAGE = "org.teavm.model.util.";
  private static final String CORRECTED = (PACKAGE + "AsyncMethodFinder").replace('.', '/');

  void apply() {
    apply(CORRECTED, PACKAGE + "BasicBlockSplitter");
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("findAsyncMethods") ? new AskAllMethods(method) : method;
  }

  /** Answers yes when a method is looked up in the set of those that have been found. */
  private static final class AskAllMethods extends MethodVisitor {

    private String lastRead = "";

    AskAllMethods(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      lastRead = name;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (name.equals("contains") && lastRead.equals("asyncMethods")) {
        super.visitInsn(Opcodes.POP2); // the method and the set
        super.visitInsn(Opcodes.ICONST_1);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }
}
