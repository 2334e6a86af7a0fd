package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyFunction;
import io.portalis.python.PyType;
import io.portalis.python.Tuple;
import io.portalis.translator.library.Library;
import io.portalis.translator.library.Member;
import io.portalis.translator.lower.Imports.Imported;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what names and methods mean in the runtime library. */
final class LibraryCalls {

  /** Built-in types whose Java classes carry no methods of their own. */
  private static final Map<String, String> TYPE_CONSTANTS =
      Map.ofEntries(
          Map.entry("int", "INT"),
          Map.entry("float", "FLOAT"),
          Map.entry("str", "STR"),
          Map.entry("bool", "BOOL"),
          Map.entry("list", "LIST"),
          Map.entry("dict", "DICT"),
          Map.entry("set", "SET"),
          Map.entry("frozenset", "FROZENSET"),
          Map.entry("tuple", "TUPLE"),
          Map.entry("bytes", "BYTES"),
          Map.entry("object", "OBJECT"),
          Map.entry("type", "TYPE"),
          Map.entry("range", "RANGE"),
          Map.entry("slice", "SLICE"));

  private final Lowering lowering;
  private final Imports imports;
  private final SpecialCalls specials;

  LibraryCalls(Lowering lowering) {
    this.lowering = lowering;
    this.imports = new Imports(lowering.program());
    this.specials = new SpecialCalls(lowering);
  }

  Imports imports() {
    return imports;
  }

  private Library library() {
    return lowering.library();
  }

  /** A call with a meaning of its own, such as {@code isinstance}. */
  @Nullable Value special(Expression.Call call) {
    return specials.lower(call);
  }

  /** A test of a value's class. */
  CodeBlock instanceTest(Value value, Expression type) {
    return specials.instanceTest(value, type);
  }

  /** The class of the library that an expression names, such as {@code asyncio.Lock}. */
  @Nullable Class<?> classNamed(Expression expression) {
    Imported imported = imports.of(expression, lowering.scope());
    if (imported != null) {
      return imported.member() == null
          ? null
          : library().module(imported.module()).classes().get(imported.member());
    }
    if (expression instanceof Expression.Name name
        && lowering.variables().resolve(name.id()) == null) {
      Class<?> type = library().module("builtins").classes().get(name.id());
      return type != null ? type : exceptionNamed(name.id());
    }
    return null;
  }

  private static @Nullable Class<?> exceptionNamed(String name) {
    String java =
        switch (name) {
          case "Exception", "BaseException" -> "Py" + name;
          case "IOError", "EnvironmentError" -> "OSError";
          default -> name;
        };
    try {
      Class<?> type = Class.forName("io.portalis.python." + java);
      return Throwable.class.isAssignableFrom(type) ? type : null;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return null;
    }
  }

  /** Whether an expression is a built-in name that the program does not redefine. */
  boolean isBuiltin(Expression expression, String name) {
    return expression instanceof Expression.Name named
        && named.id().equals(name)
        && lowering.variables().resolve(name) == null;
  }

  /** The overloads that the callee of a call names: a function, or the constructors of a class. */
  private List<Member> callee(Expression function) {
    Class<?> type = classNamed(function);
    List<Member> constructors = type == null ? List.of() : constructors(type, function);
    if (!constructors.isEmpty()) {
      return constructors;
    }
    Imported imported = imports.of(function, lowering.scope());
    if (imported != null) {
      return imported.member() == null
          ? List.of()
          : library()
              .module(imported.module())
              .functions()
              .getOrDefault(imported.member(), List.of());
    }
    if (function instanceof Expression.Attribute attribute) {
      return ofClass(attribute).stream().filter(m -> m.signature().callable()).toList();
    }
    if (function instanceof Expression.Name name
        && lowering.variables().resolve(name.id()) == null) {
      List<Member> functions = library().builtin(name.id());
      Class<?> builtin = functions.isEmpty() ? library().builtinType(name.id()) : null;
      return builtin == null ? functions : library().members(builtin, name.id());
    }
    return List.of();
  }

  /** What a class of the library has without an object: such as {@code datetime.now}. */
  private List<Member> ofClass(Expression.Attribute attribute) {
    Class<?> type = classNamed(attribute.value());
    List<Member> members = type == null ? List.of() : library().members(type, attribute.name());
    return members.stream()
        .filter(m -> m.java().getDeclaringClass() == type && m.isOfClass())
        .toList();
  }

