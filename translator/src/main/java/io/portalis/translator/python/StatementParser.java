package io.portalis.translator.python;

import io.portalis.translator.python.Statement.AsyncFor;
import io.portalis.translator.python.Statement.AsyncFunctionDef;
import io.portalis.translator.python.Statement.AsyncWith;
import io.portalis.translator.python.Statement.ClassDef;
import io.portalis.translator.python.Statement.For;
import io.portalis.translator.python.Statement.FunctionDef;
import io.portalis.translator.python.Statement.If;
import io.portalis.translator.python.Statement.Match;
import io.portalis.translator.python.Statement.Try;
import io.portalis.translator.python.Statement.TryStar;
import io.portalis.translator.python.Statement.While;
import io.portalis.translator.python.Statement.With;
import io.portalis.translator.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses statements: here those that hold others. */
final class StatementParser {

  private final TokenCursor cursor;
  private final ExpressionParser expressions;
  private final SimpleStatementParser simple;
  private final PatternParser patterns;
  private final TypeParamParser typeParams;
  private final Targets targets;

  StatementParser(TokenCursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.simple = new SimpleStatementParser(cursor, expressions);
    this.patterns = new PatternParser(cursor, expressions);
    this.typeParams = new TypeParamParser(cursor, expressions);
    this.targets = new Targets(cursor);
  }

  /** Parses all statements of a file. */
  List<Statement> file() throws PythonSyntaxError {
    List<Statement> statements = new ArrayList<>();
    while (!cursor.at(Kind.END)) {
      statement(statements);
    }
    return statements;
  }

  private void statement(List<Statement> statements) throws PythonSyntaxError {
    Statement compound = compound();
    if (compound != null) {
      statements.add(compound);
    } else {
      simple.line(statements);
    }
  }

