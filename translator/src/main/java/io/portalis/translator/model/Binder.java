package io.portalis.translator.model;

import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.FunctionInfo.ParameterKind;
import io.portalis.translator.python.Arg;
import io.portalis.translator.python.Arguments;
import io.portalis.translator.python.Comprehension;
import io.portalis.translator.python.ExceptHandler;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.MatchCase;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Pattern;
import io.portalis.translator.python.Statement;
import io.portalis.translator.python.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the scopes of a module, the variables in them, and what each name means, as CPython's
 * symbol table does; and for every variable the suite where Java can declare it.
 */
final class Binder {

  /** Where in a function (or module) the walk is. */
  private record Position(
      Scope body, Suite suite, int index, boolean inLoop, @Nullable Position outer) {
    Position at(int index) {
      return new Position(body, suite, index, inLoop, outer);
    }

    Position into(Suite inner, boolean loop) {
      return new Position(body, inner, -1, inLoop || loop, outer);
    }
  }

  private final Program program;
  private final Facts facts;

  Binder(Program program) {
    this.program = program;
    this.facts = program.facts();
  }

  Scope bind(Module module) {
    Scope scope = new Scope(Scope.Kind.MODULE, null, facts);
    declare(scope, Bindings.of(module.body()));
    Position start = new Position(scope, new Suite(null, 0), -1, false, null);
    suite(module.body(), scope, start);
    return scope;
  }

  private void declare(Scope scope, Bindings bindings) {
    for (String name : bindings.globals()) {
      Variable variable = scope.module().declare(name);
      scope.alias(name, variable);
    }
    for (String name : bindings.nonlocals()) {
      Scope outer = scope.parent();
      Variable variable = outer == null ? null : outer.resolve(name);
      if (variable == null) {
        program
            .problems()
            .refuse(program.nodeOf(scope), "no binding for nonlocal '" + name + "' found");
        variable = scope.declare(name);
      } else {
        scope.alias(name, variable);
        variable.shared().raise();
      }
    }
    bindings.own().forEach(scope::declare);
  }

  private void suite(List<Statement> statements, Scope scope, Position position) {
    program.suites().put(statements, position.suite());
    for (int i = 0; i < statements.size(); i++) {
      visit(statements.get(i), scope, position.at(i));
    }
  }

  private void inner(List<Statement> statements, Scope scope, Position position, boolean loop) {
    Suite suite = new Suite(position.suite(), position.index());
    suite(statements, scope, position.into(suite, loop));
  }

