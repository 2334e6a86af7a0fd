package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the methods that let a method override one that has other parameters. */
final class Adapters {

  private final Lowering lowering;
  private final ClassInfo type;

  Adapters(Lowering lowering, ClassInfo type) {
    this.lowering = lowering;
    this.type = type;
  }

  /** A method with the parameters of {@code overridden} that calls {@code method}. */
  MethodSpec write(FunctionInfo method, FunctionInfo overridden) {
    TypeName result = lowering.functions().resultType(overridden);
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(overridden.javaName())
            .addAnnotation(Override.class)
            .returns(result);
    List<String> names = new ArrayList<>();
    for (Parameter parameter : overridden.passed()) {
      String name = JavaNames.camel(parameter.name());
      names.add(name);
      spec.addParameter(
          lowering.names().of(lowering.functions().parameterType(overridden, parameter)), name);
    }
    List<CodeBlock> arguments = arguments(method, overridden, names);
    CodeBlock call =
        arguments == null
            ? dynamic(method, overridden, names, result)
            : CodeBlock.of("$L($L)", method.javaName(), CodeBlock.join(arguments, ",$W"));
    boolean nothing = result.equals(TypeName.VOID);
    return spec.addStatement(nothing ? "$L" : "return $L", call).build();
  }

  /** The arguments of the call, or null if the runtime has to bind them, or to complain. */
  private @Nullable List<CodeBlock> arguments(
      FunctionInfo method, FunctionInfo overridden, List<String> names) {
    List<CodeBlock> arguments = new ArrayList<>();
    List<Parameter> given = overridden.passed();
    int used = 0;
    for (int i = 0; i < method.passed().size(); i++) {
      Parameter parameter = method.passed().get(i);
      boolean byPosition = isPositional(parameter) && i < given.size();
      if (byPosition && isPositional(given.get(i))) {
        arguments.add(passOn(given.get(i), names.get(i), parameter));
        used++;
      } else if (parameter.defaultValue() != null && !byPosition) {
        arguments.add(lowering.functions().defaultValue(method, parameter));
      } else {
        return null;
      }
    }
    return used == given.size() ? arguments : null;
  }

  private static boolean isPositional(Parameter parameter) {
    return parameter.kind() == ParameterKind.POSITIONAL_ONLY
        || parameter.kind() == ParameterKind.ORDINARY;
  }

  private CodeBlock passOn(Parameter from, String name, Parameter to) {
    Type type = from.slot().type();
    to.slot().join(type);
    Value value = Value.of(type, lowering.names().of(type), "$L", name).asSteady();
    return lowering.coercions().to(value, lowering.names().of(to.slot().type()));
  }

  private CodeBlock dynamic(
      FunctionInfo method, FunctionInfo overridden, List<String> names, TypeName result) {
    method.release();
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < names.size(); i++) {
      Parameter parameter = overridden.passed().get(i);
      switch (parameter.kind()) {
        case VARIABLE -> code.add(".spread($L)", names.get(i));
        case KEYWORDS -> code.add(".spreadKeywords($L)", names.get(i));
        case KEYWORD_ONLY -> code.add(".with($S, $L)", parameter.name(), names.get(i));
        default -> code.add(".add($L)", names.get(i));
      }
    }
    Value self = Value.of(Type.instance(type), lowering.classes().nameOf(type), "this").asSteady();
    CodeBlock bound = lowering.functions().boundMethod(self, type, method).code();
    CodeBlock call = CodeBlock.of("$L.call($T.of()$L)", bound, Runtime.ARGS, code.build());
    if (result.equals(TypeName.VOID)) {
      return call;
    }
    Type given = lowering.functions().callType(overridden);
    return lowering.coercions().to(Value.of(given, Runtime.ANY, "$L", call), result);
  }
}
