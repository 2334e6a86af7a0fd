package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.asyncio.AsyncGenerator;
import io.portalis.python.Generator;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.translator.model.Children;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Comprehension;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Lowers comprehensions to loops in a lambda that is run at once, and generator expressions. */
final class Comprehensions {

  private final Lowering lowering;

  Comprehensions(Lowering lowering) {
    this.lowering = lowering;
  }

  Value lower(Expression expression) {
    if (expression instanceof Expression.ListComp comp) {
      return build(comp, comp.element(), comp.generators(), PyList.class);
    }
    if (expression instanceof Expression.SetComp comp) {
      return build(comp, comp.element(), comp.generators(), PySet.class);
    }
    if (expression instanceof Expression.DictComp comp) {
      return dict(comp);
    }
    return generator((Expression.GeneratorExp) expression);
  }

  private Value build(
      Node node, Expression element, List<Comprehension> generators, Class<?> kind) {
    Slot slot = lowering.slotAt(node, "elements");
    String method = kind == PyList.class ? "append" : "add";
    String name = lowering.frame().newName(resultName());
    CodeBlock loops =
        inline(
            node,
            generators,
            () -> {
              Value value = lowering.value(element);
              slot.join(value.type());
              TypeName boxed = lowering.names().boxed(slot.type());
              return CodeBlock.of(
                  "$L.$L($L);\n", name, method, lowering.coercions().to(value, boxed));
            });
    lowering.frame().freeName(name);
    Type type = Type.library(kind, List.of(slot));
    return Value.of(
        type,
        lowering.names().of(type),
        "$T.<$T>build($L -> {\n$>$L$<})",
        kind,
        lowering.names().boxed(slot.type()),
        name,
        loops);
  }

  /** A generator expression whose elements are all taken at once. */
  Value eager(Expression.GeneratorExp expression) {
    if (isAsync(expression)) {
      return lower(expression);
    }
    return build(expression, expression.element(), expression.generators(), PyList.class);
  }

