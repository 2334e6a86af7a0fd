package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.asyncio.AsyncGenerator;
import io.portalis.python.Generator;
import io.portalis.python.PyDict;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Comprehension;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Statement;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lowers loops, and what is iterated. */
final class Loops {

  private final Lowering lowering;

  Loops(Lowering lowering) {
    this.lowering = lowering;
  }

  Iteration iteration(Comprehension generator) {
    return generator.isAsync()
        ? asyncIteration(lowering.value(generator.iterable()))
        : iteration(generator.iterable(), false);
  }

  /**
   * Lowers what is iterated.
   *
   * @param atOnce whether all elements are taken before anything else happens
   */
  Iteration iteration(Expression iterable, boolean atOnce) {
    Value value =
        atOnce && iterable instanceof Expression.GeneratorExp generator
            ? lowering.comprehensions().eager(generator)
            : lowering.value(iterable);
    return iteration(value);
  }

  Iteration iteration(Value value) {
    Type type = value.type();
    if (type.is(Kind.STR) && !type.nullable() && value.java().equals(Expressions.STRING)) {
      return new Iteration(
          CodeBlock.of("$T.chars($L)", Runtime.STR, value.code()), Type.STR, Expressions.STRING);
    }
    if (type.is(Kind.TUPLE) && !value.java().equals(Runtime.ANY)) {
      return new Iteration(value.code(), type.commonElement(), Runtime.ANY);
    }
    if (type.is(Kind.LIBRARY) && !value.java().equals(Runtime.ANY)) {
      return library(value);
    }
    return new Iteration(
        CodeBlock.of("$T.iterable($L)", Runtime.PY, value.code()), elementOf(type), Runtime.ANY);
  }

  private Iteration library(Value value) {
    Type type = value.type();
    if (type.isLibrary(Iterable.class)) {
      Slot element = Supertypes.as(type, Iterable.class).arguments().get(0);
      return new Iteration(
          value.code(),
          element.type(),
          lowering.names().boxed(element.type()),
          type.isLibrary(Generator.class));
    }
    if (type.isLibrary(Iterator.class)) {
      Slot element = Supertypes.as(type, Iterator.class).arguments().get(0);
      return new Iteration(
          CodeBlock.of("$T.each($L)", Runtime.IDIOMS, value.code()),
          element.type(),
          lowering.names().boxed(element.type()));
    }
    return new Iteration(
        CodeBlock.of("$T.iterable($L)", Runtime.PY, value.code()), Type.ANY, Runtime.ANY);
  }

  /** What iterating a value of a type gives. */
  Type elementOf(Type type) {
    if (type.is(Kind.BOTTOM)) {
      return Type.BOTTOM;
    }
    if (type.is(Kind.STR)) {
      return Type.STR;
    }
    if (type.is(Kind.TUPLE)) {
      return type.commonElement();
    }
    if (type.isLibrary(PyDict.class)) {
      return Supertypes.as(type, PyDict.class).arguments().get(0).type();
    }
    if (type.isLibrary(Iterable.class)) {
      return Supertypes.as(type, Iterable.class).arguments().get(0).type();
    }
    if (type.isLibrary(Iterator.class)) {
      return Supertypes.as(type, Iterator.class).arguments().get(0).type();
    }
    if (type.is(Kind.CLASS)
        && type.classes().size() == 1
        && type.instanceClass().form() == ClassInfo.Form.ENUM) {
      return Type.instance(type.instanceClass());
    }
    if (type.is(Kind.INSTANCE)) {
      return elementOfInstance(type.instanceClass());
    }
    return Type.ANY;
  }

  private Type elementOfInstance(ClassInfo type) {
    FunctionInfo iter = type.method("__iter__");
    if (iter == null) {
      return Type.ANY;
    }
    Type iterator = iter.isGenerator() ? null : iter.result().type();
    if (iterator == null) {
      return iter.yielded().type();
    }
    if (iterator.is(Kind.INSTANCE)) {
      FunctionInfo next = iterator.instanceClass().method("__next__");
      return next == null ? Type.ANY : next.result().type();
    }
    return iterator.is(Kind.INSTANCE) ? Type.ANY : elementOf(iterator);
  }

  private Iteration asyncIteration(Value value) {
    Type type = value.type();
    if (type.isLibrary(AsyncGenerator.class) && !value.java().equals(Runtime.ANY)) {
      Slot element = Supertypes.as(type, AsyncGenerator.class).arguments().get(0);
      return new Iteration(
          CodeBlock.of("$L.each()", value.at(Value.Level.PRIMARY)),
          element.type(),
          lowering.names().boxed(element.type()));
    }
    Type element = Type.ANY;
    if (type.is(Kind.INSTANCE)) {
      element = asyncElement(type.instanceClass());
    }
    return new Iteration(
        CodeBlock.of("$T.each($L)", Runtime.ASYNC_BUILTINS, value.code()), element, Runtime.ANY);
  }

