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
      Map.ofEntries(
          entry("java.io.PrintStream", PrintStreamMethods.class),
          entry("java.io.Reader", ReaderMethods.class),
          entry("java.lang.Enum", EnumMethods.class, ObjectsStatics.OfEnum.class),
          entry("java.lang.Integer", NumberStatics.OfInteger.class),
          entry("java.lang.Long", NumberStatics.OfLong.class),
          entry("java.lang.Math", MathMethods.class),
          entry("java.lang.String", StringMethods.class, StringStatics.class),
          entry("java.time.Duration", DurationMethods.class, DurationStatics.class),
          entry("java.util.AbstractList", ListMethods.OfAbstractList.class),
          entry("java.util.ArrayList", ListMethods.class),
          entry("java.util.Arrays", ArraysStatics.class),
          entry("java.util.Collection", StreamMethods.OfCollection.class),
          entry("java.util.DoubleSummaryStatistics", Descriptions.OfDoubles.class),
          entry("java.util.IntSummaryStatistics", Descriptions.OfInts.class),
          entry("java.util.LongSummaryStatistics", Descriptions.OfLongs.class),
          entry("java.util.Objects", ObjectsStatics.class),
          entry("java.util.Optional", OptionalMethods.class),
          entry("java.util.OptionalDouble", OptionalMethods.OfDouble.class),
          entry("java.util.OptionalInt", OptionalMethods.OfInt.class),
          entry("java.util.OptionalLong", OptionalMethods.OfLong.class),
          entry("java.util.concurrent.TimeUnit", TimeUnitMethods.class),
          entry("java.util.concurrent.atomic.AtomicBoolean", AtomicMethods.OfBoolean.class),
          entry("java.util.concurrent.atomic.AtomicInteger", AtomicMethods.OfInteger.class),
          entry("java.util.concurrent.atomic.AtomicLong", AtomicMethods.OfLong.class),
          entry("java.util.concurrent.atomic.AtomicReference", AtomicMethods.OfReference.class),
          entry("java.util.stream.Stream", StreamMethods.class));

  private static Map.Entry<String, List<Class<?>>> entry(String name, Class<?>... added) {
    return Map.entry(name, List.of(added));
  }

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
