package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls that the translator knows more about than their library functions say. */
final class SpecialCalls {

  private final Lowering lowering;

  SpecialCalls(Lowering lowering) {
    this.lowering = lowering;
  }

  @Nullable Value lower(Expression.Call call) {
    touchNames(call);
    if (call.function() instanceof Expression.Name name
        && lowering.variables().resolve(name.id()) == null) {
      return builtin(call, name.id());
    }
    Imports imports = lowering.libraryCalls().imports();
    if (call.args().size() > 1 && isEnum(imports.of(call.function(), lowering.scope()))) {
      return lowering.refuse(call, "an enum of these arguments");
    }
    if (imports.is(call.function(), lowering.scope(), "dataclasses", "replace")) {
      return replace(call);
    }
    if (imports.is(call.function(), lowering.scope(), "typing", "cast")
        && call.args().size() == 2) {
      return lowering.value(call.args().get(1));
    }
    boolean variable =
        imports.is(call.function(), lowering.scope(), "typing", "TypeVar")
            || imports.is(call.function(), lowering.scope(), "typing", "NewType");
    if (variable) {
      return Value.of(Type.ANY, Runtime.ANY, "null");
    }
    return null;
  }

  private static boolean isEnum(Imports.@Nullable Imported imported) {
    return imported != null
        && imported.module().equals("enum")
        && imported.member() != null
        && (imported.member().endsWith("Enum") || imported.member().endsWith("Flag"));
  }

  /** Attributes that a call uses by name, so that classes must offer them so. */
  private void touchNames(Expression.Call call) {
    Expression function = call.function();
    LibraryCalls library = lowering.libraryCalls();
    if (library.isBuiltin(function, "getattr")
        || library.isBuiltin(function, "hasattr")
        || library.isBuiltin(function, "setattr")) {
      touch(call.args().size() > 1 ? call.args().get(1) : null);
      if (library.isBuiltin(function, "setattr") && call.args().size() > 2) {
        lowering.assignments().assignedDynamically(call.args().get(1), call.args().get(2));
      }
      return;
    }
    Imports.Imported imported = library.imports().of(function, lowering.scope());
    if (imported == null || imported.member() == null) {
      return;
    }
    switch (imported.module() + "." + imported.member()) {
      case "contextlib.closing" -> lowering.attributes().touch("close");
      case "contextlib.aclosing" -> lowering.attributes().touch("aclose");
      case "operator.attrgetter" -> call.args().forEach(this::touch);
      case "operator.methodcaller" -> touch(call.args().isEmpty() ? null : call.args().get(0));
      default -> {}
    }
  }

  private void touch(@Nullable Expression name) {
    if (name instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Str text) {
      for (String part : text.value().split("\\.")) {
        lowering.attributes().touch(part);
      }
    } else {
      lowering.attributes().touchAll();
    }
  }

