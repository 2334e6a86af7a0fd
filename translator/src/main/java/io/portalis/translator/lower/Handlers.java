package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.portalis.python.BaseExceptionGroup;
import io.portalis.python.ExceptionGroup;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyException;
import io.portalis.translator.library.Signature;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.ExceptHandler;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lowers what raises and handles exceptions. */
final class Handlers {

  /** What shows the exceptions that others were raised in the handling of. */
  private static final Pattern ASKS =
      Pattern.compile("__context__|exc_info\\(|sys\\.exception\\(|(print|format)_exc\\(");

  private final Lowering lowering;

  Handlers(Lowering lowering) {
    this.lowering = lowering;
    if (ASKS.matcher(lowering.program().module().source().text()).find()) {
      lowering.program().handling().raise();
    }
  }

  CodeBlock assertion(Statement.Assert statement) {
    Value test = lowering.operators().condition(statement.test());
    Flow start = lowering.frame().flow().copy();
    Expression message = statement.message();
    CodeBlock given = message == null ? CodeBlock.of("") : Displays.single(lowering.value(message));
    lowering.frame().continueWith(start);
    return CodeBlock.of(
        "if (!$L) {\n$>throw new $T($L);\n$<}\n",
        test.at(Level.PRIMARY),
        Runtime.ASSERTION_ERROR,
        given);
  }

  /** The exception that is being handled, if {@code exc_info=True} asks for it. */
  static @Nullable CodeBlock askedFor(
      Lowering lowering, Signature.Parameter parameter, @Nullable Expression argument) {
    Literal value =
        argument == null
            ? parameter.defaultValue()
            : argument instanceof Expression.Constant constant ? constant.value() : null;
    String handled = lowering.frame().handled().peek();
    boolean asked =
        parameter.name().equals("exc_info") && value instanceof Literal.Bool bool && bool.value();
    return asked && handled != null ? CodeBlock.of("$L", handled) : null;
  }

  CodeBlock raise(Statement.Raise statement) {
    Frame frame = lowering.frame();
    Expression raised = statement.exception();
    CodeBlock code;
    if (raised == null) {
      String handled = frame.handled().peek();
      if (handled == null) {
        lowering.program().handling().raise();
      }
      code =
          handled == null
              ? CodeBlock.of("throw $T.again();\n", Runtime.HANDLING)
              : CodeBlock.of("throw $L;\n", handled);
    } else {
      Value value = lowering.value(raised);
      CodeBlock exception = exception(value);
      Expression cause = statement.cause();
      if (cause != null) {
        exception =
            CodeBlock.of("$T.from($L, $L)", Runtime.RAISE, exception, lowering.object(cause));
      }
      if (isKept()) {
        exception = CodeBlock.of("$T.raise($L)", Runtime.HANDLING, exception);
      }
      code = CodeBlock.of("throw $L;\n", exception);
    }
    frame.flow().stop();
    return code;
  }

  private CodeBlock exception(Value value) {
    Type type = value.type();
    boolean known =
        !value.java().equals(Runtime.ANY)
            && !type.nullable()
            && (type.isLibrary(PyBaseException.class)
                || (type.is(Kind.INSTANCE) && isException(type.instanceClass())));
    if (known) {
      return value.code();
    }
    if (type.is(Kind.CLASS)) {
      type.classes().forEach(ClassInfo::release);
    }
    return CodeBlock.of("$T.of($L)", Runtime.RAISE, value.code());
  }

  static boolean isException(ClassInfo type) {
    Class<?> base = type.libraryBase();
    return base != null && Throwable.class.isAssignableFrom(base);
  }

  CodeBlock tryStatement(Statement.Try statement) {
    Frame frame = lowering.frame();
    Flow start = frame.flow().copy();
    String label = null;
    if (!statement.orElse().isEmpty() && !statement.handlers().isEmpty()) {
      label = frame.newName("handled");
    }
    String passing = passing(statement.finalBody());
    CodeBlock body = lowering.statements().suite(statement.body());
    Flow end = frame.flow();
    CodeBlock.Builder code = CodeBlock.builder();
    if (statement.handlers().isEmpty()) {
      code.add("$L", body);
    } else {
      List<Flow> ends = new ArrayList<>();
      CodeBlock handlers = handlers(statement.handlers(), start, label, ends);
      code.add("try {\n$>$L$<}$L", body, handlers);
      frame.continueWith(end);
      if (label != null) {
        CodeBlock orElse = lowering.statements().suite(statement.orElse());
        CodeBlock inner = code.build();
        code = CodeBlock.builder().add("$L: {\n$>$L$L$<}\n", label, inner, orElse);
        frame.freeName(label);
      }
      ends.forEach(frame.flow()::meet);
    }
    if (statement.finalBody().isEmpty()) {
      return code.build();
    }
    return withFinally(code.build(), statement.finalBody(), start, passing);
  }

