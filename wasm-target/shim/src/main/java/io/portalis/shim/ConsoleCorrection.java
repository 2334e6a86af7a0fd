package io.portalis.shim;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Repairs the {@code flush} of {@code System.out}: after bytes were written, TeaVM forgets the
 * action that it then calls. Here it keeps it, which does nothing the second time.
 */
final class ConsoleCorrection implements ClassHolderTransformer {

  private static final String CONSOLE = "org.teavm.classlib.impl.console.JsConsolePrintStream";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(CONSOLE)) {
      MethodHolder flush = type.getMethod(new MethodDescriptor("flush", ValueType.VOID));
      for (BasicBlock block : flush.getProgram().getBasicBlocks()) {
        for (Instruction instruction : block) {
          if (instruction instanceof PutFieldInstruction) {
            instruction.delete();
          }
        }
      }
    }
  }
}
