package io.portalis.shim;

import org.teavm.interop.AsyncCallback;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Repairs TeaVM's monitors: one that is left forgets those who wait for it but the first; and an
 * interrupted {@code wait} goes on without the monitor, or is not ended at all.
 */
final class MonitorCorrection implements ClassHolderTransformer {

  private static final String OBJECT = "java.lang.Object";
  private static final String LISTENER = OBJECT + "$NotifyListenerImpl";
  private static final ValueType OF_OBJECT = ValueType.object(OBJECT);
  private static final ValueType OF_THREAD = ValueType.object("java.lang.Thread");
  private static final ValueType CALLBACK = ValueType.parse(AsyncCallback.class);
  private static final String GREEN_THREADS = GreenThreads.class.getName();

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(OBJECT)) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getName().equals("waitForOtherThreads")) {
          keepTheOthers(method);
        }
      }
      checkBeforeWait(type, context);
    } else if (type.getName().equals(LISTENER)) {
      enterAfterInterrupt(type, context);
    }
  }

  private static void keepTheOthers(MethodHolder method) {
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof PutFieldInstruction put
            && put.getField().getFieldName().equals("enteringThreads")) {
          put.delete();
        }
      }
    }
  }

  private static void checkBeforeWait(ClassHolder object, ClassHolderTransformerContext context) {
    MethodDescriptor descriptor =
        new MethodDescriptor("wait", ValueType.LONG, ValueType.INTEGER, ValueType.VOID);
    MethodHolder wait = object.getMethod(descriptor);
    MethodHolder proper =
        new MethodHolder(new MethodDescriptor("waitProperly", wait.getSignature()));
    proper.setLevel(wait.getLevel());
    proper.setProgram(wait.getProgram());
    object.addMethod(proper);

    ProgramEmitter body = ProgramEmitter.create(wait, context.getHierarchy());
    body.invoke(GREEN_THREADS, "throwIfInterrupted");
    body.var(0, OF_OBJECT)
        .invokeSpecial("waitProperly", body.var(1, ValueType.LONG), body.var(2, ValueType.INTEGER));
    body.exit();
  }

  private static void enterAfterInterrupt(
      ClassHolder listener, ClassHolderTransformerContext context) {
    MethodHolder interrupted =
        listener.getMethod(new MethodDescriptor("interrupted", ValueType.VOID));
    ProgramEmitter body = ProgramEmitter.create(interrupted, context.getHierarchy());
    ValueEmitter self = body.var(0, ValueType.object(LISTENER));
    ValueEmitter performed = self.getField("performed", ValueType.BOOLEAN);
    ValueEmitter yes = body.constant(1).cast(ValueType.BOOLEAN);
    self.setField("performed", yes);
    self.setField("expired", yes);
    body.invoke(
        GREEN_THREADS,
        "interruptWait",
        performed,
        self.getField("currentThread", OF_THREAD),
        self.getField("obj", OF_OBJECT),
        self.getField("lockCount", ValueType.INTEGER),
        self.getField("callback", CALLBACK));
    body.exit();
  }
}
