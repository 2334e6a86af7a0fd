package io.portalis.wasi.build;

import io.portalis.shim.CompilerCorrection;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * Corrects what TeaVM tells its collector of a class. It leaves out the field {@code monitor} of
 * {@code Object}, but in doing so every field of that name in any class, whose objects are then
 * freed while in use. And it says that objects whose fields do not fill their last word are twice
 * as large as they are.
 */
final class LayoutCorrection extends CompilerCorrection {

  private static final String PACKAGE = "org.teavm.backend.wasm.generate.";
  private static final String CORRECTED = (PACKAGE + "WasmClassGenerator").replace('.', '/');

  void apply() {
    apply(CORRECTED, PACKAGE + "WasmGenerationContext");
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    if (name.startsWith("lambda$getReferenceFields$")) {
      return new ExceptNone(method);
    }
    return name.equals("createStructure") ? new RoundUp(method) : method;
  }

  /** Compares the field's name with nothing that could be one; {@code Object} has no other. */
  private static final class ExceptNone extends MethodVisitor {

    ExceptNone(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitLdcInsn(Object value) {
      super.visitLdcInsn("monitor".equals(value) ? "" : value);
    }
  }

  /** Makes {@code words << 2 + 1}, which is a shift by three, {@code (words << 2) + 4}. */
  private static final class RoundUp extends MethodVisitor {

    private static final int WORD = 4;

    private int last;

    RoundUp(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.ISHL && last == Opcodes.ICONST_3) {
        super.visitInsn(Opcodes.POP);
        super.visitInsn(Opcodes.ICONST_2);
        super.visitInsn(Opcodes.ISHL);
        super.visitIntInsn(Opcodes.BIPUSH, WORD);
        super.visitInsn(Opcodes.IADD);
      } else {
        super.visitInsn(opcode);
      }
      last = opcode;
    }
  }
}
