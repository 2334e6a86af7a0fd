package io.portalis.shim;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/** Lets {@link ListCursor} see how often a list was modified, which is protected. */
final class ListCorrection implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(ListCursor.class.getName())) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getModifiers().remove(ElementModifier.NATIVE)) {
          ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
          body.var(1, ValueType.object("java.util.AbstractList"))
              .getField("modCount", ValueType.INTEGER)
              .returnValue();
        }
      }
    }
  }
}
