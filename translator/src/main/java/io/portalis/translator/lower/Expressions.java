package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import java.math.BigInteger;

/** Lowers expressions, each kind where it belongs. */
final class Expressions {

  private final Lowering lowering;

  Expressions(Lowering lowering) {
    this.lowering = lowering;
  }

  Value lower(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return constant(constant);
    }
    if (expression instanceof Expression.Name name) {
      return lowering.variables().read(name);
    }
    if (expression instanceof Expression.Call call) {
      return lowering.calls().lower(call);
    }
    if (expression instanceof Expression.Attribute attribute) {
      return lowering.attributes().read(attribute);
    }
    if (expression instanceof Expression.Subscript subscript) {
      return lowering.attributes().subscript(subscript);
    }
    if (expression instanceof Expression.BinOp binary) {
      return lowering.operators().binary(binary);
    }
    if (expression instanceof Expression.UnaryOp unary) {
      return lowering.operators().unary(unary);
    }
    if (expression instanceof Expression.Compare compare) {
      return lowering.operators().compare(compare);
    }
    if (expression instanceof Expression.BoolOp bool) {
      return lowering.operators().bool(bool);
    }
    if (expression instanceof Expression.IfExp conditional) {
      return conditional(conditional);
    }
    if (expression instanceof Expression.JoinedStr joined) {
      return lowering.strings().lower(joined);
    }
    if (expression instanceof Expression.TupleExpr tuple) {
      return lowering.displays().tuple(tuple);
    }
    if (expression instanceof Expression.ListExpr list) {
      return lowering.displays().list(list);
    }
    if (expression instanceof Expression.SetExpr set) {
      return lowering.displays().set(set);
    }
    if (expression instanceof Expression.DictExpr dict) {
      return lowering.displays().dict(dict);
    }
    if (expression instanceof Expression.ListComp
        || expression instanceof Expression.SetComp
        || expression instanceof Expression.DictComp
        || expression instanceof Expression.GeneratorExp) {
      return lowering.comprehensions().lower(expression);
    }
    if (expression instanceof Expression.Lambda lambda) {
      return lowering.functions().lambda(lambda);
    }
    if (expression instanceof Expression.Await await) {
      return lowering.calls().await(await);
    }
    if (expression instanceof Expression.NamedExpr named) {
      return named(named);
    }
    if (expression instanceof Expression.Yield yield) {
      return lowering.functions().yield(yield);
    }
    if (expression instanceof Expression.YieldFrom yield) {
      return lowering.functions().yieldFrom(yield);
    }
    if (expression instanceof Expression.Slice slice) { // in a tuple of indices
      return lowering.attributes().slice(slice);
    }
    return lowering.refuse(expression, "this expression");
  }

  private Value constant(Expression.Constant constant) {
    Literal literal = constant.value();
    if (literal instanceof Literal.None) {
      return Value.of(Type.NONE, Runtime.ANY, "null").asSteady();
    }
    if (literal instanceof Literal.Bool bool) {
      return Value.of(Type.BOOL, TypeName.BOOLEAN, "$L", bool.value()).asSteady();
    }
    if (literal instanceof Literal.Int integer) {
      return integer(integer.value());
    }
    if (literal instanceof Literal.Float number) {
      return Value.of(Type.FLOAT, TypeName.DOUBLE, "$L", number(number.value())).asSteady();
    }
    if (literal instanceof Literal.Str text) {
      return Value.of(Type.STR, STRING, "$L", Literals.string(text.value())).asSteady();
    }
    if (literal instanceof Literal.Bytes bytes) {
      return lowering.strings().bytes(bytes.value());
    }
    if (literal instanceof Literal.Ellipsis) {
      return Value.of(Type.ANY, Runtime.ANY, "$T.ELLIPSIS", Runtime.PY).asSteady();
    }
    return lowering.refuse(constant, "a complex number");
  }

  static final TypeName STRING = com.palantir.javapoet.ClassName.get(String.class);

  static Value integer(BigInteger value) {
    if (value.bitLength() <= 63) {
      int bits = Math.max(8, value.bitLength() + 1);
      return Value.of(Type.ofInt(bits), TypeName.LONG, "$LL", value).asSteady();
    }
    return Value.of(Type.BIG_INT, Runtime.ANY, "new $T($S)", BigInteger.class, value.toString())
        .asSteady();
  }

  static CodeBlock number(double value) {
    if (Double.isInfinite(value)) {
      return CodeBlock.of("$T.POSITIVE_INFINITY", Double.class);
    }
    return CodeBlock.of("$L", value);
  }

  private Value conditional(Expression.IfExp expression) {
    CodeBlock test = lowering.operators().condition(expression.test()).at(Level.OR);
    Flow before = lowering.frame().flow().copy();
    Value yes = lower(expression.body());
    Flow afterYes = lowering.frame().flow();
    lowering.frame().continueWith(before);
    Value no = lower(expression.orElse());
    lowering.frame().flow().meet(afterYes);
    Type type = Types.join(yes.type(), no.type());
    TypeName java = lowering.names().of(type);
    CodeBlock yesCode = branch(yes, type, java);
    CodeBlock noCode = branch(no, type, java);
    return Value.of(type, java, Level.CONDITIONAL, "$L ? $L : $L", test, yesCode, noCode);
  }

  /** Java would widen a long beside a double; an object stays what it is. */
  private CodeBlock branch(Value value, Type type, TypeName java) {
    if (java.equals(Runtime.ANY) && value.isPrimitive()) {
      return CodeBlock.of("($T) $L", Runtime.ANY, value.at(Level.UNARY));
    }
    if (java.isBoxedPrimitive() && value.isPrimitive() && type.is(Kind.INT)) {
      return CodeBlock.of("($T) $L", java, value.at(Level.UNARY));
    }
    if (value.java().equals(java)) {
      return value.at(Level.CONDITIONAL);
    }
    Value fitting =
        new Value(lowering.coercions().to(value, java), type, java, value.level(), false);
    return fitting.at(Level.CONDITIONAL);
  }

  /** A := where no statement before could declare the variable. */
  private void declareIfNeeded(Variable variable) {
    Frame frame = lowering.frame();
    boolean own =
        variable.scope().body() == frame.scope().body()
            && !lowering.variables().isField(variable)
            && variable.scope().kind() != Scope.Kind.CLASS;
    if (own && !frame.isDeclared(variable)) {
      frame.before().add(lowering.variables().hoist(variable));
    }
  }

  private Value named(Expression.NamedExpr named) {
    Value value = lower(named.value());
    Variable variable = lowering.variables().target(named.target().id());
    variable.slot().join(value.type());
    Type type = variable.slot().type();
    TypeName java = lowering.names().of(type);
    declareIfNeeded(variable);
    lowering.variables().outward(variable);
    boolean inRef = variable.shared().isRaised() && !lowering.variables().isField(variable);
    CodeBlock code = lowering.coercions().to(value, inRef ? java.box() : java);
    lowering.frame().flow().assign(variable);
    CodeBlock place =
        lowering.variables().isField(variable)
            ? lowering.variables().fieldName(variable)
            : variable.shared().isRaised()
                ? CodeBlock.of("$L.value", variable.javaName())
                : CodeBlock.of("$L", variable.javaName());
    if (variable.maybeUnbound().isRaised() && !java.equals(Runtime.ANY)) {
      Value stored = Value.of(type, Runtime.ANY, "($L = $L)", place, code);
      return new Value(lowering.coercions().to(stored, java), type, java, Level.UNARY, false);
    }
    return Value.of(type, java, "($L = $L)", place, code);
  }
}
