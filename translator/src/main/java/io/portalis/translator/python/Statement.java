package io.portalis.translator.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Statement extends Node {

  /** {@code def}. The span starts at {@code def}, after the decorators. */
  record FunctionDef(
      String name,
      Arguments args,
      List<Statement> body,
      List<Expression> decorators,
      @Nullable Expression returns,
      List<TypeParam> typeParams,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public FunctionDef {
      body = List.copyOf(body);
      decorators = List.copyOf(decorators);
      typeParams = List.copyOf(typeParams);
    }
  }

  /** {@code async def}. The span starts at {@code async}, after the decorators. */
  record AsyncFunctionDef(
      String name,
      Arguments args,
      List<Statement> body,
      List<Expression> decorators,
      @Nullable Expression returns,
      List<TypeParam> typeParams,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public AsyncFunctionDef {
      body = List.copyOf(body);
      decorators = List.copyOf(decorators);
      typeParams = List.copyOf(typeParams);
    }
  }

  /** {@code class}. The span starts at {@code class}, after the decorators. */
  record ClassDef(
      String name,
      List<Expression> bases,
      List<Keyword> keywords,
      List<Statement> body,
      List<Expression> decorators,
      List<TypeParam> typeParams,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public ClassDef {
      bases = List.copyOf(bases);
      keywords = List.copyOf(keywords);
      body = List.copyOf(body);
      decorators = List.copyOf(decorators);
      typeParams = List.copyOf(typeParams);
    }
  }

  /** {@code return}. */
  record Return(@Nullable Expression value, Span span) implements Statement {}

  /** {@code del}. */
  record Delete(List<Expression> targets, Span span) implements Statement {
    /** Copies the list. */
    public Delete {
      targets = List.copyOf(targets);
    }
  }

  /** {@code a = b = value}. */
  record Assign(List<Expression> targets, Expression value, Span span) implements Statement {
    /** Copies the list. */
    public Assign {
      targets = List.copyOf(targets);
    }
  }

  /** {@code type name = value}. */
  record TypeAlias(Expression.Name name, List<TypeParam> typeParams, Expression value, Span span)
      implements Statement {
    /** Copies the list. */
    public TypeAlias {
      typeParams = List.copyOf(typeParams);
    }
  }

  /** {@code target += value} and the like. */
  record AugAssign(Expression target, Operator.Binary operator, Expression value, Span span)
      implements Statement {}

  /** {@code target: annotation = value}; simple where the target is a name without parentheses. */
  record AnnAssign(
      Expression target,
      Expression annotation,
      @Nullable Expression value,
      boolean simple,
      Span span)
      implements Statement {}

  /** {@code for}. */
  record For(
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> orElse,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public For {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  /** {@code async for}. */
  record AsyncFor(
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> orElse,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public AsyncFor {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  /** {@code while}. */
  record While(Expression test, List<Statement> body, List<Statement> orElse, Span span)
      implements Statement {
    /** Copies the lists. */
    public While {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  /** {@code if}; an {@code elif} is an {@code If} alone in {@code orElse}. */
  record If(Expression test, List<Statement> body, List<Statement> orElse, Span span)
      implements Statement {
    /** Copies the lists. */
    public If {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  /** {@code with}. */
  record With(List<WithItem> items, List<Statement> body, Span span) implements Statement {
    /** Copies the lists. */
    public With {
      items = List.copyOf(items);
      body = List.copyOf(body);
    }
  }

  /** {@code async with}. */
  record AsyncWith(List<WithItem> items, List<Statement> body, Span span) implements Statement {
    /** Copies the lists. */
    public AsyncWith {
      items = List.copyOf(items);
      body = List.copyOf(body);
    }
  }

  /** {@code match}. */
  record Match(Expression subject, List<MatchCase> cases, Span span) implements Statement {
    /** Copies the list. */
    public Match {
      cases = List.copyOf(cases);
    }
  }

  /** {@code raise exception from cause}. */
  record Raise(@Nullable Expression exception, @Nullable Expression cause, Span span)
      implements Statement {}

  /** {@code try} with {@code except} or {@code finally}. */
  record Try(
      List<Statement> body,
      List<ExceptHandler> handlers,
      List<Statement> orElse,
      List<Statement> finalBody,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      orElse = List.copyOf(orElse);
      finalBody = List.copyOf(finalBody);
    }
  }

  /** {@code try} with {@code except*}. */
  record TryStar(
      List<Statement> body,
      List<ExceptHandler> handlers,
      List<Statement> orElse,
      List<Statement> finalBody,
      Span span)
      implements Statement {
    /** Copies the lists. */
    public TryStar {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      orElse = List.copyOf(orElse);
      finalBody = List.copyOf(finalBody);
    }
  }

  /** {@code assert test, message}. */
  record Assert(Expression test, @Nullable Expression message, Span span) implements Statement {}

  /** {@code import}. */
  record Import(List<Alias> names, Span span) implements Statement {
    /** Copies the list. */
    public Import {
      names = List.copyOf(names);
    }
  }

  /** {@code from module import names}, with {@code level} leading dots. */
  record ImportFrom(@Nullable String module, List<Alias> names, int level, Span span)
      implements Statement {
    /** Copies the list. */
    public ImportFrom {
      names = List.copyOf(names);
    }
  }

  /** {@code global}. */
  record Global(List<String> names, Span span) implements Statement {
    /** Copies the list. */
    public Global {
      names = List.copyOf(names);
    }
  }

  /** {@code nonlocal}. */
  record Nonlocal(List<String> names, Span span) implements Statement {
    /** Copies the list. */
    public Nonlocal {
      names = List.copyOf(names);
    }
  }

  /** An expression that stands as a statement. */
  record Expr(Expression value, Span span) implements Statement {}

  /** {@code pass}. */
  record Pass(Span span) implements Statement {}

  /** {@code break}. */
  record Break(Span span) implements Statement {}

  /** {@code continue}. */
  record Continue(Span span) implements Statement {}
}
