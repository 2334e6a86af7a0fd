package io.portalis.translator.lower;

import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Operator;
import java.util.Map;
import java.util.Objects;

/**
 * Arithmetic. A long is used where the result surely fits: every int has a bound on its bits, sums
 * add one, products add both. A sum that a loop adds up is taken to have at most 2³¹ terms.
 */
final class Arithmetic {

  private static final int TERMS_BITS = 31;
  private static final int SMALL_STEP_BITS = 16;
  private static final int STEPPED_BITS = 40;

  private static final Map<Operator.Binary, String> SYMBOLS =
      Map.of(
          Operator.Binary.ADD, "+",
          Operator.Binary.SUB, "-",
          Operator.Binary.MULT, "*",
          Operator.Binary.BIT_OR, "|",
          Operator.Binary.BIT_XOR, "^",
          Operator.Binary.BIT_AND, "&");

  private final Lowering lowering;

  Arithmetic(Lowering lowering) {
    this.lowering = lowering;
  }

  Value binary(Node at, Value first, Operator.Binary operator, Value second) {
    Value left = first.unboxed();
    Value right = second.unboxed();
    if (left.java().equals(TypeName.BOOLEAN) && right.java().equals(TypeName.BOOLEAN)) {
      return dynamic(at, left, operator, right);
    }
    if (isFloat(left) && isNumber(right) || isNumber(left) && isFloat(right)) {
      return floats(at, left, operator, right);
    }
    if (left.java().equals(TypeName.LONG) && right.java().equals(TypeName.LONG)) {
      return longs(at, left, operator, right);
    }
    if (operator == Operator.Binary.ADD && isString(left) && isString(right)) {
      return Value.of(
          Type.STR,
          Expressions.STRING,
          Level.ADDITION,
          "$L + $L",
          left.at(Level.ADDITION),
          right.at(Level.MULTIPLICATION));
    }
    return dynamic(at, left, operator, right);
  }

  private static boolean isFloat(Value value) {
    return value.java().equals(TypeName.DOUBLE);
  }

  private static boolean isNumber(Value value) {
    return isFloat(value) || (value.java().equals(TypeName.LONG) && value.type().bits() <= 53);
  }

  private static boolean isString(Value value) {
    return value.java().equals(Expressions.STRING) && !value.type().nullable();
  }

  private Value floats(Node at, Value left, Operator.Binary operator, Value right) {
    switch (operator) {
      case ADD, SUB, MULT:
        return java(Type.FLOAT, TypeName.DOUBLE, left, operator, right);
      case DIV, MOD, FLOOR_DIV:
        return Value.of(
            Type.FLOAT,
            TypeName.DOUBLE,
            "$T.$L($L, $L)",
            Runtime.PY,
            Operators.methodOf(operator),
            lowering.coercions().to(left, TypeName.DOUBLE),
            lowering.coercions().to(right, TypeName.DOUBLE));
      default:
        return dynamic(at, left, operator, right);
    }
  }

  private Value longs(Node at, Value left, Operator.Binary operator, Value right) {
    int bits = bits(left.type().bits(), operator, right);
    switch (operator) {
      case ADD, SUB:
        bits = Math.max(bits, 0);
        int stepped = steppedBits(left, right);
        if (stepped > 0) {
          bits = stepped;
        }
        break;
      case DIV:
        return Value.of(
            Type.FLOAT,
            TypeName.DOUBLE,
            "$T.trueDiv($L, $L)",
            Runtime.PY,
            left.argument(),
            right.argument());
      case FLOOR_DIV, MOD:
        return Value.of(
            Type.ofInt(operator == Operator.Binary.MOD ? right.type().bits() : left.type().bits()),
            TypeName.LONG,
            "$T.$L($L, $L)",
            Runtime.PY,
            Operators.methodOf(operator),
            Operators.narrow(left, right).argument(),
            Operators.narrow(right, left).argument());
      case R_SHIFT:
        if (right.isIntLiteral() && right.intValue() >= 0 && right.intValue() < 63) {
          return Value.of(
              left.type(),
              TypeName.LONG,
              Level.SHIFT,
              "$L >> $L",
              left.at(Level.SHIFT),
              right.intValue());
        }
        return dynamic(at, left, operator, right);
      case POW, L_SHIFT, MAT_MULT:
        return dynamic(at, left, operator, right);
      default:
    }
    if (bits > Type.LONG_BITS) {
      return Value.of(
          Type.BIG_INT,
          Runtime.ANY,
          "$T.$L($L, $L)",
          Runtime.PY,
          Operators.methodOf(operator),
          left.argument(),
          right.argument());
    }
    return java(Type.ofInt(bits), TypeName.LONG, left, operator, right);
  }

