package io.portalis.shim;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Lets a division by zero throw {@code ArithmeticException}. TeaVM leaves it to the platform:
 * JavaScript goes on with zero, and WebAssembly ends the program, as it does for the smallest
 * integer divided by minus one. Divisions by a constant stay as they are, and so do those of the
 * libraries of Java and Kotlin.
 */
final class DivisionCorrection implements ClassHolderTransformer {

  private static final String[] LEFT_ALONE = {"java.", "kotlin.", "kotlinx.", "org.teavm."};

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(Arithmetic.class.getName())) {
      return;
    }
    for (String prefix : LEFT_ALONE) {
      if (type.getName().startsWith(prefix)) {
        return;
      }
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        correct(method.getProgram());
      }
    }
  }

  private static void correct(Program program) {
    Map<Variable, Long> constants = constantsOf(program);
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof BinaryInstruction operation
            && isDivision(operation)
            && !isHarmless(constants.get(operation.getSecondOperand()))) {
          operation.replace(call(operation));
        }
      }
    }
  }

  private static Map<Variable, Long> constantsOf(Program program) {
    Map<Variable, Long> constants = new HashMap<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof IntegerConstantInstruction constant) {
          constants.put(constant.getReceiver(), (long) constant.getConstant());
        } else if (instruction instanceof LongConstantInstruction constant) {
          constants.put(constant.getReceiver(), constant.getConstant());
        }
      }
    }
    return constants;
  }

  private static boolean isHarmless(Long divisor) {
    return divisor != null && divisor != 0 && divisor != -1;
  }

  private static boolean isDivision(BinaryInstruction instruction) {
    boolean divides =
        instruction.getOperation() == BinaryOperation.DIVIDE
            || instruction.getOperation() == BinaryOperation.MODULO;
    return divides
        && (instruction.getOperandType() == NumericOperandType.INT
            || instruction.getOperandType() == NumericOperandType.LONG);
  }

  private static InvokeInstruction call(BinaryInstruction operation) {
    Class<?> number = operation.getOperandType() == NumericOperandType.INT ? int.class : long.class;
    String name = operation.getOperation() == BinaryOperation.DIVIDE ? "divide" : "remainder";
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(new MethodReference(Arithmetic.class, name, number, number, number));
    call.setArguments(operation.getFirstOperand(), operation.getSecondOperand());
    call.setReceiver(operation.getReceiver());
    call.setLocation(operation.getLocation());
    return call;
  }
}