  /** The variable for what passes a {@code finally} block; null if nobody asks for it. */
  private @Nullable String passing(List<Statement> finalBody) {
    return finalBody.isEmpty() || !isKept() ? null : lowering.frame().newName("passing");
  }

  private CodeBlock withFinally(
      CodeBlock body, List<Statement> finalBody, Flow start, @Nullable String passing) {
    Frame frame = lowering.frame();
    Flow end = frame.flow();
    boolean reached = end.isReached();
    Flow beginning = start.copy();
    frame.continueWith(beginning);
    CodeBlock last = lowering.statements().suite(finalBody);
    CodeBlock code;
    if (passing == null) {
      code = CodeBlock.of("try {\n$>$L$<} finally {\n$>$L$<}\n", body, last);
    } else {
      String error = frame.newName("error");
      code =
          CodeBlock.of(
              "$T $L = $T.later();\ntry {\n$>$L$<} catch ($T $L) {\n$>throw $L.passed($L);\n$<}"
                  + " finally {\n$>$L.begin();\n$L$<}\n",
              Runtime.HANDLING,
              passing,
              Runtime.HANDLING,
              body,
              Throwable.class,
              error,
              passing,
              error,
              passing,
              keeping(passing, last));
      frame.freeName(error);
      frame.freeName(passing);
    }
    boolean completes = frame.flow().isReached();
    Flow after = end;
    if (!completes) {
      after.stop();
    } else if (reached) {
      // What the last block assigned is certain too.
      after.assignAll(frame.flow());
    }
    frame.continueWith(after);
    return code;
  }

  /** Whether the program keeps the exceptions that are being handled on a stack. */
  private boolean isKept() {
    return lowering.program().handling().isRaised();
  }

  /** A suite during which an exception counts as handled. */
  private CodeBlock keeping(String handling, CodeBlock suite) {
    String error = lowering.frame().newName("error");
    lowering.frame().freeName(error);
    return CodeBlock.of(
        "try {\n$>$L$<} catch ($T $L) {\n$>throw $L.raised($L);\n$<} finally {\n$>$L.end();\n$<}\n",
        suite,
        Throwable.class,
        error,
        handling,
        error,
        handling);
  }

  /** The catch clauses; {@code ends} gets the flows of those that go on after the statement. */
  private CodeBlock handlers(
      List<ExceptHandler> handlers, Flow start, @Nullable String label, List<Flow> ends) {
    boolean known = handlers.stream().allMatch(this::isStatic);
    return known ? catches(handlers, start, label, ends) : chain(handlers, start, label, ends);
  }

  private boolean isStatic(ExceptHandler handler) {
    Expression type = handler.type();
    if (type == null) {
      return true;
    }
    List<Type> classes = classes(type);
    return classes != null && classes.stream().noneMatch(each -> isOtherBase(lowering, each));
  }

  /** Whether a class of the program extends an exception in Python, but not in Java. */
  static boolean isOtherBase(Lowering lowering, Type exception) {
    return lowering.program().classes().stream()
        .filter(type -> !isSubclass(Type.instance(type), exception))
        .anyMatch(type -> type.otherBases().stream().anyMatch(b -> isSubclass(b, exception)));
  }

  /** The classes that a handler names; null if only the program knows when it runs. */
  private @Nullable List<Type> classes(Expression type) {
    if (type instanceof Expression.TupleExpr tuple) {
      List<Type> all = new ArrayList<>();
      for (Expression element : tuple.elements()) {
        List<Type> inner = classes(element);
        if (inner == null) {
          return null;
        }
        all.addAll(inner);
      }
      return all;
    }
    Class<?> library = lowering.libraryCalls().classNamed(type);
    if (library == BaseExceptionGroup.class) { // In Java, ExceptionGroup does not extend it.
      return List.of(
          Type.library(BaseExceptionGroup.class, List.of()),
          Type.library(ExceptionGroup.class, List.of()));
    }
    if (library != null && Throwable.class.isAssignableFrom(library)) {
      return List.of(Type.library(library, List.of()));
    }
    if (type instanceof Expression.Name name) {
      Variable variable = lowering.variables().resolve(name.id());
      ClassInfo info = variable == null ? null : variable.type();
      if (info != null && isException(info)) {
        return List.of(Type.instance(info));
      }
    }
    return null;
  }

