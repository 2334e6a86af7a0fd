package io.portalis.shim;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Opens TeaVM's {@code Thread} to {@link GreenThreads}: gives that one's native methods their
 * bodies, lets {@code Thread.currentThread} tell the truth in callbacks of the platform, and adds
 * {@code onSpinWait}, which TeaVM lacks.
 */
final class ThreadCorrection implements ClassHolderTransformer {

  private static final String THREAD = "java.lang.Thread";
  private static final String HANDLER = "java.lang.ThreadInterruptHandler";
  private static final ValueType OF_THREAD = ValueType.object(THREAD);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(THREAD)) {
      correctCurrentThread(type, context);
      addOnSpinWait(type, context);
    } else if (type.getName().equals(GreenThreads.class.getName())) {
      for (MethodHolder method : type.getMethods()) {
        giveBody(method, context);
      }
    } else if (type.getName().equals(GreenThreads.Interruption.class.getName())) {
      type.getInterfaces().add(HANDLER);
    }
  }

  private static void correctCurrentThread(
      ClassHolder thread, ClassHolderTransformerContext context) {
    MethodHolder current = thread.getMethod(new MethodDescriptor("currentThread", OF_THREAD));
    ProgramEmitter body = ProgramEmitter.create(current, context.getHierarchy());
    ValueEmitter noted = body.getField(THREAD, "currentThread", OF_THREAD);
    body.invoke(GreenThreads.class.getName(), "current", OF_THREAD, noted).returnValue();
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