  private Type asyncElement(ClassInfo type) {
    FunctionInfo aiter = type.method("__aiter__");
    if (aiter == null) {
      return Type.ANY;
    }
    if (aiter.isGenerator()) {
      return aiter.yielded().type();
    }
    Type iterator = aiter.result().type();
    if (iterator.is(Kind.INSTANCE)) {
      FunctionInfo next = iterator.instanceClass().method("__anext__");
      return next == null ? Type.ANY : next.result().type();
    }
    if (iterator.isLibrary(AsyncGenerator.class)) {
      return Supertypes.as(iterator, AsyncGenerator.class).arguments().get(0).type();
    }
    return iterator.is(Kind.BOTTOM) ? Type.BOTTOM : Type.ANY;
  }

  /** A Java loop over an iteration, with the target bound in it. */
  CodeBlock loop(Expression target, Iteration iteration, Supplier<CodeBlock> body) {
    Frame frame = lowering.frame();
    Value element = Value.of(iteration.element(), iteration.java(), "$L", "").asSteady();
    if (target instanceof Expression.Name name) {
      Variable variable = lowering.variables().target(name.id());
      variable.slot().join(iteration.element());
      TypeName java = lowering.names().of(variable.slot().type());
      boolean direct =
          !frame.isDeclared(variable)
              && !variable.shared().isRaised()
              && !lowering.variables().isField(variable)
              && !variable.maybeUnbound().isRaised()
              && (java.equals(iteration.java()) || java.box().equals(iteration.java()));
      if (direct) {
        String javaName = lowering.variables().declare(variable);
        CodeBlock inner = body.get();
        frame.freeName(javaName);
        return CodeBlock.of(
            "for ($T $L : $L) {\n$>$L$<}\n", java, javaName, iteration.code(), inner);
      }
    }
    String item = frame.newName("item");
    Value each =
        new Value(
            CodeBlock.of("$L", item), element.type(), element.java(), Value.Level.PRIMARY, true);
    CodeBlock bind = lowering.assignments().bind(target, each);
    CodeBlock inner = body.get();
    frame.freeName(item);
    return CodeBlock.of(
        "for ($T $L : $L) {\n$>$L$L$<}\n", iteration.java(), item, iteration.code(), bind, inner);
  }

  CodeBlock forLoop(Statement.For loop) {
    CodeBlock counted = counted(loop);
    if (counted != null) {
      return counted;
    }
    Iteration iteration = iteration(loop.iterable(), false);
    CodeBlock before = lowering.frame().takeBefore();
    boolean closes =
        loop.iterable() instanceof Expression.Call
            && iteration.isGenerator()
            && Leaving.canLeave(loop.body());
    return closes
        ? closing(before, iteration, loop.target(), loop.body(), loop.orElse(), "close")
        : CodeBlock.of("$L$L", before, lower(loop.target(), iteration, loop.body(), loop.orElse()));
  }

  /** A generator that nobody else has ends when the loop is left early. */
  private CodeBlock closing(
      CodeBlock before,
      Iteration iteration,
      Expression target,
      List<Statement> body,
      List<Statement> orElse,
      String method) {
    Frame frame = lowering.frame();
    String name = frame.newName("source");
    CodeBlock source =
        method.equals("close") ? CodeBlock.of("$L", name) : CodeBlock.of("$L.each()", name);
    CodeBlock code =
        lower(target, new Iteration(source, iteration.element(), iteration.java()), body, orElse);
    return CodeBlock.of(
        "$Lvar $L = $L;\ntry {\n$>$L$<} finally {\n$>$L.$L();\n$<}\n",
        before,
        name,
        iteration.code(),
        code,
        name,
        method);
  }

  CodeBlock asyncFor(Statement.AsyncFor loop) {
    Value value = lowering.value(loop.iterable());
    boolean closes =
        loop.iterable() instanceof Expression.Call
            && value.type().isLibrary(AsyncGenerator.class)
            && !value.java().equals(Runtime.ANY)
            && Leaving.canLeave(loop.body());
    Iteration iteration = asyncIteration(value);
    CodeBlock before = lowering.frame().takeBefore();
    if (closes) {
      Iteration generator = new Iteration(value.code(), iteration.element(), iteration.java());
      return closing(before, generator, loop.target(), loop.body(), loop.orElse(), "abandon");
    }
    return CodeBlock.of(
        "$L$L", before, lower(loop.target(), iteration, loop.body(), loop.orElse()));
  }

  private CodeBlock lower(
      Expression target, Iteration iteration, List<Statement> body, List<Statement> orElse) {
    Frame frame = lowering.frame();
    Flow start = frame.flow().copy();
    String label = orElse.isEmpty() ? null : frame.newName("search");
    Frame.Loop loop = new Frame.Loop(label);
    frame.loops().push(loop);
    CodeBlock code = loop(target, iteration, () -> lowering.statements().suite(body));
    frame.loops().pop();
    frame.continueWith(start);
    return finish(code, loop, orElse);
  }