  private List<Member> constructors(Class<?> type, Expression function) {
    List<Member> functions = List.of();
    if (function instanceof Expression.Name name
        && lowering.variables().resolve(name.id()) == null) {
      functions = library().builtin(name.id());
    }
    if (!functions.isEmpty()) {
      return functions;
    }
    io.portalis.python.Python python = type.getAnnotation(io.portalis.python.Python.class);
    String name = python == null ? type.getSimpleName() : python.value();
    return library().members(type, name.substring(name.lastIndexOf('.') + 1));
  }

  /** A call of a function or class of the library; null if it is none. */
  @Nullable Value call(Expression.Call call) {
    Expression function = call.function();
    Class<?> type = classNamed(function);
    List<Member> members = callee(function);
    if (members.isEmpty()) {
      if (type != null && Throwable.class.isAssignableFrom(type)) {
        return exception(call, type);
      }
      return null;
    }
    Value found = new Overloads(lowering, call, members).call(null);
    if (found != null) {
      return found;
    }
    return lowering.calls().ofValue(call, lowering.value(function));
  }

  /** An exception of the library takes any arguments. */
  private Value exception(Expression.Call call, Class<?> type) {
    Type made = Type.library(type, List.of());
    if (!call.keywords().isEmpty()) {
      return lowering.calls().ofValue(call, lowering.value(call.function()));
    }
    if (Displays.hasStar(call.args())) {
      Slot slot = lowering.slotAt(call, "elements");
      return Value.of(
          made,
          ClassName.get(type),
          "new $T($T.from($L).toArray())",
          type,
          Runtime.TUPLE,
          lowering.displays().spread(call.args(), slot));
    }
    List<CodeBlock> codes = new java.util.ArrayList<>();
    for (Expression argument : call.args()) {
      Value value = lowering.value(argument);
      codes.add(call.args().size() == 1 ? Displays.single(value) : value.code());
    }
    return Value.of(made, ClassName.get(type), "new $T($L)", type, CodeBlock.join(codes, ",$W"));
  }

  /** The class whose members the values of a type have. */
  @Nullable Class<?> classOf(Type type) {
    return switch (type.kind()) {
      case STR -> library().builtinType("str");
      case INT -> library().builtinType("int");
      case BOOL -> library().builtinType("int");
      case FLOAT -> library().builtinType("float");
      case TUPLE -> Tuple.class;
      case LIBRARY -> type.library();
      case FUNCTION -> PyFunction.class;
      case CLASS -> PyType.class;
      case INSTANCE -> type.instanceClass().libraryBase();
      default -> null;
    };
  }

  /** A call of a method of a value whose class is known; null if there is no such method. */
  @Nullable Value methodCall(Expression.Call call, Value receiver, String name) {
    Class<?> type = classOf(receiver.type());
    if (type == null || receiver.java().equals(Runtime.ANY)) {
      return null;
    }
    List<Member> members = library().members(type, name);
    if (members.isEmpty() || members.stream().noneMatch(m -> m.signature().callable())) {
      return null;
    }
    return new Overloads(lowering, call, members).call(receiver);
  }

  /** An attribute of a value whose class is known. */
  @Nullable Value attribute(Value receiver, Expression.Attribute attribute) {
    Class<?> type = classOf(receiver.type());
    if (type == null || receiver.java().equals(Runtime.ANY)) {
      return null;
    }
    List<Member> members = library().members(type, attribute.name());
    if (members.isEmpty()) {
      return null;
    }
    Member member = members.get(0);
    if (member.signature().callable()) {
      io.portalis.translator.model.Types.release(receiver.type());
      return Value.of(
          Type.ANY,
          Runtime.ANY,
          "$T.getAttr($L, $S)",
          Runtime.PY,
          receiver.code(),
          attribute.name());
    }
    return new Overloads(lowering, attribute, members).attribute(receiver, member);
  }

  /** A name of a module as a value. */
  private static final java.util.Set<String> ENUM_TYPES =
      java.util.Set.of("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag");

  @Nullable Value moduleMember(Expression.Attribute attribute) {
    Imported imported = imports.of(attribute, lowering.scope());
    if (imported == null) {
      List<Member> members = ofClass(attribute);
      return members.isEmpty() || !members.get(0).isField()
          ? null
          : member(members, attribute.name());
    }
    return value(imported, attribute);
  }

  /** Sets an attribute of a module; null if programs cannot set it. */
  @Nullable CodeBlock assignModuleMember(Expression.Attribute target, Value value) {
    Imported imported = imports.of(target, lowering.scope());
    if (imported == null || imported.member() == null) {
      return null;
    }
    List<Member> setters =
        library()
            .module(imported.module())
            .functions()
            .getOrDefault(imported.member() + "=", List.of());
    if (setters.isEmpty()) {
      return null;
    }
    io.portalis.translator.model.Types.release(value.type());
    Member setter = setters.get(0);
    return CodeBlock.of(
        "$T.$L($L);\n",
        setter.owner(),
        setter.java().getName(),
        lowering.coercions().object(value));
  }

