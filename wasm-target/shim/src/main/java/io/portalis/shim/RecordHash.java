package io.portalis.shim;

import org.teavm.classlib.impl.record.ObjectMethodsSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.TeaVMHost;

/**
 * Gives records the hash codes of the JDK's, which begins to add at zero; TeaVM begins at one, as
 * lists do. What differs is a power of 31, by the number of components.
 */
final class RecordHash implements BootstrapMethodSubstitutor {

  private static final MethodReference BOOTSTRAP =
      new MethodReference(
          "java.lang.runtime.ObjectMethods",
          "bootstrap",
          ValueType.object("java.lang.invoke.MethodHandles$Lookup"),
          ValueType.object("java.lang.String"),
          ValueType.object("java.lang.invoke.TypeDescriptor"),
          ValueType.object("java.lang.Class"),
          ValueType.object("java.lang.String"),
          ValueType.arrayOf(ValueType.object("java.lang.invoke.MethodHandle")),
          ValueType.object("java.lang.Object"));

  private final ObjectMethodsSubstitutor original = new ObjectMethodsSubstitutor();

  static void addTo(TeaVMHost host) {
    host.add(BOOTSTRAP, new RecordHash());
  }

  @Override
  public ValueEmitter substitute(DynamicCallSite callSite, ProgramEmitter pe) {
    ValueEmitter value = original.substitute(callSite, pe);
    if (!callSite.getCalledMethod().getName().equals("hashCode")) {
      return value;
    }
    int surplus = 1;
    for (int i = 2; i < callSite.getBootstrapArguments().size(); i++) {
      surplus *= 31;
    }
    return value.sub(surplus);
  }
}
