package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Operators: those of Java where the types are known and mean the same, of the runtime elsewhere.
 */
final class Operators {

  private final Lowering lowering;
  private final Arithmetic arithmetic;

  Operators(Lowering lowering) {
    this.lowering = lowering;
    this.arithmetic = new Arithmetic(lowering);
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  Value binary(Expression.BinOp expression) {
    Value left = lowering.value(expression.left());
    Value right = lowering.value(expression.right());
    return arithmetic.binary(expression, left, expression.operator(), right);
  }

  Value unary(Expression.UnaryOp expression) {
    if (expression.operator() == Operator.Unary.NOT) {
      return condition(expression);
    }
    if (expression.operator() == Operator.Unary.U_SUB
        && expression.operand() instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Int integer) {
      return Expressions.integer(integer.value().negate());
    }
    Value operand = lowering.value(expression.operand()).unboxed();
    Type type = operand.type();
    boolean plain = operand.isPrimitive() && !operand.java().equals(TypeName.BOOLEAN);
    switch (expression.operator()) {
      case U_SUB:
        if (plain) {
          return Value.of(type, operand.java(), Level.UNARY, "-$L", operand.at(Level.PRIMARY));
        }
        break;
      case U_ADD:
        if (plain) {
          return operand;
        }
        break;
      default:
        if (operand.java().equals(TypeName.LONG)) {
          return Value.of(type, TypeName.LONG, Level.UNARY, "~$L", operand.at(Level.PRIMARY));
        }
    }
    String method =
        switch (expression.operator()) {
          case U_SUB -> "neg";
          case U_ADD -> "pos";
          default -> "invert";
        };
    Type result = type.is(Kind.INT) || type.is(Kind.FLOAT) ? type.withNull(false) : Type.ANY;
    Value dynamic = Value.of(result, Runtime.ANY, "$T.$L($L)", Runtime.PY, method, operand.code());
    return fit(dynamic);
  }

  /** Gives an object its known type. */
  Value fit(Value dynamic) {
    TypeName java = lowering.names().of(dynamic.type());
    if (java.equals(Runtime.ANY)) {
      return dynamic;
    }
    return new Value(
        lowering.coercions().to(dynamic, java), dynamic.type(), java, Level.UNARY, false);
  }

  /** Lowers an expression whose truth is wanted. */
  Value condition(Expression expression) {
    if (expression instanceof Expression.BoolOp bool) {
      return boolCondition(bool);
    }
    if (expression instanceof Expression.UnaryOp not && not.operator() == Operator.Unary.NOT) {
      Value inner = condition(not.operand());
      return Value.of(Type.BOOL, TypeName.BOOLEAN, Level.UNARY, "!$L", inner.at(Level.PRIMARY));
    }
    return truth(lowering.value(expression));
  }

  private Value boolCondition(Expression.BoolOp bool) {
    boolean and = bool.operator() == Operator.Bool.AND;
    Level level = and ? Level.AND : Level.OR;
    CodeBlock.Builder code = CodeBlock.builder();
    Flow after = null;
    for (int i = 0; i < bool.values().size(); i++) {
      code.add(i == 0 ? "" : and ? " && " : " || ");
      code.add("$L", condition(bool.values().get(i)).at(level));
      if (i == 0) {
        after = lowering.frame().flow().copy();
      }
    }
    if (after != null) {
      lowering.frame().continueWith(after); // Only the first operand is sure to be evaluated.
    }
    return new Value(code.build(), Type.BOOL, TypeName.BOOLEAN, level, false);
  }

  /** The truth of a value. */
  Value truth(Value given) {
    Value value = given.unboxed();
    Type type = value.type();
    TypeName java = value.java();
    if (java.equals(TypeName.BOOLEAN)) {
      return value;
    }
    if (java.equals(TypeName.LONG)) {
      return Value.of(
          Type.BOOL, TypeName.BOOLEAN, Level.EQUALITY, "$L != 0", value.at(Level.EQUALITY));
    }
    if (java.equals(Expressions.STRING) && !type.nullable()) {
      return Value.of(
          Type.BOOL, TypeName.BOOLEAN, Level.UNARY, "!$L.isEmpty()", value.at(Level.PRIMARY));
    }
    if (isCollection(type) && !type.nullable() && !java.equals(Runtime.ANY)) {
      return Value.of(
          Type.BOOL, TypeName.BOOLEAN, Level.UNARY, "!$L.isEmpty()", value.at(Level.PRIMARY));
    }
    if (isAlwaysTrue(type) && type.nullable()) {
      return Value.of(
          Type.BOOL, TypeName.BOOLEAN, Level.EQUALITY, "$L != null", value.at(Level.EQUALITY));
    }
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.truth($L)",
        Runtime.PY,
        lowering.coercions().object(value));
  }

