package io.portalis.shim;

import org.teavm.asm.ClassVisitor;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * TeaVM writes {@code try { try { a(); } catch (A e) { b(); } } catch (B e) { c(); }} as one {@code
 * try} of the target whose handler asks for the class, as if {@code b()} could not throw. It counts
 * on handlers that only jump, but its optimizer has replaced some of them by what they jump to,
 * mostly in methods that may wait: so {@code finally} blocks and outer handlers are lost. Here only
 * handlers that still do nothing but jump are written so.
 */
public final class HandlerCorrection extends CompilerCorrection {

  private static final String TRY = "org/teavm/ast/TryCatchStatement";
  private static final String BREAK = "org/teavm/ast/BreakStatement";
  private static final String LIST = "java/util/List";
  private static final String JOINS = "joins";
  private static final String JOINS_TYPE = "(Ljava/lang/Object;)Z";

  private final String writer;

  private HandlerCorrection(String writer) {
    this.writer = writer;
  }

  /** Corrects what is written for JavaScript. */
  static void applyToJavaScript() {
    applyTo(
        "org/teavm/backend/javascript/rendering/StatementRenderer",
        "org.teavm.backend.javascript.rendering.Precedence");
  }

  /**
   * Corrects a class of the compiler that writes statements, unless that is done.
   *
   * @param writer its name, with slashes
   * @param neighbour the name of a class of its package that does not load it, with dots
   * @throws IllegalStateException if it is too late
   */
  public static void applyTo(String writer, String neighbour) {
    new HandlerCorrection(writer).apply(writer, neighbour);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return corrected(writer, name, descriptor, method);
  }

  @Override
  public void visitEnd() {
    addTo(cv);
    super.visitEnd();
  }

  /** The same for a method of another class that joins statements in this way. */
  static MethodVisitor corrected(
      String owner, String name, String descriptor, MethodVisitor method) {
    boolean joins = name.equals("visit") && descriptor.equals("(L" + TRY + ";)V");
    return joins ? new Ask(owner, method) : method;
  }

  /** Adds the method that is called there. */
  static void addTo(ClassVisitor type) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    writeJoins(type.visitMethod(access, JOINS, JOINS_TYPE, null, null));
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

    private final String owner;

    Ask(String owner, MethodVisitor next) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.INSTANCEOF && type.equals(TRY)) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, JOINS, JOINS_TYPE, false);
      } else {
        super.visitTypeInsn(opcode, type);
      }
    }
  }
}