  /** {@code dataclasses.replace} makes an instance through the class's constructor. */
  private @Nullable Value replace(Expression.Call call) {
    if (call.args().size() != 1 || Displays.hasStar(call.args())) {
      return null;
    }
    Value object = lowering.value(call.args().get(0));
    if (!object.type().is(Kind.INSTANCE)) {
      for (ClassInfo type : lowering.program().classes()) {
        if (type.form() == ClassInfo.Form.DATACLASS && !object.type().is(Kind.BOTTOM)) {
          type.release();
        }
      }
      return null;
    }
    ClassInfo type = object.type().instanceClass();
    FunctionInfo init = lowering.instances().constructor(type);
    if (init == null) {
      return null;
    }
    type.used().raise();
    CodeBlock.Builder changes =
        CodeBlock.builder()
            .add(
                "new $T()",
                ParameterizedTypeName.get(Runtime.DICT, Expressions.STRING, Runtime.ANY));
    for (Keyword keyword : call.keywords()) {
      Value value = lowering.value(keyword.value());
      if (keyword.name() == null) {
        type.release();
        changes.add(".withAll($L)", value.code());
        continue;
      }
      for (FunctionInfo.Parameter parameter : init.passed()) {
        if (parameter.name().equals(keyword.name())) {
          parameter.slot().join(value.type());
        }
      }
      changes.add(".with($S, $L)", keyword.name(), value.code());
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                object.type(),
                Runtime.ANY,
                "$T.replace($L, $L)",
                Runtime.DATACLASSES,
                object.code(),
                changes.build()));
  }

  private @Nullable Value builtin(Expression.Call call, String name) {
    List<Expression> args = call.args();
    boolean plain = call.keywords().isEmpty() && !Displays.hasStar(args);
    if (!plain) {
      return null;
    }
    switch (name) {
      case "isinstance":
        return args.size() == 2 ? isInstance(args.get(0), args.get(1)) : null;
      case "bool":
        return args.size() == 1 ? bool(args.get(0)) : null;
      case "any", "all":
        return args.size() == 1
                && args.get(0) instanceof Expression.GeneratorExp generator
                && !lowering.comprehensions().isAsync(generator)
            ? lowering.comprehensions().test(generator, name.equals("any"))
            : null;
      case "str":
        return args.size() == 1 ? text(args.get(0)) : null;
      case "len":
        return args.size() == 1 ? len(args.get(0)) : null;
      case "vars":
        return args.size() == 1
                && args.get(0) instanceof Expression.Name
                && lowering.value(args.get(0)).type().is(Kind.CLASS)
            ? lowering.refuse(call, "vars() of a class")
            : null;
      case "type":
        return args.size() == 1 ? typeOf(lowering.value(args.get(0))) : null;
      default:
        return null;
    }
  }

  /** The class of an object; which one is known, if it has no subclasses. */
  private static Value typeOf(Value object) {
    boolean known =
        object.type().is(Kind.INSTANCE)
            && !object.java().equals(Runtime.ANY)
            && object.type().instanceClass().subclasses().isEmpty();
    return Value.of(
        known
            ? Type.classObject(object.type().instanceClass())
            : Type.library(io.portalis.python.PyType.class, List.of()),
        Runtime.TYPE,
        "$T.type($L)",
        Runtime.PY,
        object.code());
  }

  private Value isInstance(Expression object, Expression type) {
    Value value = lowering.value(object);
    return new Value(instanceTest(value, type), Type.BOOL, TypeName.BOOLEAN, Level.RELATION, false);
  }

  /** A test of a value's class. */
  CodeBlock instanceTest(Value value, Expression type) {
    if (value.java().equals(Runtime.ANY) || value.type().is(Kind.INSTANCE)) {
      if (type instanceof Expression.Name name) {
        Variable variable = lowering.variables().resolve(name.id());
        ClassInfo info = variable == null ? null : variable.type();
        if (info != null && isProtocol(info)) {
          return conforms(value, info);
        }
        if (info != null
            && fits(value, info)
            && !Handlers.isOtherBase(lowering, Type.instance(info))) {
          return CodeBlock.of(
              "$L instanceof $T", value.at(Level.SHIFT), lowering.classes().nameOf(info));
        }
      }
      Class<?> library = lowering.libraryCalls().classNamed(type);
      if (library != null
          && Throwable.class.isAssignableFrom(library)
          && library != io.portalis.python.BaseExceptionGroup.class
          && !Handlers.isOtherBase(lowering, Type.library(library, List.of()))
          && value.java().equals(Runtime.ANY)) {
        return CodeBlock.of("$L instanceof $T", value.at(Level.SHIFT), library);
      }
    }
    Imports.Imported imported = lowering.libraryCalls().imports().of(type, lowering.scope());
    if (imported != null
        && imported.module().equals("collections.abc")
        && imported.member() != null) {
      return CodeBlock.of(
          "$T.isInstance($L, $S)",
          io.portalis.python.lib.CollectionsAbc.class,
          value.code(),
          imported.member());
    }
    return CodeBlock.of("$T.isInstance($L, $L)", Runtime.PY, value.code(), lowering.object(type));
  }

  private boolean isProtocol(ClassInfo type) {
    return type.node().bases().stream()
        .map(base -> base instanceof Expression.Subscript generic ? generic.value() : base)
        .anyMatch(
            base -> lowering.libraryCalls().imports().is(base, type.scope(), "typing", "Protocol"));
  }

  /** A protocol fits what has its members, whatever class that is of. */
  private CodeBlock conforms(Value value, ClassInfo protocol) {
    java.util.Set<String> names = new java.util.TreeSet<>(protocol.methods().keySet());
    for (Statement statement : protocol.node().body()) {
      if (statement instanceof Statement.AnnAssign field
          && field.target() instanceof Expression.Name name) {
        names.add(name.id());
      }
    }
    names.forEach(lowering.attributes()::touch);
    return CodeBlock.of(
        "$T.conforms($L, $L)",
        Runtime.IDIOMS,
        value.code(),
        CodeBlock.join(names.stream().map(name -> CodeBlock.of("$S", name)).toList(), ", "));
  }

  /** Java refuses tests that can never hold. */
  private static boolean fits(Value value, ClassInfo info) {
    if (value.java().equals(Runtime.ANY)) {
      return true;
    }
    ClassInfo known = value.type().instanceClass();
    return known.isSubclassOf(info) || info.isSubclassOf(known);
  }

  private Value bool(Expression argument) {
    return lowering.operators().condition(argument);
  }

  private Value text(Expression argument) {
    Value value = lowering.value(argument);
    if (value.java().equals(Expressions.STRING) && !value.type().nullable()) {
      return value;
    }
    return Value.of(Type.STR, Expressions.STRING, "$T.str($L)", Runtime.PY, value.code());
  }

  private Value len(Expression argument) {
    Value value = lowering.value(argument);
    return Value.of(Type.INT, TypeName.LONG, "$T.len($L)", Runtime.PY, value.code());
  }
}
