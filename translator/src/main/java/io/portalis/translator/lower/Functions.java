package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.portalis.asyncio.AsyncGenerator;
import io.portalis.asyncio.Coroutine;
import io.portalis.python.Generator;
import io.portalis.python.PyDict;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers functions: their signatures, their bodies, and their objects. */
final class Functions {

  private final Lowering lowering;
  private final Set<FunctionInfo> nested = new LinkedHashSet<>();
  private final FunctionObjects objects;

  Functions(Lowering lowering) {
    this.lowering = lowering;
    this.objects = new FunctionObjects(lowering);
  }

  FunctionObjects objects() {
    return objects;
  }

  /** Functions inside of others that became static methods, as they use none of their variables. */
  Set<FunctionInfo> nested() {
    return nested;
  }

  /** Whether a function is a static method of the module's class. */
  boolean isStatic(FunctionInfo function) {
    return function.owner() == null
        && !(function.node() instanceof Expression.Lambda)
        && !function.capturing().isRaised()
        && (isTopLevel(function) || hasSimpleDefaults(function));
  }

  /** Other defaults belong to each execution of the definition. */
  private static boolean hasSimpleDefaults(FunctionInfo function) {
    return function.parameters().stream()
        .allMatch(p -> p.defaultValue() == null || isSimple(p.defaultValue()));
  }

  /** What a call of it gives. */
  Type callType(FunctionInfo function) {
    if (function.isGenerator()) {
      Class<?> kind = function.isAsync() ? AsyncGenerator.class : Generator.class;
      return Type.library(kind, List.of(function.yielded()));
    }
    if (function.isAsync()) {
      return Type.library(Coroutine.class, List.of(function.result()));
    }
    return function.result().type();
  }

  /** Whether Java's method gives nothing. */
  boolean isVoid(FunctionInfo function) {
    Type type = callType(function);
    return (type.is(Kind.NONE) || type.is(Kind.BOTTOM))
        && !function.root().wanted().isRaised()
        && !(function.node() instanceof Expression.Lambda)
        && !ClassForms.isSpecial(function);
  }

  TypeName resultType(FunctionInfo function) {
    if (ClassForms.isSpecial(function)) { // It overrides a method that gives an object.
      return lowering.names().boxed(callType(function).withNull(true));
    }
    return isVoid(function) ? TypeName.VOID : lowering.names().of(callType(function));
  }

  /** How Java code names the method of a function. */
  CodeBlock reference(FunctionInfo function) {
    ClassInfo owner = function.owner();
    if (owner != null) {
      return CodeBlock.of(
          "$T.$L", lowering.names().module().nestedClass(owner.javaName()), function.javaName());
    }
    return lowering.classes().current() == null
        ? CodeBlock.of("$L", function.javaName())
        : CodeBlock.of("$T.$L", lowering.names().module(), function.javaName());
  }

  Value asValue(FunctionInfo function) {
    return objects.ofStatic(function);
  }

  /** {@code __init__} of a class, for what cannot be bound before the program runs. */
  Value initializer(ClassInfo type, FunctionInfo init) {
    return objects.initializer(type, init);
  }

  Value boundMethod(Value receiver, ClassInfo type, FunctionInfo method) {
    return objects.bound(receiver, type, method);
  }

  Value lambda(Expression.Lambda lambda) {
    FunctionInfo function = Objects.requireNonNull(lowering.program().function(lambda));
    return objects.of(function);
  }

  /** The Java method of a function. */
  MethodSpec method(FunctionInfo function, MethodSpec.Builder method) {
    Frame frame = lowering.enter(function, function.scope());
    List<CodeBlock> copies = new ArrayList<>();
    boolean lambda = function.isAsync() || function.isGenerator();
    boolean exit =
        function.owner() != null
            && (function.name().equals("__exit__") || function.name().equals("__aexit__"));
    if (exit && hasVariable(function)) {
      exitParameters(function, method, copies);
    }
    for (Parameter parameter : function.parameters()) {
      if (exit && hasVariable(function) && !isThis(function, parameter)) {
        continue;
      }
      if (isThis(function, parameter)) {
        parameter.variable().slot().join(Type.instance(Objects.requireNonNull(function.owner())));
        frame.declare(parameter.variable());
        frame.flow().assign(parameter.variable());
        continue;
      }
      Type type = parameterType(function, parameter);
      TypeName java = lowering.names().of(type);
      String name = parameter(parameter, type, lambda, copies, frame);
      method.addParameter(java, name);
    }
    CodeBlock body =
        ClassForms.isCached(lowering, function)
            ? cached(function)
            : body(function, CodeBlock.join(copies, ""), false);
    lowering.leave();
    return method.returns(resultType(function)).addCode(body).build();
  }

