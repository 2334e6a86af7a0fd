package io.portalis.translator.lower;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.portalis.translator.library.JavaTypes;
import io.portalis.translator.library.Member;
import io.portalis.translator.library.Signature;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Node;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lowers one call of a member of the library: what flows where, and the Java code. */
final class LibraryCall {

  private final Lowering lowering;
  private final Node site;
  private final Member member;
  private final Map<Expression, Value> lowered;
  private final Map<TypeVariable<?>, Slot> bindings = new HashMap<>();
  private boolean hasCallback;

  LibraryCall(Lowering lowering, Node site, Member member, Map<Expression, Value> lowered) {
    this.lowering = lowering;
    this.site = site;
    this.member = member;
    this.lowered = lowered;
  }

  Value lower(
      @Nullable Value receiver,
      Map<Integer, Expression> given,
      List<Expression> variable,
      Map<String, Expression> others) {
    bindVariables(receiver);
    hasCallback =
        given.values().stream().anyMatch(this::isCallback)
            || variable.stream().anyMatch(this::isCallback);
    List<Signature.Parameter> parameters = member.signature().parameters();
    Executable java = member.java() instanceof Executable executable ? executable : null;
    int count = java == null ? 0 : java.getParameterCount();
    CodeBlock[] codes = new CodeBlock[count];
    List<CodeBlock> rest = new ArrayList<>();
    // First what flows in, so that types are known; then the code, in the order of evaluation.
    for (int i = 0; i < parameters.size(); i++) {
      if (given.containsKey(i)) {
        flow(member.parameterType(i), Objects.requireNonNull(given.get(i)));
      } else if (parameters.get(i).defaultValue() != null) {
        flowDefault(member.parameterType(i), parameters.get(i).defaultValue());
      }
    }
    for (int i = 0; i < parameters.size(); i++) {
      Signature.Parameter parameter = parameters.get(i);
      if (parameter.kind() == ParameterKind.VARIABLE) {
        variableArguments(i, variable, codes, rest);
      } else if (parameter.kind() == ParameterKind.KEYWORDS) {
        codes[member.javaIndex(i)] = keywords(others);
      } else {
        Expression argument = given.get(i);
        java.lang.reflect.Type type = member.parameterType(i);
        CodeBlock handled = Handlers.askedFor(lowering, parameter, argument);
        codes[member.javaIndex(i)] =
            handled != null
                ? handled
                : argument == null
                    ? literal(Objects.requireNonNull(parameter.defaultValue()), type)
                    : argument(argument, type);
      }
    }
    List<CodeBlock> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (codes[i] != null) {
        all.add(codes[i]);
      }
    }
    all.addAll(rest);
    return result(receiver, all);
  }

  private void bindVariables(@Nullable Value receiver) {
    Class<?> owner = member.owner();
    TypeVariable<?>[] variables = owner.getTypeParameters();
    if (receiver != null && member.isInstance() && variables.length > 0) {
      Type type = receiver.type();
      List<Slot> arguments =
          type.isLibrary(owner) ? Supertypes.as(type, owner).arguments() : List.of();
      for (int i = 0; i < variables.length; i++) {
        bindings.put(
            variables[i], i < arguments.size() ? arguments.get(i) : Slot.constant(Type.ANY));
      }
    } else if (member.isConstructor()) {
      for (TypeVariable<?> variable : variables) {
        bindings.put(variable, lowering.slotAt(site, "type " + variable.getName()));
      }
    }
    if (member.java() instanceof Executable executable) {
      for (TypeVariable<?> variable : executable.getTypeParameters()) {
        bindings.put(variable, lowering.slotAt(site, "type " + variable.getName()));
      }
    }
    if (receiver != null && !member.isInstance()) {
      flowType(member.selfType(), receiver.type());
    }
  }

  private boolean isCallback(Expression argument) {
    if (argument instanceof Expression.Lambda) {
      return true;
    }
    Value value = lowered.get(argument);
    return value != null
        && (value.type().is(Kind.FUNCTION) || value.java().equals(Runtime.FUNCTION));
  }

  private Value value(Expression expression) {
    return lowered.computeIfAbsent(expression, lowering::value);
  }

  private void flow(java.lang.reflect.Type parameter, Expression argument) {
    if (argument instanceof Expression.Lambda || argument instanceof Expression.Starred) {
      return;
    }
    if (argument instanceof Expression.GeneratorExp && JavaTypes.raw(parameter) == Iterable.class) {
      return; // It is lowered where its consumer is known.
    }
    flowType(parameter, value(argument).type());
  }

  private void flowDefault(java.lang.reflect.Type parameter, @Nullable Literal literal) {
    if (parameter instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
      Objects.requireNonNull(bindings.get(variable))
          .join(
              literal instanceof Literal.None
                  ? Type.NONE
                  : literal instanceof Literal.Int ? Type.INT : Type.ANY);
    }
  }

  /** Lets an argument's type flow into a parameter's. */
  private void flowType(java.lang.reflect.Type parameter, Type type) {
    if (parameter instanceof WildcardType wildcard) {
      java.lang.reflect.Type[] lower = wildcard.getLowerBounds();
      flowType(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], type);
      return;
    }
    if (parameter instanceof TypeVariable<?> variable) {
      Slot slot = bindings.get(variable);
      if (slot != null) {
        slot.join(type);
      }
      return;
    }
    if (parameter instanceof ParameterizedType parameterized) {
      flowInto(parameterized, type);
      return;
    }
    if (parameter == Object.class && (hasCallback || isCallable(type))) {
      Types.release(type);
    }
  }

  private static boolean isCallable(Type type) {
    return type.is(Kind.FUNCTION) || type.is(Kind.CLASS);
  }

  private void flowInto(ParameterizedType parameter, Type type) {
    Class<?> raw = JavaTypes.raw(parameter);
    java.lang.reflect.Type[] inner = parameter.getActualTypeArguments();
    if (raw == Iterable.class) {
      flowType(inner[0], lowering.loops().elementOf(type));
      return;
    }
    if (type.isLibrary(raw)) {
      List<Slot> arguments = Supertypes.as(type, raw).arguments();
      for (int i = 0; i < inner.length; i++) {
        Slot bound = inner[i] instanceof TypeVariable<?> variable ? bindings.get(variable) : null;
        if (bound != null && !Supertypes.isReadOnly(raw)) {
          bound.unify(arguments.get(i));
        } else {
          flowType(inner[i], arguments.get(i).type());
        }
      }
    } else if (!type.is(Kind.NONE) && !type.is(Kind.BOTTOM)) {
      for (java.lang.reflect.Type each : inner) {
        flowType(each, Type.ANY);
      }
    }
  }

  private CodeBlock argument(Expression argument, java.lang.reflect.Type parameter) {
    Class<?> raw = JavaTypes.raw(parameter);
    if (Overloads.isFunctional(parameter)) {
      return lowering.functions().functional(argument, parameter, bindings, lowered.get(argument));
    }
    if (raw == Iterable.class && !(parameter instanceof TypeVariable<?>)) {
      return iterable(argument, parameter);
    }
    if (argument instanceof Expression.GeneratorExp && raw == Object.class && takesAllAtOnce()) {
      return lowering.comprehensions().eager((Expression.GeneratorExp) argument).code();
    }
    Value value = value(argument);
    return convert(value, parameter);
  }

  private boolean takesAllAtOnce() {
    return EAGER.contains(member.signature().name());
  }

  /** Functions that take all elements before they do anything that can be seen. */
  private static final java.util.Set<String> EAGER =
      java.util.Set.of(
          "sum",
          "min",
          "max",
          "sorted",
          "list",
          "tuple",
          "set",
          "frozenset",
          "dict",
          "join",
          "extend",
          "update",
          "Counter",
          "deque",
          "fsum",
          "prod",
          "mean",
          "median",
          "gather",
          "OrderedDict",
          "extendleft",
          "stdev",
          "fmean",
          "wait");

  private CodeBlock iterable(Expression argument, java.lang.reflect.Type parameter) {
    java.lang.reflect.Type element =
        parameter instanceof ParameterizedType parameterized
            ? parameterized.getActualTypeArguments()[0]
            : Object.class;
    Value known = lowered.get(argument);
    Iteration iteration =
        known != null
            ? lowering.loops().iteration(known)
            : lowering.loops().iteration(argument, takesAllAtOnce());
    flowType(element, iteration.element());
    if (known != null && known.isNull()) {
      return known.code();
    }
    TypeName wanted = declared(element).box();
    boolean fits =
        wanted.equals(iteration.java().box())
            || (element instanceof WildcardType && wanted.equals(Runtime.ANY));
    if (fits) {
      return iteration.code();
    }
    return CodeBlock.of(
        "$T.<$T>cast($L)",
        Runtime.IDIOMS,
        ParameterizedTypeName.get(ClassName.get(Iterable.class), wanted),
        iteration.code());
  }

  private CodeBlock convert(Value value, java.lang.reflect.Type parameter) {
    Class<?> raw = JavaTypes.raw(parameter);
    boolean dynamic = value.java().equals(Runtime.ANY) && !value.isNull();
    if (raw == boolean.class && !value.java().equals(TypeName.BOOLEAN)) {
      return lowering.operators().truth(value).code();
    }
    if (dynamic && (raw == long.class || raw == int.class)) {
      CodeBlock code = CodeBlock.of("$T.toLong($L)", Runtime.PY, value.code());
      return raw == int.class ? CodeBlock.of("(int) $L", code) : code;
    }
    if (dynamic && (raw == double.class || raw == Double.class)) {
      return raw == double.class
          ? CodeBlock.of("$T.toDouble($L)", Runtime.PY, value.code())
          : CodeBlock.of("$T.toDoubleOrNull($L)", Runtime.IDIOMS, value.code());
    }
    if (dynamic && raw == Long.class) {
      return CodeBlock.of("$T.toLongOrNull($L)", Runtime.IDIOMS, value.code());
    }
    if (raw == Object.class || value.isNull()) {
      return value.code();
    }
    TypeName wanted = declared(parameter);
    if (parameter instanceof ParameterizedType && !dynamic && value.type().isLibrary(raw)) {
      return fitsArguments(value, (ParameterizedType) parameter)
          ? value.code()
          : CodeBlock.of("$T.<$T>cast($L)", Runtime.IDIOMS, wanted, value.code());
    }
    return lowering.coercions().to(value, wanted);
  }

  /** Whether Java accepts a value's type arguments for a parameter's. */
  private boolean fitsArguments(Value value, ParameterizedType parameter) {
    Type known = Supertypes.as(value.type(), JavaTypes.raw(parameter));
    for (int i = 0; i < known.arguments().size(); i++) {
      java.lang.reflect.Type argument = parameter.getActualTypeArguments()[i];
      TypeName wanted = declared(argument).box();
      TypeName given = lowering.names().boxed(known.arguments().get(i).type());
      boolean wildcard = argument instanceof WildcardType;
      boolean exact = wildcard || !JavaNames.isWildcard(known.arguments().get(i), given);
      if (!(wildcard && wanted.equals(Runtime.ANY)) && (!wanted.equals(given) || !exact)) {
        return false;
      }
    }
    return true;
  }

  private void variableArguments(
      int index, List<Expression> variable, CodeBlock[] codes, List<CodeBlock> rest) {
    java.lang.reflect.Type type = member.parameterType(index);
    if (member.isVarArgs()) {
      java.lang.reflect.Type component =
          type instanceof GenericArrayType array
              ? array.getGenericComponentType()
              : ((Class<?>) type).getComponentType();
      if (Displays.hasStar(variable)) {
        Slot slot = lowering.slotAt(site, "variable");
        CodeBlock spread = lowering.displays().spread(variable, slot);
        flowType(component, slot.type());
        rest.add(array(spread, component));
        return;
      }
      for (Expression argument : variable) {
        if (!(argument instanceof Expression.Lambda)) {
          flowType(component, value(argument).type());
        }
      }
      for (Expression argument : variable) {
        CodeBlock code = argument(argument, component);
        boolean alone = variable.size() == 1 && value(argument).isNull();
        rest.add(alone ? CodeBlock.of("($T) null", declared(component)) : code);
      }
      return;
    }
    Slot slot = lowering.slotAt(site, "variable");
    for (Expression argument : variable) {
      if (!(argument instanceof Expression.Starred)) {
        slot.join(value(argument).type());
      }
    }
    CodeBlock spread = lowering.displays().spread(variable, slot);
    if (type instanceof ParameterizedType parameterized) {
      flowType(parameterized.getActualTypeArguments()[0], slot.type());
    }
    boolean known = type instanceof ParameterizedType && slot.type().is(Kind.LIBRARY);
    codes[member.javaIndex(index)] =
        JavaTypes.raw(type) == Object[].class
            ? array(spread, Object.class)
            : known || !(type instanceof ParameterizedType)
                ? spread
                : CodeBlock.of("$T.<$T>cast($L)", Runtime.IDIOMS, declared(type), spread);
  }

  private CodeBlock array(CodeBlock iterable, java.lang.reflect.Type component) {
    if (JavaTypes.raw(component) == Iterable.class) {
      return CodeBlock.of("$T.iterables($L)", Runtime.IDIOMS, iterable);
    }
    if (JavaTypes.raw(component) == double.class) {
      return CodeBlock.of("$T.doubles($L)", Runtime.IDIOMS, iterable);
    }
    TypeName raw = ClassName.get(JavaTypes.raw(component));
    return raw.equals(Runtime.ANY)
        ? CodeBlock.of("$T.array($L)", Runtime.IDIOMS, iterable)
        : CodeBlock.of("$T.array($L, new $T[0])", Runtime.IDIOMS, iterable, raw);
  }

  private CodeBlock keywords(Map<String, Expression> others) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "new $T()",
                ParameterizedTypeName.get(Runtime.DICT, Expressions.STRING, Runtime.ANY));
    others.forEach(
        (name, expression) -> {
          Value value = value(expression);
          if (hasCallback) {
            Types.release(value.type());
          }
          code.add(".with($S, $L)", name, value.code());
        });
    return code.build();
  }

  private CodeBlock literal(Literal literal, java.lang.reflect.Type parameter) {
    Value value = lowering.value(new Expression.Constant(literal, null, site.span()));
    Class<?> raw = JavaTypes.raw(parameter);
    if (raw == Object.class || value.isNull()) {
      return value.code();
    }
    return lowering.coercions().to(value, TypeName.get(raw));
  }

  /** The Java type that a type of the library has with this call's bindings. */
  private TypeName declared(java.lang.reflect.Type type) {
    if (type instanceof TypeVariable<?> variable) {
      Slot slot = bindings.get(variable);
      return slot == null ? Runtime.ANY : lowering.names().boxed(slot.type());
    }
    if (type instanceof WildcardType wildcard) {
      java.lang.reflect.Type[] lower = wildcard.getLowerBounds();
      return declared(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0]);
    }
    if (type instanceof GenericArrayType array) {
      return ArrayTypeName.of(declared(array.getGenericComponentType()));
    }
    if (type instanceof ParameterizedType parameterized) {
      TypeName[] arguments =
          java.util.Arrays.stream(parameterized.getActualTypeArguments())
              .map(this::declaredArgument)
              .toArray(TypeName[]::new);
      return ParameterizedTypeName.get(ClassName.get(JavaTypes.raw(parameterized)), arguments);
    }
    Class<?> raw = JavaTypes.raw(type);
    return raw == int.class ? TypeName.LONG : TypeName.get(raw);
  }

  private TypeName declaredArgument(java.lang.reflect.Type type) {
    TypeName name = declared(type).box();
    return type instanceof WildcardType && !name.equals(Runtime.ANY)
        ? WildcardTypeName.subtypeOf(name)
        : type instanceof WildcardType ? WildcardTypeName.subtypeOf(Runtime.ANY) : name;
  }

  private Value result(@Nullable Value receiver, List<CodeBlock> arguments) {
    java.lang.reflect.Type resultType = member.resultType();
    CodeBlock joined = CodeBlock.join(arguments, ",$W");
    if (member.isConstructor()) {
      return constructed(joined);
    }
    Type type =
        JavaTypes.typeOf(resultType, bindings, path -> lowering.slotAt(site, "result" + path), "");
    type = type.withNull(type.nullable() || isNullable());
    type = Refinements.of(lowering, site, member, receiver, lowered, type);
    TypeName java = declared(resultType);
    if (resultType instanceof TypeVariable<?>) {
      java = lowering.names().boxed(type.withNull(true));
    }
    String name = member.java().getName();
    CodeBlock code;
    if (member.isField()) {
      code = CodeBlock.of("$L.$L", Objects.requireNonNull(receiver).at(Level.PRIMARY), name);
    } else if (member.isInstance()) {
      code =
          CodeBlock.of(
              "$L.$L($L)", Objects.requireNonNull(receiver).at(Level.PRIMARY), name, joined);
    } else if (receiver != null) {
      code =
          arguments.isEmpty()
              ? CodeBlock.of("$T.$L($L)", member.owner(), name, receiver.code())
              : CodeBlock.of("$T.$L($L, $L)", member.owner(), name, receiver.code(), joined);
    } else {
      code = CodeBlock.of("$T.$L$L($L)", member.owner(), witness(), name, joined);
    }
    Value value = new Value(code, type, java, Level.PRIMARY, false);
    return fit(value);
  }

  /** A refined type may need a cast. */
  private Value fit(Value value) {
    TypeName wanted = lowering.names().of(value.type());
    boolean untyped = value.java().equals(Runtime.ANY) && !wanted.equals(Runtime.ANY);
    if (untyped) {
      return lowering.operators().fit(value);
    }
    boolean otherArguments =
        wanted instanceof ParameterizedTypeName parameterized
            && value.java() instanceof ParameterizedTypeName given
            && parameterized.rawType().equals(given.rawType())
            && !wanted.equals(given);
    return otherArguments
        ? Value.of(value.type(), wanted, "$T.<$T>cast($L)", Runtime.IDIOMS, wanted, value.code())
        : value;
  }

  /** Type arguments for Java where it might infer other ones. */
  private CodeBlock witness() {
    TypeVariable<?>[] variables =
        member.java() instanceof Method method
            ? method.getTypeParameters()
            : new TypeVariable<?>[0];
    if (variables.length == 0) {
      return CodeBlock.of("");
    }
    List<CodeBlock> names = new ArrayList<>();
    for (TypeVariable<?> variable : variables) {
      Slot slot = Objects.requireNonNull(bindings.get(variable));
      names.add(CodeBlock.of("$T", lowering.names().boxed(slot.type())));
    }
    return CodeBlock.of("<$L>", CodeBlock.join(names, ",$W"));
  }

  private boolean isNullable() {
    return member.java() instanceof Method method
        && (method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)
            || ((AnnotatedElement) method).isAnnotationPresent(Nullable.class));
  }

  private Value constructed(CodeBlock arguments) {
    Class<?> owner = member.owner();
    List<Slot> slots = new ArrayList<>();
    for (TypeVariable<?> variable : owner.getTypeParameters()) {
      slots.add(Objects.requireNonNull(bindings.get(variable)));
    }
    Type type = Type.library(owner, slots);
    type = Refinements.of(lowering, site, member, null, lowered, type);
    TypeName java = lowering.names().of(type);
    return Value.of(type, java, "new $T($L)", java, arguments);
  }
}
