package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Operator;
import io.portalis.translator.python.Statement;
import java.util.List;

/** Lowers assignments to variables, attributes, elements, and patterns of these. */
final class Assignments {

  private final Lowering lowering;

  Assignments(Lowering lowering) {
    this.lowering = lowering;
  }

  CodeBlock assign(Statement.Assign statement) {
    if (statement.targets().size() == 1) {
      Expression target = statement.targets().get(0);
      CodeBlock parallel = parallel(target, statement.value());
      return parallel != null ? parallel : bind(target, lowering.value(statement.value()));
    }
    Value value = lowering.value(statement.value());
    CodeBlock.Builder code = CodeBlock.builder();
    if (!value.steady()) {
      String name = lowering.frame().newName("value");
      code.add("$T $L = $L;\n", value.java(), name, value.code());
      value = Value.of(value.type(), value.java(), "$L", name).asSteady();
    }
    for (Expression target : statement.targets()) {
      code.add(bind(target, value));
    }
    return code.build();
  }

  /** {@code a, b = 1, 2} needs no tuple, if the targets are not among what is read. */
  private @org.jspecify.annotations.Nullable CodeBlock parallel(
      Expression target, Expression value) {
    List<Expression> targets = elements(target);
    if (!(value instanceof Expression.TupleExpr tuple)
        || targets == null
        || targets.size() != tuple.elements().size()
        || Displays.hasStar(targets)
        || Displays.hasStar(tuple.elements())) {
      return null;
    }
    CodeBlock.Builder code = CodeBlock.builder();
    Value[] values = new Value[targets.size()];
    boolean independent =
        tuple.elements().stream().allMatch(Functions::isSimple)
            || targets.stream().allMatch(t -> isNewName(t));
    for (int i = 0; i < values.length; i++) {
      values[i] = lowering.value(tuple.elements().get(i));
      boolean constant = Functions.isSimple(tuple.elements().get(i));
      boolean last = i == values.length - 1 && independent;
      if (!constant && !last && !independent) {
        String name = lowering.frame().newName("new" + (i + 1));
        code.add(
            "$T $L = $L;\n",
            values[i].java().equals(TypeName.VOID) ? Runtime.ANY : values[i].java(),
            name,
            values[i].code());
        values[i] = Value.of(values[i].type(), values[i].java(), "$L", name).asSteady();
      }
      if (independent) {
        code.add(lowering.frame().takeBefore());
        code.add(bind(targets.get(i), values[i]));
      }
    }
    if (!independent) {
      CodeBlock before = lowering.frame().takeBefore();
      for (int i = 0; i < values.length; i++) {
        code.add(bind(targets.get(i), values[i]));
      }
      return CodeBlock.of("$L$L", before, code.build());
    }
    return code.build();
  }

  /** Whether a target is a variable that has no value yet, so that nothing can read the old one. */
  private boolean isNewName(Expression target) {
    if (!(target instanceof Expression.Name name)) {
      return false;
    }
    Variable variable = lowering.variables().target(name.id());
    return !lowering.frame().isDeclared(variable)
        && !lowering.variables().isField(variable)
        && variable.scope().kind() != io.portalis.translator.model.Scope.Kind.CLASS
        && !variable.isAssignedInLoop();
  }

  private static @org.jspecify.annotations.Nullable List<Expression> elements(Expression target) {
    if (target instanceof Expression.TupleExpr tuple) {
      return tuple.elements();
    }
    return target instanceof Expression.ListExpr list ? list.elements() : null;
  }

  CodeBlock annotated(Statement.AnnAssign statement) {
    Expression value = statement.value();
    return value == null ? CodeBlock.of("") : bind(statement.target(), lowering.value(value));
  }

  /** Statements that assign a value to a target. */
  CodeBlock bind(Expression target, Value value) {
    if (target instanceof Expression.Name name) {
      return lowering.variables().assign(lowering.variables().target(name.id()), value);
    }
    if (target instanceof Expression.Attribute attribute) {
      return attribute(attribute, value);
    }
    if (target instanceof Expression.Subscript subscript) {
      return element(subscript, value);
    }
    List<Expression> elements = elements(target);
    if (elements != null) {
      return unpack(elements, value);
    }
    lowering.problems().refuse(target, "this target");
    return CodeBlock.of("");
  }

