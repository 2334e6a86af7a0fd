package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Slice;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers attributes and subscripts that are read. */
final class Attributes {

  /** What CPython tells of functions and classes, and translated programs do not know. */
  private static final Set<String> UNKNOWN =
      Set.of("__annotations__", "__code__", "__defaults__", "__globals__", "__closure__");

  private final Lowering lowering;

  Attributes(Lowering lowering) {
    this.lowering = lowering;
  }

  Value read(Expression.Attribute attribute) {
    Value imported = lowering.libraryCalls().moduleMember(attribute);
    if (imported != null) {
      return imported;
    }
    if (isSuper(attribute.value())) {
      return lowering.calls().superAttribute(attribute);
    }
    return of(lowering.value(attribute.value()), attribute);
  }

  static boolean isSuper(Expression expression) {
    return expression instanceof Expression.Call call
        && call.function() instanceof Expression.Name name
        && name.id().equals("super");
  }

  /** An attribute of a value. */
  Value of(Value receiver, Expression.Attribute attribute) {
    String name = attribute.name();
    Type type = receiver.type();
    if (name.equals("__doc__")) {
      return doc(receiver, attribute);
    }
    if (UNKNOWN.contains(name) || name.equals("__dict__") && type.is(Kind.CLASS)) {
      return lowering.refuse(attribute, name);
    }
    if (type.is(Kind.INSTANCE) && !receiver.java().equals(Runtime.ANY)) {
      Value found = ofInstance(receiver, type.instanceClass(), attribute);
      if (found != null) {
        return found;
      }
    }
    if (type.is(Kind.CLASS) && type.classes().size() == 1 && receiver.steady()) {
      Value found = lowering.classes().attribute(receiver, attribute);
      if (found != null) {
        return found;
      }
    }
    Value library = lowering.libraryCalls().attribute(receiver, attribute);
    if (library != null) {
      return library;
    }
    return dynamic(receiver, attribute, name);
  }

  private Value doc(Value receiver, Expression.Attribute attribute) {
    Type type = receiver.type();
    String text;
    FunctionInfo function = definition(attribute.value());
    if (function != null && type.is(Kind.FUNCTION)) {
      text = Docs.raw(function.body());
    } else if (type.is(Kind.CLASS) && type.classes().size() == 1) {
      text = Docs.raw(type.instanceClass().node().body());
    } else {
      return dynamic(receiver, attribute, "__doc__");
    }
    return text == null
        ? Value.of(Type.NONE, Runtime.ANY, "null").asSteady()
        : Value.of(Type.STR, Expressions.STRING, "$T.doc($S)", Runtime.IDIOMS, text);
  }

  /** The function whose definition, and nothing else, gives a name its value. */
  private @Nullable FunctionInfo definition(Expression expression) {
    Variable variable =
        expression instanceof Expression.Name name ? lowering.variables().resolve(name.id()) : null;
    return variable == null ? null : variable.function();
  }

  private Value dynamic(Value receiver, Expression.Attribute attribute, String name) {
    boolean early = receiver.type().is(Kind.BOTTOM);
    if (!early) {
      touch(name);
    }
    return Value.of(
        early ? Type.BOTTOM : Type.ANY,
        Runtime.ANY,
        "$T.getAttr($L, $S)",
        Runtime.PY,
        receiver.code(),
        attribute.name());
  }

  /** An attribute is used on something of unknown class: any class that has it may be meant. */
  void touch(String name) {
    lowering.program().dynamicName(name).raise();
    for (ClassInfo type : lowering.program().classes()) {
      ClassInfo.Field field = type.fields().get(name);
      if (field != null) {
        Types.release(field.slot().type());
      }
      FunctionInfo method = type.methods().get(name);
      if (method != null) {
        method.release();
      }
    }
  }