  private void visit(@Nullable Node node, Scope scope, Position at) {
    if (node == null) {
      return;
    }
    if (node instanceof Statement.FunctionDef def) {
      assign(def.name(), scope, at);
      function(def.name(), def, scope, at);
    } else if (node instanceof Statement.AsyncFunctionDef def) {
      assign(def.name(), scope, at);
      function(def.name(), def, scope, at);
    } else if (node instanceof Expression.Lambda lambda) {
      function("<lambda>", lambda, scope, at);
    } else if (node instanceof Statement.ClassDef def) {
      assign(def.name(), scope, at);
      classDef(def, scope, at);
    } else if (node instanceof Expression.Name name) {
      name(name, scope, at);
    } else if (node instanceof Statement.For loop) {
      visit(loop.iterable(), scope, at);
      loop(List.of(loop.target()), loop.body(), loop.orElse(), scope, at);
    } else if (node instanceof Statement.AsyncFor loop) {
      visit(loop.iterable(), scope, at);
      loop(List.of(loop.target()), loop.body(), loop.orElse(), scope, at);
    } else if (node instanceof Statement.While loop) {
      visit(loop.test(), scope, at.into(at.suite(), true).at(at.index()));
      loop(List.of(), loop.body(), loop.orElse(), scope, at);
    } else if (node instanceof Statement.If statement) {
      visit(statement.test(), scope, at);
      inner(statement.body(), scope, at, false);
      inner(statement.orElse(), scope, at, false);
    } else if (node instanceof Statement.With with) {
      with(with.items(), with.body(), scope, at);
    } else if (node instanceof Statement.AsyncWith with) {
      with(with.items(), with.body(), scope, at);
    } else if (node instanceof Statement.Try statement) {
      tryStatement(
          statement.body(),
          statement.handlers(),
          statement.orElse(),
          statement.finalBody(),
          scope,
          at);
    } else if (node instanceof Statement.TryStar statement) {
      tryStatement(
          statement.body(),
          statement.handlers(),
          statement.orElse(),
          statement.finalBody(),
          scope,
          at);
    } else if (node instanceof Statement.Match match) {
      visit(match.subject(), scope, at);
      match.cases().forEach(each -> matchCase(each, scope, at));
    } else if (node instanceof Pattern pattern) {
      pattern(pattern, scope, at);
    } else if (isComprehension(node)) {
      comprehension(node, scope, at);
    } else if (node instanceof Statement.Global global) {
      markOutside(global.names(), scope);
    } else if (node instanceof Statement.Nonlocal nonlocal) {
      markOutside(nonlocal.names(), scope);
    } else if (node instanceof Statement.AnnAssign assign) {
      visit(assign.value(), scope, at);
      if (assign.value() != null || !(assign.target() instanceof Expression.Name)) {
        visit(assign.target(), scope, at);
      }
    } else if (node instanceof Statement.TypeAlias) {
      return;
    } else {
      if (node instanceof Statement.Import || node instanceof Statement.ImportFrom) {
        Bindings.of(List.of(node)).own().forEach(name -> assign(name, scope, at));
      }
      if (node instanceof Statement.AugAssign augmented
          && augmented.target() instanceof Expression.Name name) {
        assign(name.id(), scope, at); // It is read and assigned.
      }
      Children.of(node).forEach(child -> visit(child, scope, at));
    }
  }

  private static boolean isComprehension(Node node) {
    return node instanceof Expression.ListComp
        || node instanceof Expression.SetComp
        || node instanceof Expression.DictComp
        || node instanceof Expression.GeneratorExp;
  }

  private void markOutside(List<String> names, Scope scope) {
    for (String name : names) {
      Variable variable = scope.resolve(name);
      if (variable != null && variable.scope() != scope) {
        variable.assignedElsewhere();
      }
    }
  }

  private void loop(
      List<Expression> targets,
      List<Statement> body,
      List<Statement> orElse,
      Scope scope,
      Position at) {
    Suite suite = new Suite(at.suite(), at.index());
    Position inside = at.into(suite, true);
    targets.forEach(target -> visit(target, scope, inside));
    suite(body, scope, inside);
    inner(orElse, scope, at, false);
  }

