package io.portalis.shim;

import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Opens TeaVM's {@code Thread} to {@link GreenThreads}: gives that one's native methods their
 * bodies, lets {@code Thread.currentThread} tell the truth in callbacks of the platform, and adds
 * {@code onSpinWait}, which TeaVM lacks.
 */
final class ThreadCorrection implements ClassHolderTransformer {

  private static final String THREAD = "java.lang.Thread";
  private static final String HANDLER = "java.lang.ThreadInterruptHandler";
  private static final ValueType OF_THREAD = ValueType.object(THREAD);
  private static final MethodReference CURRENT =
      new MethodReference(THREAD, "currentThread", OF_THREAD);
  private static final MethodReference CORRECTED_CURRENT =
      new MethodReference(GreenThreads.class.getName(), "currentThread", OF_THREAD);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!isPartOfThreads(type.getName())) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          correctCurrentThread(method.getProgram());
        }
      }
    }
    if (type.getName().equals(THREAD)) {
      addOnSpinWait(type, context);
    } else if (type.getName().equals(GreenThreads.class.getName())) {
      for (MethodHolder method : type.getMethods()) {
        giveBody(method, context);
      }
    } else if (type.getName().equals(GreenThreads.Interruption.class.getName())) {
      type.getInterfaces().add(HANDLER);
    }
  }

  /**
   * TeaVM's own threads and monitors are left alone: in JavaScript, what suspends a thread runs
   * when that one is no longer on, and must know it all the same.
   */
  private static boolean isPartOfThreads(String className) {
    return className.equals(GreenThreads.class.getName())
        || className.equals("java.lang.Object")
        || className.startsWith("java.lang.Object$")
        || className.equals(THREAD)
        || className.startsWith(THREAD + "$");
  }

  private static void correctCurrentThread(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction call && call.getMethod().equals(CURRENT)) {
          call.setMethod(CORRECTED_CURRENT);
        }
      }
    }
  }

  private static void addOnSpinWait(ClassHolder thread, ClassHolderTransformerContext context) {
    MethodHolder spin = new MethodHolder(new MethodDescriptor("onSpinWait", ValueType.VOID));
    spin.setLevel(AccessLevel.PUBLIC);
    spin.getModifiers().add(ElementModifier.STATIC);
    ProgramEmitter.create(spin, context.getHierarchy()).exit();
    thread.addMethod(spin);
  }

  private static void giveBody(MethodHolder method, ClassHolderTransformerContext context) {
    switch (method.getName()) {
      case "setCurrent" -> {
        ProgramEmitter body = begin(method, context);
        body.invoke(THREAD, "setCurrentThread", body.var(1, OF_THREAD));
        body.exit();
      }
      case "setKey" -> {
        ProgramEmitter body = begin(method, context);
        body.var(1, OF_THREAD).setField("key", body.var(2, ValueType.object("java.lang.Object")));
        body.exit();
      }
      case "onInterrupt" -> {
        ProgramEmitter body = begin(method, context);
        ValueEmitter handler = body.var(2, ValueType.object(HANDLER));
        body.var(1, OF_THREAD).setField("interruptHandler", handler);
        body.exit();
      }
      default -> {}
    }
  }

  private static ProgramEmitter begin(MethodHolder method, ClassHolderTransformerContext context) {
    method.getModifiers().remove(ElementModifier.NATIVE);
    return ProgramEmitter.create(method, context.getHierarchy());
  }
}