  /** An attribute is used whose name only the running program knows. */
  void touchAll() {
    lowering.program().dynamicName("*").raise();
    for (ClassInfo type : lowering.program().classes()) {
      type.fields().values().forEach(field -> Types.release(field.slot().type()));
      type.methods().values().stream()
          .filter(method -> !method.name().startsWith("__"))
          .forEach(FunctionInfo::release);
    }
  }

  private @Nullable Value ofInstance(
      Value receiver, ClassInfo type, Expression.Attribute attribute) {
    String name = attribute.name();
    FunctionInfo method = type.method(name);
    if (method != null) {
      if (!method.isPlain()) {
        return lowering.classes().readDecorated(receiver, type, method);
      }
      if (method.isVaried()) {
        return dynamic(receiver, attribute, name);
      }
      if (method.binding() == Binding.PROPERTY) {
        Type result = method.result().type();
        return Value.of(
            result,
            lowering.names().of(result),
            "$L.$L()",
            receiver.at(Level.PRIMARY),
            method.javaName());
      }
      return lowering.functions().boundMethod(receiver, type, method);
    }
    ClassInfo nested = Classes.nested(type, name);
    if (nested != null && receiver.steady()) {
      return lowering.classes().asValue(nested);
    }
    ClassInfo.Field field = type.field(name);
    if (field != null && type.form() == ClassInfo.Form.NAMED_TUPLE) {
      return lowering
          .operators()
          .fit(
              Value.of(
                  field.slot().type(),
                  Runtime.ANY,
                  "$L.field($S)",
                  receiver.at(Level.PRIMARY),
                  name));
    }
    if (field != null && field.isKeptByName()) {
      return lowering.classes().byName(receiver.code(), field);
    }
    if (field != null) {
      Type held = field.slot().type();
      CodeBlock owner =
          field.onInstance().isRaised()
              ? receiver.at(Level.PRIMARY)
              : CodeBlock.of("$T", lowering.classes().ownerOf(type, name));
      return Value.of(held, lowering.names().of(held), "$L.$L", owner, field.javaName()).asSteady();
    }
    return lowering.classes().inherentAttribute(receiver, type, attribute);
  }

  Value subscript(Expression.Subscript subscript) {
    Value container = lowering.value(subscript.value());
    if (subscript.index() instanceof Expression.Slice slice) {
      return slice(subscript, container, slice);
    }
    return element(container, lowering.value(subscript.index()));
  }

  /** An element of a container. */
  Value element(Value container, Value index) {
    Type type = container.type();
    if (type.is(Kind.TUPLE) && !container.java().equals(Runtime.ANY)) {
      return tupleElement(container, index);
    }
    if (type.isLibrary(PyList.class)
        && index.java().equals(TypeName.LONG)
        && !container.java().equals(Runtime.ANY)) {
      Slot element = Supertypes.as(type, PyList.class).arguments().get(0);
      return element(container, "at", lowering.coercions().to(index, TypeName.LONG), element);
    }
    if (type.isLibrary(PyDict.class) && !container.java().equals(Runtime.ANY)) {
      Slot value = Supertypes.as(type, PyDict.class).arguments().get(1);
      return element(container, "at", lowering.coercions().object(index), value);
    }
    if (type.is(Kind.STR)
        && !type.nullable()
        && container.java().equals(Expressions.STRING)
        && index.java().equals(TypeName.LONG)) {
      return Value.of(
          Type.STR,
          Expressions.STRING,
          "$T.at($L, $L)",
          Runtime.STR,
          container.code(),
          lowering.coercions().to(index, TypeName.LONG));
    }
    if (type.is(Kind.CLASS)
        && type.classes().size() == 1
        && type.instanceClass().form() == ClassInfo.Form.ENUM) {
      Type member = Type.instance(type.instanceClass());
      return lowering
          .operators()
          .fit(
              Value.of(
                  member,
                  Runtime.ANY,
                  "$T.getItem($L, $L)",
                  Runtime.PY,
                  container.code(),
                  index.code()));
    }
    Type result = itemOf(type, index);
    return lowering
        .operators()
        .fit(
            Value.of(
                result,
                Runtime.ANY,
                "$T.getItem($L, $L)",
                Runtime.PY,
                container.code(),
                index.code()));
  }

