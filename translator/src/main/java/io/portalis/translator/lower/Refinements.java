package io.portalis.translator.lower;

import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.translator.library.Member;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a library's results beyond their Java types: what the elements of tuples are,
 * and the size of sums.
 */
final class Refinements {

  private static final int TERMS_BITS = 31;

  private Refinements() {}

  static Type of(
      Lowering lowering,
      Node site,
      Member member,
      @Nullable Value receiver,
      Map<Expression, Value> lowered,
      Type type) {
    List<Type> arguments = new ArrayList<>();
    List<Expression> expressions = new ArrayList<>();
    if (site instanceof Expression.Call call) {
      for (Expression argument : call.args()) {
        Value value = lowered.get(argument);
        Type given = value == null ? Type.BOTTOM : value.type();
        if (value == null && argument instanceof Expression.GeneratorExp) {
          given = Type.tupleOf(lowering.slotAt(argument, "elements").type());
        }
        arguments.add(given);
        expressions.add(argument);
      }
    }
    return switch (member.signature().name()) {
      case "items" -> receiver == null ? type : items(receiver.type(), type);
      case "enumerate" -> elements(type, pair(Type.INT, element(lowering, arguments, 0)));
      case "zip" -> elements(type, zipped(lowering, arguments));
      case "sum" -> sum(lowering, arguments, type);
      case "divmod" -> divmod(arguments, type);
      case "partition", "rpartition" -> Type.tuple(List.of(Type.STR, Type.STR, Type.STR));
      case "most_common" -> receiver == null ? type : items(receiver.type(), type);
      case "tuple" ->
          type.is(Kind.TUPLE) && arguments.size() == 1
              ? Type.tupleOf(element(lowering, arguments, 0))
              : type;
      case "defaultdict" -> defaultDict(lowering, site, expressions, type);
      case "pairwise" ->
          elements(type, pair(element(lowering, arguments, 0), element(lowering, arguments, 0)));
      case "popitem" -> receiver == null ? type : entry(receiver.type(), type);
      case "wait" -> waited(lowering, site, lowered, expressions, type);
      default -> type;
    };
  }

  private static Type element(Lowering lowering, List<Type> arguments, int index) {
    return index < arguments.size() ? lowering.loops().elementOf(arguments.get(index)) : Type.ANY;
  }

  private static Type pair(Type first, Type second) {
    return Type.tuple(List.of(first, second));
  }

  /** A collection or iterator of tuples, with their elements' types. */
  private static Type elements(Type type, Type tuple) {
    if (type.library() == null || type.arguments().size() != 1) {
      return type;
    }
    Slot slot = type.arguments().get(0);
    if (slot.isConstant()) {
      return Type.library(type.library(), List.of(Slot.constant(tuple)));
    }
    return type;
  }

  private static Type items(Type receiver, Type type) {
    Type entry = entry(receiver, Type.ANY);
    if (!entry.is(Kind.TUPLE) || type.library() == null) {
      return type;
    }
    return type.arguments().size() == 1
        ? Type.library(type.library(), List.of(Slot.constant(entry)))
        : type;
  }

  private static Type entry(Type mapping, Type otherwise) {
    if (!mapping.isLibrary(PyDict.class)) {
      return otherwise;
    }
    List<Slot> entry = Supertypes.as(mapping, PyDict.class).arguments();
    return pair(entry.get(0).type(), entry.get(1).type());
  }

  private static Type zipped(Lowering lowering, List<Type> arguments) {
    List<Type> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      all.add(element(lowering, arguments, i));
    }
    return Type.tuple(all);
  }

  private static Type sum(Lowering lowering, List<Type> arguments, Type type) {
    Type element = element(lowering, arguments, 0);
    if (arguments.size() > 1) {
      element = Types.join(element, arguments.get(1));
    }
    if (element.is(Kind.BOOL)) {
      return Type.INT;
    }
    if (element.isLong() && !element.nullable()) {
      return Type.ofInt(element.bits() + TERMS_BITS);
    }
    return element.is(Kind.BOTTOM) ? Type.BOTTOM : type;
  }

  private static Type divmod(List<Type> arguments, Type type) {
    if (arguments.size() == 2 && arguments.get(0).isLong() && arguments.get(1).isLong()) {
      return pair(Type.ofInt(arguments.get(0).bits()), Type.ofInt(arguments.get(1).bits()));
    }
    return type;
  }

  private static Type defaultDict(
      Lowering lowering, Node site, List<Expression> arguments, Type type) {
    if (arguments.isEmpty() || type.arguments().size() != 2) {
      return type;
    }
    Slot value = type.arguments().get(1);
    Expression factory = arguments.get(0);
    LibraryCalls library = lowering.libraryCalls();
    if (library.isBuiltin(factory, "int")) {
      value.join(Type.INT);
    } else if (library.isBuiltin(factory, "float")) {
      value.join(Type.FLOAT);
    } else if (library.isBuiltin(factory, "str")) {
      value.join(Type.STR);
    } else if (library.isBuiltin(factory, "bool")) {
      value.join(Type.BOOL);
    } else if (library.isBuiltin(factory, "list")) {
      value.join(Type.library(PyList.class, List.of(lowering.slotAt(site, "default"))));
    } else if (library.isBuiltin(factory, "set")) {
      value.join(Type.library(PySet.class, List.of(lowering.slotAt(site, "default"))));
    } else {
      Value made = lowering.value(factory);
      Type result = Type.ANY;
      if (made.type().is(Kind.FUNCTION)) {
        result = Type.BOTTOM;
        for (var function : made.type().functions()) {
          result = Types.join(result, lowering.functions().callType(function));
        }
      }
      value.join(result);
    }
    return type;
  }

  /** {@code asyncio.wait} gives two sets of what it was given. */
  private static Type waited(
      Lowering lowering,
      Node site,
      Map<Expression, Value> lowered,
      List<Expression> expressions,
      Type type) {
    if (!type.isLibrary(io.portalis.asyncio.Coroutine.class) || expressions.isEmpty()) {
      return type;
    }
    Value tasks = lowered.get(expressions.get(0));
    if (tasks == null) {
      return type;
    }
    Slot element = lowering.slotAt(site, "task");
    element.join(lowering.loops().elementOf(tasks.type()));
    Type set = Type.library(PySet.class, List.of(element));
    return Type.library(
        io.portalis.asyncio.Coroutine.class, List.of(Slot.constant(pair(set, set))));
  }
}
