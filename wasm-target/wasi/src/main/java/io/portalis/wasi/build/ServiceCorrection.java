package io.portalis.wasi.build;

import io.portalis.wasi.Services;
import org.teavm.interop.Address;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

/** Lets {@link Services} make what {@code ServiceLoader} finds. */
final class ServiceCorrection implements ClassHolderTransformer {

  private static final String CORRECTED = "org.teavm.classlib.impl.ServiceLoadWasmRuntime";
  private static final ValueType ADDRESS = ValueType.parse(Address.class);
  private static final ValueType CLASS = ValueType.parse(RuntimeClass.class);
  private static final ValueType ARRAY = ValueType.parse(RuntimeObject.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(CORRECTED)) {
      MethodHolder create =
          type.getMethod(new MethodDescriptor("createServices", ADDRESS, CLASS, ARRAY));
      ProgramEmitter body = ProgramEmitter.create(create, context.getHierarchy());
      body.invoke(
              Services.class.getName(), "create", ARRAY, body.var(1, ADDRESS), body.var(2, CLASS))
          .returnValue();
    }
  }
}
