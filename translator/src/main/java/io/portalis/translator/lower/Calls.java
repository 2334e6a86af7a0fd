package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.asyncio.Awaitable;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lowers calls of the program's own functions, methods and classes, and of values. */
final class Calls {

  private final Lowering lowering;

  Calls(Lowering lowering) {
    this.lowering = lowering;
  }

  Value lower(Expression.Call call) {
    return lower(call, false);
  }

  /** Lowers a call; without result if it is not wanted. */
  Value lower(Expression.Call call, boolean discard) {
    Value value = lowerAny(call, discard);
    if (discard || !value.java().equals(TypeName.VOID)) {
      return value;
    }
    // Java's method gives nothing, but None is wanted: the call stands in a lambda.
    lowering.frame().enterInline();
    Value again = lowerAny(call, false);
    lowering.frame().leaveInline();
    return Value.of(Type.NONE, Runtime.ANY, "$T.none(() -> $L)", Runtime.IDIOMS, again.code());
  }

  private Value lowerAny(Expression.Call call, boolean discard) {
    Value special = lowering.libraryCalls().special(call);
    if (special != null) {
      return special;
    }
    Value library = lowering.libraryCalls().call(call);
    if (library != null) {
      return library;
    }
    if (call.function() instanceof Expression.Name name) {
      Variable variable = lowering.variables().resolve(name.id());
      FunctionInfo function = variable == null ? null : variable.function();
      if (function != null && lowering.functions().isStatic(function)) {
        return direct(
            call, function, CodeBlock.of("$L", lowering.functions().reference(function)), discard);
      }
      ClassInfo type = variable == null ? null : variable.type();
      if (type != null) {
        return lowering.instances().instantiate(call, type);
      }
    }
    if (call.function() instanceof Expression.Attribute attribute) {
      return method(call, attribute, discard);
    }
    return ofValue(call, lowering.value(call.function()));
  }

  /** Calls a function that is a method of Java, unless only the runtime can tell what fits. */
  private Value direct(
      Expression.Call call, FunctionInfo function, CodeBlock target, boolean discard) {
    List<CodeBlock> arguments = bind(call, function);
    if (arguments == null) {
      return dynamic(call, lowering.functions().asValue(function), List.of(function));
    }
    return result(
        function, CodeBlock.of("$L($L)", target, CodeBlock.join(arguments, ",$W")), discard);
  }

  Value result(FunctionInfo function, CodeBlock code, boolean discard) {
    Type type = lowering.functions().callType(function);
    if (type.is(Kind.NONE) && !discard) {
      function.root().wanted().raise();
    }
    TypeName java = lowering.functions().resultType(function);
    return new Value(code, type, java, Level.PRIMARY, false);
  }

  /** The arguments in the order of the parameters, or null if they cannot be bound here. */
  @Nullable List<CodeBlock> bind(Expression.Call call, FunctionInfo function) {
    ArgumentBinding binding = new ArgumentBinding(lowering, call, function.passed());
    return binding.bind(function);
  }

  /** {@code super().__new__(cls, ...)}, or the same with the name of a class. */
  private Value creation(Expression.Call call, Expression.Attribute attribute) {
    boolean above = Attributes.isSuper(attribute.value());
    ClassInfo current = lowering.classes().current();
    ClassInfo type = above && current != null ? current.base() : named(attribute.value());
    FunctionInfo creator = type == null ? null : type.method("__new__");
    if (creator == null) {
      return above || type != null || lowering.libraryCalls().isBuiltin(attribute.value(), "object")
          ? lowering.instances().allocate(call)
          : lowering.refuse(call, "this call of __new__");
    }
    Value given = lowering.value(call.args().get(0));
    Expression.Call rest =
        new Expression.Call(
            attribute, call.args().subList(1, call.args().size()), call.keywords(), call.span());
    CodeBlock made = lowering.coercions().to(given, Runtime.TYPE);
    List<CodeBlock> arguments = bind(rest, creator);
    return arguments == null
        ? dynamic(
            rest, lowering.functions().objects().ofClassMethod(made, creator), List.of(creator))
        : classMethod(creator, made, arguments, false);
  }