  private @Nullable Statement compound() throws PythonSyntaxError {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case NAME -> token.isName("match") ? match() : null;
      case OPERATOR -> token.is("@") ? decorated() : null;
      case KEYWORD ->
          switch (token.text()) {
            case "def" -> function(List.of());
            case "class" -> type(List.of());
            case "async" -> async(List.of());
            case "if" -> ifStatement();
            case "for" -> forStatement(false);
            case "while" -> whileStatement();
            case "try" -> tryStatement();
            case "with" -> withStatement(false);
            default -> null;
          };
      default -> null;
    };
  }

  /** Parses {@code :} and what it leads; {@code what} names the owner in a message. */
  private List<Statement> block(String what, int owner) throws PythonSyntaxError {
    cursor.expect(":");
    List<Statement> statements = new ArrayList<>();
    if (!cursor.at(Kind.NEWLINE)) {
      simple.line(statements);
      return statements;
    }
    cursor.next();
    if (!cursor.at(Kind.INDENT)) {
      throw cursor.error(
          "expected an indented block after " + what + " on line " + cursor.lineAt(owner));
    }
    cursor.next();
    cursor.enter();
    while (!cursor.at(Kind.DEDENT)) {
      statement(statements);
    }
    cursor.leave();
    cursor.next();
    return statements;
  }

  private List<Statement> orElse() throws PythonSyntaxError {
    int start = cursor.index();
    return cursor.accept("else") ? block("'else' statement", start) : List.of();
  }

  // Definitions

  private Statement decorated() throws PythonSyntaxError {
    List<Expression> decorators = new ArrayList<>();
    while (cursor.accept("@")) {
      decorators.add(expressions.namedExpression());
      cursor.expectNewline();
    }
    if (cursor.at("def")) {
      return function(decorators);
    }
    if (cursor.at("class")) {
      return type(decorators);
    }
    if (cursor.at("async") && cursor.peek(1).is("def")) {
      return async(decorators);
    }
    throw cursor.invalid();
  }

  private Statement async(List<Expression> decorators) throws PythonSyntaxError {
    Token next = cursor.peek(1);
    if (next.is("def")) {
      return function(decorators);
    }
    if (next.is("for")) {
      return forStatement(true);
    }
    if (next.is("with")) {
      return withStatement(true);
    }
    cursor.next();
    throw cursor.invalid();
  }

  private Statement function(List<Expression> decorators) throws PythonSyntaxError {
    int start = cursor.index();
    boolean isAsync = cursor.accept("async");
    cursor.expect("def");
    String name = cursor.name();
    List<TypeParam> params = typeParams.typeParams();
    cursor.expect("(");
    Arguments args = expressions.arguments().parameters(")", true);
    cursor.expect(")");
    Expression returns = cursor.accept("->") ? expressions.expression() : null;
    List<Statement> body = block("function definition", start);
    Span span = cursor.since(start);
    return isAsync
        ? new AsyncFunctionDef(name, args, body, decorators, returns, params, span)
        : new FunctionDef(name, args, body, decorators, returns, params, span);
  }

  private Statement type(List<Expression> decorators) throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("class");
    String name = cursor.name();
    List<TypeParam> params = typeParams.typeParams();
    ArgumentParser.CallArguments arguments =
        cursor.at("(")
            ? expressions.arguments().call(false)
            : new ArgumentParser.CallArguments(List.of(), List.of());
    List<Statement> body = block("class definition", start);
    return new ClassDef(
        name,
        arguments.positional(),
        arguments.keywords(),
        body,
        decorators,
        params,
        cursor.since(start));
  }

  // Branches and loops

  private Statement ifStatement() throws PythonSyntaxError {
    int start = cursor.index();
    String what = "'" + cursor.next().text() + "' statement";
    cursor.enter();
    Expression test = expressions.namedExpression();
    List<Statement> body = block(what, start);
    List<Statement> orElse = cursor.at("elif") ? List.of(ifStatement()) : orElse();
    cursor.leave();
    return new If(test, body, orElse, cursor.since(start));
  }

  private Statement whileStatement() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("while");
    Expression test = expressions.namedExpression();
    List<Statement> body = block("'while' statement", start);
    List<Statement> orElse = orElse();
    return new While(test, body, orElse, cursor.since(start));
  }

  private Statement forStatement(boolean isAsync) throws PythonSyntaxError {
    int start = cursor.index();
    cursor.accept("async");
    int loop = cursor.index();
    cursor.expect("for");
    Expression target = expressions.displays().targetList();
    if (!cursor.accept("in")) {
      throw cursor.invalid();
    }
    Expression iterable = expressions.starExpressions();
    List<Statement> body = block("'for' statement", loop);
    List<Statement> orElse = orElse();
    Span span = cursor.since(start);
    return isAsync
        ? new AsyncFor(target, iterable, body, orElse, span)
        : new For(target, iterable, body, orElse, span);
  }

  // try

  private Statement tryStatement() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("try");
    List<Statement> body = block("'try' statement", start);
    List<ExceptHandler> handlers = new ArrayList<>();
    boolean star = cursor.at("except") && cursor.peek(1).is("*");
    while (cursor.at("except")) {
      if (cursor.peek(1).is("*") != star) {
        throw cursor.error("cannot have both 'except' and 'except*' on the same 'try'");
      }
      handlers.add(handler(star));
    }
    if (handlers.isEmpty() && !cursor.at("finally")) {
      throw cursor.error("expected 'except' or 'finally' block");
    }
    List<Statement> orElse = handlers.isEmpty() ? List.of() : orElse();
    int last = cursor.index();
    List<Statement> finalBody =
        cursor.accept("finally") ? block("'finally' statement", last) : List.of();
    Span span = cursor.since(start);
    return star
        ? new TryStar(body, handlers, orElse, finalBody, span)
        : new Try(body, handlers, orElse, finalBody, span);
  }

  private ExceptHandler handler(boolean star) throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("except");
    if (star) {
      cursor.expect("*");
    }
    Expression type = null;
    String name = null;
    if (!cursor.at(":")) {
      type = expressions.expression();
      if (cursor.at(",")) {
        throw cursor.error("multiple exception types must be parenthesized", type.span());
      }
      name = cursor.accept("as") ? cursor.name() : null;
    } else if (star) {
      throw cursor.error("expected one or more exception types");
    }
    List<Statement> body = block(star ? "'except*' statement" : "'except' statement", start);
    return new ExceptHandler(type, name, body, cursor.since(start));
  }

  // with

  private Statement withStatement(boolean isAsync) throws PythonSyntaxError {
    int start = cursor.index();
    cursor.accept("async");
    int with = cursor.index();
    cursor.expect("with");
    List<WithItem> items = withItems();
    List<Statement> body = block("'with' statement", with);
    Span span = cursor.since(start);
    return isAsync ? new AsyncWith(items, body, span) : new With(items, body, span);
  }

  /** A parenthesis may enclose the items, or be the start of the first one. */
  private List<WithItem> withItems() throws PythonSyntaxError {
    if (!cursor.at("(")) {
      return withItemList(false);
    }
    TokenCursor.Mark mark = cursor.mark();
    PythonSyntaxError refusal;
    try {
      cursor.expect("(");
      List<WithItem> items = withItemList(true);
      cursor.expect(")");
      if (cursor.at(":")) {
        return items;
      }
      refusal = cursor.error("expected ':'");
    } catch (PythonSyntaxError e) {
      refusal = e;
    }
    cursor.reset(mark);
    try {
      List<WithItem> items = withItemList(false);
      if (cursor.at(":")) {
        return items;
      }
      throw cursor.error("expected ':'");
    } catch (PythonSyntaxError e) {
      throw TokenCursor.further(e, refusal);
    }
  }

  private List<WithItem> withItemList(boolean parenthesized) throws PythonSyntaxError {
    List<WithItem> items = new ArrayList<>();
    do {
      if (parenthesized && !items.isEmpty() && cursor.at(")")) {
        break;
      }
      int start = cursor.index();
      Expression context = expressions.expression();
      Expression target =
          cursor.accept("as") ? targets.stored(expressions.displays().targetElement()) : null;
      items.add(new WithItem(context, target, cursor.since(start)));
    } while (cursor.accept(","));
    return items;
  }

  // match

  private @Nullable Statement match() throws PythonSyntaxError {
    int start = cursor.index();
    TokenCursor.Mark mark = cursor.mark();
    cursor.next();
    if (!cursor.startsExpression()) {
      cursor.reset(mark);
      return null;
    }
    Expression subject = matched();
    if (subject == null) {
      cursor.reset(mark);
      return null;
    }
    List<MatchCase> cases = cases(start);
    return new Match(subject, cases, cursor.since(start));
  }

  /**
   * Parses a subject up to the end of its line. Where that is not what stands here, {@code match}
   * is a name.
   */
  private @Nullable Expression matched() {
    try {
      Expression subject = subject();
      return cursor.accept(":") && cursor.at(Kind.NEWLINE) ? subject : null;
    } catch (PythonSyntaxError e) {
      return null;
    }
  }

  private Expression subject() throws PythonSyntaxError {
    int start = cursor.index();
    Expression first = expressions.starNamedExpression();
    if (!cursor.at(",")) {
      if (first instanceof Expression.Starred) {
        throw cursor.invalid();
      }
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (cursor.accept(",") && cursor.startsExpression()) {
      elements.add(expressions.starNamedExpression());
    }
    return new Expression.TupleExpr(elements, Expression.Context.LOAD, cursor.since(start));
  }

  private List<MatchCase> cases(int owner) throws PythonSyntaxError {
    cursor.expectNewline();
    if (!cursor.at(Kind.INDENT)) {
      throw cursor.error(
          "expected an indented block after 'match' statement on line " + cursor.lineAt(owner));
    }
    cursor.next();
    List<MatchCase> cases = new ArrayList<>();
    while (cursor.peek().isName("case")) {
      int start = cursor.index();
      cursor.next();
      Pattern pattern = patterns.patterns();
      Expression guard = cursor.accept("if") ? expressions.namedExpression() : null;
      List<Statement> body = block("'case' statement", start);
      cases.add(new MatchCase(pattern, guard, body, cursor.since(start)));
    }
    if (cases.isEmpty() || !cursor.at(Kind.DEDENT)) {
      throw cursor.invalid();
    }
    cursor.next();
    return cases;
  }
}
