package io.portalis.shim;

import org.teavm.classlib.impl.StringConcatFactorySubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.IntegerSubtype;
import org.teavm.vm.spi.TeaVMHost;

/**
 * Joins strings as strings, where TeaVM calls {@code StringBuilder.append(Object)}, and that some
 * {@code toString}. If any object's may wait, so may every place that joins strings: the
 * constructor of an exception, which asks for the name of its class; and with it TeaVM's own
 * runtime of coroutines for WebAssembly, which then calls itself for ever.
 */
final class StringConcat implements BootstrapMethodSubstitutor {

  private static final ValueType STRING = ValueType.object("java.lang.String");
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");
  private static final ValueType BUILDER = ValueType.object("java.lang.StringBuilder");
  private static final MethodReference BOOTSTRAP =
      new MethodReference(
          "java.lang.invoke.StringConcatFactory",
          "makeConcatWithConstants",
          ValueType.object("java.lang.invoke.MethodHandles$Lookup"),
          STRING,
          ValueType.object("java.lang.invoke.MethodType"),
          STRING,
          ValueType.arrayOf(OBJECT),
          ValueType.object("java.lang.invoke.CallSite"));

  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';

  private final BootstrapMethodSubstitutor original = new StringConcatFactorySubstitutor();

  static void addTo(TeaVMHost host) {
    host.add(BOOTSTRAP, new StringConcat());
  }

  @Override
  public ValueEmitter substitute(DynamicCallSite callSite, ProgramEmitter pe) {
    String recipe = callSite.getBootstrapArguments().get(0).getString();
    if (recipe.indexOf(CONSTANT) >= 0) {
      return original.substitute(callSite, pe);
    }
    ValueEmitter builder = pe.construct("java.lang.StringBuilder");
    int next = 0;
    int begin = 0;
    for (int i = 0; i <= recipe.length(); i++) {
      if (i == recipe.length() || recipe.charAt(i) == ARGUMENT) {
        if (begin < i) {
          builder = append(builder, STRING, pe.constant(recipe.substring(begin, i)));
        }
        if (i < recipe.length()) {
          ValueType type = callSite.getCalledMethod().parameterType(next);
          builder = append(builder, type, callSite.getArguments().get(next));
          next++;
        }
        begin = i + 1;
      }
    }
    return builder.invokeSpecial("toString", STRING);
  }

  private static ValueEmitter append(ValueEmitter builder, ValueType type, ValueEmitter value) {
    ValueEmitter appended = value;
    ValueType as = type;
    if (type == ValueType.BYTE || type == ValueType.SHORT) {
      boolean isByte = type == ValueType.BYTE;
      appended = value.castToInteger(isByte ? IntegerSubtype.BYTE : IntegerSubtype.SHORT);
      as = ValueType.INTEGER;
    } else if (!(type instanceof ValueType.Primitive) && !type.equals(STRING)) {
      as = OBJECT;
    }
    return builder.invokeSpecial(
        new MethodReference("java.lang.StringBuilder", "append", as, BUILDER), appended);
  }
}
