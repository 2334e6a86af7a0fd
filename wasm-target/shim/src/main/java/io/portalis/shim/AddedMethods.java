package io.portalis.shim;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Adds methods of JDK 17 to TeaVM's classes that lack them, or do them wrong. Each is a static
 * method here; an instance method has its object as the first parameter.
 */
final class AddedMethods implements ClassHolderTransformer {

  /** The classes with the added methods, by the name of the class that they are added to. */
  private static final Map<String, List<Class<?>>> ADDED =
      Map.of(
          "java.io.PrintStream", List.of(PrintStreamMethods.class),
          "java.lang.Integer", List.of(NumberStatics.OfInteger.class),
          "java.lang.Long", List.of(NumberStatics.OfLong.class),
          "java.lang.Math", List.of(MathMethods.class),
          "java.lang.String", List.of(StringMethods.class, StringStatics.class),
          "java.time.Duration", List.of(DurationMethods.class),
          "java.util.Collection", List.of(StreamMethods.OfCollection.class),
          "java.util.Optional", List.of(OptionalMethods.class),
          "java.util.concurrent.TimeUnit", List.of(TimeUnitMethods.class),
          "java.util.stream.Stream", List.of(StreamMethods.class));

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (Class<?> added : ADDED.getOrDefault(type.getName(), List.of())) {
      for (Method method : added.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          add(method, type, context);
        }
      }
    }
  }

  private static void add(Method added, ClassHolder type, ClassHolderTransformerContext context) {
    Class<?>[] parameters = added.getParameterTypes();
    boolean isInstance =
        parameters.length > 0
            && parameters[0].getName().equals(type.getName())
            && added.getDeclaringClass() != StringStatics.class;
    int skipped = isInstance ? 1 : 0;
    ValueType[] signature = new ValueType[parameters.length - skipped + 1];
    for (int i = skipped; i < parameters.length; i++) {
      signature[i - skipped] = ValueType.parse(parameters[i]);
    }
    ValueType result = ValueType.parse(added.getReturnType());
    signature[signature.length - 1] = result;
    MethodDescriptor descriptor = new MethodDescriptor(added.getName(), signature);
    MethodHolder method = type.getMethod(descriptor);
    if (method == null) {
      method = new MethodHolder(descriptor);
      method.setLevel(AccessLevel.PUBLIC);
      if (!isInstance) {
        method.getModifiers().add(ElementModifier.STATIC);
      }
      type.addMethod(method);
    }
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    ValueEmitter[] arguments = new ValueEmitter[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = body.var(i + 1 - skipped, ValueType.parse(parameters[i]));
    }
    ValueEmitter value =
        body.invoke(added.getDeclaringClass().getName(), added.getName(), result, arguments);
    if (value == null) {
      body.exit();
    } else {
      value.returnValue();
    }
  }
}
