package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.Children;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Suite;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers statements, each kind where it belongs. */
final class Statements {

  private static final Set<String> TYPES =
      Set.of("list", "dict", "set", "frozenset", "tuple", "type");

  private final Lowering lowering;
  private final Comments comments;
  private @Nullable Statement skipped;

  Statements(Lowering lowering) {
    this.lowering = lowering;
    this.comments = new Comments(lowering.program().module());
  }

  /** The body of a function, with what a missing return gives. */
  CodeBlock function(FunctionInfo function) {
    CodeBlock shared = shared(function.scope(), function.body());
    CodeBlock body = suite(function.body());
    if (!lowering.frame().flow().isReached()) {
      return CodeBlock.of("$L$L", shared, body);
    }
    function.result().join(Type.NONE);
    return lowering.frame().returnsNothing()
        ? CodeBlock.of("$L$L", shared, body)
        : CodeBlock.of("$L$Lreturn null;\n", shared, body);
  }

  /** What a module does when it is run. */
  CodeBlock moduleBody(Scope scope, List<Statement> body) {
    CodeBlock code = suite(body);
    return CodeBlock.of("$L$L", lowering.frame().takeBefore(), code);
  }

  /** The body of a constructor, without the call of the superclass's. */
  CodeBlock constructor(FunctionInfo init, boolean skipFirst) {
    CodeBlock shared = shared(init.scope(), init.body());
    skipped = skipFirst ? Docs.first(init.body()) : null;
    CodeBlock body = suite(init.body());
    skipped = null;
    init.result().join(Type.NONE);
    return CodeBlock.of("$L$L", shared, body);
  }

  /** Variables that closures keep belong to the whole function, not to a turn of a loop. */
  private CodeBlock shared(Scope scope, List<Statement> body) {
    Suite top = lowering.program().suites().get(body);
    CodeBlock.Builder code = CodeBlock.builder();
    for (Variable variable : scope.variables().values()) {
      boolean inner = variable.home() != null && variable.home() != top;
      if (variable.scope() == scope
          && variable.shared().isRaised()
          && inner
          && !isConstant(variable)
          && !lowering.frame().isDeclared(variable)) {
        code.add(lowering.variables().hoist(variable));
      }
    }
    return code.build();
  }

  /** Whether a name stands for a function, class or import that needs no variable. */
  private boolean isConstant(Variable variable) {
    FunctionInfo function = variable.function();
    return (function != null && lowering.functions().isStatic(function))
        || variable.type() != null
        || lowering.libraryCalls().imports().of(variable) != null;
  }