  /** A variable that is changed by a small constant grows too slowly to matter. */
  private static int steppedBits(Value left, Value right) {
    if (right.isIntLiteral() && right.type().bits() <= SMALL_STEP_BITS) {
      return Math.max(left.type().bits(), STEPPED_BITS);
    }
    if (left.isIntLiteral() && left.type().bits() <= SMALL_STEP_BITS) {
      return Math.max(right.type().bits(), STEPPED_BITS);
    }
    return 0;
  }

  private static int bits(int left, Operator.Binary operator, Value right) {
    int other = right.type().bits();
    return switch (operator) {
      case ADD, SUB -> Math.max(left, other) + 1;
      case MULT -> left + other;
      default -> Math.max(left, other);
    };
  }

  private Value java(Type type, TypeName java, Value left, Operator.Binary operator, Value right) {
    Level level =
        switch (operator) {
          case ADD, SUB -> Level.ADDITION;
          case MULT -> Level.MULTIPLICATION;
          case BIT_AND -> Level.BIT_AND;
          case BIT_XOR -> Level.BIT_XOR;
          default -> Level.BIT_OR;
        };
    Level tighter = Level.values()[level.ordinal() + 1];
    return Value.of(
        type,
        java,
        level,
        "$L $L $L",
        Operators.narrow(left, right).at(level),
        Objects.requireNonNull(SYMBOLS.get(operator)),
        Operators.narrow(right, left).at(tighter));
  }

  private Value dynamic(Node at, Value left, Operator.Binary operator, Value right) {
    Type type = dynamicType(at, left, operator, right);
    return lowering
        .operators()
        .fit(
            Value.of(
                type,
                Runtime.ANY,
                "$T.$L($L, $L)",
                Runtime.PY,
                Operators.methodOf(operator),
                left.argument(),
                right.argument()));
  }

  /** What an operator gives that the runtime carries out. */
  private Type dynamicType(Node at, Value left, Operator.Binary operator, Value right) {
    Type a = left.type();
    Type b = right.type();
    boolean ints = isInt(a) && isInt(b);
    if (ints && operator == Operator.Binary.DIV) {
      return Type.FLOAT;
    }
    if (ints && operator == Operator.Binary.POW) {
      boolean whole = right.isIntLiteral() && right.intValue() >= 0;
      return whole ? Type.BIG_INT : Type.ANY;
    }
    if (ints && !isBitwise(operator)) {
      return operator == Operator.Binary.MOD && right.type().isLong() && b.is(Kind.INT)
          ? Type.ofInt(b.bits())
          : Type.BIG_INT;
    }
    if (ints && a.is(Kind.INT) && b.is(Kind.INT)) {
      return Type.BIG_INT;
    }
    boolean floats = (a.is(Kind.FLOAT) || isInt(a)) && (b.is(Kind.FLOAT) || isInt(b));
    if (floats && (a.is(Kind.FLOAT) || b.is(Kind.FLOAT)) && operator != Operator.Binary.POW) {
      return isBitwise(operator) ? Type.ANY : Type.FLOAT;
    }
    if (operator == Operator.Binary.MOD && a.is(Kind.STR)) {
      return Type.STR;
    }
    if (operator == Operator.Binary.MULT && (isSequence(a) && isInt(b))) {
      return repeated(at, a);
    }
    if (operator == Operator.Binary.MULT && (isInt(a) && isSequence(b))) {
      return repeated(at, b);
    }
    if (operator == Operator.Binary.ADD && a.is(Kind.TUPLE) && b.is(Kind.TUPLE)) {
      return tuples(a, b);
    }
    if (a.is(Kind.LIBRARY) && b.is(Kind.LIBRARY) && a.library() == b.library() && isContainer(a)) {
      return joined(at, a, b);
    }
    if (a.is(Kind.INSTANCE)) {
      return method(a.instanceClass(), "__" + dunder(operator), right);
    }
    if (b.is(Kind.INSTANCE) && !a.isDynamic()) {
      return method(b.instanceClass(), "__r" + dunder(operator), left);
    }
    if (a.is(Kind.BOTTOM) || b.is(Kind.BOTTOM)) {
      return Type.BOTTOM;
    }
    Types.release(a);
    Types.release(b);
    return Type.ANY;
  }

