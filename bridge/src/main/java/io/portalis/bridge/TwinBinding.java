package io.portalis.bridge;

import io.portalis.Spawner;
import io.portalis.interop.SuspendCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kotlin.coroutines.Continuation;
import org.jspecify.annotations.Nullable;

/** Finds, for the methods of a Java interface, the members of a Kotlin object to call. */
final class TwinBinding {

  private final Object target;
  private final @Nullable Spawner spawner;
  private final List<KotlinMember> members;
  private final TwinTypes types;

  TwinBinding(Class<?> twin, Object target, @Nullable Spawner spawner) {
    this.target = target;
    this.spawner = spawner;
    TypeArguments kotlin = new TypeArguments(target.getClass());
    this.types = new TwinTypes(new TypeArguments(twin), kotlin, spawner);
    this.members = KotlinMember.of(target.getClass(), kotlin);
  }

  /**
   * A member that fits a method, and how.
   *
   * @param distance how many of the parameters are not exactly the method's; that a member takes a
   *     value class of which its type says nothing is one
   */
  private record Fit(
      KotlinMember member, List<Conversion> parameters, Conversion result, long distance) {}

  /**
   * What a method does.
   *
   * @throws IllegalArgumentException if there is no member for it; the message begins with the
   *     method
   */
  Twin.Action action(Method method) {
    List<KotlinMember> named =
        members.stream().filter(member -> member.isNamed(method.getName())).toList();
    List<Fit> fitting = new ArrayList<>();
    KotlinMember other = null;
    for (KotlinMember member : named) {
      List<Conversion> parameters = parameters(method, member);
      Conversion result = parameters == null ? null : result(method, member);
      if (parameters != null && result != null) {
        fitting.add(new Fit(member, parameters, result, distance(method, member)));
      } else if (parameters != null) {
        other = member;
      }
    }
    if (!fitting.isEmpty()) {
      return call(closest(method, fitting));
    }
    if (named.isEmpty()) {
      throw refused(method, "no public member of that name");
    }
    throw refused(
        method,
        other == null ? "no public member of that name takes those parameters" : described(other));
  }

  private static String described(KotlinMember other) {
    return "the member of that name and those parameters "
        + (other.isSuspend()
            ? "is a suspend function that returns "
            : "does not suspend and returns ")
        + other.result().getTypeName();
  }

  private static IllegalArgumentException refused(Method method, String why) {
    return new IllegalArgumentException(
        method.getName()
            + Arrays.stream(method.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"))
            + ", which returns "
            + method.getGenericReturnType().getTypeName()
            + ": "
            + why);
  }

  private long distance(Method method, KotlinMember member) {
    Type[] given = method.getGenericParameterTypes();
    long inexact =
        IntStream.range(0, given.length)
            .filter(i -> !types.isExact(given[i], member.parameters().get(i)))
            .count();
    return inexact == 0 && member.isMangled() ? 1 : inexact;
  }

  /** The one that fits best; a member that overrides another comes before it. */
  private Fit closest(Method method, List<Fit> fitting) {
    long least = fitting.stream().mapToLong(Fit::distance).min().orElseThrow();
    List<Fit> best = fitting.stream().filter(fit -> fit.distance() == least).toList();
    for (Fit one : best) {
      if (best.stream().allMatch(other -> one == other || isBetter(method, one, other))) {
        return one;
      }
    }
    throw refused(
        method,
        "it may stand for " + best.get(0).member.method() + " or " + best.get(1).member.method());
  }

  private boolean isBetter(Method method, Fit one, Fit other) {
    if (types.isOverride(one.member, other.member)) {
      return members.indexOf(one.member) < members.indexOf(other.member);
    }
    if (one.member.isMangled() && other.member.isMangled()) {
      return types.isMangledLike(one.member, method);
    }
    return types.isMoreSpecific(one.member, other.member)
        && !types.isMoreSpecific(other.member, one.member);
  }

  private @Nullable List<Conversion> parameters(Method method, KotlinMember member) {
    Type[] given = method.getGenericParameterTypes();
    if (given.length != member.parameters().size()) {
      return null;
    }
    boolean isMangledSo = types.isMangledLike(member, method);
    List<Conversion> conversions = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      Conversion conversion =
          types.parameter(given[i], member.parameters().get(i), member.isMangled(), isMangledSo);
      if (conversion == null) {
        return null;
      }
      conversions.add(conversion);
    }
    return conversions;
  }

  private @Nullable Conversion result(Method method, KotlinMember member) {
    if (!member.isSuspend()) {
      return types.result(method.getGenericReturnType(), member.result(), member.isMangled());
    }
    Class<?> returned = method.getReturnType();
    return returned == CompletableFuture.class || returned == CompletionStage.class
        ? types.awaited(method.getGenericReturnType(), member.result())
        : null;
  }

  // --- the calls

  private Twin.Action call(Fit fit) {
    MethodHandle handle = fit.member.handle().bindTo(target);
    for (int i = 0; i < fit.parameters.size(); i++) {
      handle = TwinTypes.convert(handle, i, fit.parameters.get(i));
    }
    int count = fit.parameters.size();
    return fit.member.isSuspend()
        ? suspending(spread(handle, count, Continuation.class), fit.result)
        : plain(spread(handle, count), fit.result);
  }

  /** The same with the first parameters in an array, and no primitive type. */
  private static MethodHandle spread(MethodHandle handle, int count, Class<?>... after) {
    MethodType spread = MethodType.genericMethodType(count).appendParameterTypes(after);
    return handle.asType(spread).asSpreader(0, Object[].class, count);
  }

  private static Twin.Action plain(MethodHandle handle, Conversion result) {
    return (proxy, args) -> result.of(handle.invokeExact(args));
  }

  private Twin.Action suspending(MethodHandle handle, Conversion result) {
    Spawner where = spawner;
    return where == null
        ? (proxy, args) -> SuspendCalls.start(function(handle, args), result)
        : (proxy, args) -> SuspendCalls.start(where, function(handle, args), result);
  }

  private static SuspendCall<@Nullable Object> function(
      MethodHandle handle, Object @Nullable [] args) {
    return k -> call(handle, args, k);
  }

  private static @Nullable Object call(
      MethodHandle handle, Object @Nullable [] args, Continuation<?> k) throws Exception {
    try {
      return handle.invokeExact(args, k);
    } catch (Throwable thrown) {
      throw Waiting.<RuntimeException>sneaky(thrown);
    }
  }
}