  CodeBlock suite(List<Statement> statements) {
    Suite suite = lowering.program().suites().get(statements);
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < statements.size(); i++) {
      if (!lowering.frame().flow().isReached()) {
        break;
      }
      Statement statement = statements.get(i);
      code.add(comments.before(statement));
      if (i == 0 && isText(statement)) {
        continue; // A docstring, or a string that does nothing.
      }
      if (statement == skipped) {
        continue;
      }
      if (suite != null) {
        code.add(hoist(statement, suite, i));
      }
      CodeBlock lowered = lower(statement);
      code.add(lowering.frame().takeBefore());
      code.add(lowered);
    }
    return code.build();
  }

  static boolean isText(Statement statement) {
    return statement instanceof Statement.Expr expr
        && expr.value() instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Str;
  }

  /** Declares what the statement uses first, unless the statement itself can declare it. */
  private CodeBlock hoist(Statement statement, Suite suite, int index) {
    Scope scope = lowering.scope().body();
    CodeBlock.Builder code = CodeBlock.builder();
    Set<String> declares = declared(statement);
    for (Variable variable : List.copyOf(scope.variables().values())) {
      if (variable.scope() != scope
          || !lowering.variables().isHome(variable, suite, index)
          || isConstant(variable)
          || (scope.kind() == Scope.Kind.MODULE && lowering.variables().isField(variable))
          || declares.contains(variable.name())) {
        continue;
      }
      code.add(lowering.variables().hoist(variable));
    }
    return code.build();
  }

  /** The names that a statement gives a value before it reads them. */
  private static Set<String> declared(Statement statement) {
    Set<String> names = new HashSet<>();
    if (statement instanceof Statement.Assign assign) {
      assign.targets().forEach(target -> targets(target, names));
      remove(assign.value(), names);
      assign.targets().forEach(target -> removeReads(target, names));
    } else if (statement instanceof Statement.AnnAssign assign && assign.value() != null) {
      targets(assign.target(), names);
      remove(assign.value(), names);
    } else if (statement instanceof Statement.FunctionDef def) {
      names.add(def.name());
      def.body().forEach(each -> remove(each, names));
    } else if (statement instanceof Statement.AsyncFunctionDef def) {
      names.add(def.name());
      def.body().forEach(each -> remove(each, names));
    }
    return names;
  }

  private static void targets(Expression target, Set<String> names) {
    if (target instanceof Expression.Name name) {
      names.add(name.id());
    } else if (target instanceof Expression.TupleExpr tuple) {
      tuple.elements().forEach(each -> targets(each, names));
    } else if (target instanceof Expression.ListExpr list) {
      list.elements().forEach(each -> targets(each, names));
    } else if (target instanceof Expression.Starred star) {
      targets(star.value(), names);
    }
  }

  /** In {@code i, xs[i] = ...} the second target reads the first. */
  private static void removeReads(Expression target, Set<String> names) {
    if (target instanceof Expression.Subscript || target instanceof Expression.Attribute) {
      remove(target, names);
    } else if (!(target instanceof Expression.Name)) {
      Children.of(target).forEach(each -> removeReads((Expression) each, names));
    }
  }

  private static void remove(Node node, Set<String> names) {
    if (node instanceof Expression.Name name) {
      names.remove(name.id());
    }
    Children.of(node).forEach(child -> remove(child, names));
  }

  private CodeBlock lower(Statement statement) {
    if (statement instanceof Statement.Expr expr) {
      return expression(expr);
    }
    if (statement instanceof Statement.Assign assign) {
      return isTypeAlias(assign.value()) ? CodeBlock.of("") : lowering.assignments().assign(assign);
    }
    if (statement instanceof Statement.AugAssign assign) {
      return lowering.assignments().augmented(assign);
    }
    if (statement instanceof Statement.AnnAssign assign) {
      return lowering.assignments().annotated(assign);
    }
    if (statement instanceof Statement.Delete delete) {
      return lowering.assignments().delete(delete);
    }
    if (statement instanceof Statement.Return returned) {
      return returned(returned);
    }
    if (statement instanceof Statement.If branch) {
      return branch(branch);
    }
    if (statement instanceof Statement.For loop) {
      return lowering.loops().forLoop(loop);
    }
    if (statement instanceof Statement.AsyncFor loop) {
      return lowering.loops().asyncFor(loop);
    }
    if (statement instanceof Statement.While loop) {
      return lowering.loops().whileLoop(loop);
    }
    if (statement instanceof Statement.Break breakStatement) {
      return lowering.loops().breakLoop(breakStatement);
    }
    if (statement instanceof Statement.Continue) {
      return lowering.loops().continueLoop();
    }
    if (statement instanceof Statement.Raise raise) {
      return lowering.handlers().raise(raise);
    }
    if (statement instanceof Statement.Try tryStatement) {
      return lowering.handlers().tryStatement(tryStatement);
    }
    if (statement instanceof Statement.TryStar tryStatement) {
      return lowering.handlers().tryStar(tryStatement);
    }
    if (statement instanceof Statement.With with) {
      return lowering.managers().with(with.items(), with.body(), false);
    }
    if (statement instanceof Statement.AsyncWith with) {
      return lowering.managers().with(with.items(), with.body(), true);
    }
    if (statement instanceof Statement.Match match) {
      return lowering.matches().lower(match);
    }
    if (statement instanceof Statement.Assert assertion) {
      return lowering.handlers().assertion(assertion);
    }
    if (statement instanceof Statement.FunctionDef
        || statement instanceof Statement.AsyncFunctionDef) {
      return definition(statement);
    }
    if (statement instanceof Statement.ClassDef def) {
      return lowering.classBodies().definition(def);
    }
    return CodeBlock.of(""); // Imports, global, nonlocal, pass and type aliases.
  }

  private CodeBlock expression(Statement.Expr statement) {
    if (isText(statement) || statement.value() instanceof Expression.Constant) {
      return CodeBlock.of("");
    }
    Value value =
        statement.value() instanceof Expression.Call call
            ? lowering.calls().lower(call, true)
            : lowering.value(statement.value());
    String text = value.text();
    boolean isCall = value.level() == Level.PRIMARY && text.endsWith(")") && !isInBrackets(text);
    if (isCall || text.startsWith("new ") && text.endsWith(")")) {
      return CodeBlock.of("$L;\n", value.code());
    }
    return CodeBlock.of("$T.discard($L);\n", Runtime.IDIOMS, value.code());
  }

  /** Whether a text is one pair of brackets with something in it, as {@code (a + b)}. */
  private static boolean isInBrackets(String text) {
    if (!text.startsWith("(")) {
      return false;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i == text.length() - 1;
      }
    }
    return true;
  }

  private CodeBlock returned(Statement.Return statement) {
    Frame frame = lowering.frame();
    FunctionInfo function = Objects.requireNonNull(frame.function());
    Expression expression = statement.value();
    CodeBlock code;
    if (expression == null) {
      function.result().join(Type.NONE);
      code = frame.returnsNothing() ? CodeBlock.of("return;\n") : CodeBlock.of("return null;\n");
    } else {
      Value value = lowering.value(expression);
      function.result().join(value.type());
      if (function.isGenerator() && value.type().is(Kind.LIBRARY)) {
        io.portalis.translator.model.Types.release(value.type());
      }
      if (frame.returnsNothing()) {
        code =
            value.isNull()
                ? CodeBlock.of("return;\n")
                : CodeBlock.of("$T.discard($L);\nreturn;\n", Runtime.IDIOMS, value.code());
      } else if (function.isGenerator()) {
        code = CodeBlock.of("return $L;\n", value.code());
      } else {
        TypeName wanted =
            frame.returnsBoxed()
                ? lowering.names().boxed(function.result().type())
                : lowering.names().of(function.result().type());
        code = CodeBlock.of("return $L;\n", lowering.coercions().to(value, wanted));
      }
    }
    frame.flow().stop();
    return code;
  }

  private CodeBlock branch(Statement.If statement) {
    if (isMainGuard(statement)) {
      return suite(statement.body());
    }
    Frame frame = lowering.frame();
    Value test = lowering.operators().condition(statement.test());
    CodeBlock before = frame.takeBefore();
    Flow start = frame.flow().copy();
    CodeBlock yes = suite(statement.body());
    Flow afterYes = frame.flow();
    frame.continueWith(start);
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$Lif ($L) {\n$>$L$<}", before, test.code(), yes);
    if (!statement.orElse().isEmpty()) {
      boolean chained =
          statement.orElse().size() == 1 && statement.orElse().get(0) instanceof Statement.If;
      CodeBlock no = suite(statement.orElse());
      if (chained && no.toString().startsWith("if (")) {
        code.add(" else $L", no);
      } else if (no.isEmpty()) {
        code.add("\n");
      } else {
        code.add(" else {\n$>$L$<}\n", no);
      }
    } else {
      code.add("\n");
    }
    frame.flow().meet(afterYes);
    return code.build();
  }

  private boolean isMainGuard(Statement.If statement) {
    return lowering.scope().kind() == Scope.Kind.MODULE
        && statement.test() instanceof Expression.Compare compare
        && compare.left() instanceof Expression.Name name
        && name.id().equals("__name__");
  }

  private CodeBlock definition(Statement statement) {
    FunctionInfo function = Objects.requireNonNull(lowering.program().function(statement));
    Variable variable = lowering.variables().target(function.name());
    if (lowering.functions().isStatic(function)) {
      if (!Functions.isTopLevel(function) || variable.function() == null) {
        lowering.functions().nested().add(function);
      }
      CodeBlock defaults = lowering.functions().objects().assignDefaults(function);
      if (variable.function() != null) {
        lowering.frame().flow().assign(variable);
        return defaults;
      }
      Value object = lowering.functions().asValue(function);
      return CodeBlock.of("$L$L", defaults, bind(variable, decorated(function, object)));
    }
    Value object = lowering.functions().objects().of(function);
    return bind(variable, decorated(function, object));
  }

  private CodeBlock bind(Variable variable, Value value) {
    return lowering.variables().assign(variable, value);
  }

  /** Whether an expression is a type hint, or a variable of one, that has a name. */
  private boolean isTypeAlias(Expression value) {
    Expression root = rootOf(value);
    if (root == value && value instanceof Expression.Call) {
      return false;
    }
    boolean generic =
        value instanceof Expression.Subscript
            && (lowering.libraryCalls().classNamed(root) != null
                || TYPES.stream().anyMatch(name -> lowering.libraryCalls().isBuiltin(root, name)));
    return generic || (isErased(root) && !isCast(root));
  }

  private Expression rootOf(Expression value) {
    Expression root = value;

    while (true) {
      if (root instanceof Expression.Subscript subscript) {
        root = subscript.value();
      } else if (root instanceof Expression.Call call
          && !(call.function() instanceof Expression.Attribute a && !isErased(a))) {
        root = call.function();
      } else {
        break;
      }
    }
    return root;
  }

  private boolean isErased(Expression expression) {
    Imports.Imported imported = lowering.libraryCalls().imports().of(expression, lowering.scope());
    return imported != null
        && imported.member() != null
        && Imports.ERASED.contains(imported.module())
        && !imported.member().equals("TYPE_CHECKING");
  }

  private boolean isCast(Expression expression) {
    return lowering.libraryCalls().imports().is(expression, lowering.scope(), "typing", "cast");
  }

  /** A decorator such as {@code show.register} may ask for the first parameter's annotation. */
  private Value annotated(FunctionInfo function, Value object) {
    boolean registers =
        function.decorators().stream()
            .anyMatch(d -> d instanceof Expression.Attribute a && a.name().equals("register"));
    if (!registers || function.passed().isEmpty()) {
      return object;
    }
    Expression annotation = function.passed().get(0).annotation();
    return annotation instanceof Expression.Name
        ? new Value(
            CodeBlock.of("$L.annotated($L)", object.code(), lowering.object(annotation)),
            object.type(),
            object.java(),
            Level.PRIMARY,
            false)
        : object;
  }

  /** What decorators make of a function. */
  private Value decorated(FunctionInfo function, Value object) {
    Value result = annotated(function, object);
    for (int i = function.decorators().size() - 1; i >= 0; i--) {
      result = lowering.functions().objects().decorate(function.decorators().get(i), result);
    }
    return result;
  }
}
