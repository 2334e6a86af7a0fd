package io.portalis.shim;

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
 * Repairs {@code Throwable}: TeaVM never makes its array of suppressed exceptions, so that adding
 * one, or asking for them, dereferences null; and one made of a cause only has no message.
 */
final class ThrowableCorrection implements ClassHolderTransformer {

  private static final String THROWABLE = "java.lang.Throwable";
  private static final ValueType ONE = ValueType.object(THROWABLE);
  private static final ValueType STRING = ValueType.object("java.lang.String");
  private static final ValueType SOME = ValueType.arrayOf(ONE);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    unlockStackTrace(type);
    if (!type.getName().equals(THROWABLE)) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getName().equals("getSuppressed")) {
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter self = body.var(0, ONE);
        body.invoke(Throwables.class.getName(), "copy", SOME, self.getField("suppressed", SOME))
            .returnValue();
      }
    }
    takeMessageFromCause(type, context);
    MethodHolder add = type.getMethod(new MethodDescriptor("addSuppressed", ONE, ValueType.VOID));
    ProgramEmitter body = ProgramEmitter.create(add, context.getHierarchy());
    ValueEmitter self = body.var(0, ONE);
    ValueEmitter longer =
        body.invoke(
            Throwables.class.getName(),
            "add",
            SOME,
            self.getField("suppressed", SOME),
            self,
            body.var(1, ONE));
    self.setField("suppressed", longer);
    body.exit();
  }

  /**
   * A synchronized {@code fillInStackTrace}, as the JDK's is, may wait; so every constructor of an
   * exception may, every failing cast, and TeaVM's coroutines for WebAssembly cannot split a cast.
   * On one thread it needs no lock.
   */
  private static void unlockStackTrace(ClassHolder type) {
    MethodHolder fill = type.getMethod(new MethodDescriptor("fillInStackTrace", ONE));
    if (fill != null) {
      fill.getModifiers().remove(ElementModifier.SYNCHRONIZED);
    }
  }

  /** {@code Throwable(cause)} has the message of the cause. */
  private static void takeMessageFromCause(
      ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder make = type.getMethod(new MethodDescriptor("<init>", ONE, ValueType.VOID));
    ProgramEmitter body = ProgramEmitter.create(make, context.getHierarchy());
    ValueEmitter cause = body.var(1, ONE);
    ValueEmitter message = body.invoke(Throwables.class.getName(), "messageOf", STRING, cause);
    body.var(0, ONE).invokeSpecial("<init>", message, cause);
    body.exit();
  }
}
