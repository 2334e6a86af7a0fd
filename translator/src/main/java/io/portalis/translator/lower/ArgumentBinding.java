package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyDict;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the arguments of a call to the parameters of a function of the program, where Java can. */
final class ArgumentBinding {

  private final Lowering lowering;
  private final Expression.Call call;
  private final List<Parameter> parameters;
  private final Map<Parameter, Expression> given = new HashMap<>();
  private final List<Expression> rest = new ArrayList<>();
  private final List<Keyword> others = new ArrayList<>();

  ArgumentBinding(Lowering lowering, Expression.Call call, List<Parameter> parameters) {
    this.lowering = lowering;
    this.call = call;
    this.parameters = parameters;
  }

  @Nullable List<CodeBlock> bind(FunctionInfo function) {
    if (!bindPositional() || !bindKeywords() || !isComplete() || isOutOfOrder()) {
      return null;
    }
    List<CodeBlock> codes = new ArrayList<>();
    for (Parameter parameter : parameters) {
      codes.add(argument(function, parameter));
    }
    return codes;
  }

  private boolean bindPositional() {
    List<Parameter> positional =
        parameters.stream()
            .filter(
                p ->
                    p.kind() == ParameterKind.POSITIONAL_ONLY || p.kind() == ParameterKind.ORDINARY)
            .toList();
    boolean variable = parameters.stream().anyMatch(p -> p.kind() == ParameterKind.VARIABLE);
    for (int i = 0; i < call.args().size(); i++) {
      Expression argument = call.args().get(i);
      if (i < positional.size()) {
        if (argument instanceof Expression.Starred) {
          return false;
        }
        given.put(positional.get(i), argument);
      } else if (variable) {
        rest.add(argument);
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean bindKeywords() {
    for (Keyword keyword : call.keywords()) {
      String name = keyword.name();
      if (name == null) {
        return false;
      }
      Parameter match = null;
      boolean keywords = false;
      for (Parameter parameter : parameters) {
        boolean byName =
            parameter.kind() == ParameterKind.ORDINARY
                || parameter.kind() == ParameterKind.KEYWORD_ONLY;
        if (byName && parameter.name().equals(name)) {
          match = parameter;
        }
        keywords |= parameter.kind() == ParameterKind.KEYWORDS;
      }
      if (match != null && !given.containsKey(match)) {
        given.put(match, keyword.value());
      } else if (match == null && keywords) {
        others.add(keyword);
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean isComplete() {
    for (Parameter parameter : parameters) {
      boolean optional =
          parameter.kind() == ParameterKind.VARIABLE
              || parameter.kind() == ParameterKind.KEYWORDS
              || parameter.defaultValue() != null;
      if (!optional && !given.containsKey(parameter)) {
        return false;
      }
    }
    return true;
  }

  /** Java evaluates arguments in the order of the parameters; Python in that of the call. */
  private boolean isOutOfOrder() {
    List<Expression> inCall = new ArrayList<>(call.args());
    call.keywords().forEach(keyword -> inCall.add(keyword.value()));
    int last = -1;
    for (Parameter parameter : parameters) {
      Expression argument = given.get(parameter);
      if (argument == null || argument instanceof Expression.Constant) {
        continue;
      }
      int index = inCall.indexOf(argument);
      if (index < last && !(argument instanceof Expression.Name)) {
        return true;
      }
      last = Math.max(last, index);
    }
    return false;
  }

  private CodeBlock argument(FunctionInfo function, Parameter parameter) {
    Slot slot = parameter.slot();
    if (parameter.kind() == ParameterKind.VARIABLE) {
      if (rest.isEmpty()) {
        return CodeBlock.of("$T.of()", Runtime.TUPLE);
      }
      if (Displays.hasStar(rest)) {
        return CodeBlock.of("$T.from($L)", Runtime.TUPLE, lowering.displays().spread(rest, slot));
      }
      List<CodeBlock> codes = new ArrayList<>();
      for (Expression argument : rest) {
        Value value = lowering.value(argument);
        slot.join(value.type());
        codes.add(rest.size() == 1 ? Displays.single(value) : value.code());
      }
      return CodeBlock.of("$T.of($L)", Runtime.TUPLE, CodeBlock.join(codes, ",$W"));
    }
    if (parameter.kind() == ParameterKind.KEYWORDS) {
      return keywords(slot);
    }
    Expression argument = given.get(parameter);
    if (argument == null) {
      return lowering.functions().defaultValue(function, parameter);
    }
    return lowering.into(argument, slot);
  }

  private CodeBlock keywords(Slot slot) {
    for (Keyword keyword : others) {
      slot.join(lowering.value(keyword.value()).type());
    }
    TypeName type =
        lowering.names().of(Type.library(PyDict.class, List.of(Slot.constant(Type.STR), slot)));
    CodeBlock.Builder code = CodeBlock.builder().add("new $T()", type);
    for (Keyword keyword : others) {
      Value value = lowering.value(keyword.value());
      code.add(
          ".with($S, $L)",
          keyword.name(),
          lowering.coercions().to(value, lowering.names().boxed(slot.type())));
    }
    return code.build();
  }
}