  private void with(List<WithItem> items, List<Statement> body, Scope scope, Position at) {
    visit(items.get(0).context(), scope, at);
    Suite suite = new Suite(at.suite(), at.index());
    Position inside = at.into(suite, false);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        visit(items.get(i).context(), scope, inside);
      }
      visit(items.get(i).target(), scope, inside);
    }
    suite(body, scope, inside);
  }

  private void tryStatement(
      List<Statement> body,
      List<ExceptHandler> handlers,
      List<Statement> orElse,
      List<Statement> finalBody,
      Scope scope,
      Position at) {
    inner(body, scope, at, false);
    for (ExceptHandler handler : handlers) {
      visit(handler.type(), scope, at);
      Scope inside = new Scope(Scope.Kind.HANDLER, scope, facts);
      program.scopes().put(handler, inside);
      Suite suite = new Suite(at.suite(), at.index());
      Position start = at.into(suite, false);
      String name = handler.name();
      if (name != null) {
        Variable variable = inside.declare(name);
        variable.assigned(false);
        variable.occurs(suite, -1);
      }
      suite(handler.body(), inside, start);
    }
    inner(orElse, scope, at, false);
    inner(finalBody, scope, at, false);
  }

  private void matchCase(MatchCase matchCase, Scope scope, Position at) {
    Suite suite = new Suite(at.suite(), at.index());
    Position inside = at.into(suite, false);
    visit(matchCase.pattern(), scope, inside);
    visit(matchCase.guard(), scope, inside);
    suite(matchCase.body(), scope, inside);
  }

  private void pattern(Pattern pattern, Scope scope, Position at) {
    String name =
        pattern instanceof Pattern.MatchAs as
            ? as.name()
            : pattern instanceof Pattern.MatchStar star
                ? star.name()
                : pattern instanceof Pattern.MatchMapping mapping ? mapping.rest() : null;
    if (name != null) {
      assign(name, scope, at);
    }
    Children.of(pattern).forEach(child -> visit(child, scope, at));
  }

  private void name(Expression.Name name, Scope scope, Position at) {
    if (name.context() == Expression.Context.LOAD) {
      Variable variable = scope.resolve(name.id());
      if (variable != null) {
        occurs(variable, at);
      }
    } else {
      assign(name.id(), scope, at);
    }
  }

  private void assign(String name, Scope scope, Position at) {
    Variable variable = scope.resolve(name);
    if (variable == null) {
      throw new IllegalStateException(name);
    }
    if (variable.scope().body() != scope.body() && variable.scope().kind() != Scope.Kind.MODULE) {
      variable.shared().raise();
    }
    variable.assigned(at.inLoop());
    if (scope.kind() == Scope.Kind.COMPREHENSION && variable.scope() != scope) {
      variable.shared().raise(); // A := in a comprehension, which is a lambda in Java.
    }
    occurs(variable, at);
  }

  private static void occurs(Variable variable, Position at) {
    Scope body = variable.scope().body();
    for (Position position = at; position != null; position = position.outer()) {
      if (position.body() == body) {
        variable.occurs(position.suite(), position.index());
        return;
      }
    }
  }

  private void function(String name, Node def, Scope scope, Position at) {
    Arguments arguments = FunctionInfo.arguments(def);
    arguments.defaults().forEach(value -> visit(value, scope, at));
    arguments.keywordDefaults().forEach(value -> visit(value, scope, at));
    Scope inside = new Scope(Scope.Kind.FUNCTION, scope, facts);
    FunctionInfo function = new FunctionInfo(name, def, inside, scope.type(), facts);
    function.decorators().forEach(decorator -> visit(decorator, scope, at));
    inside.of(function);
    program.scopes().put(def, inside);
    program.add(def, function);
    addParameters(function, arguments, inside);
    Position start = new Position(inside, new Suite(null, 0), -1, false, at);
    if (def instanceof Expression.Lambda lambda) {
      Bindings bindings = Bindings.of(List.of(lambda.body()));
      declare(inside, bindings);
      if (bindings.yields()) {
        function.markGenerator();
      }
      markParameters(function, start);
      visit(lambda.body(), inside, start);
      return;
    }
    Bindings bindings = Bindings.of(function.body());
    declare(inside, bindings);
    if (bindings.yields()) {
      function.markGenerator();
    }
    bindMethod(function, scope);
    Variable variable = scope.resolve(name);
    if (variable != null && variable.scope() == scope && function.decorators().isEmpty()) {
      variable.define(function);
    }
    markParameters(function, start);
    suite(function.body(), inside, start);
  }

  private static void markParameters(FunctionInfo function, Position start) {
    for (Parameter parameter : function.parameters()) {
      parameter.variable().occurs(start.suite(), -1);
    }
  }

  private void addParameters(FunctionInfo function, Arguments arguments, Scope inside) {
    List<Arg> positional = new ArrayList<>(arguments.positionalOnly());
    positional.addAll(arguments.positional());
    int required = positional.size() - arguments.defaults().size();
    for (int i = 0; i < positional.size(); i++) {
      ParameterKind kind =
          i < arguments.positionalOnly().size()
              ? ParameterKind.POSITIONAL_ONLY
              : ParameterKind.ORDINARY;
      Expression value = i < required ? null : arguments.defaults().get(i - required);
      add(function, positional.get(i), kind, value, inside);
    }
    if (arguments.variable() != null) {
      add(function, arguments.variable(), ParameterKind.VARIABLE, null, inside);
    }
    for (int i = 0; i < arguments.keywordOnly().size(); i++) {
      add(
          function,
          arguments.keywordOnly().get(i),
          ParameterKind.KEYWORD_ONLY,
          arguments.keywordDefaults().get(i),
          inside);
    }
    if (arguments.keywords() != null) {
      add(function, arguments.keywords(), ParameterKind.KEYWORDS, null, inside);
    }
  }

  private void add(
      FunctionInfo function,
      Arg arg,
      ParameterKind kind,
      @Nullable Expression defaultValue,
      Scope inside) {
    Variable variable = inside.declare(arg.name());
    variable.markParameter();
    function
        .parameters()
        .add(
            new Parameter(
                arg.name(), kind, defaultValue, arg.annotation(), variable, facts.slot(), arg));
  }

  private static void bindMethod(FunctionInfo function, Scope scope) {
    ClassInfo owner = scope.type();
    if (owner == null || scope.kind() != Scope.Kind.CLASS) {
      return;
    }
    Binding binding = Binding.INSTANCE;
    boolean deletes = false;
    for (Expression decorator : function.decorators()) {
      if (decorator instanceof Expression.Name name) {
        binding =
            switch (name.id()) {
              case "staticmethod" -> Binding.STATIC;
              case "classmethod" -> Binding.CLASS;
              case "property", "cached_property" -> Binding.PROPERTY;
              default -> binding;
            };
      } else if (decorator instanceof Expression.Attribute attribute
          && (attribute.name().equals("setter") || attribute.name().equals("deleter"))) {
        binding = Binding.SETTER;
        deletes = attribute.name().equals("deleter");
      }
    }
    if (function.name().equals("__new__")
        || function.name().equals("__init_subclass__")
        || function.name().equals("__class_getitem__")) {
      binding = Binding.CLASS;
    } else if (function.name().equals("_generate_next_value_")) {
      binding = Binding.STATIC; // enum makes it one
    }
    function.bind(binding);
    Map<String, FunctionInfo> kind =
        deletes ? owner.deleters() : binding == Binding.SETTER ? owner.setters() : owner.methods();
    kind.put(function.name(), function);
  }

  private void classDef(Statement.ClassDef def, Scope scope, Position at) {
    def.decorators().forEach(decorator -> visit(decorator, scope, at));
    def.bases().forEach(base -> visit(base, scope, at));
    def.keywords().forEach(keyword -> visit(keyword.value(), scope, at));
    Scope inside = new Scope(Scope.Kind.CLASS, scope, facts);
    ClassInfo type = new ClassInfo(def.name(), def, inside, facts);
    inside.of(type);
    program.scopes().put(def, inside);
    program.add(def, type);
    Variable variable = scope.resolve(def.name());
    if (variable != null && variable.scope() == scope) {
      variable.define(type);
    }
    declare(inside, Bindings.of(def.body()));
    Position start = new Position(inside, new Suite(null, 0), -1, false, at);
    suite(def.body(), inside, start);
  }

  private void comprehension(Node node, Scope scope, Position at) {
    Scope inside = new Scope(Scope.Kind.COMPREHENSION, scope, facts);
    program.scopes().put(node, inside);
    List<Comprehension> generators =
        Children.of(node).stream()
            .filter(Comprehension.class::isInstance)
            .map(Comprehension.class::cast)
            .toList();
    visit(generators.get(0).iterable(), scope, at);
    for (Comprehension generator : generators) {
      Bindings.of(List.of(generator.target())).own().forEach(inside::declare);
    }
    for (int i = 0; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      if (i > 0) {
        visit(generator.iterable(), inside, at);
      }
      Supplier<Position> loop = () -> at.into(at.suite(), true).at(at.index());
      visit(generator.target(), inside, loop.get());
      generator.conditions().forEach(condition -> visit(condition, inside, at));
    }
    for (Node child : Children.of(node)) {
      if (!(child instanceof Comprehension)) {
        visit(child, inside, at);
      }
    }
  }
}
