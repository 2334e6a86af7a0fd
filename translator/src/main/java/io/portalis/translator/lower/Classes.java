package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers what programs do with their classes: instances, attributes, class variables. */
final class Classes {

  /** The attributes of a member of an enum that the runtime keeps. */
  private static final Set<String> OF_MEMBERS = Set.of("name", "value", "_name_", "_value_");

  private final Lowering lowering;

  Classes(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The class that the code being made belongs to. */
  @Nullable ClassInfo current() {
    for (Scope scope = lowering.scope(); scope != null; scope = scope.parent()) {
      if (scope.type() != null) {
        return scope.type();
      }
    }
    return null;
  }

  TypeName nameOf(ClassInfo type) {
    return lowering.names().module().nestedClass(type.javaName());
  }

  /** A class as an object. */
  Value asValue(ClassInfo type) {
    type.used().raise();
    if (type.form() == Form.NAMED_TUPLE) {
      type.release();
    }
    return Value.of(Type.classObject(type), Runtime.TYPE, "$T.TYPE", nameOf(type)).asSteady();
  }

  /** An attribute of a class object. */
  @Nullable Value attribute(Value receiver, Expression.Attribute attribute) {
    ClassInfo type = receiver.type().instanceClass();
    String name = attribute.name();
    ClassInfo nested = nested(type, name);
    if (nested != null) {
      return asValue(nested);
    }
    FunctionInfo method = type.method(name);
    if (method != null) {
      if (method.binding() == Binding.STATIC || method.binding() == Binding.CLASS) {
        if (mayBeOverridden(method)) {
          return null; // to be found by its name in the class that it is
        }
        return lowering.functions().objects().ofClassMethod(receiver.code(), method);
      }
      return lowering.functions().objects().unbound(type, method);
    }
    ClassInfo.Field field = type.field(name);
    if (field != null && field.isKeptByName()) {
      return byName(receiver.code(), field);
    }
    if (field == null || !field.onClass().isRaised()) {
      return null;
    }
    Type held = type.form() == Form.ENUM ? Type.instance(type) : field.slot().type();
    return Value.of(
            held, lowering.names().of(held), "$T.$L", ownerOf(type, name), staticName(type, field))
        .asSteady();
  }

  /** Reads an attribute that is no field of Java. */
  Value byName(CodeBlock owner, ClassInfo.Field field) {
    return lowering
        .operators()
        .fit(
            Value.of(
                field.slot().type(),
                Runtime.ANY,
                "$T.getAttr($L, $S)",
                Runtime.PY,
                owner,
                field.name()));
  }

  /** Sets an attribute that is no field of Java. */
  private static CodeBlock setByName(CodeBlock owner, ClassInfo.Field field, Value value) {
    field.slot().join(value.type());
    return CodeBlock.of("$T.setAttr($L, $S, $L);\n", Runtime.PY, owner, field.name(), value.code());
  }

  /** {@code Type.name = value}. */
  CodeBlock assignClassAttribute(ClassInfo type, String name, Value value) {
    ClassInfo.Field field = type.fieldOrNew(name);
    if (field.isKeptByName()) {
      return setByName(CodeBlock.of("$T.TYPE", nameOf(type)), field, value);
    }
    field.onClass().raise();
    field.slot().join(value.type());
    return CodeBlock.of(
        "$T.$L = $L;\n",
        ownerOf(type, name),
        staticName(type, field),
        lowering.coercions().to(value, lowering.names().of(field.slot().type())));
  }

  /** Whether a class or static method is hidden by one of a subclass. */
  static boolean mayBeOverridden(FunctionInfo method) {
    ClassInfo owner = method.owner();
    return owner != null
        && owner.subclasses().stream().anyMatch(type -> type.definesBelow(method.name()));
  }

  /** A class that the body of a class, or of a superclass, defines. */
  static @Nullable ClassInfo nested(ClassInfo type, String name) {
    for (ClassInfo each = type; each != null; each = each.base()) {
      Variable variable = each.scope().variables().get(name);
      if (variable != null && variable.type() != null) {
        return variable.type();
      }
    }
    return null;
  }

  /** The class of Java that has a class variable. */
  TypeName ownerOf(ClassInfo type, String name) {
    ClassInfo owner = type;
    for (ClassInfo each = type; each != null; each = each.base()) {
      if (each.fields().containsKey(name)) {
        owner = each;
      }
    }
    return nameOf(owner);
  }

  /** A class variable that instances may hide has a name of its own. */
  String staticName(ClassInfo type, ClassInfo.Field field) {
    return field.onInstance().isRaised() ? field.javaName() + "Default" : field.javaName();
  }

  /** A name in the body of a class that means a class variable. */
  Value readClassVariable(Variable variable, Node at) {
    ClassInfo type = Objects.requireNonNull(variable.scope().type());
    FunctionInfo method = type.methods().get(variable.name());
    if (method != null && method.binding() == Binding.STATIC) {
      return lowering.functions().objects().ofClassMethod(asValue(type).code(), method);
    }
    if (method != null) {
      return lowering.functions().objects().unbound(type, method);
    }
    ClassInfo.Field field = type.field(variable.name());
    if (field == null) {
      return lowering.refuse(at, "this name of a class");
    }
    if (field.isKeptByName()) {
      return byName(CodeBlock.of("$T.TYPE", nameOf(type)), field);
    }
    if (type.form() == Form.ENUM) { // The body of an enum sees values, not members.
      return Value.of(
          Type.ANY, Runtime.ANY, "$T.$L.value()", nameOf(type), staticName(type, field));
    }
    Type held = field.slot().type();
    return Value.of(
        held,
        lowering.names().of(held),
        "$T.$L",
        ownerOf(type, variable.name()),
        staticName(type, field));
  }

  CodeBlock assignClassVariable(Variable variable, Value value) {
    ClassInfo type = Objects.requireNonNull(variable.scope().type());
    return assignClassAttribute(type, variable.name(), value);
  }

  CodeBlock assignAttribute(Value owner, ClassInfo type, Expression.Attribute target, Value value) {
    FunctionInfo setter = type.setter(target.name());
    if (setter != null) {
      Parameter parameter = setter.passed().get(0);
      parameter.slot().join(value.type());
      return CodeBlock.of(
          "$L.$L($L);\n",
          owner.at(Level.PRIMARY),
          setter.javaName(),
          lowering.coercions().to(value, lowering.names().of(parameter.slot().type())));
    }
    FunctionInfo method = type.method(target.name());
    if (method != null && method.binding() == Binding.PROPERTY) {
      return CodeBlock.of(
          "throw new $T($S);\n",
          io.portalis.python.AttributeError.class,
          "property '" + target.name() + "' of '" + type.name() + "' object has no setter");
    }
    if (!Slots.allow(type, target.name())) {
      return CodeBlock.of(
          "throw new $T($S);\n",
          io.portalis.python.AttributeError.class,
          "'" + type.name() + "' object has no attribute '" + target.name() + "'");
    }
    if (type.form() == Form.ENUM && OF_MEMBERS.contains(target.name())) {
      return CodeBlock.of(
          "$T.setAttr($L, $S, $L);\n", Runtime.PY, owner.code(), target.name(), value.code());
    }
    ClassInfo.Field field = type.fieldOrNew(target.name());
    if (field.isKeptByName()) {
      return setByName(owner.code(), field, value);
    }
    field.onInstance().raise();
    field.slot().join(value.type());
    if (isFrozen(type)) {
      return CodeBlock.of(
          "$T.setAttr($L, $S, $L);\n", Runtime.PY, owner.code(), target.name(), value.code());
    }
    return CodeBlock.of(
        "$L.$L = $L;\n",
        owner.at(Level.PRIMARY),
        field.javaName(),
        lowering.coercions().to(value, lowering.names().of(field.slot().type())));
  }

  static boolean isFrozen(ClassInfo type) {
    return type.form() == Form.DATACLASS && ClassForms.option(type, "frozen");
  }

  /** Attributes that every instance has, or that its class in the library gives it. */
  @Nullable Value inherentAttribute(
      Value receiver, ClassInfo type, Expression.Attribute attribute) {
    if (attribute.name().equals("__class__")) {
      return Value.of(
          Type.library(io.portalis.python.PyType.class, List.of()),
          Runtime.TYPE,
          "$T.type($L)",
          Runtime.PY,
          receiver.code());
    }
    return null;
  }

  /** A call of a method that the class does not define itself. */
  Value inherentCall(Expression.Call call, Value receiver, Expression.Attribute attribute) {
    lowering.attributes().touch(attribute.name());
    CodeBlock arguments = lowering.calls().looseArguments(call, List.of(), true);
    return Value.of(
        Type.ANY,
        Runtime.ANY,
        "$T.invoke($L, $S$L)",
        Runtime.PY,
        receiver.code(),
        attribute.name(),
        arguments);
  }

  /** {@code super().method()} where a class of the library, or none, is above. */
  Value inherentSuperCall(Expression.Call call, Expression.Attribute attribute) {
    String name = attribute.name();
    ClassInfo type = current();
    FunctionInfo inside = lowering.frame().function();
    if (inside != null && inside.binding() == Binding.CLASS) {
      return name.equals("__init_subclass__") && call.args().isEmpty()
          ? Value.of(Type.NONE, TypeName.VOID, "$T.discard(null)", Runtime.IDIOMS)
          : lowering.refuse(call, "super() in a class method");
    }
    Value library = new LibraryOverrides(lowering).superCall(call, type, name);
    if (library != null) {
      return library;
    }
    Class<?> base = type == null ? null : type.libraryBase();
    boolean exception = type != null && Handlers.isException(type);
    if (name.equals("__init__") && !exception) {
      CodeBlock loose = lowering.calls().looseArguments(call, List.of(), true);
      return Value.of(Type.NONE, TypeName.VOID, "$T.objectInit(this$L)", Runtime.IDIOMS, loose);
    }
    if (name.equals("__init__") && Displays.hasStar(call.args())) {
      CodeBlock all = lowering.displays().spread(call.args(), lowering.slotAt(call, "elements"));
      return Value.of(
          Type.NONE, TypeName.VOID, "this.initArgs($T.from($L).toArray())", Runtime.TUPLE, all);
    }
    List<CodeBlock> codes = new ArrayList<>();
    for (Expression argument : call.args()) {
      Value value = lowering.value(argument);
      codes.add(call.args().size() == 1 ? Displays.single(value) : value.code());
    }
    if (name.equals("__init__")) {
      return Value.of(Type.NONE, TypeName.VOID, "this.initArgs($L)", CodeBlock.join(codes, ",$W"));
    }
    if (name.startsWith("__") && name.endsWith("__")) {
      if (base != null && !LibraryOverrides.hasHook(base, name)) {
        return lowering.refuse(call, "super()." + name + " of " + base.getSimpleName());
      }
      Type result =
          switch (name) {
            case "__str__", "__repr__", "__format__" -> Type.STR;
            default -> Type.ANY;
          };
      return lowering
          .operators()
          .fit(Value.of(result, Runtime.ANY, "super.$L($L)", name, CodeBlock.join(codes, ",$W")));
    }
    return lowering.refuse(call, "super()." + name);
  }

  /** {@code Base.method(self, ...)}. */
  Value unboundCall(Expression.Call call, ClassInfo type, FunctionInfo method, boolean discard) {
    Value receiver = lowering.value(call.args().get(0));
    Expression.Call rest =
        new Expression.Call(
            call.function(),
            call.args().subList(1, call.args().size()),
            call.keywords(),
            call.span());
    if (method.name().equals("__init__")) {
      return lowering.instances().initialize(rest, type);
    }
    List<CodeBlock> arguments = lowering.calls().bind(rest, method);
    boolean above = receiver.text().equals("this") && current() != type;
    if (arguments == null) {
      return lowering.refuse(call, "this call of a method of a class");
    }
    CodeBlock target =
        above ? CodeBlock.of("super") : lowering.coercions().to(receiver, nameOf(type));
    return lowering
        .calls()
        .result(
            method,
            CodeBlock.of(
                "$L.$L($L)",
                above ? target : CodeBlock.of("($L)", target),
                method.javaName(),
                CodeBlock.join(arguments, ",$W")),
            discard);
  }

  /** The attributes that positional patterns mean. */
  List<String> matchArgs(ClassInfo type) {
    for (ClassInfo each = type; each != null; each = each.base()) {
      for (Statement statement : each.node().body()) {
        if (statement instanceof Statement.Assign assign
            && assign.targets().get(0) instanceof Expression.Name name
            && name.id().equals("__match_args__")
            && assign.value() instanceof Expression.TupleExpr tuple) {
          return tuple.elements().stream().map(Classes::text).toList();
        }
      }
      if (!each.dataFields().isEmpty()) {
        return each.dataFields().stream().map(Parameter::name).toList();
      }
    }
    return List.of();
  }

  static String text(Expression expression) {
    return expression instanceof Expression.Constant constant
            && constant.value() instanceof Literal.Str text
        ? text.value()
        : "";
  }

  static String decoratedField(FunctionInfo method) {
    return JavaNames.camel(method.name()) + "Decorated";
  }

  /** Reads a decorated method of an object. */
  Value readDecorated(Value receiver, ClassInfo type, FunctionInfo method) {
    ClassInfo owner = Objects.requireNonNull(method.owner());
    return Value.of(
        Type.ANY,
        Runtime.ANY,
        "$T.bind($T.$L, $L)",
        Runtime.IDIOMS,
        nameOf(owner),
        decoratedField(method),
        receiver.code());
  }
}
