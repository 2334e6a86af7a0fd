package io.portalis.bridge;

import io.portalis.Spawner;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/** How the types of a Java interface and those of a Kotlin object pair. */
final class TwinTypes {

  private static final Class<?> KOTLIN_DURATION = TimesKt.durationClass();

  private static final MethodHandle CONVERT;

  static {
    try {
      CONVERT =
          MethodHandles.lookup()
              .findVirtual(
                  Conversion.class, "of", MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final TypeArguments java;
  private final TypeArguments kotlin;
  private final @Nullable Spawner spawner;

  /**
   * Makes one.
   *
   * @param spawner where flows are collected; null for on the default dispatcher
   */
  TwinTypes(TypeArguments java, TypeArguments kotlin, @Nullable Spawner spawner) {
    this.java = java;
    this.kotlin = kotlin;
    this.spawner = spawner;
  }

  /** A function with one of its parameters converted. */
  static MethodHandle convert(MethodHandle function, int parameter, Conversion conversion) {
    if (conversion == Conversion.NONE) {
      return function;
    }
    MethodType convert =
        MethodType.methodType(function.type().parameterType(parameter), Object.class);
    return MethodHandles.filterArguments(
        function, parameter, CONVERT.bindTo(conversion).asType(convert));
  }

  /**
   * From a parameter in Java to one in Kotlin; null if they do not pair.
   *
   * @param isMangled whether the name of the member is
   * @param isMangledSo whether just as the compiler does it for parameters such as those given
   */
  @Nullable Conversion parameter(Type given, Type taken, boolean isMangled, boolean isMangledSo) {
    if (kotlin.accepts(taken, java, given)) {
      return Conversion.NONE;
    }
    Class<?> from = java.boxed(given);
    Class<?> to = kotlin.boxed(taken);
    if (java.isFree(given) && from.isAssignableFrom(to)) {
      return Conversion.UNCHECKED;
    }
    if (from == Flow.Publisher.class && to == kotlinx.coroutines.flow.Flow.class) {
      return value -> value == null ? null : ChannelsKt.flowOf((Flow.Publisher<?>) value);
    }
    if (from == Duration.class) {
      return duration(to, isMangledSo);
    }
    Conversion boxing = boxing(from, to);
    return boxing != null || !isMangled ? boxing : unboxing(from, to);
  }

  /** From a duration of Java to one of Kotlin, which is a value class. */
  private static @Nullable Conversion duration(Class<?> to, boolean isMangledSo) {
    if (to == KOTLIN_DURATION) {
      return value -> value == null ? null : TimesKt.kotlinDuration((Duration) value);
    }
    ValueClass kotlin = ValueClass.of(KOTLIN_DURATION);
    return isMangledSo && kotlin != null && to == kotlin.boxedWrapped()
        ? value ->
            kotlin.unboxed(
                TimesKt.kotlinDuration((Duration) Objects.requireNonNull(value, "duration")))
        : null;
  }

  /** From the result of a member that does not suspend; null if they do not pair. */
  @Nullable Conversion result(Type wanted, Type given, boolean mangled) {
    if (java.boxed(wanted) == Void.class && isNothing(given)) {
      return Conversion.VOID;
    }
    return value(wanted, given, mangled);
  }

  /** From the result of a suspend function to that of a stage; null if they do not pair. */
  @Nullable Conversion awaited(Type stage, Type given) {
    Type wanted = java.argument(stage);
    if (java.boxed(wanted) == Void.class) {
      return isNothing(given) ? Conversion.VOID : null;
    }
    Class<?> result = kotlin.boxed(given);
    ValueClass inline = ValueClass.of(result);
    if (inline != null && java.boxed(wanted) == result) {
      return inline::boxed; // Kotlin returns it as what it wraps, or not
    }
    return value(wanted, given, true);
  }

  private boolean isNothing(Type given) {
    Class<?> type = kotlin.boxed(given);
    return type == Unit.class || type == Void.class;
  }

  private @Nullable Conversion value(Type wanted, Type given, boolean mangled) {
    if (java.accepts(wanted, kotlin, given)) {
      return Conversion.NONE;
    }
    if (java.boxed(wanted) == Flow.Publisher.class
        && kotlinx.coroutines.flow.Flow.class.isAssignableFrom(kotlin.boxed(given))) {
      return java.accepts(java.argument(wanted), kotlin, kotlin.argument(given))
          ? value ->
              value == null
                  ? null
                  : FlowSubscriptionKt.publisherOf((kotlinx.coroutines.flow.Flow<?>) value, spawner)
          : null;
    }
    Class<?> from = kotlin.boxed(given);
    Class<?> to = java.boxed(wanted);
    if (from == KOTLIN_DURATION && to == Duration.class) {
      return value -> value == null ? null : TimesKt.javaDuration(value);
    }
    Conversion unboxing = unboxing(from, to);
    return unboxing != null || !mangled ? unboxing : boxing(from, to);
  }

  // In compiled code what a value class wraps stands for it where the name is mangled: there it may
  // be the one or the other. Where a type says that it is a value class, it is.

  private static @Nullable Conversion unboxing(Class<?> from, Class<?> to) {
    ValueClass source = ValueClass.of(from);
    return source != null && to.isAssignableFrom(source.boxedWrapped()) ? source::unboxed : null;
  }

  private static @Nullable Conversion boxing(Class<?> from, Class<?> to) {
    ValueClass wanted = ValueClass.of(to);
    return wanted != null && from == wanted.boxedWrapped() ? wanted::boxed : null;
  }

  /**
   * Whether two members that fit equally well can be told apart as javac would: the first is more
   * specific.
   */
  boolean isMoreSpecific(KotlinMember one, KotlinMember other) {
    for (int i = 0; i < one.parameters().size(); i++) {
      if (!kotlin
          .boxed(other.parameters().get(i))
          .isAssignableFrom(kotlin.boxed(one.parameters().get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a parameter is just what is given, and not a supertype of it. */
  boolean isExact(Type given, Type taken) {
    return java.boxed(given) == kotlin.boxed(taken);
  }

  /**
   * Whether the name of a member is mangled as the Kotlin compiler does it for a function with the
   * types of a method.
   */
  boolean isMangledLike(KotlinMember member, Method method) {
    if (!member.isMangled()) {
      return false;
    }
    StringBuilder signature = new StringBuilder();
    for (Type parameter : method.getGenericParameterTypes()) {
      String named = valueClassName(java.boxed(parameter));
      signature.append(named == null ? "_" : named);
    }
    signature.append(member.isSuspend() ? "_" : "");
    String result =
        valueClassName(
            member.isSuspend()
                ? kotlin.boxed(member.result())
                : java.boxed(method.getGenericReturnType()));
    return member
        .mangling()
        .equals(KotlinMember.mangling(signature + (result == null ? "" : ":" + result)));
  }

  /** How a value class is written in what is hashed; null for any other class. */
  private static @Nullable String valueClassName(Class<?> given) {
    Class<?> type = given == Duration.class ? KOTLIN_DURATION : given;
    return ValueClass.of(type) == null ? null : "L" + type.getName().replace('$', '.') + ";";
  }

  /** Whether two members are one, of which the second is inherited by the first. */
  boolean isOverride(KotlinMember one, KotlinMember inherited) {
    if (one.parameters().size() != inherited.parameters().size()
        || !one.method().getName().equals(inherited.method().getName())
        || one.isSuspend() != inherited.isSuspend()) {
      return false;
    }
    for (int i = 0; i < one.parameters().size(); i++) {
      if (kotlin.boxed(one.parameters().get(i)) != kotlin.boxed(inherited.parameters().get(i))) {
        return false;
      }
    }
    return true;
  }
}
