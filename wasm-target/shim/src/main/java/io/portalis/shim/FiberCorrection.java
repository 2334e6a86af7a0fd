package io.portalis.shim;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.runtime.Fiber;

/** Lets TeaVM's {@code Fiber} answer in callbacks of the platform, by {@link OutsideFiber}. */
final class FiberCorrection implements ClassHolderTransformer {

  private static final String FIBER = Fiber.class.getName();
  private static final String OUTSIDE = OutsideFiber.class.getName();
  private static final ValueType OF_FIBER = ValueType.object(FIBER);
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");
  private static final ValueType CALL = ValueType.parse(Fiber.AsyncCall.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(FIBER)) {
      MethodHolder current = type.getMethod(new MethodDescriptor("current", OF_FIBER));
      ProgramEmitter body = ProgramEmitter.create(current, context.getHierarchy());
      body.invoke(OUTSIDE, "insteadOf", OF_FIBER, body.getField(FIBER, "current", OF_FIBER))
          .returnValue();
      checkBeforeSuspension(type, context);
    } else if (type.getName().equals(OUTSIDE)) {
      MethodHolder make = type.getMethod(new MethodDescriptor("make", OF_FIBER));
      make.getModifiers().remove(ElementModifier.NATIVE);
      ProgramEmitter body = ProgramEmitter.create(make, context.getHierarchy());
      body.construct(
              FIBER,
              body.constantNull(ValueType.parse(Fiber.FiberRunner.class)),
              body.constant(1).cast(ValueType.BOOLEAN))
          .returnValue();
    }
  }

  private static void checkBeforeSuspension(
      ClassHolder fiber, ClassHolderTransformerContext context) {
    MethodHolder suspend = fiber.getMethod(new MethodDescriptor("suspend", CALL, OBJECT));
    MethodHolder proper = new MethodHolder(new MethodDescriptor("suspendProperly", CALL, OBJECT));
    proper.getModifiers().add(ElementModifier.STATIC);
    proper.setLevel(suspend.getLevel());
    proper.setProgram(suspend.getProgram());
    fiber.addMethod(proper);

    ProgramEmitter body = ProgramEmitter.create(suspend, context.getHierarchy());
    body.invoke(OUTSIDE, "check");
    body.invoke(FIBER, "suspendProperly", OBJECT, body.var(1, CALL)).returnValue();
  }
}
