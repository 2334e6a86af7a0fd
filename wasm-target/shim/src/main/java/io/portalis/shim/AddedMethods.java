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
public final class AddedMethods implements ClassHolderTransformer {

  /** What says where a method is to be found, or that it needs no heap: no longer true. */
  private static final List<String> OF_NATIVE =
      List.of(
          "org.teavm.interop.Import",
          "org.teavm.interop.SupportedOn",
          "org.teavm.interop.Unmanaged");

  private final Map<String, List<Class<?>>> added;

  /**
   * Adds the methods of a target.
   *
   * @param added the classes with the public methods, by the name of the class to add them to
   */
  @SafeVarargs
  public AddedMethods(Map.Entry<String, List<Class<?>>>... added) {
    this.added = Map.ofEntries(added);
  }

  /** Those that every target needs. */
  static AddedMethods ofJdk17() {
    return new AddedMethods(
        entry("java.io.ByteArrayOutputStream", ByteMethods.OfOutput.class),
        entry("java.io.PrintStream", PrintStreamMethods.class),
        entry("java.io.PrintWriter", PrintStreamMethods.OfWriter.class),
        entry("java.io.Reader", ReaderMethods.class),
        entry("java.lang.Character", TextMethods.OfCharacter.class),
        entry("java.lang.Class", ClassMethods.class),
        entry("java.lang.Enum", EnumMethods.class, ObjectsStatics.OfEnum.class),
        entry("java.lang.Integer", NumberStatics.OfInteger.class),
        entry("java.lang.Long", NumberStatics.OfLong.class),
        entry("java.lang.Math", MathMethods.class),
        entry("java.lang.String", StringMethods.class, StringStatics.class),
        entry("java.lang.StringBuilder", TextMethods.OfBuilder.class),
        entry("java.nio.charset.Charset", ByteMethods.OfCharset.class),
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
        entry("java.util.regex.Matcher", TextMethods.OfMatcher.class),
        entry("java.util.regex.Pattern", TextMethods.OfPattern.class),
        entry("java.util.stream.Stream", StreamMethods.class));
  }

  /**
   * Says which methods a class gets.
   *
   * @param name the class
   * @param added the classes with its new methods
   * @return an argument for the constructor
   */
  public static Map.Entry<String, List<Class<?>>> entry(String name, Class<?>... added) {
    return Map.entry(name, List.of(added));
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (Class<?> methods : added.getOrDefault(type.getName(), List.of())) {
      for (Method method : methods.getDeclaredMethods()) {
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
    method.getModifiers().remove(ElementModifier.NATIVE);
    for (String annotation : OF_NATIVE) {
      if (method.getAnnotations().get(annotation) != null) { // or TeaVM 0.15.0's remove fails
        method.getAnnotations().remove(annotation);
      }
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
