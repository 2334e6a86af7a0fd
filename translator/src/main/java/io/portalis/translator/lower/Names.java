package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Program;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Suite;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads, assigns and declares variables. */
final class Names {

  private final Lowering lowering;

  Names(Lowering lowering) {
    this.lowering = lowering;
  }

  /** Gives functions, classes, attributes and module variables their names in Java. */
  static void prepare(Program program, String module) {
    Set<String> methods = new HashSet<>(Set.of("main", "run"));
    for (FunctionInfo function : program.functions()) {
      String wanted = JavaNames.camel(function.name());
      if (function.owner() != null) {
        function.nameInJava(wanted.equals("__call__") ? "call_" : methodName(function, wanted));
      } else {
        function.nameInJava(unique(wanted.equals("main") ? "main_" : wanted, methods));
      }
    }
    Set<String> types = new HashSet<>(Set.of(module));
    for (ClassInfo type : program.classes()) {
      type.nameInJava(unique(JavaNames.className(type.name()), types));
    }
    Set<String> fields = new HashSet<>();
    for (Variable variable : program.scope().variables().values()) {
      variable.nameInJava(unique(JavaNames.constant(variable.name()), fields));
    }
  }

  /** Methods must not be taken for those that every object of Java has. */
  private static String methodName(FunctionInfo function, String wanted) {
    boolean setter = function.binding() == FunctionInfo.Binding.SETTER;
    if (setter) {
      return "set" + wanted.substring(0, 1).toUpperCase(Locale.ROOT) + wanted.substring(1);
    }
    return OBJECT_METHODS.contains(wanted) ? wanted + "_" : wanted;
  }

  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "wait",
          "notify",
          "notifyAll",
          "equals",
          "hashCode",
          "toString",
          "getClass",
          "clone",
          "finalize",
          "getMessage",
          "getCause",
          "initCause",
          "printStackTrace",
          "args",
          "pyType",
          "name",
          "value",
          "from",
          "context",
          "cause");

  private static String unique(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** What a name means where the pass is: a variable, or null if it is built in. */
  @Nullable Variable resolve(String name) {
    return lowering.scope().resolve(name);
  }

  Value read(Expression.Name name) {
    Variable variable = resolve(name.id());
    if (variable == null) {
      return lowering.libraryCalls().builtin(name);
    }
    FunctionInfo function = variable.function();
    if (function != null && lowering.functions().isStatic(function)) {
      return lowering.functions().asValue(function);
    }
    ClassInfo type = variable.type();
    if (type != null) {
      return lowering.classes().asValue(type);
    }
    Value imported = lowering.libraryCalls().imported(variable, name);
    if (imported != null) {
      return imported;
    }
    return read(variable, name);
  }

  Value read(Variable variable, Node at) {
    if (variable.scope().kind() == Scope.Kind.CLASS) {
      return lowering.classes().readClassVariable(variable, at);
    }
    Type type = variable.slot().type();
    if (isField(variable)) {
      return Value.of(type, lowering.names().of(type), "$L", fieldName(variable)).asSteady();
    }
    if (isReceiver(variable)) {
      outward(variable);
      return Value.of(type, lowering.names().of(type), "this").asSteady();
    }
    Frame frame = lowering.frame();
    boolean own = variable.scope().body() == frame.scope().body();
    if (!own) {
      capture(variable, at);
    } else if (!frame.flow().isAssigned(variable)) {
      variable.maybeUnbound().raise();
    }
    TypeName java = lowering.names().of(type);
    if (variable.shared().isRaised()) {
      String name = variable.javaName();
      return variable.maybeUnbound().isRaised()
          ? checked(variable, java, CodeBlock.of("$L.value", name))
          : Value.of(type, java.box(), "$L.value", name).asSteady();
    }
    if (own && frame.needsCopy(variable)) {
      CodeBlock declared = CodeBlock.of("$T", declaredType(variable));
      CodeBlock current = CodeBlock.of("$L", variable.javaName());
      String copy = frame.copyOf(variable, declared, current);
      return variable.maybeUnbound().isRaised()
          ? checked(variable, java, CodeBlock.of("$L", copy))
          : Value.of(type, java, "$L", copy).asSteady();
    }
    return variable.maybeUnbound().isRaised()
        ? checked(variable, java, CodeBlock.of("$L", variable.javaName()))
        : Value.of(type, java, "$L", variable.javaName()).asSteady();
  }

  private Value checked(Variable variable, TypeName java, CodeBlock read) {
    Value raw =
        Value.of(
            variable.slot().type(),
            Runtime.ANY,
            "$T.bound($L, $S)",
            Runtime.PY,
            read,
            variable.name());
    return new Value(
        lowering.coercions().to(raw, java),
        variable.slot().type(),
        java,
        java.equals(Runtime.ANY) ? Value.Level.PRIMARY : Value.Level.UNARY,
        false);
  }

  /** A function refers to a variable of one around it. */
  private void capture(Variable variable, Node at) {
    outward(variable);
    for (Frame frame = lowering.frame(); frame != null; frame = frame.outer()) {
      if (frame.scope().body() == variable.scope().body()) {
        boolean known = frame.flow().isAssigned(variable) && !frame.needsCopy(variable);
        if (variable.changes()
            || frame.isHoisted(variable)
            || variable.isAssignedInLoop() // A closure in a loop sees later values too.
            || variable.maybeUnbound().isRaised()
            || !known) {
          variable.shared().raise();
        }
        return;
      }
    }
    lowering.problems().refuse(at, "a variable of a function around the class");
  }

  /** The functions from here outwards to the one that has a variable cannot be static methods. */
  void outward(Variable variable) {
    for (Frame frame = lowering.frame();
        frame != null && frame.scope().body() != variable.scope().body();
        frame = frame.outer()) {
      FunctionInfo function = frame.function();
      if (function != null) {
        function.capturing().raise();
      }
    }
  }

  /** The same for what means the receiver of the method around without naming it. */
  void usesReceiver() {
    for (Frame frame = lowering.frame(); frame != null; frame = frame.outer()) {
      FunctionInfo function = frame.function();
      if (function != null && function.owner() == null) {
        function.capturing().raise();
      }
    }
  }

  /** Whether a variable is a static field of the module's class. */
  boolean isField(Variable variable) {
    if (variable.scope().kind() != Scope.Kind.MODULE) {
      return false;
    }
    if (lowering.scope().module() == lowering.scope().body() && !variable.shared().isRaised()) {
      return variable.isAssignedElsewhere();
    }
    variable.shared().raise();
    return true;
  }

  CodeBlock fieldName(Variable variable) {
    String name = variable.javaName();
    return lowering.frame().shadows(name)
        ? CodeBlock.of("$T.$L", lowering.names().module(), name)
        : CodeBlock.of("$L", name);
  }

  private static boolean isReceiver(Variable variable) {
    FunctionInfo function = variable.scope().function();
    return function != null
        && (function.binding() == FunctionInfo.Binding.INSTANCE
            || function.binding() == FunctionInfo.Binding.PROPERTY
            || function.binding() == FunctionInfo.Binding.SETTER)
        && variable.isParameter()
        && !variable.changes()
        && function.parameters().get(0).variable() == variable;
  }

  TypeName declaredType(Variable variable) {
    TypeName type = lowering.names().of(variable.slot().type());
    if (variable.shared().isRaised()) {
      TypeName held = variable.maybeUnbound().isRaised() ? Runtime.ANY : type.box();
      return ParameterizedTypeName.get(Runtime.REF, held);
    }
    return variable.maybeUnbound().isRaised() ? Runtime.ANY : type;
  }

  /** Returns statements that assign a value to a variable, and declare it if need be. */
  CodeBlock assign(Variable variable, Value value) {
    if (variable.scope().kind() == Scope.Kind.CLASS) {
      return lowering.classes().assignClassVariable(variable, value);
    }
    variable.slot().join(value.type());
    TypeName java = lowering.names().of(variable.slot().type());
    boolean inRef = variable.shared().isRaised() && !isField(variable);
    return assign(variable, lowering.coercions().to(value, inRef ? java.box() : java));
  }

  CodeBlock assign(Variable variable, CodeBlock code) {
    Frame frame = lowering.frame();
    if (isField(variable)) {
      if (variable.scope().body() == frame.scope().body()) {
        frame.flow().assign(variable);
      }
      return CodeBlock.of("$L = $L;\n", fieldName(variable), code);
    }
    outward(variable);
    frame.flow().assign(variable);
    if (variable.shared().isRaised()) {
      if (variable.scope().body() == frame.scope().body() && !frame.isDeclared(variable)) {
        frame.declare(variable);
        return CodeBlock.of(
            "$T $L = new $T<>($L);\n", declaredType(variable), nameOf(variable), Runtime.REF, code);
      }
      return CodeBlock.of("$L.value = $L;\n", variable.javaName(), code);
    }
    if (frame.isDeclared(variable)) {
      return CodeBlock.of("$L = $L;\n", variable.javaName(), code);
    }
    frame.declare(variable);
    return CodeBlock.of("$T $L = $L;\n", declaredType(variable), nameOf(variable), code);
  }

  private String nameOf(Variable variable) {
    if (variable.scope().kind() == Scope.Kind.MODULE) {
      variable.nameInJava(lowering.frame().newName(variable.javaName()));
      return variable.javaName();
    }
    variable.nameInJava(lowering.frame().newName(JavaNames.camel(variable.name())));
    return variable.javaName();
  }

  /** Gives a variable of a lambda or a loop its name; the type is written by the caller. */
  String declare(Variable variable) {
    lowering.frame().declare(variable);
    lowering.frame().flow().assign(variable);
    return nameOf(variable);
  }

  /** Declares a variable without a value, because it gets one in inner blocks only. */
  CodeBlock hoist(Variable variable) {
    lowering.frame().hoist(variable);
    TypeName type = declaredType(variable);
    String name = nameOf(variable);
    if (variable.shared().isRaised()) {
      return variable.maybeUnbound().isRaised()
          ? CodeBlock.of("$T $L = new $T<>($T.UNBOUND);\n", type, name, Runtime.REF, Runtime.PY)
          : CodeBlock.of("$T $L = new $T<>();\n", type, name, Runtime.REF);
    }
    if (variable.maybeUnbound().isRaised()) {
      return CodeBlock.of("$T $L = $T.UNBOUND;\n", type, name, Runtime.PY);
    }
    return CodeBlock.of("$T $L = $L;\n", type, name, zero(type));
  }

  static String zero(TypeName type) {
    return type.equals(TypeName.BOOLEAN)
        ? "false"
        : type.equals(TypeName.DOUBLE) ? "0.0" : type.equals(TypeName.LONG) ? "0" : "null";
  }

  /** The variable that a target binds. */
  Variable target(String name) {
    return Objects.requireNonNull(resolve(name), name);
  }

  /** Whether Java can declare a variable in a statement of a suite where it first occurs. */
  boolean isHome(Variable variable, Suite suite, int index) {
    return variable.home() == suite
        && variable.firstUse() == index
        && !lowering.frame().isDeclared(variable)
        && variable.scope().kind() != Scope.Kind.CLASS;
  }
}
