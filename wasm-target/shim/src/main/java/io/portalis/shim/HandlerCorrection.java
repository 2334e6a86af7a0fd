package io.portalis.shim;

import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * TeaVM writes {@code try { try { a(); } catch (A e) { b(); } } catch (B e) { c(); }} as one
 * JavaScript {@code try} whose handler asks for the class, as if {@code b()} could not throw. It
 * counts on handlers that only jump, which its optimizer replaces by what they jump to; that
 * happens in methods that may wait, and loses a {@code finally} block. Here only handlers that
 * still do nothing but jump are written so.
 */
final class HandlerCorrection extends CompilerCorrection {

  private static final String RENDERING = "org/teavm/backend/javascript/rendering/";
  private static final String CORRECTED = RENDERING + "StatementRenderer";
  private static final String NEIGHBOUR = "org.teavm.backend.javascript.rendering.Precedence";
  private static final String TRY = "org/teavm/ast/TryCatchStatement";
  private static final String BREAK = "org/teavm/ast/BreakStatement";
  private static final String LIST = "java/util/List";
  private static final String JOINS = "joins";
  private static final String JOINS_TYPE = "(Ljava/lang/Object;)Z";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("visit") && descriptor.equals("(L" + TRY + ";)V") ? new Ask(method) : method;
  }

  @Override
  public void visitEnd() {
    writeJoins(
        super.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, JOINS, JOINS_TYPE, null, null));
    super.visitEnd();
  }

  /** Whether a statement is a {@code try} whose handler does nothing, or only jumps. */
  private static void writeJoins(MethodVisitor code) {
    Label isTry = new Label();
    Label isNotEmpty = new Label();
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitTypeInsn(Opcodes.INSTANCEOF, TRY);
    code.visitJumpInsn(Opcodes.IFNE, isTry);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(isTry);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitTypeInsn(Opcodes.CHECKCAST, TRY);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRY, "getHandler", "()L" + LIST + ";", false);
    code.visitVarInsn(Opcodes.ASTORE, 1);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "isEmpty", "()Z", true);
    code.visitJumpInsn(Opcodes.IFEQ, isNotEmpty);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(isNotEmpty);
    code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {LIST}, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LIST, "get", "(I)Ljava/lang/Object;", true);
    code.visitTypeInsn(Opcodes.INSTANCEOF, BREAK);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(2, 2);
    code.visitEnd();
  }

  /** Calls {@code joins} where the class is asked for. */
  private static final class Ask extends MethodVisitor {

    Ask(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.INSTANCEOF && type.equals(TRY)) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, CORRECTED, JOINS, JOINS_TYPE, false);
      } else {
        super.visitTypeInsn(opcode, type);
      }
    }
  }
}
