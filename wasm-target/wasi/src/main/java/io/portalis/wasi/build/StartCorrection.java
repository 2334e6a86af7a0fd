package io.portalis.wasi.build;

import io.portalis.wasi.Command;
import org.teavm.backend.wasm.runtime.WasmSupport;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/** Lets {@code _start} go on after main has begun to wait, by {@link Command}. */
final class StartCorrection implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(WasmSupport.class.getName())) {
      MethodDescriptor run = new MethodDescriptor("runWithoutArgs", ValueType.VOID);
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(run), context.getHierarchy());
      body.invoke(WasmSupport.class.getName(), "initClasses");
      body.invoke(Command.class.getName(), "run");
      body.exit();
    } else if (type.getName().equals(Command.class.getName())) {
      ValueType arguments = ValueType.parse(String[].class);
      MethodHolder main = type.getMethod(new MethodDescriptor("main", arguments, ValueType.VOID));
      main.getModifiers().remove(ElementModifier.NATIVE);
      ProgramEmitter body = ProgramEmitter.create(main, context.getHierarchy());
      body.invoke(context.getEntryPoint(), "main", body.var(1, arguments));
      body.exit();
    }
  }
}