  private static boolean isInt(Type type) {
    return (type.is(Kind.INT) || type.is(Kind.BOOL)) && !type.nullable();
  }

  private static boolean isBitwise(Operator.Binary operator) {
    return switch (operator) {
      case BIT_AND, BIT_OR, BIT_XOR, L_SHIFT, R_SHIFT -> true;
      default -> false;
    };
  }

  private static boolean isSequence(Type type) {
    return type.is(Kind.STR) || type.is(Kind.TUPLE) || isContainer(type);
  }

  private static boolean isContainer(Type type) {
    Class<?> library = type.library();
    return library != null
        && (java.util.Collection.class.isAssignableFrom(library)
            || java.util.Map.class.isAssignableFrom(library));
  }

  private Type repeated(Node at, Type type) {
    return type.is(Kind.TUPLE) ? Type.tupleOf(type.commonElement()) : copied(at, type);
  }

  private static Type tuples(Type a, Type b) {
    if (a.variadic() || b.variadic()) {
      return Type.tupleOf(Types.join(a.commonElement(), b.commonElement()));
    }
    java.util.List<Type> all = new java.util.ArrayList<>(a.elements());
    all.addAll(b.elements());
    return Type.tuple(all);
  }

  private Type copied(Node at, Type type) {
    if (type.library() == null) {
      return type;
    }
    java.util.List<Slot> arguments = new java.util.ArrayList<>();
    for (int i = 0; i < type.arguments().size(); i++) {
      Slot slot = lowering.slotAt(at, "new" + i);
      slot.join(type.arguments().get(i).type());
      arguments.add(slot);
    }
    return Type.library(Objects.requireNonNull(type.library()), arguments);
  }

  /** A new container that holds what either of two holds. */
  private Type joined(Node at, Type a, Type b) {
    Type result = copied(at, a);
    for (int i = 0; i < result.arguments().size(); i++) {
      result.arguments().get(i).join(b.arguments().get(i).type());
    }
    return result;
  }

  /** What the operator's method of a class of the program gives. */
  private static Type method(ClassInfo type, String name, Value argument) {
    FunctionInfo method = type.method(name);
    Types.release(argument.type());
    return method == null ? Type.ANY : method.result().type();
  }

  static String dunder(Operator.Binary operator) {
    return switch (operator) {
      case ADD -> "add__";
      case SUB -> "sub__";
      case MULT -> "mul__";
      case DIV -> "truediv__";
      case FLOOR_DIV -> "floordiv__";
      case MOD -> "mod__";
      case POW -> "pow__";
      case BIT_AND -> "and__";
      case BIT_OR -> "or__";
      case BIT_XOR -> "xor__";
      case L_SHIFT -> "lshift__";
      case R_SHIFT -> "rshift__";
      case MAT_MULT -> "matmul__";
    };
  }

  /** What {@code variable += value} gives, where a loop may repeat it. */
  Type accumulated(Type variable, Operator.Binary operator, Value value) {
    boolean adds = operator == Operator.Binary.ADD || operator == Operator.Binary.SUB;
    if (adds && variable.isLong() && value.type().isLong() && value.java().equals(TypeName.LONG)) {
      int step = value.type().bits() + TERMS_BITS;
      return Type.ofInt(Math.max(variable.bits(), step));
    }
    return Type.BOTTOM;
  }
}
