package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes function objects, which bind their arguments when they are called. */
final class FunctionObjects {

  /** A field of the module's class for a default that is computed once. */
  record DefaultField(FunctionInfo function, Parameter parameter, String name) {}

  private final Lowering lowering;
  private final Map<FunctionInfo, String> constants = new LinkedHashMap<>();
  private final Map<Parameter, DefaultField> defaults = new LinkedHashMap<>();

  FunctionObjects(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The functions that need an object, with the names of the fields that hold them. */
  Map<FunctionInfo, String> constants() {
    return constants;
  }

  Map<Parameter, DefaultField> defaults() {
    return defaults;
  }

  String defaultField(FunctionInfo function, Parameter parameter) {
    return defaults
        .computeIfAbsent(
            parameter,
            p -> {
              String owner = function.owner() == null ? "" : function.owner().javaName();
              String start =
                  owner.isEmpty()
                      ? function.javaName()
                      : owner.substring(0, 1).toLowerCase(Locale.ROOT)
                          + owner.substring(1)
                          + upper(JavaNames.camel(function.name().replace("__", "")));
              return new DefaultField(
                  function, p, start + upper(JavaNames.camel(p.name())) + "Default");
            })
        .name();
  }

  private static String upper(String name) {
    return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The object of a function that is a static method: one for the whole program. */
  Value ofStatic(FunctionInfo function) {
    function.used().raise();
    String name =
        constants.computeIfAbsent(
            function,
            f -> {
              String wanted =
                  f.javaName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
              String unique = wanted;
              for (int i = 2;
                  constants.containsValue(unique)
                      || lowering.program().scope().variables().containsKey(unique);
                  i++) {
                unique = wanted + "_" + i;
              }
              return unique;
            });
    CodeBlock code =
        lowering.classes().current() == null && !lowering.frame().shadows(name)
            ? CodeBlock.of("$L", name)
            : CodeBlock.of("$T.$L", lowering.names().module(), name);
    return new Value(code, Type.function(function), Runtime.FUNCTION, Level.PRIMARY, true);
  }

  /** The initial value of the field for a static function's object. */
  CodeBlock constant(FunctionInfo function) {
    return object("of", null, function, call(function, lowering.functions().reference(function)));
  }

  /** A method together with its receiver. */
  Value bound(Value receiver, ClassInfo type, FunctionInfo method) {
    method.used().raise();
    CodeBlock object = receiver.code();
    if (!receiver.steady()) {
      Frame frame = lowering.frame();
      if (frame.isInline()) {
        lowering.problems().refuse(method.node(), "a bound method of a computed object here");
      }
      String name = frame.newName("receiver");
      frame.before().addStatement("$T $L = $L", receiver.java(), name, receiver.code());
      object = CodeBlock.of("$L", name);
    }
    CodeBlock target = CodeBlock.of("$L.$L", object, method.javaName());
    if (method.binding() == Binding.STATIC) {
      target = lowering.functions().reference(method);
    }
    CodeBlock call =
        method.binding() == Binding.CLASS
            ? callWith(method, lowering.functions().reference(method), object)
            : call(method, target);
    return new Value(
        object("bound", object, method, call),
        Type.function(method),
        Runtime.FUNCTION,
        Level.PRIMARY,
        false);
  }

  /** {@code __init__} of an open class as a function that initializes {@code this}. */
  Value initializer(ClassInfo type, FunctionInfo init) {
    CodeBlock target = CodeBlock.of("this.$L", Constructors.initializer(type));
    CodeBlock code = object("bound", CodeBlock.of("this"), init, call(init, target));
    return new Value(code, Type.function(init), Runtime.FUNCTION, Level.PRIMARY, false);
  }

  /** A class method as a value. */
  Value ofClassMethod(CodeBlock type, FunctionInfo method) {
    method.used().raise();
    CodeBlock call =
        method.binding() == Binding.CLASS
            ? callWith(method, lowering.functions().reference(method), type)
            : call(method, lowering.functions().reference(method));
    return new Value(
        object("bound", type, method, call),
        Type.function(method),
        Runtime.FUNCTION,
        Level.PRIMARY,
        false);
  }

  /** A function that makes instances of a class. */
  CodeBlock creator(ClassInfo type, TypeName java, FunctionInfo init) {
    CodeBlock arguments = arguments(init);
    return CodeBlock.of(
        "$T.bound(null, $S, $S, $L$L -> new $T($L))",
        Runtime.FUNCTION,
        type.name() + ".__init__",
        signature(init),
        defaultsOf(init),
        arrayName(),
        java,
        arguments);
  }

  /** How a class with {@code __new__} makes its instances. */
  CodeBlock creation(
      ClassInfo type, CodeBlock allocator, FunctionInfo creator, @Nullable FunctionInfo init) {
    CodeBlock target =
        CodeBlock.of(
            "$L(($T) $L[0]", lowering.functions().reference(creator), Runtime.TYPE, arrayName());
    List<CodeBlock> passed = afterFirst(creator);
    CodeBlock call =
        passed.isEmpty()
            ? CodeBlock.of("$L)", target)
            : CodeBlock.of("$L, $L)", target, CodeBlock.join(passed, ",$W"));
    CodeBlock made =
        CodeBlock.of(
            "$T.of($L, $L",
            Runtime.INSTANCE_CREATION,
            allocator,
            withFirst("cls", creator, lambda(creator, call)));
    if (init == null) {
      return CodeBlock.of("$L)", made);
    }
    ClassInfo initialized = lowering.instances().constructed(type);
    return CodeBlock.of(
        "$L, $L)", made, unbound(initialized, init, Constructors.initializer(initialized)));
  }

  /** A method as a function whose first parameter is the receiver. */
  Value unbound(ClassInfo type, FunctionInfo method) {
    method.used().raise();
    CodeBlock code = unbound(type, method, method.javaName());
    method.release();
    return Value.of(Type.ANY, Runtime.FUNCTION, "$L", code);
  }

  private CodeBlock unbound(ClassInfo type, FunctionInfo method, String javaName) {
    CodeBlock call =
        CodeBlock.of(
            "(($T) $L[0]).$L($L)",
            lowering.classes().nameOf(type),
            arrayName(),
            javaName,
            CodeBlock.join(afterFirst(method), ",$W"));
    return withFirst("self", method, lambda(method, call));
  }

  private List<CodeBlock> afterFirst(FunctionInfo method) {
    List<CodeBlock> codes = new ArrayList<>();
    int index = 1;
    for (Parameter parameter : method.passed()) {
      codes.add(argument(method, parameter, arrayName(), index++));
    }
    return codes;
  }

  private CodeBlock withFirst(String first, FunctionInfo method, CodeBlock body) {
    String parameters = signature(method);
    return CodeBlock.of(
        "$T.of($S, $S, $L$L)",
        Runtime.FUNCTION,
        method.qualifiedName(),
        first + (parameters.isEmpty() ? "" : ", " + parameters),
        defaultsOf(method),
        body);
  }

  private CodeBlock defaultsOf(FunctionInfo function) {
    List<CodeBlock> defaults = new ArrayList<>();
    for (Parameter parameter : function.passed()) {
      if (parameter.defaultValue() != null) {
        defaults.add(objectDefault(function, parameter));
      }
    }
    return defaults.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of("new $T[] {$L}, ", Runtime.ANY, CodeBlock.join(defaults, ",$W"));
  }

  private CodeBlock callWith(FunctionInfo function, CodeBlock target, CodeBlock first) {
    CodeBlock rest = arguments(function);
    return lambda(
        function,
        rest.isEmpty()
            ? CodeBlock.of("$L($L)", target, first)
            : CodeBlock.of("$L($L, $L)", target, first, rest));
  }

  /** A lambda of Java that takes the bound arguments and calls a method. */
  private CodeBlock call(FunctionInfo function, CodeBlock target) {
    return lambda(function, CodeBlock.of("$L($L)", target, arguments(function)));
  }

  private CodeBlock lambda(FunctionInfo function, CodeBlock call) {
    if (lowering.functions().isVoid(function)) {
      return CodeBlock.of("$L -> {\n$>$L;\nreturn null;\n$<}", arrayName(), call);
    }
    return CodeBlock.of("$L -> $L", arrayName(), call);
  }

  /** What a function object calls its arguments: not as a variable around it. */
  private String arrayName() {
    String name = lowering.frame().newName("a");
    lowering.frame().freeName(name);
    return name;
  }

  private CodeBlock arguments(FunctionInfo function) {
    List<CodeBlock> codes = new ArrayList<>();
    int index = 0;
    for (Parameter parameter : function.passed()) {
      codes.add(argument(function, parameter, arrayName(), index++));
    }
    return CodeBlock.join(codes, ",$W");
  }

  private CodeBlock argument(FunctionInfo function, Parameter parameter, String array, int index) {
    Type type = lowering.functions().parameterType(function, parameter);
    Value given = Value.of(type, Runtime.ANY, "$L[$L]", array, index);
    CodeBlock code = lowering.coercions().to(given, lowering.names().of(type));
    Expression factory = parameter.defaultValue();
    return factory != null && Functions.isFactory(factory)
        ? CodeBlock.of(
            "$L[$L] == $T.ELLIPSIS ? $L : $L",
            array,
            index,
            Runtime.PY,
            lowering.into(factory, parameter.slot()),
            code)
        : code;
  }

  private CodeBlock object(
      String factory, @Nullable CodeBlock receiver, FunctionInfo function, CodeBlock body) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.$L(", Runtime.FUNCTION, factory);
    if (receiver != null) {
      code.add("$L, ", receiver);
    }
    code.add("$S, $S, ", function.qualifiedName(), signature(function));
    code.add("$L$L)", defaultsOf(function), body);
    if (function.isAsync() && !function.isGenerator()) {
      code.add(".coroutine()");
    }
    String doc = Docs.raw(function.body());
    if (doc != null && lowering.program().isDynamic("__doc__")) {
      code.add(".doc($S)", doc);
    }
    return code.build();
  }

  private CodeBlock objectDefault(FunctionInfo function, Parameter parameter) {
    Expression expression = Objects.requireNonNull(parameter.defaultValue());
    if (Functions.isFactory(expression)) {
      return CodeBlock.of("$T.ELLIPSIS", Runtime.PY);
    }
    boolean local = function.node() instanceof Expression.Lambda || isLocal(function);
    if (local || Functions.isSimple(expression)) {
      Value value = lowering.value(expression);
      parameter.slot().join(value.type());
      return value.code();
    }
    return CodeBlock.of("$L", defaultField(function, parameter));
  }

  private boolean isLocal(FunctionInfo function) {
    return function.owner() == null && !lowering.functions().isStatic(function);
  }

  /** Computes the defaults of a static function that are no literals, where it is defined. */
  CodeBlock assignDefaults(FunctionInfo function) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Parameter parameter : function.passed()) {
      Expression value = parameter.defaultValue();
      if (value != null && !Functions.isSimple(value) && !Functions.isFactory(value)) {
        String field = defaultField(function, parameter);
        code.add(
            "$T.$L = $L;\n",
            lowering.names().module(),
            field,
            lowering.into(value, parameter.slot()));
      }
    }
    return code.build();
  }

