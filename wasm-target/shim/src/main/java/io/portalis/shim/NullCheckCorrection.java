package io.portalis.shim;

import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * In front of the use of a reference TeaVM puts a check that it is not null, and lets the outcome
 * of the check stand for the reference wherever the checked block dominates, by its reckoning also
 * in the handlers of the exceptions that the block throws <i>before</i> the check. There the
 * outcome has no value yet: after {@code try { await(x); queue.add(1); } catch (Exception e) {
 * queue.add(2); }} the second {@code queue} is undefined.
 *
 * <p>Here each use gets a check of its own, whose outcome serves that use only; a later pass of
 * TeaVM, which reckons with handlers as it should, merges those that are superfluous.
 */
final class NullCheckCorrection extends CompilerCorrection {

  private static final String OUTER = "org/teavm/model/transformation/NullCheckInsertion";
  private static final String CORRECTED = OUTER + "$InsertionVisitor";
  private static final String NULL_CHECK = "org/teavm/model/instructions/NullCheckInstruction";
  private static final String INSTRUCTION = "org/teavm/model/Instruction";
  private static final String PROGRAM = "org/teavm/model/Program";
  private static final String VARIABLE = "org/teavm/model/Variable";

  void apply() {
    apply(CORRECTED, OUTER.replace('/', '.'));
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("addGuard") ? new CheckIntoNewVariable(method) : method;
  }

  /** Remembers no outcome, and puts it into a variable of its own. */
  private static final class CheckIntoNewVariable extends MethodVisitor {

    CheckIntoNewVariable(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.BASTORE) { // notNullVariables[…] = true
        super.visitInsn(Opcodes.POP2);
        super.visitInsn(Opcodes.POP);
      } else {
        super.visitInsn(opcode);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(NULL_CHECK) && name.equals("setReceiver")) {
        super.visitInsn(Opcodes.POP);
        super.visitVarInsn(Opcodes.ALOAD, 1);
        String getProgram = "()L" + PROGRAM + ";";
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, INSTRUCTION, "getProgram", getProgram, false);
        String create = "()L" + VARIABLE + ";";
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, PROGRAM, "createVariable", create, false);
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