  /** Adds the else clause, and lets the ways of all {@code break}s meet after the loop. */
  private CodeBlock finish(CodeBlock code, Frame.Loop loop, List<Statement> orElse) {
    Frame frame = lowering.frame();
    String label = loop.elseLabel();
    CodeBlock result = code;
    if (label != null) {
      CodeBlock otherwise = lowering.statements().suite(orElse);
      result =
          loop.hasBreak()
              ? CodeBlock.of("$L: {\n$>$L$L$<}\n", label, code, otherwise)
              : CodeBlock.of("$L$L", code, otherwise);
      frame.freeName(label);
    }
    loop.breaks().forEach(frame.flow()::meet);
    return result;
  }

  /** {@code for i in range(...)} as a counting loop, where nothing can tell the difference. */
  private @Nullable CodeBlock counted(Statement.For loop) {
    if (!(loop.iterable() instanceof Expression.Call call)
        || !(call.function() instanceof Expression.Name range)
        || !range.id().equals("range")
        || lowering.variables().resolve("range") != null
        || !call.keywords().isEmpty()
        || call.args().isEmpty()
        || call.args().size() > 2
        || !(loop.target() instanceof Expression.Name name)) {
      return null;
    }
    Variable variable = lowering.variables().target(name.id());
    Frame frame = lowering.frame();
    List<Value> bounds = call.args().stream().map(lowering::value).toList();
    boolean plain =
        bounds.stream().allMatch(b -> b.java().equals(TypeName.LONG))
            && isUnchanging(call.args().get(call.args().size() - 1), bounds.get(bounds.size() - 1))
            && variable.assignments() == 1
            && !frame.isDeclared(variable)
            && !variable.shared().isRaised()
            && !variable.maybeUnbound().isRaised()
            && !lowering.variables().isField(variable);
    if (!plain) {
      return null;
    }
    variable.slot().join(Type.INT);
    Value start = bounds.size() == 2 ? bounds.get(0) : Expressions.integer(BigInteger.ZERO);
    CodeBlock stop = lowering.coercions().to(bounds.get(bounds.size() - 1), TypeName.LONG);
    CodeBlock before = frame.takeBefore();
    Flow entry = frame.flow().copy();
    String i = lowering.variables().declare(variable);
    frame.markChanging(variable);
    String label = loop.orElse().isEmpty() ? null : frame.newName("search");
    Frame.Loop javaLoop = new Frame.Loop(label);
    frame.loops().push(javaLoop);
    CodeBlock body = lowering.statements().suite(loop.body());
    frame.loops().pop();
    frame.freeName(i);
    frame.continueWith(entry);
    CodeBlock code =
        CodeBlock.of(
            "$Lfor (long $L = $L; $L < $L; $L++) {\n$>$L$<}\n",
            before,
            i,
            lowering.coercions().to(start, TypeName.LONG),
            i,
            stop,
            i,
            body);
    return finish(code, javaLoop, loop.orElse());
  }

  private boolean isUnchanging(Expression bound, Value value) {
    if (value.isIntLiteral()) {
      return true;
    }
    if (!(bound instanceof Expression.Name name)) {
      return false;
    }
    Variable variable = lowering.variables().resolve(name.id());
    return variable != null
        && !variable.changes()
        && !lowering.variables().isField(variable)
        && value.steady();
  }

  CodeBlock whileLoop(Statement.While loop) {
    Frame frame = lowering.frame();
    boolean endless = isTrue(loop.test());
    Flow start = frame.flow().copy();
    Value test = lowering.operators().condition(loop.test());
    CodeBlock before = frame.takeBefore();
    Flow afterTest = frame.flow().copy();
    String label = loop.orElse().isEmpty() ? null : frame.newName("search");
    Frame.Loop javaLoop = new Frame.Loop(label);
    frame.loops().push(javaLoop);
    CodeBlock body = lowering.statements().suite(loop.body());
    frame.loops().pop();
    frame.continueWith(afterTest);
    if (endless) {
      frame.flow().stop();
    }
    CodeBlock code =
        before.isEmpty()
            ? CodeBlock.of("while ($L) {\n$>$L$<}\n", endless ? "true" : test.code(), body)
            : CodeBlock.of(
                "while (true) {\n$>$Lif (!$L) {\n$>break;\n$<}\n$L$<}\n",
                before,
                test.at(Value.Level.PRIMARY),
                body);
    if (start.isReached()) {
      return finish(code, javaLoop, loop.orElse());
    }
    return code;
  }

  private static boolean isTrue(Expression test) {
    return test instanceof Expression.Constant constant
        && (constant.value() instanceof Literal.Bool bool
            ? bool.value()
            : constant.value() instanceof Literal.Int integer && integer.value().signum() != 0);
  }

  CodeBlock breakLoop(Statement.Break statement) {
    Frame frame = lowering.frame();
    Frame.Loop loop = frame.loops().peek();
    if (loop == null) {
      lowering.problems().refuse(statement, "'break' outside loop");
      return CodeBlock.of("");
    }
    loop.breakFrom(frame.flow());
    frame.flow().stop();
    String label = loop.elseLabel();
    return label == null ? CodeBlock.of("break;\n") : CodeBlock.of("break $L;\n", label);
  }

  CodeBlock continueLoop() {
    lowering.frame().flow().stop();
    return CodeBlock.of("continue;\n");
  }
}