  private static boolean isCollection(Type type) {
    return type.library() != null && java.util.Collection.class.isAssignableFrom(type.library())
        || type.library() != null && java.util.Map.class.isAssignableFrom(type.library());
  }

  private static boolean isAlwaysTrue(Type type) {
    if (type.is(Kind.FUNCTION) || type.is(Kind.CLASS)) {
      return true;
    }
    if (type.is(Kind.INSTANCE)) {
      ClassInfo info = type.instanceClass();
      return info.form() != ClassInfo.Form.ENUM
          && info.form() != ClassInfo.Form.NAMED_TUPLE
          && !info.mayDefine("__bool__")
          && !info.mayDefine("__len__");
    }
    return false;
  }

  Value bool(Expression.BoolOp bool) {
    List<Value> values = new ArrayList<>();
    boolean and = bool.operator() == Operator.Bool.AND;
    Type joined = Type.BOTTOM;
    Flow after = null;
    boolean allBool = true;
    for (int i = 0; i < bool.values().size(); i++) {
      Value value = i == 0 ? lowering.value(bool.values().get(i)) : inline(bool.values().get(i));
      values.add(value);
      allBool &= value.java().equals(TypeName.BOOLEAN);
      joined =
          Types.join(
              joined,
              i < bool.values().size() - 1 && !and ? value.type().withNull(false) : value.type());
      if (i == 0) {
        after = lowering.frame().flow().copy();
      }
    }
    if (after != null) {
      lowering.frame().continueWith(after);
    }
    if (allBool) {
      Level level = and ? Level.AND : Level.OR;
      CodeBlock.Builder code = CodeBlock.builder();
      for (int i = 0; i < values.size(); i++) {
        code.add(i == 0 ? "" : and ? " && " : " || ");
        code.add("$L", values.get(i).at(level));
      }
      return new Value(code.build(), Type.BOOL, TypeName.BOOLEAN, level, false);
    }
    TypeName java = lowering.names().of(joined);
    Value result = values.get(values.size() - 1);
    CodeBlock code = lowering.coercions().to(result, java.box());
    for (int i = values.size() - 2; i >= 0; i--) {
      code =
          CodeBlock.of(
              "$T.<$T>$L($L, () -> $L)",
              Runtime.IDIOMS,
              java.box(),
              and ? "and" : "or",
              lowering.coercions().to(values.get(i), java.box()),
              code);
    }
    return new Value(code, joined, java.box(), Level.PRIMARY, false);
  }

  /** Lowers an expression that stands in a lambda which is run at once. */
  Value inline(Expression expression) {
    lowering.frame().enterInline();
    Value value = lowering.value(expression);
    lowering.frame().leaveInline();
    return value;
  }

  Value compare(Expression.Compare compare) {
    Value left = lowering.value(compare.left());
    if (compare.operators().size() == 1) {
      Value right = lowering.value(compare.comparators().get(0));
      return comparison(left, compare.operators().get(0), right);
    }
    if (!left.steady()) {
      return let(left, "left", kept -> chain(kept, compare, 0));
    }
    return chain(left, compare, 0);
  }

  private Value chain(Value left, Expression.Compare compare, int index) {
    Value right = lowering.value(compare.comparators().get(index));
    Operator.Comparison operator = compare.operators().get(index);
    if (index == compare.operators().size() - 1) {
      return comparison(left, operator, right);
    }
    if (!right.steady()) {
      return let(right, "middle", kept -> links(left, operator, kept, compare, index));
    }
    return links(left, operator, right, compare, index);
  }

