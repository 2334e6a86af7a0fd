package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Context;
import io.portalis.translator.python.Expression.ListExpr;
import io.portalis.translator.python.Expression.Name;
import io.portalis.translator.python.Expression.TupleExpr;
import io.portalis.translator.python.Operator.Binary;
import io.portalis.translator.python.Statement.AnnAssign;
import io.portalis.translator.python.Statement.Assert;
import io.portalis.translator.python.Statement.Assign;
import io.portalis.translator.python.Statement.AugAssign;
import io.portalis.translator.python.Statement.Delete;
import io.portalis.translator.python.Statement.Expr;
import io.portalis.translator.python.Statement.Import;
import io.portalis.translator.python.Statement.ImportFrom;
import io.portalis.translator.python.Statement.Raise;
import io.portalis.translator.python.Statement.Return;
import io.portalis.translator.python.Statement.TypeAlias;
import io.portalis.translator.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses the statements that fit on a line. */
final class SimpleStatementParser {

  private static final Map<String, Binary> AUGMENTED =
      Map.ofEntries(
          Map.entry("+=", Binary.ADD),
          Map.entry("-=", Binary.SUB),
          Map.entry("*=", Binary.MULT),
          Map.entry("@=", Binary.MAT_MULT),
          Map.entry("/=", Binary.DIV),
          Map.entry("%=", Binary.MOD),
          Map.entry("&=", Binary.BIT_AND),
          Map.entry("|=", Binary.BIT_OR),
          Map.entry("^=", Binary.BIT_XOR),
          Map.entry("<<=", Binary.L_SHIFT),
          Map.entry(">>=", Binary.R_SHIFT),
          Map.entry("**=", Binary.POW),
          Map.entry("//=", Binary.FLOOR_DIV));

  private final TokenCursor cursor;
  private final ExpressionParser expressions;
  private final TypeParamParser typeParams;
  private final Targets targets;

  SimpleStatementParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.typeParams = new TypeParamParser(cursor, expressions);
    this.targets = new Targets(cursor);
  }

  /** Parses the statements of one line, and its end. */
  void line(List<Statement> statements) throws PythonSyntaxError {
    do {
      statements.add(statement());
    } while (cursor.accept(";") && !cursor.at(Kind.NEWLINE));
    cursor.expectNewline();
  }

  private Statement statement() throws PythonSyntaxError {
    int start = cursor.index();
    Token token = cursor.peek();
    if (token.isName("type") && cursor.peek(1).kind() == Kind.NAME) {
      return typeAlias();
    }
    if (token.kind() != Kind.KEYWORD) {
      return expressionOrAssignment();
    }
    switch (token.text()) {
      case "pass" -> {
        cursor.next();
        return new Statement.Pass(token.span());
      }
      case "break" -> {
        cursor.next();
        return new Statement.Break(token.span());
      }
      case "continue" -> {
        cursor.next();
        return new Statement.Continue(token.span());
      }
      case "return" -> {
        cursor.next();
        Expression value = cursor.startsExpression() ? expressions.starExpressions() : null;
        return new Return(value, cursor.since(start));
      }
      case "global" -> {
        List<String> names = names();
        return new Statement.Global(names, cursor.since(start));
      }
      case "nonlocal" -> {
        List<String> names = names();
        return new Statement.Nonlocal(names, cursor.since(start));
      }
      case "raise" -> {
        return raise();
      }
      case "assert" -> {
        cursor.next();
        Expression test = expressions.expression();
        Expression message = cursor.accept(",") ? expressions.expression() : null;
        return new Assert(test, message, cursor.since(start));
      }
      case "del" -> {
        return delete();
      }
      case "import" -> {
        return imports();
      }
      case "from" -> {
        return importFrom();
      }
      default -> {
        return expressionOrAssignment();
      }
    }
  }

  private List<String> names() throws PythonSyntaxError {
    cursor.next();
    List<String> names = new ArrayList<>();
    do {
      names.add(cursor.name());
    } while (cursor.accept(","));
    return names;
  }

  private Statement raise() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("raise");
    if (!cursor.startsExpression()) {
      return new Raise(null, null, cursor.since(start));
    }
    Expression exception = expressions.expression();
    Expression cause = cursor.accept("from") ? expressions.expression() : null;
    return new Raise(exception, cause, cursor.since(start));
  }

  private Statement delete() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("del");
    List<Expression> deleted = new ArrayList<>();
    do {
      deleted.add(targets.deleted(expressions.starNamedExpression()));
    } while (cursor.accept(",") && cursor.startsExpression());
    return new Delete(deleted, cursor.since(start));
  }

  private Statement imports() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("import");
    List<Alias> names = new ArrayList<>();
    do {
      int at = cursor.index();
      String name = dottedName();
      String asName = cursor.accept("as") ? cursor.name() : null;
      names.add(new Alias(name, asName, cursor.since(at)));
    } while (cursor.accept(","));
    if (cursor.at("from")) {
      throw cursor.error("Did you mean to use 'from ... import ...' instead?", cursor.since(start));
    }
    return new Import(names, cursor.since(start));
  }

  private String dottedName() throws PythonSyntaxError {
    StringBuilder name = new StringBuilder(cursor.name());
    while (cursor.accept(".")) {
      name.append('.').append(cursor.name());
    }
    return name.toString();
  }

  private Statement importFrom() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.expect("from");
    int level = 0;
    while (cursor.at(".") || cursor.at("...")) {
      level += cursor.next().text().length();
    }
    String module = level > 0 && cursor.at("import") ? null : dottedName();
    if (!cursor.accept("import")) {
      throw cursor.invalid();
    }
    List<Alias> names = importedNames();
    return new ImportFrom(module, names, level, cursor.since(start));
  }

  private List<Alias> importedNames() throws PythonSyntaxError {
    if (cursor.at("*")) {
      return List.of(new Alias("*", null, cursor.next().span()));
    }
    if (cursor.at(Kind.NEWLINE)) {
      throw cursor.error("Expected one or more names after 'import'");
    }
    boolean parenthesized = cursor.accept("(");
    List<Alias> names = new ArrayList<>();
    do {
      if (parenthesized && !names.isEmpty() && cursor.at(")")) {
        break;
      }
      if (!names.isEmpty() && cursor.at(Kind.NEWLINE)) {
        throw cursor.error("trailing comma not allowed without surrounding parentheses");
      }
      int at = cursor.index();
      String name = cursor.name();
      String asName = cursor.accept("as") ? cursor.name() : null;
      names.add(new Alias(name, asName, cursor.since(at)));
    } while (cursor.accept(","));
    if (parenthesized) {
      cursor.expect(")");
    }
    return names;
  }

  private Statement typeAlias() throws PythonSyntaxError {
    int start = cursor.index();
    cursor.next();
    Token name = cursor.next();
    List<TypeParam> params = typeParams.typeParams();
    if (!cursor.accept("=")) {
      throw cursor.invalid();
    }
    Expression value = expressions.expression();
    return new TypeAlias(
        new Name(name.text(), Context.STORE, name.span()), params, value, cursor.since(start));
  }

  private Statement expressionOrAssignment() throws PythonSyntaxError {
    int start = cursor.index();
    boolean parenthesized = cursor.at("(");
    Expression value = expressions.yieldOrStarExpressions();
    Binary operator = cursor.at(Kind.OPERATOR) ? AUGMENTED.get(cursor.peek().text()) : null;
    if (operator != null) {
      String what =
          "'" + Targets.describe(value) + "' is an illegal expression for augmented assignment";
      Expression target = targets.single(value, what);
      cursor.next();
      Expression operand = expressions.yieldOrStarExpressions();
      return new AugAssign(target, operator, operand, cursor.since(start));
    }
    if (cursor.at(":") && !(value instanceof Expression.Yield)) {
      return annotated(value, start, parenthesized);
    }
    if (!cursor.at("=")) {
      refuseOldStatement(value);
      return new Expr(value, cursor.since(start));
    }
    List<Expression> assigned = new ArrayList<>();
    while (cursor.accept("=")) {
      assigned.add(targets.assigned(value));
      value = expressions.yieldOrStarExpressions();
    }
    return new Assign(assigned, value, cursor.since(start));
  }

  private Statement annotated(Expression value, int start, boolean parenthesized)
      throws PythonSyntaxError {
    boolean several = value instanceof TupleExpr || value instanceof ListExpr;
    Expression target =
        targets.single(
            value,
            several
                ? "only single target (not " + Targets.describe(value) + ") can be annotated"
                : "illegal target for annotation");
    cursor.expect(":");
    Expression annotation = expressions.expression();
    Expression assigned = cursor.accept("=") ? expressions.yieldOrStarExpressions() : null;
    boolean simple = target instanceof Name && !parenthesized;
    return new AnnAssign(target, annotation, assigned, simple, cursor.since(start));
  }

  private void refuseOldStatement(Expression value) throws PythonSyntaxError {
    if (value instanceof Name name
        && (name.id().equals("print") || name.id().equals("exec"))
        && cursor.startsExpression()) {
      throw cursor.error(
          "Missing parentheses in call to '"
              + name.id()
              + "'. Did you mean "
              + name.id()
              + "(...)?",
          value.span());
    }
  }
}