  private CodeBlock unpack(List<Expression> targets, Value value) {
    Type type = value.type();
    Frame frame = lowering.frame();
    CodeBlock.Builder code = CodeBlock.builder();
    boolean tuple =
        type.is(Kind.TUPLE)
            && !type.variadic()
            && !type.nullable()
            && !value.java().equals(Runtime.ANY)
            && !Displays.hasStar(targets)
            && type.elements().size() == targets.size();
    if (tuple) {
      Value source = value;
      if (!value.steady()) {
        String name = frame.newName(targets.size() == 2 ? "pair" : "parts");
        code.add("$T $L = $L;\n", Runtime.TUPLE, name, value.code());
        source = Value.of(type, Runtime.TUPLE, "$L", name).asSteady();
      }
      for (int i = 0; i < targets.size(); i++) {
        Type element = type.elements().get(i);
        Value part =
            lowering
                .operators()
                .fit(Value.of(element, Runtime.ANY, "$L.get($L)", source.at(Level.PRIMARY), i));
        code.add(bind(targets.get(i), part));
      }
      return code.build();
    }
    return unpackAny(targets, value, code);
  }

  private CodeBlock unpackAny(List<Expression> targets, Value value, CodeBlock.Builder code) {
    Type element = lowering.loops().elementOf(value.type());
    int star = -1;
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Expression.Starred) {
        star = i;
      }
    }
    String name = lowering.frame().newName("parts");
    if (star < 0) {
      code.add(
          "$T[] $L = $T.unpack($L, $L);\n",
          Runtime.ANY,
          name,
          Runtime.PY,
          value.code(),
          targets.size());
    } else {
      code.add(
          "$T[] $L = $T.unpackStar($L, $L, $L);\n",
          Runtime.ANY,
          name,
          Runtime.PY,
          value.code(),
          star,
          targets.size() - star - 1);
    }
    for (int i = 0; i < targets.size(); i++) {
      Expression target = targets.get(i);
      Type type = element;
      boolean positions =
          value.type().is(Kind.TUPLE)
              && !value.type().variadic()
              && (star < 0 || i < star)
              && i < value.type().elements().size();
      if (positions) {
        type = value.type().elements().get(i);
      }
      if (target instanceof Expression.Starred starred) {
        Slot slot = lowering.slotAt(starred, "elements");
        slot.join(element);
        type = Type.library(PyList.class, List.of(slot));
        target = starred.value();
      }
      Value part = lowering.operators().fit(Value.of(type, Runtime.ANY, "$L[$L]", name, i));
      code.add(bind(target, part));
    }
    return code.build();
  }

  private CodeBlock attribute(Expression.Attribute target, Value value) {
    CodeBlock module = lowering.libraryCalls().assignModuleMember(target, value);
    if (module != null) {
      return module;
    }
    return attribute(lowering.value(target.value()), target, value);
  }

  private CodeBlock attribute(Value owner, Expression.Attribute target, Value value) {
    Type type = owner.type();
    if (type.is(Kind.INSTANCE) && !owner.java().equals(Runtime.ANY)) {
      return lowering.classes().assignAttribute(owner, type.instanceClass(), target, value);
    }
    if (type.is(Kind.CLASS) && type.classes().size() == 1 && !keptByName(type, target.name())) {
      return lowering.classes().assignClassAttribute(type.instanceClass(), target.name(), value);
    }
    if (!type.is(Kind.BOTTOM)) {
      assignedDynamically(target.name(), value.type());
    }
    return CodeBlock.of(
        "$T.setAttr($L, $S, $L);\n", Runtime.PY, owner.code(), target.name(), value.code());
  }

  /** Whether it matters which subclass the class of such an attribute is. */
  private static boolean keptByName(Type type, String name) {
    ClassInfo.Field field = type.instanceClass().field(name);
    return field != null && field.isKeptByName();
  }

  /** {@code setattr}: any class that has the attribute may be meant, or any attribute. */
  void assignedDynamically(Expression name, Expression value) {
    Type type = lowering.value(value).type();
    if (name instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Str text) {
      assignedDynamically(text.value(), type);
      return;
    }
    for (ClassInfo each : lowering.program().classes()) {
      each.fields().values().forEach(field -> field.slot().join(type));
    }
    Types.release(type);
  }

  /** An attribute of something unknown is set: any class that has it may be meant. */
  private void assignedDynamically(String name, Type type) {
    lowering.program().dynamicName(name).raise();
    for (ClassInfo each : lowering.program().classes()) {
      ClassInfo.Field field = each.fields().get(name);
      if (field != null) {
        field.slot().join(type);
      }
      FunctionInfo setter = each.setters().get(name);
      if (setter != null) {
        setter.release();
      }
    }
    Types.release(type);
  }

  private CodeBlock element(Expression.Subscript target, Value value) {
    Value container = lowering.value(target.value());
    Type type = container.type();
    if (target.index() instanceof Expression.Slice slice) {
      if (type.isLibrary(PyList.class)) {
        Supertypes.as(type, PyList.class)
            .arguments()
            .get(0)
            .join(lowering.loops().elementOf(value.type()));
      }
      return CodeBlock.of(
          "$T.setSlice($L, $L, $L, $L, $L);\n",
          Runtime.IDIOMS,
          container.code(),
          lowering.attributes().bound(slice.lower()),
          lowering.attributes().bound(slice.upper()),
          lowering.attributes().bound(slice.step()),
          value.code());
    }
    return element(container, lowering.value(target.index()), value);
  }

  private CodeBlock element(Value container, Value index, Value value) {
    Type type = container.type();
    boolean typed = !container.java().equals(Runtime.ANY);
    if (typed && type.isLibrary(PyList.class)) {
      Slot slot = Supertypes.as(type, PyList.class).arguments().get(0);
      slot.join(value.type());
      if (index.java().equals(TypeName.LONG)) {
        return CodeBlock.of(
            "$L.put($L, $L);\n",
            container.at(Level.PRIMARY),
            lowering.coercions().to(index, TypeName.LONG),
            lowering.coercions().to(value, lowering.names().boxed(slot.type())));
      }
    }
    if (typed && type.isLibrary(PyDict.class)) {
      List<Slot> slots = Supertypes.as(type, PyDict.class).arguments();
      slots.get(0).join(index.type());
      slots.get(1).join(value.type());
      return CodeBlock.of(
          "$L.put($L, $L);\n",
          container.at(Level.PRIMARY),
          lowering.coercions().to(index, lowering.names().boxed(slots.get(0).type())),
          lowering.coercions().to(value, lowering.names().boxed(slots.get(1).type())));
    }
    if (type.is(Kind.INSTANCE) || type.isDynamic()) {
      Types.release(value.type());
      Types.release(index.type());
    }
    return CodeBlock.of(
        "$T.setItem($L, $L, $L);\n", Runtime.PY, container.code(), index.code(), value.code());
  }

  CodeBlock augmented(Statement.AugAssign statement) {
    if (statement.target() instanceof Expression.Name name) {
      return augmentedName(statement, name);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (statement.target() instanceof Expression.Attribute target) {
      Value owner = kept(lowering.value(target.value()), "owner", code);
      Value left = lowering.attributes().of(owner, target);
      Value result = combine(statement, left, lowering.value(statement.value()));
      return code.add(lowering.frame().takeBefore()).add(attribute(owner, target, result)).build();
    }
    Expression.Subscript target = (Expression.Subscript) statement.target();
    if (target.index() instanceof Expression.Slice) {
      lowering.problems().refuse(target, "an augmented assignment to a slice");
      return CodeBlock.of("");
    }
    Value container = kept(lowering.value(target.value()), "container", code);
    Value index = kept(lowering.value(target.index()), "index", code);
    Value left = lowering.attributes().element(container, index);
    Value result = combine(statement, left, lowering.value(statement.value()));
    return code.add(lowering.frame().takeBefore()).add(element(container, index, result)).build();
  }

  /** A part of a target, which is evaluated once though it is used twice. */
  private Value kept(Value value, String wanted, CodeBlock.Builder code) {
    if (value.steady()) {
      return value;
    }
    String name = lowering.frame().newName(wanted);
    code.add(lowering.frame().takeBefore());
    code.add("$T $L = $L;\n", value.java(), name, value.code());
    return Value.of(value.type(), value.java(), "$L", name).asSteady();
  }

  private CodeBlock augmentedName(Statement.AugAssign statement, Expression.Name name) {
    Variable variable = lowering.variables().target(name.id());
    Value left = lowering.variables().read(variable, name);
    Value right = lowering.value(statement.value());
    Type grown =
        lowering.operators().arithmetic().accumulated(left.type(), statement.operator(), right);
    boolean plain =
        left.java().equals(right.java())
            && (left.java().equals(TypeName.DOUBLE)
                || left.java().equals(TypeName.LONG) && grown.isLong());
    if (plain
        && isJavaOperator(statement.operator(), left)
        && !lowering.frame().isInline()
        && !variable.maybeUnbound().isRaised()
        && lowering.frame().flow().isAssigned(variable)) {
      if (left.java().equals(TypeName.LONG)) {
        variable.slot().join(grown);
      }
      lowering.frame().flow().assign(variable);
      return CodeBlock.of(
          "$L $L $L;\n",
          left.code(),
          statement.operator() == Operator.Binary.ADD ? "+=" : "-=",
          lowering.coercions().to(right, left.java()));
    }
    Value result = combine(statement, left, right);
    return lowering.variables().assign(variable, result);
  }

  private static boolean isJavaOperator(Operator.Binary operator, Value left) {
    return (operator == Operator.Binary.ADD || operator == Operator.Binary.SUB)
        && left.isPrimitive();
  }

  /** What an augmented assignment stores. */
  private Value combine(Statement.AugAssign statement, Value left, Value right) {
    Operator.Binary operator = statement.operator();
    Type grown = lowering.operators().arithmetic().accumulated(left.type(), operator, right);
    if (grown.isLong() && left.java().equals(TypeName.LONG)) {
      Value plain =
          Value.of(
              grown,
              TypeName.LONG,
              Level.ADDITION,
              "$L $L $L",
              left.at(Level.ADDITION),
              operator == Operator.Binary.ADD ? "+" : "-",
              Operators.narrow(right, left).at(Level.MULTIPLICATION));
      return plain;
    }
    Type type = left.type();
    boolean mutable = type.is(Kind.LIBRARY) || type.is(Kind.INSTANCE) || type.is(Kind.ANY);
    if (!mutable) {
      return lowering.operators().arithmetic().binary(statement, left, operator, right);
    }
    return inPlace(left, operator, right);
  }

  private Value inPlace(Value left, Operator.Binary operator, Value right) {
    Type type = left.type();
    Type result = type;
    if (type.isLibrary(PyList.class) && operator == Operator.Binary.ADD) {
      Supertypes.as(type, PyList.class)
          .arguments()
          .get(0)
          .join(lowering.loops().elementOf(right.type()));
    } else if (type.isLibrary(PyDict.class)) {
      List<Slot> slots = Supertypes.as(type, PyDict.class).arguments();
      lowering.displays().joinMapping(right.type(), slots.get(0), slots.get(1));
    } else if (type.is(Kind.LIBRARY)) {
      type.arguments().forEach(slot -> slot.join(lowering.loops().elementOf(right.type())));
    } else {
      Types.release(right.type());
      result = Type.ANY;
      if (type.is(Kind.INSTANCE)) {
        result = instanceResult(type.instanceClass(), operator);
      }
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                result,
                Runtime.ANY,
                "$T.$L($L, $L)",
                Runtime.PY,
                Operators.inPlaceMethodOf(operator),
                left.code(),
                right.code()));
  }

  private static Type instanceResult(ClassInfo type, Operator.Binary operator) {
    String name = Arithmetic.dunder(operator);
    FunctionInfo method = type.method("__i" + name);
    if (method == null) {
      method = type.method("__" + name);
    }
    return method == null ? Type.ANY : method.result().type();
  }

  CodeBlock delete(Statement.Delete statement) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Expression target : statement.targets()) {
      code.add(delete(target));
    }
    return code.build();
  }

  private CodeBlock delete(Expression target) {
    if (target instanceof Expression.Name name) {
      Variable variable = lowering.variables().target(name.id());
      if (lowering.variables().isField(variable)) {
        return CodeBlock.of("$L = null;\n", lowering.variables().fieldName(variable));
      }
      variable.maybeUnbound().raise();
      CodeBlock code =
          lowering.variables().assign(variable, CodeBlock.of("$T.UNBOUND", Runtime.PY));
      lowering.frame().flow().unassign(variable);
      return code;
    }
    if (target instanceof Expression.Attribute attribute) {
      Value owner = lowering.value(attribute.value());
      return CodeBlock.of("$T.delAttr($L, $S);\n", Runtime.PY, owner.code(), attribute.name());
    }
    if (target instanceof Expression.Subscript subscript) {
      Value container = lowering.value(subscript.value());
      if (subscript.index() instanceof Expression.Slice slice) {
        return CodeBlock.of(
            "$T.delSlice($L, $L, $L, $L);\n",
            Runtime.IDIOMS,
            container.code(),
            lowering.attributes().bound(slice.lower()),
            lowering.attributes().bound(slice.upper()),
            lowering.attributes().bound(slice.step()));
      }
      Value index = lowering.value(subscript.index());
      return CodeBlock.of("$T.delItem($L, $L);\n", Runtime.PY, container.code(), index.code());
    }
    List<Expression> elements = elements(target);
    CodeBlock.Builder code = CodeBlock.builder();
    if (elements != null) {
      elements.forEach(each -> code.add(delete(each)));
    }
    return code.build();
  }
}