  private @Nullable ClassInfo named(Expression expression) {
    Variable variable =
        expression instanceof Expression.Name name ? lowering.variables().resolve(name.id()) : null;
    return variable == null ? null : variable.type();
  }

  private Value method(Expression.Call call, Expression.Attribute attribute, boolean discard) {
    if (attribute.name().equals("__new__") && !call.args().isEmpty()) {
      return creation(call, attribute);
    }
    if (Attributes.isSuper(attribute.value())) {
      return superCall(call, attribute, discard);
    }
    if (isInitOfLibrary(call, attribute)) {
      Expression.Call rest =
          new Expression.Call(
              attribute, call.args().subList(1, call.args().size()), call.keywords(), call.span());
      return lowering.classes().inherentSuperCall(rest, attribute);
    }
    Value receiver = lowering.value(attribute.value());
    Type type = receiver.type();
    boolean known = (type.is(Kind.INSTANCE) || type.is(Kind.CLASS)) && type.classes().size() == 1;
    ClassInfo nested = known ? Classes.nested(type.instanceClass(), attribute.name()) : null;
    if (nested != null && receiver.steady()) {
      return lowering.instances().instantiate(call, nested);
    }
    if (type.is(Kind.INSTANCE) && !receiver.java().equals(Runtime.ANY)) {
      FunctionInfo method = type.instanceClass().method(attribute.name());
      if (method != null && method.binding() != Binding.PROPERTY && method.isPlain()) {
        return ofMethod(call, receiver, type.instanceClass(), method, discard);
      }
      if (method == null && type.instanceClass().field(attribute.name()) == null) {
        Value inherited = lowering.libraryCalls().methodCall(call, receiver, attribute.name());
        if (inherited != null) {
          return inherited;
        }
        return lowering.classes().inherentCall(call, receiver, attribute);
      }
      return ofValue(call, lowering.value(attribute));
    }
    if (type.is(Kind.CLASS) && type.classes().size() == 1) {
      Value found = ofClass(call, receiver, attribute, discard);
      if (found != null) {
        return found;
      }
    }
    Value library = lowering.libraryCalls().methodCall(call, receiver, attribute.name());
    if (library != null) {
      return library;
    }
    if (!receiver.type().is(Kind.BOTTOM)) {
      lowering.attributes().touch(attribute.name());
    }
    return invoke(call, receiver, attribute.name());
  }

  /** Whether a call is {@code Exception.__init__(self, ...)}. */
  private boolean isInitOfLibrary(Expression.Call call, Expression.Attribute attribute) {
    FunctionInfo inside = lowering.frame().function();
    return attribute.name().equals("__init__")
        && inside != null
        && inside.name().equals("__init__")
        && inside.hasReceiver()
        && !call.args().isEmpty()
        && call.args().get(0) instanceof Expression.Name self
        && self.id().equals(inside.parameters().get(0).name())
        && (lowering.libraryCalls().classNamed(attribute.value()) != null
            || lowering.libraryCalls().isBuiltin(attribute.value(), "object"));
  }

  private Value ofMethod(
      Expression.Call call, Value receiver, ClassInfo type, FunctionInfo method, boolean discard) {
    boolean ofClass = method.binding() == Binding.STATIC || method.binding() == Binding.CLASS;
    if (method.isVaried() && !fitsExactly(call, method)
        || ofClass && Classes.mayBeOverridden(method)) {
      lowering.attributes().touch(attribute(call).name());
      return invoke(call, receiver, attribute(call).name());
    }
    CodeBlock target =
        switch (method.binding()) {
          case STATIC -> lowering.functions().reference(method);
          default -> CodeBlock.of("$L.$L", receiver.at(Level.PRIMARY), method.javaName());
        };
    List<CodeBlock> arguments = bind(call, method);
    if (arguments == null) {
      return dynamic(
          call, lowering.functions().boundMethod(receiver, type, method), List.of(method));
    }
    if (method.binding() == Binding.CLASS) {
      return classMethod(
          method, CodeBlock.of("$T.type($L)", Runtime.PY, receiver.code()), arguments, discard);
    }
    return result(
        method, CodeBlock.of("$L($L)", target, CodeBlock.join(arguments, ",$W")), discard);
  }