  private static boolean hasVariable(FunctionInfo function) {
    return function.parameters().stream().anyMatch(p -> p.kind() == ParameterKind.VARIABLE);
  }

  /** {@code __exit__(self, *exc)} gets three arguments all the same. */
  private void exitParameters(
      FunctionInfo function, MethodSpec.Builder method, List<CodeBlock> copies) {
    List<CodeBlock> rest = new ArrayList<>();
    Frame frame = lowering.frame();
    List<Parameter> passed = function.passed();
    for (int i = 0; i < 3; i++) {
      Parameter parameter = i < passed.size() ? passed.get(i) : null;
      boolean named = parameter != null && parameter.kind() != ParameterKind.VARIABLE;
      String name =
          parameter != null && named
              ? parameter(parameter, Type.ANY, true, copies, frame)
              : frame.newName(List.of("type", "error", "traceback").get(i));
      method.addParameter(Runtime.ANY, name);
      if (!named) {
        rest.add(CodeBlock.of("$L", name));
      }
    }
    for (Parameter parameter : passed) {
      if (parameter.kind() == ParameterKind.VARIABLE) {
        Value all =
            Value.of(
                Type.tupleOf(Type.ANY),
                Runtime.TUPLE,
                "$T.of($L)",
                Runtime.TUPLE,
                CodeBlock.join(rest, ",$W"));
        copies.add(lowering.variables().assign(parameter.variable(), all));
      }
    }
  }

  static boolean isThis(FunctionInfo function, Parameter parameter) {
    return switch (function.binding()) {
      case INSTANCE, PROPERTY, SETTER -> parameter == function.parameters().get(0);
      default -> false;
    };
  }

  /** What a parameter holds in the body. */
  Type parameterType(FunctionInfo function, Parameter parameter) {
    if (function.binding() == Binding.CLASS && parameter == function.parameters().get(0)) {
      return Type.classObject(Objects.requireNonNull(function.owner()));
    }
    return switch (parameter.kind()) {
      case VARIABLE -> Type.tupleOf(parameter.slot().type());
      case KEYWORDS ->
          Type.library(PyDict.class, List.of(Slot.constant(Type.STR), parameter.slot()));
      default -> parameter.slot().type();
    };
  }

  /** Names a parameter; where the body cannot use it as it is, a copy is made. */
  String parameter(
      Parameter parameter, Type type, boolean lambda, List<CodeBlock> copies, Frame frame) {
    Variable variable = parameter.variable();
    variable.slot().join(type);
    TypeName given = lowering.names().of(type);
    boolean copied =
        variable.shared().isRaised()
            || (lambda && variable.changes())
            || variable.maybeUnbound().isRaised()
            || !lowering.names().of(variable.slot().type()).equals(given);
    String name = JavaNames.camel(parameter.name());
    if (!copied) {
      return lowering.variables().declare(variable);
    }
    String given0 = frame.newName(name + "0");
    Value value = new Value(CodeBlock.of("$L", given0), type, given, Level.PRIMARY, true);
    copies.add(lowering.variables().assign(variable, value));
    return given0;
  }

  /** The statements of a function, in a lambda if it does not begin at once. */
  CodeBlock body(FunctionInfo function, CodeBlock start, boolean boxed) {
    if (function.isGenerator()) {
      return generator(function, start);
    }
    if (function.isAsync()) {
      return coroutine(function, start);
    }
    boolean asObject = boxed || resultType(function).isBoxedPrimitive(); // A hook's result.
    lowering.frame().returns(!boxed && isVoid(function), asObject);
    CodeBlock statements = lowering.statements().function(function);
    return CodeBlock.of("$L$L", start, statements);
  }

