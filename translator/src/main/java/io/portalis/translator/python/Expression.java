package io.portalis.translator.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. */
public sealed interface Expression extends Node {

  /** What an expression that can be a target is there for. */
  enum Context {
    /** It is read. */
    LOAD,
    /** It is assigned to. */
    STORE,
    /** It is deleted. */
    DEL
  }

  /** {@code a and b and c}, or the same with {@code or}. */
  record BoolOp(Operator.Bool operator, List<Expression> values, Span span) implements Expression {
    /** Copies the list. */
    public BoolOp {
      values = List.copyOf(values);
    }
  }

  /** {@code target := value}. */
  record NamedExpr(Name target, Expression value, Span span) implements Expression {}

  /** An operator with two operands. */
  record BinOp(Expression left, Operator.Binary operator, Expression right, Span span)
      implements Expression {}

  /** An operator with one operand. */
  record UnaryOp(Operator.Unary operator, Expression operand, Span span) implements Expression {}

  /** {@code lambda args: body}. */
  record Lambda(Arguments args, Expression body, Span span) implements Expression {}

  /** {@code body if test else orElse}. */
  record IfExp(Expression test, Expression body, Expression orElse, Span span)
      implements Expression {}

  /** A dictionary; a null key stands for {@code **value}. CPython: {@code Dict}. */
  record DictExpr(List<@Nullable Expression> keys, List<Expression> values, Span span)
      implements Expression {
    /** Copies the lists. */
    public DictExpr {
      keys = Collections.unmodifiableList(new ArrayList<>(keys));
      values = List.copyOf(values);
    }
  }

  /** A set of elements. CPython: {@code Set}. */
  record SetExpr(List<Expression> elements, Span span) implements Expression {
    /** Copies the list. */
    public SetExpr {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [element for …]}. */
  record ListComp(Expression element, List<Comprehension> generators, Span span)
      implements Expression {
    /** Copies the list. */
    public ListComp {
      generators = List.copyOf(generators);
    }
  }

  /** A set comprehension. */
  record SetComp(Expression element, List<Comprehension> generators, Span span)
      implements Expression {
    /** Copies the list. */
    public SetComp {
      generators = List.copyOf(generators);
    }
  }

  /** A dictionary comprehension. */
  record DictComp(Expression key, Expression value, List<Comprehension> generators, Span span)
      implements Expression {
    /** Copies the list. */
    public DictComp {
      generators = List.copyOf(generators);
    }
  }

  /** {@code (element for …)}. */
  record GeneratorExp(Expression element, List<Comprehension> generators, Span span)
      implements Expression {
    /** Copies the list. */
    public GeneratorExp {
      generators = List.copyOf(generators);
    }
  }

  /** {@code await value}. */
  record Await(Expression value, Span span) implements Expression {}

  /** {@code yield value}. */
  record Yield(@Nullable Expression value, Span span) implements Expression {}

  /** {@code yield from value}. */
  record YieldFrom(Expression value, Span span) implements Expression {}

  /** {@code left < a < b}: as many operators as comparators. */
  record Compare(
      Expression left, List<Operator.Comparison> operators, List<Expression> comparators, Span span)
      implements Expression {
    /** Copies the lists. */
    public Compare {
      operators = List.copyOf(operators);
      comparators = List.copyOf(comparators);
    }
  }

  /** A call. Its positional and its keyword arguments are each in the order of the source. */
  record Call(Expression function, List<Expression> args, List<Keyword> keywords, Span span)
      implements Expression {
    /** Copies the lists. */
    public Call {
      args = List.copyOf(args);
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * A replacement field of an f-string; the conversion is {@code s}, {@code r}, {@code a} or -1.
   */
  record FormattedValue(Expression value, int conversion, @Nullable JoinedStr formatSpec, Span span)
      implements Expression {}

  /** An f-string, or the format specification in one: constants and formatted values. */
  record JoinedStr(List<Expression> values, Span span) implements Expression {
    /** Copies the list. */
    public JoinedStr {
      values = List.copyOf(values);
    }
  }

  /** A constant; the kind is {@code u} for a string with that prefix. */
  record Constant(Literal value, @Nullable String kind, Span span) implements Expression {}

  /** {@code value.name}. */
  record Attribute(Expression value, String name, Context context, Span span)
      implements Expression {}

  /** {@code value[index]}. */
  record Subscript(Expression value, Expression index, Context context, Span span)
      implements Expression {}

  /** {@code *value}. */
  record Starred(Expression value, Context context, Span span) implements Expression {}

  /** A name. */
  record Name(String id, Context context, Span span) implements Expression {}

  /** {@code [a, b]}. CPython: {@code List}. */
  record ListExpr(List<Expression> elements, Context context, Span span) implements Expression {
    /** Copies the list. */
    public ListExpr {
      elements = List.copyOf(elements);
    }
  }

  /** {@code (a, b)}. CPython: {@code Tuple}. */
  record TupleExpr(List<Expression> elements, Context context, Span span) implements Expression {
    /** Copies the list. */
    public TupleExpr {
      elements = List.copyOf(elements);
    }
  }

  /** {@code lower:upper:step} within a subscript. */
  record Slice(
      @Nullable Expression lower, @Nullable Expression upper, @Nullable Expression step, Span span)
      implements Expression {}
}