  private static Type itemOf(Type type, Value index) {
    if (type.is(Kind.BOTTOM)) {
      return Type.BOTTOM;
    }
    if (type.is(Kind.INSTANCE)) {
      FunctionInfo method = type.instanceClass().method("__getitem__");
      Types.release(index.type());
      return method == null ? Type.ANY : method.result().type();
    }
    return Type.ANY;
  }

  private Value element(Value container, String method, CodeBlock key, Slot slot) {
    Type type = slot.type();
    return Value.of(
        type, lowering.names().boxed(type), "$L.$L($L)", container.at(Level.PRIMARY), method, key);
  }

  private Value tupleElement(Value tuple, Value index) {
    Type type = tuple.type();
    Type element = type.commonElement();
    if (index.isIntLiteral() && !type.variadic()) {
      long at = index.intValue() < 0 ? index.intValue() + type.elements().size() : index.intValue();
      if (at >= 0 && at < type.elements().size()) {
        element = type.elements().get((int) at);
      }
    }
    if (!index.java().equals(TypeName.LONG)) {
      return Value.of(
          Type.ANY, Runtime.ANY, "$T.getItem($L, $L)", Runtime.PY, tuple.code(), index.code());
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                element,
                Runtime.ANY,
                "$L.at($L)",
                tuple.at(Level.PRIMARY),
                lowering.coercions().to(index, TypeName.LONG)));
  }

  /** A slice as an object. */
  Value slice(Expression.Slice slice) {
    return Value.of(
        Type.library(Slice.class, List.of()),
        ClassName.get(Slice.class),
        "new $T($L, $L, $L)",
        Slice.class,
        bound(slice.lower()),
        bound(slice.upper()),
        bound(slice.step()));
  }

  private Value slice(Expression.Subscript subscript, Value container, Expression.Slice slice) {
    CodeBlock bounds =
        CodeBlock.join(
            List.of(bound(slice.lower()), bound(slice.upper()), bound(slice.step())), ",$W");
    Type type = container.type();
    Type result =
        switch (type.kind()) {
          case STR, BOTTOM -> type.withNull(false);
          case TUPLE -> slicedTuple(type, slice);
          case LIBRARY ->
              type.isLibrary(io.portalis.python.Tuple.class) ? Type.ANY : type.withNull(false);
          default -> Type.ANY;
        };
    if (result.is(Kind.LIBRARY) && type.isLibrary(PyList.class)) {
      Slot element = lowering.slotAt(subscript, "elements");
      element.join(Supertypes.as(type, PyList.class).arguments().get(0).type());
      result = Type.library(PyList.class, List.of(element));
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                result, Runtime.ANY, "$T.slice($L, $L)", Runtime.PY, container.code(), bounds));
  }

  private static Type slicedTuple(Type type, Expression.Slice slice) {
    int size = type.elements().size();
    boolean known =
        !type.variadic()
            && slice.step() == null
            && isSmallInt(slice.lower())
            && isSmallInt(slice.upper());
    if (!known) {
      return Type.tupleOf(type.commonElement());
    }
    int from = clip(slice.lower(), 0, size);
    int to = clip(slice.upper(), size, size);
    return Type.tuple(from < to ? type.elements().subList(from, to) : List.of());
  }

  private static boolean isSmallInt(@Nullable Expression bound) {
    return bound == null
        || bound instanceof Expression.Constant constant
            && constant.value() instanceof Literal.Int integer
            && integer.value().bitLength() < 16;
  }

  private static int clip(@Nullable Expression bound, int absent, int size) {
    if (bound == null) {
      return absent;
    }
    Literal literal = ((Expression.Constant) bound).value();
    return Math.min(((Literal.Int) literal).value().intValue(), size);
  }

  CodeBlock bound(@Nullable Expression expression) {
    return expression == null ? CodeBlock.of("null") : lowering.object(expression);
  }
}