  /** The first value of a {@code cached_property} is kept as an attribute of the instance. */
  private CodeBlock cached(FunctionInfo function) {
    function.root().wanted().raise();
    CodeBlock body = body(function, CodeBlock.of(""), true);
    Type type = function.result().type();
    Value value =
        Value.of(
            type,
            Runtime.ANY,
            "$T.cached(this, $S, () -> {\n$>$L$<})",
            Runtime.IDIOMS,
            function.name(),
            body);
    return CodeBlock.of("return $L;\n", lowering.coercions().to(value, lowering.names().of(type)));
  }

  private CodeBlock coroutine(FunctionInfo function, CodeBlock start) {
    Type result = function.result().type();
    boolean nothing = result.is(Kind.NONE) || result.is(Kind.BOTTOM);
    lowering.frame().returns(nothing, true);
    CodeBlock statements = lowering.statements().function(function);
    return CodeBlock.of(
        "return $T.$L($S, () -> {\n$>$L$L$<});\n",
        Runtime.COROUTINE,
        nothing ? "ofVoid" : "of",
        function.name(),
        start,
        statements);
  }

  private CodeBlock generator(FunctionInfo function, CodeBlock start) {
    Frame frame = lowering.frame();
    String yielder = frame.newName("out");
    frame.yieldTo(yielder);
    frame.returns(false, true);
    CodeBlock statements = lowering.statements().function(function);
    return CodeBlock.of(
        "return $T.of($S, $L -> {\n$>$L$L$<});\n",
        function.isAsync() ? Runtime.ASYNC_GENERATOR : Runtime.GENERATOR,
        function.name(),
        yielder,
        start,
        statements);
  }

  Value yield(Expression.Yield expression) {
    Frame frame = lowering.frame();
    FunctionInfo function = frame.function();
    if (function == null || frame.yielder() == null) {
      return lowering.refuse(expression, "'yield' outside function");
    }
    Expression given = expression.value();
    CodeBlock code;
    if (given == null) {
      function.yielded().join(Type.NONE);
      code = CodeBlock.of("null");
    } else {
      Value value = lowering.value(given);
      function.yielded().join(value.type());
      code = lowering.coercions().to(value, lowering.names().boxed(function.yielded().type()));
    }
    return Value.of(Type.ANY, Runtime.ANY, "$L.yield_($L)", frame.yielder(), code);
  }

  Value yieldFrom(Expression.YieldFrom expression) {
    Frame frame = lowering.frame();
    FunctionInfo function = frame.function();
    if (function == null || frame.yielder() == null) {
      return lowering.refuse(expression, "'yield from' outside function");
    }
    Value value = lowering.value(expression.value());
    function.yielded().join(lowering.loops().elementOf(value.type()));
    return Value.of(Type.ANY, Runtime.ANY, "$L.yieldFrom($L)", frame.yielder(), value.code());
  }

  /** The default of a parameter, as an argument: a literal, or a field that keeps it. */
  CodeBlock defaultValue(FunctionInfo function, Parameter parameter) {
    Expression expression = Objects.requireNonNull(parameter.defaultValue());
    Slot slot = parameter.slot();
    if (isSimple(expression) || isFactory(expression)) {
      return lowering.into(expression, slot);
    }
    return CodeBlock.of(
        "$T.$L", lowering.names().module(), objects.defaultField(function, parameter));
  }

  /** The default of a dataclass's field that is made anew for each instance. */
  static boolean isFactory(Expression expression) {
    return expression instanceof Expression.Call call && call.span().equals(call.function().span());
  }

  static boolean isSimple(Expression expression) {
    if (expression instanceof Expression.Constant) {
      return true;
    }
    if (expression instanceof Expression.UnaryOp unary) {
      return isSimple(unary.operand());
    }
    return expression instanceof Expression.TupleExpr tuple
        && tuple.elements().stream().allMatch(Functions::isSimple);
  }

  /** A callback for a functional interface of Java. */
  CodeBlock functional(
      Expression argument,
      java.lang.reflect.Type parameter,
      Map<TypeVariable<?>, Slot> bindings,
      @Nullable Value known) {
    return new Callbacks(lowering).of(argument, parameter, bindings, known);
  }

  /** Whether a function's scope is the module's own. */
  static boolean isTopLevel(FunctionInfo function) {
    Scope parent = function.scope().parent();
    return parent != null && parent.kind() == Scope.Kind.MODULE;
  }
}