  /** What a decorator makes of a function. */
  Value decorate(Expression decorator, Value object) {
    if (isErased(decorator)) {
      return object;
    }
    Value callee = lowering.value(decorator);
    boolean wraps =
        decorator instanceof Expression.Call call
            && lowering
                .libraryCalls()
                .imports()
                .is(call.function(), lowering.scope(), "functools", "wraps");
    if (wraps) {
      return new Value(
          CodeBlock.of(
              "($T) $T.call($L, $L)", Runtime.FUNCTION, Runtime.PY, callee.code(), object.code()),
          object.type(),
          Runtime.FUNCTION,
          Level.UNARY,
          false);
    }
    Type result = Type.ANY;
    if (callee.type().is(Kind.FUNCTION)) {
      result = Type.BOTTOM;
      for (FunctionInfo function : callee.type().functions()) {
        function.used().raise();
        if (!function.passed().isEmpty()) {
          function.passed().get(0).slot().join(object.type());
        }
        result = Types.join(result, lowering.functions().callType(function));
      }
    } else {
      Types.release(object.type());
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                result, Runtime.ANY, "$T.call($L, $L)", Runtime.PY, callee.code(), object.code()));
  }

  /** Decorators that matter to type checkers only. */
  private boolean isErased(Expression decorator) {
    Imports.Imported imported = lowering.libraryCalls().imports().of(decorator, lowering.scope());
    return imported != null && Imports.ERASED.contains(imported.module());
  }

  /** The parameters as Python writes them, with {@code =} for those that have a default. */
  static String signature(FunctionInfo function) {
    List<String> parts = new ArrayList<>();
    boolean star = false;
    List<Parameter> all = function.passed();
    for (int i = 0; i < all.size(); i++) {
      Parameter parameter = all.get(i);
      String text = parameter.name() + (parameter.defaultValue() == null ? "" : "=");
      switch (parameter.kind()) {
        case VARIABLE -> {
          parts.add("*" + text);
          star = true;
        }
        case KEYWORDS -> parts.add("**" + text);
        case KEYWORD_ONLY -> {
          if (!star) {
            parts.add("*");
            star = true;
          }
          parts.add(text);
        }
        default -> parts.add(text);
      }
      boolean lastPositionalOnly =
          parameter.kind() == ParameterKind.POSITIONAL_ONLY
              && (i + 1 == all.size() || all.get(i + 1).kind() != ParameterKind.POSITIONAL_ONLY);
      if (lastPositionalOnly) {
        parts.add("/");
      }
    }
    return String.join(", ", parts);
  }

  /** The object of a lambda, or of a function that uses variables of the functions around it. */
  Value of(FunctionInfo function) {
    function.used().raise();
    for (Parameter parameter : function.passed()) {
      if (parameter.defaultValue() != null) {
        parameter.slot().join(lowering.value(parameter.defaultValue()).type());
      }
    }
    Frame frame = lowering.enter(function, function.scope());
    String array = frame.newName("a");
    List<CodeBlock> copies = new ArrayList<>();
    int index = 0;
    for (Parameter parameter : function.passed()) {
      CodeBlock given = argument(function, parameter, array, index++);
      Type type = lowering.functions().parameterType(function, parameter);
      parameter.variable().slot().join(type);
      Value value = new Value(given, type, lowering.names().of(type), Level.UNARY, false);
      copies.add(lowering.variables().assign(parameter.variable(), value));
    }
    CodeBlock body = objectBody(function, CodeBlock.join(copies, ""));
    lowering.leave();
    CodeBlock lambda = CodeBlock.of("$L -> $L", array, body);
    return new Value(
        object("of", null, function, lambda),
        Type.function(function),
        Runtime.FUNCTION,
        Level.PRIMARY,
        false);
  }

  private CodeBlock objectBody(FunctionInfo function, CodeBlock start) {
    if (function.node() instanceof Expression.Lambda lambda) {
      return lambdaBody(function, lambda, start);
    }
    return CodeBlock.of("{\n$>$L$<}", lowering.functions().body(function, start, true));
  }

  private CodeBlock lambdaBody(FunctionInfo function, Expression.Lambda lambda, CodeBlock start) {
    if (function.isGenerator()) {
      lowering.problems().refuse(lambda, "'yield' in a lambda");
    }
    Value value = lowering.value(lambda.body());
    function.result().join(value.type());
    CodeBlock before = lowering.frame().takeBefore();
    if (value.java().equals(TypeName.VOID)) {
      return CodeBlock.of("{\n$>$L$L$L;\nreturn null;\n$<}", start, before, value.code());
    }
    CodeBlock code =
        lowering.coercions().to(value, lowering.names().boxed(function.result().type()));
    if (start.isEmpty() && before.isEmpty()) {
      return code;
    }
    return CodeBlock.of("{\n$>$L$Lreturn $L;\n$<}", start, before, code);
  }
}
