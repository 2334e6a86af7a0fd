package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.portalis.asyncio.AsyncContextManager;
import io.portalis.python.ContextManager;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import io.portalis.translator.python.WithItem;
import java.util.List;

/** Lowers {@code with} and {@code async with}. */
final class Managers {

  private final Lowering lowering;

  Managers(Lowering lowering) {
    this.lowering = lowering;
  }

  CodeBlock with(List<WithItem> items, List<Statement> body, boolean async) {
    WithItem item = items.get(0);
    Frame frame = lowering.frame();
    Value manager = lowering.value(item.context());
    CodeBlock before = frame.takeBefore();
    ClassName helper = async ? Runtime.ASYNC_WITH : Runtime.WITH;
    String name = frame.newName("with");
    String error = frame.newName("e");
    Flow start = frame.flow().copy();
    CodeBlock.Builder inner = CodeBlock.builder();
    Expression target = item.target();
    Type entered = entered(manager, async);
    if (target != null) {
      Value value = lowering.operators().fit(Value.of(entered, Runtime.ANY, "$L.value()", name));
      inner.add(lowering.assignments().bind(target, value));
      inner.add(frame.takeBefore());
    }
    inner.add(
        items.size() > 1
            ? with(items.subList(1, items.size()), body, async)
            : lowering.statements().suite(body));
    frame.freeName(error);
    boolean swallows = maySwallow(manager.type(), async);
    if (swallows) {
      frame.flow().meet(start);
    }
    return CodeBlock.of(
        "$L$T $L = $T.enter($L);\ntry {\n$>$L$<} catch ($T $L) {\n$>$L$L;\n$<} finally {\n$>$L.close();\n$<}\n",
        before,
        helper,
        name,
        helper,
        manager.code(),
        inner.build(),
        Throwable.class,
        error,
        swallows ? "" : "throw ",
        CodeBlock.of("$L.$L($L)", name, swallows ? "caught" : "rethrow", error),
        name);
  }

  /** What {@code as} binds. */
  private Type entered(Value manager, boolean async) {
    Type type = manager.type();
    if (type.is(Kind.BOTTOM)) {
      return Type.BOTTOM;
    }
    if (type.is(Kind.INSTANCE)) {
      ClassInfo info = type.instanceClass();
      FunctionInfo enter = info.method(async ? "__aenter__" : "__enter__");
      FunctionInfo exit = info.method(async ? "__aexit__" : "__exit__");
      if (exit != null) {
        exit.release();
      }
      return enter == null ? Type.ANY : enter.result().type();
    }
    Class<?> protocol = async ? AsyncContextManager.class : ContextManager.class;
    if (type.isLibrary(protocol)) {
      return Supertypes.as(type, protocol).arguments().get(0).type();
    }
    Types.release(type);
    return Type.ANY;
  }

  /** Whether leaving the block may end an exception. */
  private static boolean maySwallow(Type type, boolean async) {
    if (type.is(Kind.LIBRARY)) {
      String name = type.library() == null ? "" : type.library().getSimpleName();
      return name.contains("Stack") || name.contains("Suppress") || name.contains("Manager");
    }
    if (type.is(Kind.INSTANCE)) {
      FunctionInfo exit = type.instanceClass().method(async ? "__aexit__" : "__exit__");
      return exit == null || returnsTruth(exit.body());
    }
    return true;
  }

  private static boolean returnsTruth(List<? extends Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Statement.Return returned) {
        Expression value = returned.value();
        boolean falsy =
            value == null
                || value instanceof Expression.Constant constant
                    && (constant.value() instanceof Literal.None
                        || constant.value() instanceof Literal.Bool bool && !bool.value());
        if (!falsy) {
          return true;
        }
      } else if (!(node instanceof Statement.FunctionDef)
          && !(node instanceof Statement.AsyncFunctionDef)
          && !(node instanceof Expression)
          && returnsTruth(io.portalis.translator.model.Children.of(node))) {
        return true;
      }
    }
    return false;
  }
}
