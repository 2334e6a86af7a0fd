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
import kotlin.Unit;
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
    this.types = new TwinTypes(new TypeArguments(twin), kotlin);
    this.members = KotlinMember.of(target.getClass(), kotlin);
  }

  /** A member that fits a method, and how. */
  private record Fit(
      KotlinMember member, List<TwinTypes.Conversion> parameters, TwinTypes.Conversion result) {

    /** How many conversions it takes; to have a member that takes a value class for any is one. */
    int distance() {
      int conversions = (int) parameters.stream().filter(one -> !one.isNone()).count();
      return conversions == 0 && member.isMangled() ? 1 : conversions;
    }
  }

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
    String refusal = "no public member of that name";
    for (KotlinMember member : named) {
      List<TwinTypes.Conversion> parameters = parameters(method, member);
      TwinTypes.Conversion result = parameters == null ? null : result(method, member);
      if (parameters != null && result != null) {
        fitting.add(new Fit(member, parameters, result));
      } else if (parameters != null) {
        refusal = "the member of that name and those parameters " + described(member);
      } else if (fitting.isEmpty() && refusal.startsWith("no public")) {
        refusal = "no public member of that name takes those parameters";
      }
    }
    if (fitting.isEmpty()) {
      throw refused(method, refusal);
    }
    return call(closest(method, fitting));
  }

  private static String described(KotlinMember member) {
    return (member.isSuspend() ? "is a suspend function that returns " : "returns ")
        + member.result().getTypeName()
        + (member.isSuspend() ? "" : " and does not suspend");
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

  /** The one that fits best; a member that overrides another comes before it. */
  private Fit closest(Method method, List<Fit> fitting) {
    int least = fitting.stream().mapToInt(Fit::distance).min().orElseThrow();
    List<Fit> best = fitting.stream().filter(fit -> fit.distance() == least).toList();
    Fit first = best.get(0);
    for (Fit other : best) {
      if (!types.isOverride(first.member, other.member)) {
        throw refused(
            method, "it may stand for " + first.member.method() + " or " + other.member.method());
      }
    }
    return first;
  }

  private @Nullable List<TwinTypes.Conversion> parameters(Method method, KotlinMember member) {
    Type[] given = method.getGenericParameterTypes();
    if (given.length != member.parameters().size()) {
      return null;
    }
    List<TwinTypes.Conversion> conversions = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      TwinTypes.Conversion conversion =
          types.parameter(given[i], member.parameters().get(i), member.isMangled());
      if (conversion == null) {
        return null;
      }
      conversions.add(conversion);
    }
    return conversions;
  }

  private TwinTypes.@Nullable Conversion result(Method method, KotlinMember member) {
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
      handle = fit.parameters.get(i).before(handle, i);
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

  private static Twin.Action plain(MethodHandle handle, TwinTypes.Conversion result) {
    return (proxy, args) -> result.of(handle.invokeExact(args));
  }

  private Twin.Action suspending(MethodHandle handle, TwinTypes.Conversion result) {
    if (result.isVoid()) {
      return (proxy, args) -> startVoid(k -> call(handle, args, k));
    }
    return result.isNone()
        ? (proxy, args) -> start(k -> call(handle, args, k))
        : (proxy, args) -> start(k -> call(handle, args, k)).thenApply(result::of);
  }

  private static @Nullable Object call(
      MethodHandle handle, Object @Nullable [] args, Continuation<?> k) throws Exception {
    try {
      return handle.invokeExact(args, k);
    } catch (Throwable thrown) {
      throw Waiting.<RuntimeException>sneaky(thrown);
    }
  }

  private CompletableFuture<@Nullable Object> start(SuspendCall<@Nullable Object> call) {
    return spawner == null ? SuspendCalls.start(call) : SuspendCalls.start(spawner, call);
  }

  private CompletableFuture<Void> startVoid(SuspendCall<Unit> call) {
    return spawner == null ? SuspendCalls.startVoid(call) : SuspendCalls.startVoid(spawner, call);
  }
}