  private CodeBlock catches(
      List<ExceptHandler> handlers, Flow start, @Nullable String label, List<Flow> ends) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Type> before = new ArrayList<>();
    for (ExceptHandler handler : handlers) {
      Expression expression = handler.type();
      List<Type> types =
          expression == null ? List.of() : Objects.requireNonNull(classes(expression));
      List<Type> caught = new ArrayList<>();
      for (Type type : types) {
        boolean dead = before.stream().anyMatch(other -> isSubclass(type, other));
        boolean covered =
            types.stream()
                .anyMatch(other -> other != type && isSubclass(type, other) && !type.equals(other));
        if (!dead && !covered && !caught.contains(type)) {
          caught.add(type);
        }
      }
      if (expression != null && caught.isEmpty()) {
        continue; // An earlier clause takes all of them.
      }
      before.addAll(caught);
      code.add(clause(handler, caught, start, label, ends));
    }
    code.add("\n");
    return code.build();
  }

  private static boolean isSubclass(Type type, Type other) {
    if (other.is(Kind.INSTANCE)) {
      return type.is(Kind.INSTANCE) && type.instanceClass().isSubclassOf(other.instanceClass());
    }
    Class<?> library = type.is(Kind.INSTANCE) ? type.instanceClass().libraryBase() : type.library();
    return library != null && Objects.requireNonNull(other.library()).isAssignableFrom(library);
  }

  private CodeBlock clause(
      ExceptHandler handler,
      List<Type> caught,
      Flow start,
      @Nullable String label,
      List<Flow> ends) {
    Frame frame = lowering.frame();
    String wanted = handler.name() == null ? "e" : JavaNames.camel(handler.name());
    String name = frame.newName(wanted);
    Type joined = Type.BOTTOM;
    List<CodeBlock> names = new ArrayList<>();
    for (Type type : caught) {
      joined = Types.join(joined, type);
      names.add(CodeBlock.of("$T", lowering.names().of(type)));
      if (type.library() != null && type.library().getSimpleName().equals("RecursionError")) {
        names.add(CodeBlock.of("$T", ClassName.get(StackOverflowError.class)));
      }
    }
    if (caught.isEmpty()) {
      joined = Type.library(PyBaseException.class, List.of());
      names.add(CodeBlock.of("$T", ClassName.get(PyBaseException.class)));
    } else if (joined.is(Kind.ANY)) {
      joined = Type.library(PyException.class, List.of());
    }
    CodeBlock body = handlerBody(handler, name, joined, start, label, ends);
    frame.freeName(name);
    return CodeBlock.of(" catch ($L $L) {\n$>$L$<}", CodeBlock.join(names, " | "), name, body);
  }

  private CodeBlock handlerBody(
      ExceptHandler handler,
      String name,
      Type type,
      Flow start,
      @Nullable String label,
      List<Flow> ends) {
    Frame frame = lowering.frame();
    frame.continueWith(start.copy());
    Scope outer = frame.scope();
    Scope inside = Objects.requireNonNull(lowering.program().scopes().get(handler));
    frame.enter(inside);
    CodeBlock bind = CodeBlock.of("");
    if (handler.name() != null) {
      Variable variable = Objects.requireNonNull(inside.variables().get(handler.name()));
      variable.slot().join(type);
      if (variable.changes() || variable.shared().isRaised()) {
        bind =
            lowering
                .variables()
                .assign(
                    variable,
                    new Value(
                        CodeBlock.of("$L", name),
                        type,
                        lowering.names().of(type),
                        Level.PRIMARY,
                        true));
      } else {
        variable.nameInJava(name);
        frame.declare(variable);
        frame.flow().assign(variable);
      }
    }
    // A group of exceptions is an interface, which Java cannot throw.
    boolean group = type.library() == io.portalis.python.RaisedGroup.class;
    String handled = group ? name + ".asThrowable()" : name;
    frame.handled().push(handled);
    String handling = isKept() ? frame.newName("handling") : "";
    CodeBlock body = lowering.statements().suite(handler.body());
    if (isKept()) {
      body =
          CodeBlock.of(
              "$T $L = $T.of($L);\n$L",
              Runtime.HANDLING,
              handling,
              Runtime.HANDLING,
              handled,
              keeping(handling, body));
      frame.freeName(handling);
    }
    frame.handled().pop();
    frame.enter(outer);
    CodeBlock jump = CodeBlock.of("");
    if (frame.flow().isReached() && label != null) {
      jump = CodeBlock.of("break $L;\n", label);
    }
    ends.add(frame.flow());
    return CodeBlock.of("$L$L$L", bind, body, jump);
  }

  /** Handlers whose classes are values: one catch clause that tests them in turn. */
  private CodeBlock chain(
      List<ExceptHandler> handlers, Flow start, @Nullable String label, List<Flow> ends) {
    Frame frame = lowering.frame();
    String name = frame.newName("e");
    Type any = Type.library(PyBaseException.class, List.of());
    CodeBlock.Builder code = CodeBlock.builder();
    boolean all = false;
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      code.add(i == 0 ? "" : " else ");
      Expression type = handler.type();
      if (type != null) {
        frame.continueWith(start.copy());
        code.add("if ($T.isInstance($L, $L)) ", Runtime.PY, name, lowering.object(type));
      } else {
        all = true;
      }
      code.add("{\n$>$L$<}", handlerBody(handler, name, any, start, label, ends));
    }
    if (!all) {
      code.add(" else {\n$>throw $L;\n$<}", name);
    }
    frame.freeName(name);
    return CodeBlock.of(
        " catch ($T $L) {\n$>$L\n$<}\n", Runtime.BASE_EXCEPTION, name, code.build());
  }

  /** {@code except*}: each clause takes its part of the group, the rest goes on. */
  CodeBlock tryStar(Statement.TryStar statement) {
    Frame frame = lowering.frame();
    Flow start = frame.flow().copy();
    String passing = passing(statement.finalBody());
    CodeBlock body = lowering.statements().suite(statement.body());
    Flow end = frame.flow();
    String caught = frame.newName("e");
    String star = frame.newName("parts");
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T $L = $T.of($L);\n", Runtime.EXCEPT_STAR, star, Runtime.EXCEPT_STAR, caught);
    frame.continueWith(start.copy());
    for (ExceptHandler handler : statement.handlers()) {
      Flow before = frame.flow().copy();
      String group =
          frame.newName(handler.name() == null ? "group" : JavaNames.camel(handler.name()));
      CodeBlock kinds = lowering.object(Objects.requireNonNull(handler.type()));
      List<Flow> ends = new ArrayList<>();
      Type type = Type.library(io.portalis.python.RaisedGroup.class, List.of());
      CodeBlock inner = handlerBody(handler, group, type, before, null, ends);
      code.add(
          "$T $L = ($T) $L.match($L);\nif ($L != null) {\n$>try {\n$>$L$<} catch ($T $L) {\n$>$L.raised($L);\n$<}\n$<}\n",
          lowering.names().of(type),
          group,
          lowering.names().of(type),
          star,
          kinds,
          group,
          inner,
          Runtime.BASE_EXCEPTION,
          caught + "Inner",
          star,
          caught + "Inner");
      frame.continueWith(before);
      ends.forEach(frame.flow()::meet);
    }
    code.add("$L.end();\n", star);
    Flow handled = frame.flow();
    frame.freeName(star);
    frame.freeName(caught);
    CodeBlock result;
    CodeBlock handlers =
        CodeBlock.of("catch ($T $L) {\n$>$L$<}\n", Runtime.BASE_EXCEPTION, caught, code.build());
    frame.continueWith(end);
    if (statement.orElse().isEmpty()) {
      result = CodeBlock.of("try {\n$>$L$<} $L", body, handlers);
    } else {
      String done = frame.newName("completed");
      CodeBlock orElse = lowering.statements().suite(statement.orElse());
      result =
          CodeBlock.of(
              "boolean $L = false;\ntry {\n$>$L$L = true;\n$<} $Lif ($L) {\n$>$L$<}\n",
              done,
              body,
              done,
              handlers,
              done,
              orElse);
    }
    frame.flow().meet(handled);
    return statement.finalBody().isEmpty()
        ? result
        : withFinally(result, statement.finalBody(), start, passing);
  }
}
