package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.library.JavaTypes;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lowers what the library takes as a functional interface of Java. */
final class Callbacks {

  private final Lowering lowering;

  Callbacks(Lowering lowering) {
    this.lowering = lowering;
  }

  /** A callback for a functional interface: a lambda of Java, or an adapter of any callable. */
  CodeBlock of(
      Expression argument,
      java.lang.reflect.Type parameter,
      Map<TypeVariable<?>, Slot> bindings,
      @Nullable Value known) {
    List<Type> given = argumentTypes(parameter, bindings);
    if (argument instanceof Expression.Lambda lambda) {
      FunctionInfo function = Objects.requireNonNull(lowering.program().function(lambda));
      boolean plain =
          function.parameters().size() == given.size()
              && function.parameters().stream()
                  .allMatch(p -> p.kind() == ParameterKind.ORDINARY && p.defaultValue() == null);
      if (plain) {
        return javaLambda(function, lambda, parameter, bindings, given);
      }
    }
    Value value = known != null ? known : lowering.value(argument);
    if (value.isNull()) {
      return value.code();
    }
    if (argument instanceof Expression.Constant constant
        && constant.value() instanceof Literal.None) {
      return CodeBlock.of("null");
    }
    if (value.type().is(Kind.FUNCTION)) {
      Type result = Type.BOTTOM;
      for (FunctionInfo function : value.type().functions()) {
        function.used().raise();
        for (int i = 0; i < Math.min(given.size(), function.passed().size()); i++) {
          function.passed().get(i).slot().join(given.get(i));
        }
        result = Types.join(result, lowering.functions().callType(function));
      }
      flowResult(parameter, bindings, result);
    } else {
      Types.release(value.type());
      flowResult(parameter, bindings, Type.ANY);
    }
    String name = JavaTypes.raw(parameter).getSimpleName();
    return CodeBlock.of(
        "$T.$L($L)",
        Runtime.CALLABLES,
        name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
        value.code());
  }

  private static List<Type> argumentTypes(
      java.lang.reflect.Type parameter, Map<TypeVariable<?>, Slot> bindings) {
    List<Type> types = new ArrayList<>();
    if (parameter instanceof ParameterizedType parameterized) {
      String name = JavaTypes.raw(parameter).getSimpleName();
      java.lang.reflect.Type[] all = parameterized.getActualTypeArguments();
      boolean gives =
          name.endsWith("Function") || name.endsWith("Supplier") || name.equals("Callable");
      int count = gives ? all.length - 1 : all.length;
      for (int i = 0; i < count; i++) {
        java.lang.reflect.Type each = all[i];
        if (each instanceof java.lang.reflect.WildcardType wildcard
            && wildcard.getLowerBounds().length > 0) {
          each = wildcard.getLowerBounds()[0];
        }
        types.add(JavaTypes.typeOf(each, bindings));
      }
    }
    return types;
  }

  private void flowResult(
      java.lang.reflect.Type parameter, Map<TypeVariable<?>, Slot> bindings, Type result) {
    java.lang.reflect.Type given = resultOf(parameter);
    if (given instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
      Objects.requireNonNull(bindings.get(variable)).join(result);
    }
  }

  private static java.lang.reflect.@Nullable Type resultOf(java.lang.reflect.Type parameter) {
    String name = JavaTypes.raw(parameter).getSimpleName();
    boolean gives =
        name.endsWith("Function") || name.endsWith("Supplier") || name.equals("Callable");
    if (!gives || !(parameter instanceof ParameterizedType parameterized)) {
      return null;
    }
    java.lang.reflect.Type[] all = parameterized.getActualTypeArguments();
    java.lang.reflect.Type last = all[all.length - 1];
    return last instanceof java.lang.reflect.WildcardType wildcard
        ? wildcard.getUpperBounds()[0]
        : last;
  }

  private CodeBlock javaLambda(
      FunctionInfo function,
      Expression.Lambda lambda,
      java.lang.reflect.Type parameter,
      Map<TypeVariable<?>, Slot> bindings,
      List<Type> given) {
    Frame frame = lowering.enter(function, function.scope());
    List<CodeBlock> names = new ArrayList<>();
    List<CodeBlock> copies = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Parameter each = function.parameters().get(i);
      each.slot().join(given.get(i));
      Type type = each.slot().type();
      each.variable().slot().join(type);
      TypeName java = lowering.names().boxed(given.get(i));
      boolean same =
          lowering.names().boxed(each.variable().slot().type()).equals(java)
              && !each.variable().shared().isRaised()
              && !java.isBoxedPrimitive();
      if (same) {
        names.add(CodeBlock.of("$L", lowering.variables().declare(each.variable())));
      } else {
        String raw = frame.newName(JavaNames.camel(each.name()) + "0");
        names.add(CodeBlock.of("$L", raw));
        copies.add(
            lowering
                .variables()
                .assign(
                    each.variable(),
                    new Value(CodeBlock.of("$L", raw), given.get(i), java, Level.PRIMARY, true)));
      }
    }
    String kind = JavaTypes.raw(parameter).getSimpleName();
    CodeBlock start = CodeBlock.join(copies, "");
    Value value =
        kind.endsWith("Predicate")
            ? lowering.operators().condition(lambda.body())
            : lowering.value(lambda.body());
    function.result().join(value.type());
    flowResult(parameter, bindings, value.type());
    CodeBlock before = frame.takeBefore();
    lowering.leave();
    CodeBlock head = CodeBlock.of("($L)", CodeBlock.join(names, ",$W"));
    boolean nothing = kind.endsWith("Consumer") || kind.equals("Runnable");
    CodeBlock end =
        nothing || value.java().equals(TypeName.VOID)
            ? nothing
                ? CodeBlock.of("$L;\n", value.code())
                : CodeBlock.of("$L;\nreturn null;\n", value.code())
            : CodeBlock.of("return $L;\n", value.code());
    if (start.isEmpty() && before.isEmpty() && !value.java().equals(TypeName.VOID)) {
      return CodeBlock.of("$L -> $L", head, value.code());
    }
    return CodeBlock.of("$L -> {\n$>$L$L$L$<}", head, start, before, end);
  }
}
