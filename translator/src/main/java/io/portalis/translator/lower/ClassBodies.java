package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lowers what the body of a class does where it stands. */
final class ClassBodies {

  private final Lowering lowering;

  ClassBodies(Lowering lowering) {
    this.lowering = lowering;
  }

  /** What the body of a class does where it stands. */
  CodeBlock definition(Statement.ClassDef def) {
    ClassInfo type = Objects.requireNonNull(lowering.program().type(def));
    Scope outer = lowering.scope();
    lowering.frame().enter(type.scope());
    CodeBlock.Builder code = CodeBlock.builder();
    if (type.form() == Form.DATACLASS && !type.methods().containsKey("__init__")) {
      code.add(lowering.functions().objects().assignDefaults(type.dataConstructor()));
    }
    for (Statement statement : def.body()) {
      code.add(member(type, statement));
    }
    lowering.frame().enter(outer);
    if (lowering.program().isDynamic("__subclasses__")) {
      code.add("$L.addToBases();\n", lowering.classes().asValue(type).code());
    }
    return code.add(initSubclass(type)).add(assigned(type)).build();
  }

  /** Assigns the class to its name, if that means different things in turn. */
  private CodeBlock assigned(ClassInfo type) {
    Variable variable = lowering.variables().resolve(type.name());
    if (variable == null
        || variable.type() != null
        || variable.scope().kind() == Scope.Kind.CLASS) {
      return CodeBlock.of("");
    }
    Value value = lowering.classes().asValue(type);
    List<Expression> decorators = type.node().decorators();
    for (int i = decorators.size() - 1; i >= 0; i--) {
      if (!ClassForms.isKnownDecorator(lowering, type, decorators.get(i))) {
        type.release();
        value = lowering.functions().objects().decorate(decorators.get(i), value);
      }
    }
    return CodeBlock.of(
        "$L$L", lowering.frame().takeBefore(), lowering.variables().assign(variable, value));
  }

  /** Tells the superclass of a new subclass. */
  private CodeBlock initSubclass(ClassInfo type) {
    ClassInfo base = type.base();
    FunctionInfo hook = base == null ? null : base.method("__init_subclass__");
    if (hook == null) {
      return CodeBlock.of("");
    }
    Statement.ClassDef def = type.node();
    Expression.Call call =
        new Expression.Call(
            new Expression.Name("__init_subclass__", Expression.Context.LOAD, def.span()),
            List.of(),
            def.keywords(),
            def.span());
    List<CodeBlock> arguments = lowering.calls().bind(call, hook);
    if (arguments == null) {
      lowering.problems().refuse(def, "these arguments of a class");
      return CodeBlock.of("");
    }
    List<CodeBlock> all = new ArrayList<>();
    all.add(lowering.classes().asValue(type).code());
    all.addAll(arguments);
    return CodeBlock.of(
        "$L$L($L);\n",
        lowering.frame().takeBefore(),
        lowering.functions().reference(hook),
        CodeBlock.join(all, ",$W"));
  }

  private CodeBlock member(ClassInfo type, Statement statement) {
    if (statement instanceof Statement.FunctionDef
        || statement instanceof Statement.AsyncFunctionDef) {
      FunctionInfo method = Objects.requireNonNull(lowering.program().function(statement));
      CodeBlock defaults = lowering.functions().objects().assignDefaults(method);
      if (!method.isPlain()) {
        return CodeBlock.of("$L$L", defaults, decorated(type, method));
      }
      return defaults;
    }
    if (statement instanceof Statement.Pass || Statements.isText(statement)) {
      return CodeBlock.of("");
    }
    if (type.form() == Form.ENUM) {
      return lowering.enums().member(type, statement);
    }
    if (statement instanceof Statement.AnnAssign field
        && (field.value() == null
            || field.target() instanceof Expression.Name name
                && type.dataFields().stream().anyMatch(p -> p.name().equals(name.id()))
            || type.form() == Form.DATACLASS && !ClassForms.isClassVariable(field.annotation()))) {
      return CodeBlock.of("");
    }
    if (statement instanceof Statement.Assign assign) {
      boolean hidden =
          assign.targets().get(0) instanceof Expression.Name name
              && (type.aliases().containsKey(name.id())
                  || name.id().equals("__slots__")
                  || name.id().equals("__match_args__"));
      return hidden ? CodeBlock.of("") : lowering.assignments().assign(assign);
    }
    if (statement instanceof Statement.AnnAssign assign) {
      return lowering.assignments().annotated(assign);
    }
    if (statement instanceof Statement.Expr expr && expr.value() instanceof Expression.Constant) {
      return CodeBlock.of("");
    }
    return lowering.statements().suite(List.of(statement));
  }

  /** A method that decorators made something else of is kept in a class variable. */
  private CodeBlock decorated(ClassInfo type, FunctionInfo method) {
    Value object = lowering.functions().objects().unbound(type, method);
    for (int i = method.decorators().size() - 1; i >= 0; i--) {
      object = lowering.functions().objects().decorate(method.decorators().get(i), object);
    }
    Types.release(object.type());
    return CodeBlock.of(
        "$T.$L = $L;\n",
        lowering.classes().nameOf(type),
        Classes.decoratedField(method),
        object.code());
  }
}