  private static Expression.Attribute attribute(Expression.Call call) {
    return (Expression.Attribute) call.function();
  }

  /** Whether a call gives every parameter, by position, so that no default matters. */
  private static boolean fitsExactly(Expression.Call call, FunctionInfo method) {
    return call.keywords().isEmpty()
        && call.args().size() == method.passed().size()
        && !Displays.hasStar(call.args())
        && method.passed().stream()
            .allMatch(
                p ->
                    p.kind() == ParameterKind.POSITIONAL_ONLY
                        || p.kind() == ParameterKind.ORDINARY);
  }

  private Value classMethod(
      FunctionInfo method, CodeBlock type, List<CodeBlock> arguments, boolean discard) {
    List<CodeBlock> all = new ArrayList<>();
    all.add(type);
    all.addAll(arguments);
    return result(
        method,
        CodeBlock.of("$L($L)", lowering.functions().reference(method), CodeBlock.join(all, ",$W")),
        discard);
  }

  /** A call on a class: {@code Dog.trained(...)}, {@code Base.method(self, ...)}. */
  private @Nullable Value ofClass(
      Expression.Call call, Value receiver, Expression.Attribute attribute, boolean discard) {
    ClassInfo type = receiver.type().instanceClass();
    FunctionInfo method = type.method(attribute.name());
    if (method == null || !method.isPlain()) {
      return null;
    }
    boolean instance = method.binding() == Binding.INSTANCE;
    if (!receiver.steady() && method.binding() != Binding.CLASS
        || !instance && Classes.mayBeOverridden(method) && !isClassName(attribute.value())) {
      return null;
    }
    if (method.binding() == Binding.STATIC || method.binding() == Binding.CLASS) {
      List<CodeBlock> arguments = bind(call, method);
      if (arguments == null) {
        return null;
      }
      if (method.binding() == Binding.CLASS) {
        return classMethod(method, receiver.code(), arguments, discard);
      }
      return result(
          method,
          CodeBlock.of(
              "$L($L)", lowering.functions().reference(method), CodeBlock.join(arguments, ",$W")),
          discard);
    }
    if (method.binding() == Binding.INSTANCE && !call.args().isEmpty()) {
      return lowering.classes().unboundCall(call, type, method, discard);
    }
    return null;
  }

  /** Whether an expression names a class, so that it is not one of its subclasses. */
  private boolean isClassName(Expression expression) {
    return named(expression) != null;
  }

  private Value superCall(Expression.Call call, Expression.Attribute attribute, boolean discard) {
    ClassInfo owner = lowering.classes().current();
    ClassInfo base = owner == null ? null : owner.base();
    lowering.variables().usesReceiver();
    boolean init = attribute.name().equals("__init__");
    if (init && base != null && lowering.instances().constructor(base) != null) {
      return lowering.instances().initialize(call, base);
    }
    FunctionInfo method = base == null ? null : base.method(attribute.name());
    if (method == null || method.binding() == Binding.PROPERTY) {
      return lowering.classes().inherentSuperCall(call, attribute);
    }
    List<CodeBlock> arguments = bind(call, method);
    if (arguments == null) {
      return lowering.refuse(call, "this call of super()");
    }
    if (method.binding() == Binding.CLASS) {
      return classMethod(method, receiverType(), arguments, discard);
    }
    FunctionInfo inside = lowering.frame().function();
    if (inside != null && inside.owner() != null && inside.binding() == Binding.CLASS) {
      return lowering.refuse(call, "super() in a class method");
    }
    if (method.binding() == Binding.STATIC) {
      return result(
          method,
          CodeBlock.of(
              "$L($L)", lowering.functions().reference(method), CodeBlock.join(arguments, ",$W")),
          discard);
    }
    return result(
        method,
        CodeBlock.of("super.$L($L)", method.javaName(), CodeBlock.join(arguments, ",$W")),
        discard);
  }

