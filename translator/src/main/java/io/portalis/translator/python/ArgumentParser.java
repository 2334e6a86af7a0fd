package io.portalis.translator.python;

import io.portalis.translator.python.Expression.GeneratorExp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the arguments of calls and the parameters of functions. */
final class ArgumentParser {

  private final TokenCursor cursor;
  private final ExpressionParser expressions;

  ArgumentParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The arguments of a call. */
  record CallArguments(List<Expression> positional, List<Keyword> keywords) {}

  /** Parses {@code (…)}; only a call may hold a generator without parentheses of its own. */
  CallArguments call(boolean generatorAllowed) throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("(");
    CallArguments call = new CallArguments(new ArrayList<>(), new ArrayList<>());
    while (!cursor.at(")")) {
      if (cursor.at(Token.Kind.NAME) && cursor.peek(1).is("=")) {
        call.keywords.add(keyword());
      } else if (cursor.at("**")) {
        int at = cursor.index();
        cursor.next();
        Expression value = expressions.expression();
        call.keywords.add(new Keyword(null, value, cursor.since(at)));
      } else {
        Expression value = positional(call);
        if (expressions.displays().atComprehension()) {
          return generator(start, call, value, generatorAllowed);
        }
        call.positional.add(value);
      }
      if (!cursor.accept(",")) {
        break;
      }
    }
    cursor.expect(")");
    return call;
  }

  private Keyword keyword() throws PythonSyntaxError {
    int start = cursor.index();
    String name = cursor.name();
    cursor.expect("=");
    if (cursor.at(",") || cursor.at(")")) {
      throw cursor.error("expected argument value expression", cursor.since(start));
    }
    Expression value = expressions.expression();
    if (expressions.displays().atComprehension()) {
      throw cursor.error(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", cursor.since(start));
    }
    return new Keyword(name, value, cursor.since(start));
  }

  private Expression positional(CallArguments call) throws PythonSyntaxError {
    boolean starred = cursor.at("*");
    Token first = cursor.peek();
    Expression value = starred ? expressions.starredExpression() : expressions.argument();
    if (cursor.at("=")) {
      String words = Targets.describe(value);
      throw cursor.error(
          words.matches("True|False|None")
              ? "cannot assign to " + words
              : "expression cannot contain assignment, perhaps you meant \"==\"?",
          first.span().to(cursor.peek().span()));
    }
    boolean unpacked = call.keywords.stream().anyMatch(keyword -> keyword.name() == null);
    if (starred && unpacked) {
      throw cursor.error(
          "iterable argument unpacking follows keyword argument unpacking", value.span());
    }
    if (!starred && !call.keywords.isEmpty()) {
      throw cursor.error(
          "positional argument follows keyword argument" + (unpacked ? " unpacking" : ""),
          value.span());
    }
    return value;
  }

  private CallArguments generator(
      int start, CallArguments call, Expression element, boolean generatorAllowed)
      throws PythonSyntaxError {
    Token loop = cursor.peek();
    List<Comprehension> clauses = expressions.displays().comprehension(element);
    if (!generatorAllowed) {
      throw cursor.error("invalid syntax", loop.span());
    }
    if (!call.positional.isEmpty() || !call.keywords.isEmpty() || cursor.at(",")) {
      throw cursor.error("Generator expression must be parenthesized", element.span());
    }
    cursor.expect(")");
    return new CallArguments(
        List.of(new GeneratorExp(element, clauses, cursor.since(start))), List.of());
  }

  /** Parses parameters up to {@code end}, which is not read. */
  Arguments parameters(String end, boolean annotated) throws PythonSyntaxError {
    if (cursor.at(end)) {
      return Arguments.NONE;
    }
    Parameters parameters = new Parameters(annotated);
    do {
      if (cursor.at(end)) {
        break;
      }
      parameters.one(end);
    } while (cursor.accept(","));
    return parameters.finish(end);
  }

  /** The parameters of one function, as far as they are read. */
  private final class Parameters {

    private final boolean annotated;
    private List<Arg> positionalOnly = List.of();
    private List<Arg> positional = new ArrayList<>();
    private @Nullable Arg variable;
    private final List<Arg> keywordOnly = new ArrayList<>();
    private final List<@Nullable Expression> keywordDefaults = new ArrayList<>();
    private @Nullable Arg keywords;
    private final List<Expression> defaults = new ArrayList<>();
    private boolean slash;
    private boolean star;

    Parameters(boolean annotated) {
      this.annotated = annotated;
    }

    void one(String end) throws PythonSyntaxError {
      if (keywords != null) {
        throw cursor.error("arguments cannot follow var-keyword argument");
      }
      if (cursor.at("/")) {
        slash();
      } else if (cursor.at("*")) {
        star(end);
      } else if (cursor.accept("**")) {
        keywords = parameter(false);
        refuseDefault("var-keyword");
      } else {
        ordinary();
      }
    }

    private void slash() throws PythonSyntaxError {
      if (slash) {
        throw cursor.error("/ may appear only once");
      }
      if (star) {
        throw cursor.error("/ must be ahead of *");
      }
      if (positional.isEmpty()) {
        throw cursor.error("at least one argument must precede /");
      }
      cursor.next();
      slash = true;
      positionalOnly = positional;
      positional = new ArrayList<>();
    }

    private void star(String end) throws PythonSyntaxError {
      if (star) {
        throw cursor.error("* argument may appear only once");
      }
      Token token = cursor.next();
      star = true;
      if (cursor.at(Token.Kind.NAME)) {
        variable = parameter(true);
        refuseDefault("var-positional");
      } else if (cursor.at("=")) {
        refuseDefault("var-positional");
      } else if (cursor.at(end)
          || (cursor.at(",") && (cursor.peek(1).is(end) || cursor.peek(1).is("**")))) {
        throw cursor.error("named arguments must follow bare *", token.span());
      }
    }

    private void ordinary() throws PythonSyntaxError {
      if (cursor.at("(")) {
        throw cursor.error(
            (annotated ? "Function" : "Lambda expression") + " parameters cannot be parenthesized");
      }
      Arg parameter = parameter(false);
      Expression value = null;
      if (cursor.accept("=")) {
        if (cursor.at(",") || cursor.at(")") || cursor.at(":")) {
          throw cursor.error("expected default value expression");
        }
        value = expressions.expression();
      }
      if (star) {
        keywordOnly.add(parameter);
        keywordDefaults.add(value);
        return;
      }
      positional.add(parameter);
      if (value != null) {
        defaults.add(value);
      } else if (!defaults.isEmpty()) {
        throw cursor.error(
            "parameter without a default follows parameter with a default", parameter.span());
      }
    }

    private Arg parameter(boolean starAllowed) throws PythonSyntaxError {
      int start = cursor.index();
      String name = cursor.name();
      Expression annotation = null;
      if (annotated && cursor.accept(":")) {
        boolean starred = starAllowed && cursor.at("*");
        annotation = starred ? expressions.starNamedExpression() : expressions.expression();
      }
      return new Arg(name, annotation, cursor.since(start));
    }

    private void refuseDefault(String what) throws PythonSyntaxError {
      if (cursor.at("=")) {
        throw cursor.error(what + " argument cannot have default value");
      }
    }

    Arguments finish(String end) throws PythonSyntaxError {
      if (!cursor.at(end)) {
        throw cursor.invalid();
      }
      return new Arguments(
          positionalOnly, positional, variable, keywordOnly, keywordDefaults, keywords, defaults);
    }
  }
}
