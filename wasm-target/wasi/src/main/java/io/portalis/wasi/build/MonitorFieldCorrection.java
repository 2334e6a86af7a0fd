package io.portalis.wasi.build;

import io.portalis.wasi.Monitors;
import java.util.Arrays;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/** Puts {@link Monitors} in place of the field in which TeaVM keeps an object's monitor. */
final class MonitorFieldCorrection implements ClassHolderTransformer {

  private static final String OBJECT = "java.lang.Object";
  private static final String MONITORS = Monitors.class.getName();
  private static final ValueType OF_OBJECT = ValueType.object(OBJECT);
  private static final FieldReference FIELD = new FieldReference(OBJECT, "monitor");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(OBJECT) && !type.getName().startsWith(OBJECT + "$")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
          for (Instruction instruction : block) {
            replace(instruction, method.getName());
          }
        }
      }
    }
    if (type.getName().equals(OBJECT)) {
      MethodDescriptor delete = new MethodDescriptor("deleteMonitor", ValueType.VOID);
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(delete), context.getHierarchy());
      body.invoke(MONITORS, "remove", body.var(0, OF_OBJECT));
      body.exit();
    }
  }

  private static void replace(Instruction instruction, String method) {
    if (instruction instanceof GetFieldInstruction get && get.getField().equals(FIELD)) {
      if (method.equals("identity")) { // which the table itself asks for
        NullConstantInstruction none = new NullConstantInstruction();
        none.setReceiver(get.getReceiver());
        replace(get, none);
      } else {
        InvokeInstruction call = call("get", get.getInstance());
        call.setReceiver(get.getReceiver());
        replace(get, call);
      }
    } else if (instruction instanceof PutFieldInstruction put && put.getField().equals(FIELD)) {
      replace(put, call("set", put.getInstance(), put.getValue()));
    }
  }

  private static void replace(Instruction old, Instruction replacement) {
    replacement.setLocation(old.getLocation());
    old.replace(replacement);
  }

  private static InvokeInstruction call(String name, Variable... arguments) {
    ValueType[] signature = new ValueType[arguments.length + 1];
    Arrays.fill(signature, OF_OBJECT);
    signature[arguments.length] = name.equals("get") ? OF_OBJECT : ValueType.VOID;
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(new MethodReference(MONITORS, name, signature));
    call.setArguments(arguments);
    return call;
  }
}