  /** The class that the code of a method works for. */
  private CodeBlock receiverType() {
    FunctionInfo inside = lowering.frame().function();
    return inside != null && inside.binding() == Binding.CLASS
        ? lowering.variables().read(inside.parameters().get(0).variable(), inside.node()).code()
        : CodeBlock.of("pyType()");
  }

  Value superAttribute(Expression.Attribute attribute) {
    lowering.variables().usesReceiver();
    ClassInfo owner = lowering.classes().current();
    ClassInfo base = owner == null ? null : owner.base();
    FunctionInfo method = base == null ? null : base.method(attribute.name());
    if (method != null && method.binding() == Binding.PROPERTY) {
      Type type = method.result().type();
      return Value.of(type, lowering.names().of(type), "super.$L()", method.javaName());
    }
    return lowering.refuse(attribute, "super() other than to call a method");
  }

  /** A call of a value: a function object, a class object, or something with {@code __call__}. */
  Value ofValue(Expression.Call call, Value callee) {
    Type type = callee.type();
    if (type.is(Kind.FUNCTION)) {
      return dynamic(call, callee, List.copyOf(type.functions()));
    }
    if (type.is(Kind.CLASS)) {
      type.classes().forEach(ClassInfo::release);
    }
    if (type.is(Kind.INSTANCE)) {
      FunctionInfo method = type.instanceClass().method("__call__");
      if (method != null && method.isPlain()) {
        return dynamic(call, callee, List.of(method));
      }
    }
    CodeBlock arguments = looseArguments(call, List.of(), !type.is(Kind.BOTTOM));
    Type result = type.is(Kind.BOTTOM) ? Type.BOTTOM : Type.ANY;
    if (type.is(Kind.CLASS)) {
      result = Type.BOTTOM;
      for (ClassInfo each : type.classes()) {
        result = Types.join(result, Type.instance(each));
      }
    }
    return lowering
        .operators()
        .fit(Value.of(result, Runtime.ANY, "$T.call($L$L)", Runtime.PY, callee.code(), arguments));
  }

  /** A call through a function object, which binds the arguments when it runs. */
  Value dynamic(Expression.Call call, Value callee, List<FunctionInfo> functions) {
    functions.forEach(function -> function.used().raise());
    CodeBlock arguments = looseArguments(call, functions, false);
    Type type = Type.BOTTOM;
    for (FunctionInfo function : functions) {
      type = Types.join(type, lowering.functions().callType(function));
    }
    return lowering
        .operators()
        .fit(Value.of(type, Runtime.ANY, "$T.call($L$L)", Runtime.PY, callee.code(), arguments));
  }

  private Value invoke(Expression.Call call, Value receiver, String name) {
    boolean early = receiver.type().is(Kind.BOTTOM);
    CodeBlock arguments = looseArguments(call, List.of(), !early);
    return Value.of(
        early ? Type.BOTTOM : Type.ANY,
        Runtime.ANY,
        "$T.invoke($L, $S$L)",
        Runtime.PY,
        receiver.code(),
        name,
        arguments);
  }

