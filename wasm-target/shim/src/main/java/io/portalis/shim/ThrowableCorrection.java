package io.portalis.shim;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Repairs {@code Throwable}: TeaVM never makes its array of suppressed exceptions, so that adding
 * one, or asking for them, dereferences null.
 */
final class ThrowableCorrection implements ClassHolderTransformer {

  private static final String THROWABLE = "java.lang.Throwable";
  private static final ValueType ONE = ValueType.object(THROWABLE);
  private static final ValueType SOME = ValueType.arrayOf(ONE);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(THROWABLE)) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getName().equals("getSuppressed")) {
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter self = body.var(0, ONE);
        body.invoke(Suppressed.class.getName(), "copy", SOME, self.getField("suppressed", SOME))
            .returnValue();
      }
    }
    MethodHolder add = type.getMethod(new MethodDescriptor("addSuppressed", ONE, ValueType.VOID));
    ProgramEmitter body = ProgramEmitter.create(add, context.getHierarchy());
    ValueEmitter self = body.var(0, ONE);
    ValueEmitter longer =
        body.invoke(
            Suppressed.class.getName(),
            "add",
            SOME,
            self.getField("suppressed", SOME),
            self,
            body.var(1, ONE));
    self.setField("suppressed", longer);
    body.exit();
  }
}