  private Value links(
      Value left,
      Operator.Comparison operator,
      Value right,
      Expression.Compare compare,
      int index) {
    Value first = comparison(left, operator, right);
    Value rest = chain(right, compare, index + 1);
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        Level.AND,
        "$L && $L",
        first.at(Level.AND),
        rest.at(Level.EQUALITY));
  }

  /** Names a value that is needed twice. */
  private Value let(Value value, String wanted, UnaryOperator<Value> use) {
    Frame frame = lowering.frame();
    String name = frame.newName(wanted);
    frame.enterInline();
    Value kept = Value.of(value.type(), value.java(), "$L", name).asSteady();
    Value result = use.apply(kept);
    frame.leaveInline();
    frame.freeName(name);
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.let($L, ($T $L) -> $L)",
        Runtime.IDIOMS,
        value.code(),
        value.java().box(),
        name,
        result.code());
  }

  Value comparison(Value left, Operator.Comparison operator, Value right) {
    return switch (operator) {
      case IS, IS_NOT -> identity(left, right, operator == Operator.Comparison.IS_NOT);
      case IN, NOT_IN -> membership(left, right, operator == Operator.Comparison.NOT_IN);
      case EQ, NOT_EQ -> equality(left, right, operator == Operator.Comparison.NOT_EQ);
      default -> order(left, operator, right);
    };
  }

  private Value identity(Value left, Value right, boolean not) {
    if (left.isNull() || right.isNull()) {
      Value other = left.isNull() ? right : left;
      if (other.isPrimitive()) {
        return Value.of(
            Type.BOOL,
            TypeName.BOOLEAN,
            "$T.$L($L, null)",
            not ? Runtime.IDIOMS : Runtime.PY,
            not ? "isNot" : "is",
            other.code());
      }
      return Value.of(
          Type.BOOL,
          TypeName.BOOLEAN,
          Level.EQUALITY,
          "$L $L null",
          other.at(Level.EQUALITY),
          not ? "!=" : "==");
    }
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.$L($L, $L)",
        not ? Runtime.IDIOMS : Runtime.PY,
        not ? "isNot" : "is",
        left.code(),
        right.code());
  }

  private static Value membership(Value item, Value container, boolean not) {
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.$L($L, $L)",
        Runtime.PY,
        not ? "notIn" : "in",
        item.code(),
        container.code());
  }

  private Value equality(Value first, Value second, boolean not) {
    // Java compares two boxed numbers by identity.
    boolean boxed = first.java().isBoxedPrimitive() && second.java().isBoxedPrimitive();
    Value left = boxed ? first : first.unboxed();
    Value right = boxed ? second : second.unboxed();
    if (comparable(left, right)) {
      return Value.of(
          Type.BOOL,
          TypeName.BOOLEAN,
          Level.EQUALITY,
          "$L $L $L",
          narrow(left, right).at(Level.RELATION),
          not ? "!=" : "==",
          narrow(right, left).at(Level.RELATION));
    }
    if (left.java().equals(Expressions.STRING)
        && right.java().equals(Expressions.STRING)
        && !left.type().nullable()) {
      return Value.of(
          Type.BOOL,
          TypeName.BOOLEAN,
          not ? Level.UNARY : Level.PRIMARY,
          "$L$L.equals($L)",
          not ? "!" : "",
          left.at(Level.PRIMARY),
          right.code());
    }
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.$L($L, $L)",
        Runtime.PY,
        not ? "ne" : "eq",
        left.code(),
        right.code());
  }

  private Value order(Value first, Operator.Comparison operator, Value second) {
    Value left = first.unboxed();
    Value right = second.unboxed();
    if (comparable(left, right) && !left.java().equals(TypeName.BOOLEAN)) {
      String symbol =
          switch (operator) {
            case LT -> "<";
            case LT_E -> "<=";
            case GT -> ">";
            default -> ">=";
          };
      return Value.of(
          Type.BOOL,
          TypeName.BOOLEAN,
          Level.RELATION,
          "$L $L $L",
          narrow(left, right).at(Level.SHIFT),
          symbol,
          narrow(right, left).at(Level.SHIFT));
    }
    String method =
        switch (operator) {
          case LT -> "lt";
          case LT_E -> "le";
          case GT -> "gt";
          default -> "ge";
        };
    return Value.of(
        Type.BOOL,
        TypeName.BOOLEAN,
        "$T.$L($L, $L)",
        Runtime.PY,
        method,
        left.code(),
        right.code());
  }

  /** Whether Java compares two values as Python does: a long beside a double is not exact. */
  private static boolean comparable(Value left, Value right) {
    if (!left.isPrimitive() || !right.isPrimitive()) {
      return false;
    }
    if (left.java().equals(right.java())) {
      return true;
    }
    return isSmall(left) && right.java().equals(TypeName.DOUBLE)
        || left.java().equals(TypeName.DOUBLE) && isSmall(right);
  }

  private static boolean isSmall(Value value) {
    return value.java().equals(TypeName.LONG) && value.type().bits() <= 53;
  }

  /** An int literal beside a long needs no suffix. */
  static Value narrow(Value literal, Value other) {
    if (literal.isIntLiteral()
        && !other.isIntLiteral()
        && (other.java().equals(TypeName.LONG) || other.java().equals(TypeName.DOUBLE))
        && literal.intValue() == (int) literal.intValue()) {
      return Value.of(literal.type(), literal.java(), "$L", literal.intValue());
    }
    return literal;
  }

  static String methodOf(Operator.Binary operator) {
    return switch (operator) {
      case ADD -> "add";
      case SUB -> "sub";
      case MULT -> "mul";
      case MAT_MULT -> "matMul";
      case DIV -> "trueDiv";
      case MOD -> "mod";
      case POW -> "pow";
      case L_SHIFT -> "lshift";
      case R_SHIFT -> "rshift";
      case BIT_OR -> "or";
      case BIT_XOR -> "xor";
      case BIT_AND -> "and";
      case FLOOR_DIV -> "floorDiv";
    };
  }

  static String inPlaceMethodOf(Operator.Binary operator) {
    String method = methodOf(operator);
    return "i" + method.substring(0, 1).toLowerCase(Locale.ROOT) + method.substring(1);
  }
}
