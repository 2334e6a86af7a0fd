package io.portalis.translator.library;

import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.python.Arg;
import io.portalis.translator.python.Arguments;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.PythonParser;
import io.portalis.translator.python.PythonSyntaxError;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Python side of a library member: its name and parameters.
 *
 * @param name its name
 * @param parameters its parameters, without {@code self}
 * @param callable whether it has parameters at all; an attribute has none
 * @param selfFirst whether the first Java parameter is the receiver
 */
public record Signature(
    String name, List<Parameter> parameters, boolean callable, boolean selfFirst) {

  /**
   * A parameter.
   *
   * @param defaultValue its default, if it has one
   */
  public record Parameter(String name, ParameterKind kind, @Nullable Literal defaultValue) {}

  /** Copies the list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /**
   * Parses the text of an annotation.
   *
   * @throws IllegalArgumentException if it is not a signature
   */
  public static Signature parse(String text) {
    int bracket = text.indexOf('(');
    if (bracket < 0) {
      return new Signature(text, List.of(), false, false);
    }
    List<Parameter> parameters = new ArrayList<>();
    Arguments arguments = arguments(text.substring(bracket));
    List<Arg> positional = new ArrayList<>(arguments.positionalOnly());
    positional.addAll(arguments.positional());
    int required = positional.size() - arguments.defaults().size();
    for (int i = 0; i < positional.size(); i++) {
      parameters.add(
          new Parameter(
              positional.get(i).name(),
              i < arguments.positionalOnly().size()
                  ? ParameterKind.POSITIONAL_ONLY
                  : ParameterKind.ORDINARY,
              i < required ? null : literal(arguments.defaults().get(i - required))));
    }
    if (arguments.variable() != null) {
      parameters.add(new Parameter(arguments.variable().name(), ParameterKind.VARIABLE, null));
    }
    for (int i = 0; i < arguments.keywordOnly().size(); i++) {
      Expression value = arguments.keywordDefaults().get(i);
      parameters.add(
          new Parameter(
              arguments.keywordOnly().get(i).name(),
              ParameterKind.KEYWORD_ONLY,
              value == null ? null : literal(value)));
    }
    if (arguments.keywords() != null) {
      parameters.add(new Parameter(arguments.keywords().name(), ParameterKind.KEYWORDS, null));
    }
    boolean self = !parameters.isEmpty() && parameters.get(0).name().equals("self");
    return new Signature(
        text.substring(0, bracket),
        self ? parameters.subList(1, parameters.size()) : parameters,
        true,
        self);
  }

  private static Arguments arguments(String parameters) {
    try {
      Statement def =
          PythonParser.parse("<signature>", "def f" + parameters + ": pass\n").body().get(0);
      return ((Statement.FunctionDef) def).args();
    } catch (PythonSyntaxError e) {
      throw new IllegalArgumentException(parameters, e);
    }
  }

  private static Literal literal(Expression value) {
    if (value instanceof Expression.Constant constant) {
      return constant.value();
    }
    if (value instanceof Expression.UnaryOp negative
        && negative.operand() instanceof Expression.Constant constant) {
      if (constant.value() instanceof Literal.Int integer) {
        return new Literal.Int(integer.value().negate());
      }
      if (constant.value() instanceof Literal.Float number) {
        return new Literal.Float(-number.value());
      }
    }
    if (value instanceof Expression.TupleExpr tuple && tuple.elements().isEmpty()) {
      return new Literal.None();
    }
    throw new IllegalArgumentException("not a literal: " + value);
  }
}
