package io.portalis.bridge;

import io.portalis.Spawner;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.concurrent.Flow;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/** How the types of a Java interface and those of a Kotlin object pair. */
final class TwinTypes {

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

  /** From a parameter in Java to one in Kotlin; null if they do not pair. */
  @Nullable Conversion parameter(Type given, Type taken, boolean mangled) {
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
    Conversion boxing = boxing(from, to);
    return boxing != null || !mangled ? boxing : unboxing(from, to);
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

  /** What the Kotlin compiler would add to the name of a function with these parameters. */
  String manglingOf(Type[] parameters, boolean isSuspend) {
    StringBuilder signature = new StringBuilder();
    for (Type parameter : parameters) {
      Class<?> type = java.boxed(parameter);
      signature.append(
          ValueClass.of(type) == null ? "_" : "L" + type.getName().replace('$', '.') + ";");
    }
    return KotlinMember.mangling(signature + (isSuspend ? "_" : ""));
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
