package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Types;
import io.portalis.translator.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lowers what makes instances of the program's classes, and calls their {@code __init__}. */
final class Instances {

  private final Lowering lowering;

  Instances(Lowering lowering) {
    this.lowering = lowering;
  }

  Value instantiate(Expression.Call call, ClassInfo type) {
    Type made = Type.instance(type);
    TypeName java = lowering.classes().nameOf(type);
    if (type.form() == Form.ENUM) {
      Value value = lowering.value(call.args().get(0));
      return called(type, made, CodeBlock.of(", $L", value.code()));
    }
    FunctionInfo init = constructor(type);
    FunctionInfo creator = type.method("__new__");
    if (creator != null) {
      return created(call, type, creator, init);
    }
    if (!new AbstractMethods(lowering, type).missing().isEmpty()) {
      return lowering.calls().ofValue(call, lowering.classes().asValue(type));
    }
    if (init == null) {
      if (Handlers.isException(type)) {
        return exception(call, made, java);
      }
      if (call.args().isEmpty() && call.keywords().isEmpty()) {
        return Value.of(made, java, "new $T()", java);
      }
      if (new LibraryOverrides(lowering).initializes(type)) {
        type.release();
        CodeBlock loose = lowering.calls().looseArguments(call, List.of(), true);
        return called(type, made, loose);
      }
      return lowering.calls().ofValue(call, lowering.classes().asValue(type));
    }
    List<CodeBlock> arguments = new ArgumentBinding(lowering, call, init.passed()).bind(init);
    if (arguments == null) {
      init.used().raise();
      CodeBlock loose = lowering.calls().looseArguments(call, List.of(init), false);
      return called(type, made, loose);
    }
    return Value.of(made, java, "new $T($L)", java, CodeBlock.join(arguments, ",$W"));
  }

  /** An instance of a class with {@code __new__}, or what else that returns. */
  private Value created(
      Expression.Call call, ClassInfo type, FunctionInfo creator, @Nullable FunctionInfo init) {
    List<FunctionInfo> functions = init == null ? List.of(creator) : List.of(creator, init);
    functions.forEach(function -> function.used().raise());
    CodeBlock loose = lowering.calls().looseArguments(call, functions, false);
    Type made = lowering.functions().callType(creator);
    return called(type, Types.join(made, Type.instance(type)), loose);
  }

  /** A call of the class object, which binds the arguments when the program runs. */
  private Value called(ClassInfo type, Type made, CodeBlock loose) {
    return lowering
        .operators()
        .fit(
            Value.of(
                made,
                Runtime.ANY,
                "$T.call($L$L)",
                Runtime.PY,
                lowering.classes().asValue(type).code(),
                loose));
  }

  /** {@code object.__new__(cls)}: an instance on which nothing is set. */
  Value allocate(Expression.Call call) {
    ClassInfo type = lowering.classes().current();
    if (type == null || call.args().size() != 1 || !call.keywords().isEmpty()) {
      return lowering.refuse(call, "this call of object.__new__");
    }
    return lowering
        .operators()
        .fit(
            Value.of(
                Type.instance(type),
                Runtime.ANY,
                "$T.allocate($L)",
                Runtime.INSTANCE_CREATION,
                lowering.coercions().to(lowering.value(call.args().get(0)), Runtime.TYPE)));
  }

  /** What the arguments of an instantiation go to. */
  @Nullable FunctionInfo constructor(ClassInfo type) {
    FunctionInfo init = type.method("__init__");
    if (init != null) {
      return init;
    }
    for (ClassInfo each = type; each != null; each = each.base()) {
      if (each.form() == Form.DATACLASS || each.form() == Form.NAMED_TUPLE) {
        return each.dataConstructor();
      }
    }
    return null;
  }

  /** The class whose {@code __init__} makes instances of a class. */
  ClassInfo constructed(ClassInfo type) {
    for (ClassInfo each = type; each != null; each = each.base()) {
      if (each.methods().containsKey("__init__")
          || (each.form() == Form.DATACLASS && type.method("__init__") == null)) {
        return each;
      }
    }
    return type;
  }

  /** {@code super().__init__(...)}, or the same with the name of the class, in an open class. */
  Value initialize(Expression.Call call, ClassInfo above) {
    FunctionInfo init = Objects.requireNonNull(constructor(above));
    ClassInfo inside = lowering.classes().current();
    if (inside == null || !inside.isOpen()) {
      return lowering.refuse(call, "a call of __init__ outside of __init__");
    }
    List<CodeBlock> arguments = lowering.calls().bind(call, init);
    if (arguments == null) {
      Value function = lowering.functions().initializer(constructed(above), init);
      return lowering.calls().dynamic(call, function, List.of(init));
    }
    return Value.of(
        Type.NONE,
        TypeName.VOID,
        "this.$L($L)",
        Constructors.initializer(constructed(above)),
        CodeBlock.join(arguments, ",$W"));
  }

  private Value exception(Expression.Call call, Type made, TypeName java) {
    List<CodeBlock> codes = new ArrayList<>();
    if (Displays.hasStar(call.args()) || !call.keywords().isEmpty()) {
      return lowering.refuse(call, "these arguments of an exception");
    }
    for (Expression argument : call.args()) {
      Value value = lowering.value(argument);
      codes.add(call.args().size() == 1 ? Displays.single(value) : value.code());
    }
    return Value.of(made, java, "new $T($L)", java, CodeBlock.join(codes, ",$W"));
  }
}