  /** {@code any(...)} or {@code all(...)} of a generator expression. */
  Value test(Expression.GeneratorExp expression, boolean any) {
    CodeBlock loops =
        inline(
            expression,
            expression.generators(),
            () -> {
              Value condition = lowering.operators().condition(expression.element());
              CodeBlock test =
                  any ? condition.code() : CodeBlock.of("!$L", condition.at(Value.Level.PRIMARY));
              return CodeBlock.of("if ($L) {\n$>return $L;\n$<}\n", test, any);
            });
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.test(() -> {\n$>$Lreturn $L;\n$<})",
        Runtime.IDIOMS,
        loops,
        !any);
  }

  private Value dict(Expression.DictComp comp) {
    Slot key = lowering.slotAt(comp, "keys");
    Slot value = lowering.slotAt(comp, "values");
    String name = lowering.frame().newName(resultName());
    CodeBlock loops =
        inline(
            comp,
            comp.generators(),
            () -> {
              Value k = lowering.value(comp.key());
              Value v = lowering.value(comp.value());
              key.join(k.type());
              value.join(v.type());
              return CodeBlock.of(
                  "$L.put($L, $L);\n",
                  name,
                  lowering.coercions().to(k, lowering.names().boxed(key.type())),
                  lowering.coercions().to(v, lowering.names().boxed(value.type())));
            });
    lowering.frame().freeName(name);
    Type type = Type.library(PyDict.class, List.of(key, value));
    return Value.of(
        type,
        lowering.names().of(type),
        "$T.<$T, $T>build($L -> {\n$>$L$<})",
        Runtime.DICT,
        lowering.names().boxed(key.type()),
        lowering.names().boxed(value.type()),
        name,
        loops);
  }

  /** What the container is called inside: not as a variable of the program that gets it. */
  private String resultName() {
    return lowering.variables().resolve("out") == null ? "out" : "built";
  }

  private CodeBlock inline(
      Node node, List<Comprehension> generators, Supplier<CodeBlock> innermost) {
    Frame frame = lowering.frame();
    Scope outer = frame.scope();
    Flow before = frame.flow().copy();
    // The first iterable belongs to the scope around, but stands in the lambda too.
    frame.enterInline();
    Iteration first = lowering.loops().iteration(generators.get(0));
    Scope scope = scopeOf(node);
    scope.variables().values().stream().filter(v -> v.scope() == scope).forEach(frame::forget);
    frame.enter(scope);
    CodeBlock declarations = shared(scope);
    CodeBlock loops = nest(generators, 0, first, innermost);
    frame.enter(outer);
    frame.leaveInline();
    frame.continueWith(before);
    return CodeBlock.of("$L$L", declarations, loops);
  }

  private Scope scopeOf(Node node) {
    return Objects.requireNonNull(lowering.program().scopes().get(node));
  }

  /** Variables of a comprehension that closures in it keep. */
  private CodeBlock shared(Scope scope) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Variable variable : scope.variables().values()) {
      if (variable.scope() == scope && variable.shared().isRaised()) {
        code.add(lowering.variables().hoist(variable));
      }
    }
    return code.build();
  }

  private CodeBlock nest(
      List<Comprehension> generators, int index, Iteration iteration, Supplier<CodeBlock> inner) {
    Comprehension generator = generators.get(index);
    return lowering
        .loops()
        .loop(generator.target(), iteration, () -> conditions(generators, index, 0, inner));
  }

  private CodeBlock conditions(
      List<Comprehension> generators, int index, int condition, Supplier<CodeBlock> inner) {
    Comprehension generator = generators.get(index);
    if (condition < generator.conditions().size()) {
      CodeBlock test = lowering.operators().condition(generator.conditions().get(condition)).code();
      CodeBlock body = conditions(generators, index, condition + 1, inner);
      return CodeBlock.of("if ($L) {\n$>$L$<}\n", test, body);
    }
    if (index + 1 < generators.size()) {
      return nest(
          generators, index + 1, lowering.loops().iteration(generators.get(index + 1)), inner);
    }
    return inner.get();
  }

  boolean isAsync(Expression.GeneratorExp expression) {
    return expression.generators().stream().anyMatch(Comprehension::isAsync)
        || awaits(expression.element())
        || expression.generators().stream()
            .anyMatch(
                g ->
                    g.conditions().stream().anyMatch(Comprehensions::awaits)
                        || g != expression.generators().get(0) && awaits(g.iterable()));
  }

  private static boolean awaits(Node node) {
    if (node instanceof Expression.Await) {
      return true;
    }
    return !(node instanceof Expression.Lambda)
        && Children.of(node).stream().anyMatch(Comprehensions::awaits);
  }

  /** A generator expression is a function of its own, which begins when the first is asked for. */
  private Value generator(Expression.GeneratorExp expression) {
    boolean async = isAsync(expression);
    Slot slot = lowering.slotAt(expression, "elements");
    Iteration first = lowering.loops().iteration(expression.generators().get(0));
    Frame outer = lowering.frame();
    String source = outer.newName("source");
    Iteration kept = new Iteration(CodeBlock.of("$L", source), first.element(), first.java());
    FunctionInfo function = outer.function();
    Frame frame = lowering.enter(function, scopeOf(expression));
    String yielder = frame.newName("out");
    frame.yieldTo(yielder);
    CodeBlock declarations = shared(scopeOf(expression));
    CodeBlock loops =
        nest(
            expression.generators(),
            0,
            kept,
            () -> {
              Value value = lowering.value(expression.element());
              slot.join(value.type());
              TypeName boxed = lowering.names().boxed(slot.type());
              return CodeBlock.of(
                  "$L.yield_($L);\n", yielder, lowering.coercions().to(value, boxed));
            });
    lowering.leave();
    outer.freeName(source);
    Class<?> kind = async ? AsyncGenerator.class : Generator.class;
    Type type = Type.library(kind, List.of(slot));
    TypeName boxed = lowering.names().boxed(slot.type());
    return Value.of(
        type,
        com.palantir.javapoet.ParameterizedTypeName.get(
            com.palantir.javapoet.ClassName.get(kind), boxed),
        "$T.<$T, $T>expression($L, ($L, $L) -> {\n$>$L$L$<})",
        kind,
        first.java().box(),
        boxed,
        first.code(),
        source,
        yielder,
        declarations,
        loops);
  }
}