  @Nullable Value imported(Variable variable, io.portalis.translator.python.Node at) {
    Imported imported = imports.of(variable);
    return imported == null ? null : value(imported, at);
  }

  private Value value(Imported imported, io.portalis.translator.python.Node at) {
    String name = imported.member();
    if (name == null) {
      return lowering.refuse(at, "a module as a value");
    }
    if (imported.module().equals("typing") && name.equals("TYPE_CHECKING")) {
      return Value.of(Type.BOOL, TypeName.BOOLEAN, "false").asSteady();
    }
    if (imported.module().equals("enum") && ENUM_TYPES.contains(name)) {
      return Value.of(
              Type.library(PyType.class, List.of()),
              Runtime.TYPE,
              "$T.$L",
              Runtime.ENUM,
              ClassForms.enumConstant(name))
          .asSteady();
    }
    Library.ModuleMembers members = library().module(imported.module());
    Class<?> type = members.classes().get(name);
    if (type != null) {
      return classValue(type);
    }
    List<Member> functions = members.functions().getOrDefault(name, List.of());
    if (functions.isEmpty()) {
      return lowering.refuse(at, imported.module() + "." + name + " as a value");
    }
    return member(functions, name);
  }

  private Value member(List<Member> functions, String name) {
    Member member = functions.get(0);
    if (member.isField() || !member.signature().callable()) {
      Type type = io.portalis.translator.library.JavaTypes.typeOf(member.resultType(), Map.of());
      TypeName java = TypeName.get(member.resultType());
      String call = member.isField() ? "" : "()";
      return Value.of(
              type,
              java.equals(TypeName.INT) ? TypeName.LONG : java,
              "$T.$L$L",
              member.owner(),
              member.java().getName(),
              call)
          .asSteady();
    }
    return Value.of(
            Type.ANY,
            Runtime.ANY,
            "$T.moduleMember($T.class, $S)",
            Runtime.DISPATCH,
            member.owner(),
            name)
        .asSteady();
  }

  Value classValue(Class<?> type) {
    return Value.of(
            Type.library(PyType.class, List.of()),
            Runtime.TYPE,
            "$T.of($T.class)",
            Runtime.TYPE,
            type)
        .asSteady();
  }

  /** A built-in name as a value. */
  Value builtin(Expression.Name name) {
    String id = name.id();
    String constant = TYPE_CONSTANTS.get(id);
    if (constant != null) {
      return Value.of(
              Type.library(PyType.class, List.of()), Runtime.TYPE, "$T.$L", Runtime.TYPE, constant)
          .asSteady();
    }
    Class<?> type = classNamed(name);
    if (type != null) {
      return classValue(type);
    }
    List<Member> functions = library().builtin(id);
    if (!functions.isEmpty()) {
      return member(functions, id);
    }
    return switch (id) {
      case "__name__" -> Value.of(Type.STR, Expressions.STRING, "$S", "__main__").asSteady();
      case "NotImplemented" ->
          Value.of(Type.ANY, Runtime.ANY, "$T.NOT_IMPLEMENTED", Runtime.PY).asSteady();
      case "Ellipsis" -> Value.of(Type.ANY, Runtime.ANY, "$T.ELLIPSIS", Runtime.PY).asSteady();
      case "__debug__" -> Value.of(Type.BOOL, TypeName.BOOLEAN, "true").asSteady();
      default -> unknown(name);
    };
  }

  /** Built-in names of Python that are not supported. */
  private static final java.util.Set<String> UNSUPPORTED =
      java.util.Set.of(
          "__build_class__",
          "__import__",
          "__loader__",
          "__spec__",
          "__file__",
          "breakpoint",
          "bytearray",
          "classmethod",
          "compile",
          "complex",
          "copyright",
          "credits",
          "dir",
          "eval",
          "exec",
          "globals",
          "help",
          "input",
          "license",
          "locals",
          "memoryview",
          "open",
          "property",
          "quit",
          "staticmethod",
          "super");

  /** A name that nothing binds raises NameError when it is read. */
  private Value unknown(Expression.Name name) {
    if (UNSUPPORTED.contains(name.id())) {
      return lowering.refuse(name, "the built-in name '" + name.id() + "'");
    }
    return Value.of(Type.ANY, Runtime.ANY, "$T.undefined($S)", Runtime.IDIOMS, name.id());
  }
}