  /**
   * Arguments as objects, each after a comma; and what they may be flows into the parameters that
   * they may reach.
   */
  CodeBlock looseArguments(Expression.Call call, List<FunctionInfo> functions, boolean release) {
    boolean plain = !Displays.hasStar(call.args()) && call.keywords().isEmpty();
    CodeBlock.Builder code = CodeBlock.builder();
    boolean starred = false;
    for (int i = 0; i < call.args().size(); i++) {
      Expression argument = call.args().get(i);
      if (argument instanceof Expression.Starred star) {
        starred = true;
        Iteration iteration = lowering.loops().iteration(star.value(), true);
        flowAll(functions, i, iteration.element());
        code.add(".spread($L)", iteration.code());
        continue;
      }
      Value value = lowering.value(argument);
      if (release) {
        Types.release(value.type());
      }
      if (starred) {
        flowAll(functions, i, value.type());
      } else {
        flow(functions, i, value.type());
      }
      if (plain) {
        code.add(", $L", call.args().size() == 1 ? Displays.single(value) : value.code());
      } else {
        code.add(".add($L)", value.code());
      }
    }
    if (plain) {
      return code.build();
    }
    for (Keyword keyword : call.keywords()) {
      Value value = lowering.value(keyword.value());
      if (release) {
        Types.release(value.type());
      }
      if (keyword.name() == null) {
        Type held = valuesOf(value.type());
        flowAll(functions, 0, held);
        code.add(".spreadKeywords($L)", value.code());
      } else {
        flowKeyword(functions, keyword.name(), value.type());
        code.add(".with($S, $L)", keyword.name(), value.code());
      }
    }
    return CodeBlock.of(", $T.of()$L", Runtime.ARGS, code.build());
  }

  private static Type valuesOf(Type mapping) {
    if (mapping.is(Kind.BOTTOM)) {
      return Type.BOTTOM;
    }
    return mapping.isLibrary(io.portalis.python.PyDict.class)
        ? Supertypes.as(mapping, io.portalis.python.PyDict.class).arguments().get(1).type()
        : Type.ANY;
  }

  private static void flow(List<FunctionInfo> functions, int index, Type type) {
    for (FunctionInfo function : functions) {
      Parameter parameter = positional(function, index);
      if (parameter != null) {
        parameter.slot().join(type);
      }
    }
  }

  private static @Nullable Parameter positional(FunctionInfo function, int index) {
    int seen = 0;
    for (Parameter parameter : function.passed()) {
      if (parameter.kind() == ParameterKind.VARIABLE) {
        return parameter;
      }
      if (parameter.kind() != ParameterKind.POSITIONAL_ONLY
          && parameter.kind() != ParameterKind.ORDINARY) {
        return null;
      }
      if (seen++ == index) {
        return parameter;
      }
    }
    return null;
  }

  private static void flowAll(List<FunctionInfo> functions, int from, Type type) {
    for (FunctionInfo function : functions) {
      List<Parameter> parameters = function.passed();
      for (int i = from; i < parameters.size(); i++) {
        parameters.get(i).slot().join(type);
      }
    }
  }

  private static void flowKeyword(List<FunctionInfo> functions, String name, Type type) {
    for (FunctionInfo function : functions) {
      for (Parameter parameter : function.passed()) {
        if (parameter.name().equals(name) || parameter.kind() == ParameterKind.KEYWORDS) {
          parameter.slot().join(type);
        }
      }
    }
  }

  Value await(Expression.Await await) {
    Value value = lowering.value(await.value());
    Type type = value.type();
    if (type.isLibrary(Awaitable.class) && !value.java().equals(Runtime.ANY)) {
      Slot result = Supertypes.as(type, Awaitable.class).arguments().get(0);
      Type given = result.type();
      TypeName java =
          given.is(Kind.NONE) ? ClassName.get(Void.class) : lowering.names().boxed(given);
      return Value.of(given, java, "$L.await()", value.at(Level.PRIMARY));
    }
    Type result = Type.ANY;
    if (type.is(Kind.BOTTOM)) {
      result = Type.BOTTOM;
    } else if (type.is(Kind.INSTANCE)) {
      FunctionInfo method = type.instanceClass().method("__await__");
      result = method == null || !method.isGenerator() ? Type.ANY : method.result().type();
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                result,
                Runtime.ANY,
                "$T.await($L)",
                Objects.requireNonNull(Runtime.ASYNCIO_CLASS),
                value.code()));
  }
}
