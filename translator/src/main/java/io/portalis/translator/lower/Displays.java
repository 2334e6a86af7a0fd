package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import java.util.ArrayList;
import java.util.List;

/** Lowers tuples, lists, sets and dicts that are written out. */
final class Displays {

  private final Lowering lowering;

  Displays(Lowering lowering) {
    this.lowering = lowering;
  }

  Value tuple(Expression.TupleExpr tuple) {
    if (hasStar(tuple.elements())) {
      Slot slot = lowering.slotAt(tuple, "elements");
      CodeBlock parts = spread(tuple.elements(), slot);
      return Value.of(
          Type.tupleOf(slot.type()), Runtime.TUPLE, "$T.from($L)", Runtime.TUPLE, parts);
    }
    List<Type> types = new ArrayList<>();
    List<CodeBlock> codes = new ArrayList<>();
    for (Expression element : tuple.elements()) {
      Value value = lowering.value(element);
      types.add(value.type());
      codes.add(codes.isEmpty() && tuple.elements().size() == 1 ? single(value) : value.code());
    }
    return Value.of(
        Type.tuple(types), Runtime.TUPLE, "$T.of($L)", Runtime.TUPLE, CodeBlock.join(codes, ",$W"));
  }

  /** A lone null, or array, must not be taken for the varargs. */
  static CodeBlock single(Value value) {
    return value.isPrimitive() || !value.isNull() && !value.java().equals(Runtime.ANY)
        ? value.code()
        : CodeBlock.of("($T) $L", Runtime.ANY, value.at(Value.Level.UNARY));
  }

  Value list(Expression.ListExpr list) {
    return collection(list, list.elements(), PyList.class);
  }

  Value set(Expression.SetExpr set) {
    return collection(set, set.elements(), PySet.class);
  }

  private Value collection(Node node, List<Expression> elements, Class<?> kind) {
    Slot slot = lowering.slotAt(node, "elements");
    Type type = Type.library(kind, List.of(slot));
    TypeName java = lowering.names().of(type);
    if (elements.isEmpty()) {
      return Value.of(type, java, "new $T()", java);
    }
    if (hasStar(elements)) {
      return Value.of(type, java, "$T.from($L)", kind, spread(elements, slot));
    }
    List<Value> values = new ArrayList<>();
    for (Expression element : elements) {
      Value value = lowering.value(element);
      slot.join(value.type());
      values.add(value);
    }
    TypeName boxed = lowering.names().boxed(slot.type());
    List<CodeBlock> codes = new ArrayList<>();
    boolean inferred = !lowering.names().of(slot.type()).equals(Runtime.ANY);
    for (Value value : values) {
      inferred &= value.java().box().equals(boxed) && !value.isNull();
      CodeBlock code = lowering.coercions().to(value, boxed);
      // A lone null would be taken for the array of the varargs.
      codes.add(values.size() == 1 && value.isNull() ? CodeBlock.of("($T) $L", boxed, code) : code);
    }
    CodeBlock joined = CodeBlock.join(codes, ",$W");
    return inferred && !(boxed instanceof ParameterizedTypeName)
        ? Value.of(type, java, "$T.of($L)", kind, joined)
        : Value.of(type, java, "$T.<$T>of($L)", kind, boxed, joined);
  }

  Value dict(Expression.DictExpr dict) {
    Slot key = lowering.slotAt(dict, "keys");
    Slot value = lowering.slotAt(dict, "values");
    Type type = Type.library(PyDict.class, List.of(key, value));
    List<Value> keys = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    boolean merges = false;
    for (int i = 0; i < dict.values().size(); i++) {
      Expression keyExpression = dict.keys().get(i);
      if (keyExpression == null) {
        merges = true;
        Value merged = lowering.value(dict.values().get(i));
        joinMapping(merged.type(), key, value);
        keys.add(merged);
        values.add(merged);
        continue;
      }
      Value k = lowering.value(keyExpression);
      Value v = lowering.value(dict.values().get(i));
      key.join(k.type());
      value.join(v.type());
      keys.add(k);
      values.add(v);
    }
    TypeName java = lowering.names().of(type);
    TypeName keyJava = lowering.names().boxed(key.type());
    TypeName valueJava = lowering.names().boxed(value.type());
    if (keys.isEmpty()) {
      return Value.of(type, java, "new $T()", java);
    }
    if (!merges) {
      List<CodeBlock> codes = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        codes.add(lowering.coercions().to(keys.get(i), keyJava));
        codes.add(lowering.coercions().to(values.get(i), valueJava));
      }
      return Value.of(
          type,
          java,
          "$T.<$T, $T>of($L)",
          Runtime.DICT,
          keyJava,
          valueJava,
          CodeBlock.join(codes, ",$W"));
    }
    CodeBlock.Builder code = CodeBlock.builder().add("new $T()", java);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) == values.get(i)) {
        code.add(".withAll($L)", keys.get(i).code());
      } else {
        code.add(
            ".with($L, $L)",
            lowering.coercions().to(keys.get(i), keyJava),
            lowering.coercions().to(values.get(i), valueJava));
      }
    }
    return Value.of(type, java, "$L", code.build());
  }

  /** Lets the entries of a mapping flow into slots. */
  void joinMapping(Type type, Slot key, Slot value) {
    if (type.isLibrary(PyDict.class)) {
      Type dict = io.portalis.translator.library.Supertypes.as(type, PyDict.class);
      key.join(dict.arguments().get(0).type());
      value.join(dict.arguments().get(1).type());
    } else if (!type.is(Type.Kind.BOTTOM)) {
      key.join(Type.ANY);
      value.join(Type.ANY);
    }
  }

  static boolean hasStar(List<Expression> elements) {
    return elements.stream().anyMatch(Expression.Starred.class::isInstance);
  }

  /** An Iterable of elements among which iterables are unpacked. */
  CodeBlock spread(List<Expression> elements, Slot slot) {
    if (elements.size() == 1 && elements.get(0) instanceof Expression.Starred star) {
      Iteration iteration = lowering.loops().iteration(star.value(), true);
      slot.join(iteration.element());
      if (lowering.names().boxed(slot.type()).equals(iteration.java().box())) {
        return iteration.code();
      }
    }
    CodeBlock.Builder code = CodeBlock.builder();
    List<CodeBlock> parts = new ArrayList<>();
    for (Expression element : elements) {
      if (element instanceof Expression.Starred star) {
        Iteration iteration = lowering.loops().iteration(star.value(), true);
        slot.join(iteration.element());
        TypeName boxed = lowering.names().boxed(slot.type());
        CodeBlock all =
            boxed.equals(iteration.java().box()) || boxed.equals(Runtime.ANY)
                ? iteration.code()
                : CodeBlock.of(
                    "$T.<$T>cast($L)",
                    Runtime.IDIOMS,
                    ParameterizedTypeName.get(ClassName.get(Iterable.class), boxed),
                    iteration.code());
        parts.add(CodeBlock.of(".spread($L)", all));
      } else {
        Value value = lowering.value(element);
        slot.join(value.type());
        TypeName boxed = lowering.names().boxed(slot.type());
        parts.add(CodeBlock.of(".with($L)", lowering.coercions().to(value, boxed)));
      }
    }
    code.add("new $T()", lowering.names().of(Type.library(PyList.class, List.of(slot))));
    parts.forEach(code::add);
    return code.build();
  }
}
