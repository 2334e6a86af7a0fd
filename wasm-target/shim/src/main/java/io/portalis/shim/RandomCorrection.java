package io.portalis.shim;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Repairs {@code ThreadLocalRandom}, of which TeaVM cannot make one: it refuses the seed that its
 * superclass's constructor sets. Here the seed is ignored, as the numbers are the platform's.
 */
final class RandomCorrection implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals("java.util.concurrent.ThreadLocalRandom")) {
      MethodDescriptor setSeed = new MethodDescriptor("setSeed", ValueType.LONG, ValueType.VOID);
      ProgramEmitter.create(type.getMethod(setSeed), context.getHierarchy()).exit();
    }
  }
}
