package io.portalis.translator.lower;

import io.portalis.translator.library.JavaTypes;
import io.portalis.translator.library.Member;
import io.portalis.translator.library.Signature;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Node;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses among the overloads of a library function for a call, and lowers the call of it. */
final class Overloads {

  private static final int DEFAULT_COST = 100;
  private static final int IMPOSSIBLE = 1_000_000;

  private final Lowering lowering;
  private final Node site;
  private final List<Member> members;
  private final List<Expression> positional = new ArrayList<>();
  private final Map<String, Expression> keywords = new java.util.LinkedHashMap<>();
  private final List<Expression> spreadKeywords = new ArrayList<>();
  private final Map<Expression, Value> lowered = new HashMap<>();

  Overloads(Lowering lowering, Node site, List<Member> members) {
    this.lowering = lowering;
    this.site = site;
    this.members = members;
    if (site instanceof Expression.Call call) {
      positional.addAll(call.args());
      for (Keyword keyword : call.keywords()) {
        if (keyword.name() == null) {
          spreadKeywords.add(keyword.value());
        } else {
          keywords.put(keyword.name(), keyword.value());
        }
      }
    }
  }

  /** A binding of the call's arguments to the parameters of one overload. */
  private record Bound(
      Member member,
      Map<Integer, Expression> given,
      List<Expression> variable,
      Map<String, Expression> others,
      int cost) {}

  /** Lowers the call; null if no overload fits. */
  @Nullable Value call(@Nullable Value receiver) {
    if (!spreadKeywords.isEmpty()) {
      return null;
    }
    Bound best = null;
    for (Member member : members) {
      if (!member.signature().callable()) {
        continue;
      }
      Bound bound = bind(member);
      if (bound != null && (best == null || bound.cost() < best.cost())) {
        best = bound;
      }
    }
    return best == null
        ? null
        : new LibraryCall(lowering, site, best.member(), lowered)
            .lower(receiver, best.given(), best.variable(), best.others());
  }

  private @Nullable Bound bind(Member member) {
    List<Signature.Parameter> parameters = member.signature().parameters();
    Map<Integer, Expression> given = new HashMap<>();
    List<Expression> variable = new ArrayList<>();
    Map<String, Expression> others = new java.util.LinkedHashMap<>(keywords);
    int next = 0;
    int cost = 0;
    boolean takesRest = false;
    boolean takesOthers = false;
    for (int i = 0; i < parameters.size(); i++) {
      Signature.Parameter parameter = parameters.get(i);
      switch (parameter.kind()) {
        case VARIABLE -> {
          takesRest = true;
          while (next < positional.size()) {
            variable.add(positional.get(next++));
          }
          continue;
        }
        case KEYWORDS -> {
          takesOthers = true;
          continue;
        }
        case POSITIONAL_ONLY, ORDINARY -> {
          if (next < positional.size()) {
            if (positional.get(next) instanceof Expression.Starred) {
              return null;
            }
            given.put(i, positional.get(next++));
            continue;
          }
        }
        default -> {}
      }
      if (parameter.kind() != ParameterKind.POSITIONAL_ONLY
          && others.containsKey(parameter.name())) {
        given.put(i, others.remove(parameter.name()));
      } else if (parameter.defaultValue() != null) {
        cost += DEFAULT_COST;
      } else {
        return null;
      }
    }
    if (next < positional.size() || (!others.isEmpty() && !takesOthers)) {
      return null;
    }
    if (!takesRest && variable.size() > 0) {
      return null;
    }
    for (Map.Entry<Integer, Expression> entry : given.entrySet()) {
      cost += cost(member.parameterType(entry.getKey()), entry.getValue());
    }
    cost += variableCost(member, variable);
    return cost >= IMPOSSIBLE ? null : new Bound(member, given, variable, others, cost);
  }

  /** An overload that takes an Iterable for {@code *args} is for one unpacked argument. */
  private int variableCost(Member member, List<Expression> variable) {
    boolean has =
        member.signature().parameters().stream().anyMatch(p -> p.kind() == ParameterKind.VARIABLE);
    if (!has) {
      return 0;
    }
    boolean starred = Displays.hasStar(variable);
    if (member.isVarArgs()) {
      return starred ? 50 : 0;
    }
    return starred ? 0 : 60;
  }

