package io.portalis.wasi.build;

import io.portalis.wasi.StackTraces;
import org.teavm.interop.Unmanaged;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.runtime.ExceptionHandling;

/**
 * Lets the collector see the exceptions that TeaVM makes. Some of its methods are marked so that
 * their references are hidden from the collector, and yet they make objects: if that starts a
 * collection, which moves the first of them, they write to where it was.
 */
final class ExceptionCorrection implements ClassHolderTransformer {

  private static final ValueType TRACE = ValueType.parse(StackTraceElement[].class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(ExceptionHandling.class.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      switch (method.getName()) {
        case "throwClassCastException",
            "throwNullPointerException",
            "throwArrayIndexOutOfBoundsException" ->
            show(method);
        case "fillStackTrace" -> {
          show(method);
          ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
          body.invoke(StackTraces.class.getName(), "fill", TRACE).returnValue();
        }
        default -> {} // makes nothing
      }
    }
  }

  private static void show(MethodHolder method) {
    method.getAnnotations().remove(Unmanaged.class.getName());
  }
}
