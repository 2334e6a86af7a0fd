package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lowers the members of enums. */
final class Enums {

  private final Lowering lowering;

  Enums(Lowering lowering) {
    this.lowering = lowering;
  }

  CodeBlock member(ClassInfo type, Statement statement) {
    if (!(statement instanceof Statement.Assign assign)
        || assign.targets().size() != 1
        || !(assign.targets().get(0) instanceof Expression.Name name)) {
      lowering.problems().refuse(statement, "this statement in an enum");
      return CodeBlock.of("");
    }
    ClassInfo.Field field = type.fieldOrNew(name.id());
    field.onClass().raise();
    field.slot().join(Type.instance(type));
    TypeName java = lowering.classes().nameOf(type);
    if (isAuto(assign.value())) {
      return CodeBlock.of(
          "$T.$L = $T.MEMBERS.auto($S, new $T()$L);\n",
          java,
          field.javaName(),
          java,
          name.id(),
          java,
          generator(type));
    }
    Value value = lowering.value(assign.value());
    Types.release(value.type());
    return CodeBlock.of(
        "$T.$L = $T.MEMBERS.add($S, $L, new $T($L));\n",
        java,
        field.javaName(),
        java,
        name.id(),
        value.code(),
        java,
        arguments(type, assign.value()));
  }

  private CodeBlock generator(ClassInfo type) {
    FunctionInfo generator = type.method("_generate_next_value_");
    return generator == null
        ? CodeBlock.of("")
        : CodeBlock.of(
            ", $L",
            lowering
                .functions()
                .objects()
                .ofClassMethod(lowering.classes().asValue(type).code(), generator)
                .code());
  }

  private boolean isAuto(Expression value) {
    return value instanceof Expression.Call call
        && lowering.libraryCalls().imports().is(call.function(), lowering.scope(), "enum", "auto");
  }

  /** An enum with {@code __init__} gets the elements of the value. */
  private CodeBlock arguments(ClassInfo type, Expression value) {
    FunctionInfo init = type.method("__init__");
    if (init == null) {
      return CodeBlock.of("");
    }
    List<Expression> given =
        value instanceof Expression.TupleExpr tuple ? tuple.elements() : List.of(value);
    List<CodeBlock> codes = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), init.passed().size()); i++) {
      codes.add(lowering.into(given.get(i), init.passed().get(i).slot()));
    }
    return CodeBlock.join(codes, ",$W");
  }
}