  private Value value(Expression expression) {
    return lowered.computeIfAbsent(expression, lowering::value);
  }

  /** How well an argument fits a Java type: 0 is exact. */
  private int cost(java.lang.reflect.Type parameter, Expression argument) {
    if (isFunctional(parameter)) {
      return argument instanceof Expression.Lambda ? 1 : isNone(argument) ? 12 : 5;
    }
    if (argument instanceof Expression.Lambda || argument instanceof Expression.GeneratorExp) {
      Class<?> raw = JavaTypes.raw(parameter);
      boolean fits =
          argument instanceof Expression.Lambda
              ? raw.isAssignableFrom(io.portalis.python.PyFunction.class)
              : raw == Iterable.class;
      return raw == Object.class ? 8 : fits ? 2 : IMPOSSIBLE;
    }
    Value value = value(argument);
    return cost(parameter, value.type(), value.java().equals(Runtime.ANY));
  }

  private static boolean isNone(Expression argument) {
    return argument instanceof Expression.Constant constant
        && constant.value() instanceof Literal.None;
  }

  static boolean isFunctional(java.lang.reflect.Type type) {
    Class<?> raw = JavaTypes.raw(type);
    return raw.getName().startsWith("java.util.function.")
        || raw == Runnable.class
        || raw == java.util.concurrent.Callable.class;
  }

  private static int cost(java.lang.reflect.Type parameter, Type type, boolean untyped) {
    Class<?> raw = JavaTypes.raw(parameter);
    if (parameter instanceof TypeVariable<?> || raw == Object.class) {
      return type.isDynamic() ? 1 : 8;
    }
    if (type.isDynamic() && !type.is(Kind.INT)) {
      return 10;
    }
    if (type.is(Kind.NONE)) {
      return raw.isPrimitive() ? IMPOSSIBLE : 0;
    }
    if (raw == long.class || raw == int.class || raw == Long.class) {
      return type.is(Kind.INT) ? type.isLong() ? 0 : 9 : type.is(Kind.BOOL) ? 5 : IMPOSSIBLE;
    }
    if (raw == double.class || raw == Double.class) {
      return type.is(Kind.FLOAT)
          ? 0
          : type.is(Kind.INT) ? 30 : type.is(Kind.BOOL) ? 30 : IMPOSSIBLE;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return type.is(Kind.BOOL) ? 0 : 9;
    }
    if (raw == String.class) {
      return type.is(Kind.STR) ? 0 : IMPOSSIBLE;
    }
    if (raw == Iterable.class) {
      return type.is(Kind.INT) || type.is(Kind.FLOAT) || type.is(Kind.BOOL) ? IMPOSSIBLE : 2;
    }
    if (raw == io.portalis.python.Tuple.class) {
      return type.is(Kind.TUPLE) ? 0 : IMPOSSIBLE;
    }
    if (type.is(Kind.LIBRARY)) {
      return type.isLibrary(raw) ? 1 : IMPOSSIBLE;
    }
    if (type.is(Kind.INSTANCE)) {
      Class<?> base = type.instanceClass().libraryBase();
      return base != null && raw.isAssignableFrom(base)
          ? 1
          : raw == io.portalis.python.PyObject.class ? 1 : untyped ? 10 : IMPOSSIBLE;
    }
    if (type.is(Kind.FUNCTION)) {
      return raw.isAssignableFrom(io.portalis.python.PyFunction.class) ? 0 : IMPOSSIBLE;
    }
    if (type.is(Kind.CLASS)) {
      return raw.isAssignableFrom(io.portalis.python.PyType.class) ? 0 : IMPOSSIBLE;
    }
    return IMPOSSIBLE;
  }

  /** Lowers an attribute that is a method without parameters in Java, or a field. */
  Value attribute(Value receiver, Member member) {
    return new LibraryCall(lowering, site, member, lowered)
        .lower(receiver, Map.of(), List.of(), Map.of());
  }
}
