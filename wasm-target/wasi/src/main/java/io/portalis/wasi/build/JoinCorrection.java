package io.portalis.wasi.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/** Lets {@code Thread.join} return if the thread has ended; TeaVM's waits for the end to come. */
final class JoinCorrection implements ClassHolderTransformer {

  private static final String THREAD = "java.lang.Thread";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(THREAD)) {
      return;
    }
    MethodHolder join =
        type.getMethod(
            new MethodDescriptor("join", ValueType.LONG, ValueType.INTEGER, ValueType.VOID));
    MethodHolder waiting =
        new MethodHolder(new MethodDescriptor("waitForEnd", join.getSignature()));
    waiting.setLevel(join.getLevel());
    waiting.setProgram(join.getProgram());
    type.addMethod(waiting);

    ProgramEmitter body = ProgramEmitter.create(join, context.getHierarchy());
    ValueEmitter self = body.var(0, ValueType.object(THREAD));
    ValueEmitter millis = body.var(1, ValueType.LONG);
    ValueEmitter nanos = body.var(2, ValueType.INTEGER);
    body.when(self.invokeVirtual("isAlive", ValueType.BOOLEAN).isTrue())
        .thenDo(() -> self.invokeSpecial("waitForEnd", millis, nanos));
    body.exit();
  }
}
