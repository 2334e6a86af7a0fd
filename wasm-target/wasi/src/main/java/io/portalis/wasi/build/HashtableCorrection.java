package io.portalis.wasi.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;

/**
 * Takes {@code synchronized} from the methods of {@code Hashtable}, in which no green thread is
 * ever suspended. With it, each call of {@code Map.get} anywhere might suspend, as the system's
 * properties are such a table, and modules become half as large again.
 */
final class HashtableCorrection implements ClassHolderTransformer {

  private static final String HASHTABLE = "java.util.Hashtable";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(HASHTABLE)) {
      type.getMethods()
          .forEach(method -> method.getModifiers().remove(ElementModifier.SYNCHRONIZED));
    }
  }
}
