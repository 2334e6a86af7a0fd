package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.portalis.python.Uninitialized;
import io.portalis.translator.model.Children;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the constructors of a class, from {@code __init__} or from the fields of a dataclass. */
final class Constructors {

  private final Lowering lowering;
  private final ClassInfo type;

  Constructors(Lowering lowering, ClassInfo type) {
    this.lowering = lowering;
    this.type = type;
  }

  /**
   * Whether {@code __init__} begins with that of the superclass, as a constructor of Java does, and
   * needs no {@code self} for that.
   */
  static boolean fitsJava(Lowering lowering, ClassInfo type) {
    FunctionInfo own = type.methods().get("__init__");
    ClassInfo base = type.base();
    if (own == null || base == null || lowering.instances().constructor(base) == null) {
      return true;
    }
    Expression.Call call = superCall(Docs.first(own.body()));
    return call != null && !isSpread(call) && !mentions(call, own.parameters().get(0).name());
  }

  /** Whether what is passed is known only when the program runs. */
  private static boolean isSpread(Expression.Call call) {
    return Displays.hasStar(call.args())
        || call.keywords().stream().anyMatch(k -> k.name() == null);
  }

  private static boolean mentions(Node node, String name) {
    return node instanceof Expression.Name each && each.id().equals(name)
        || Children.of(node).stream().anyMatch(child -> mentions(child, name));
  }

  /** How the method is called in Java that does what {@code __init__} of a class does. */
  static String initializer(ClassInfo type) {
    return "init" + type.javaName();
  }

  List<MethodSpec> write() {
    List<MethodSpec> made = new ArrayList<>(initializing());
    if (type.isOpen() && type.form() != Form.NAMED_TUPLE) {
      MethodSpec.Builder raw =
          MethodSpec.constructorBuilder().addParameter(Uninitialized.class, "self");
      if (type.base() != null) {
        raw.addStatement("super(self)");
      }
      made.add(raw.build());
    }
    return made;
  }

  private List<MethodSpec> initializing() {
    if (type.form() == Form.NAMED_TUPLE) {
      return List.of(namedTuple());
    }
    FunctionInfo own = type.methods().get("__init__");
    if (type.method("__new__") != null) {
      return own == null ? List.of() : List.of(initializer(init(own)));
    }
    if (type.form() == Form.DATACLASS && own == null) {
      MethodSpec dataclass = dataclass();
      return type.isOpen() ? opened(dataclass) : List.of(dataclass);
    }
    if (own != null) {
      MethodSpec init = init(own);
      return type.isOpen() ? opened(init) : List.of(init);
    }
    FunctionInfo inherited = lowering.instances().constructor(type);
    if (inherited != null) {
      return List.of(forwarding(inherited));
    }
    if (Handlers.isException(type)) {
      MethodSpec all =
          MethodSpec.constructorBuilder()
              .addParameter(com.palantir.javapoet.ArrayTypeName.of(Runtime.ANY), "args")
              .varargs()
              .addStatement("super(args)")
              .build();
      return List.of(all);
    }
    return List.of();
  }

  /** {@code __init__} as a constructor. */
  private MethodSpec init(FunctionInfo init) {
    MethodSpec.Builder spec = MethodSpec.constructorBuilder();
    Frame frame = lowering.enter(init, init.scope());
    Parameter self = init.parameters().get(0);
    self.variable().slot().join(Type.instance(type));
    frame.declare(self.variable());
    frame.flow().assign(self.variable());
    List<CodeBlock> copies = new ArrayList<>();
    List<CodeBlock> given = new ArrayList<>();
    for (Parameter parameter : init.passed()) {
      Type held = lowering.functions().parameterType(init, parameter);
      String name = lowering.functions().parameter(parameter, held, false, copies, frame);
      spec.addParameter(lowering.names().of(held), name);
      given.add(CodeBlock.of("$L", name));
    }
    frame.returns(true, false);
    List<Statement> body = init.body();
    boolean open = type.isOpen();
    CodeBlock above = open ? CodeBlock.of("") : above(Docs.first(body), given);
    CodeBlock statements =
        lowering.statements().constructor(init, !open && isSuper(Docs.first(body)));
    lowering.leave();
    return spec.addCode("$L$L$L", above, CodeBlock.join(copies, ""), statements).build();
  }

  /** The constructor of an open class calls {@code __init__}, which is a method. */
  private List<MethodSpec> opened(MethodSpec init) {
    List<CodeBlock> given =
        init.parameters().stream().map(p -> CodeBlock.of("$L", p.name())).toList();
    MethodSpec.Builder made =
        MethodSpec.constructorBuilder()
            .addParameters(init.parameters())
            .addStatement("this($T.SELF)", Uninitialized.class);
    if (Handlers.isException(type)) {
      made.addStatement("initArgs($L)", CodeBlock.join(given, ",$W"));
    }
    made.addStatement("$L($L)", initializer(type), CodeBlock.join(given, ",$W"));
    return List.of(made.build(), initializer(init));
  }

  /** {@code __init__} as a method. */
  private MethodSpec initializer(MethodSpec init) {
    return MethodSpec.methodBuilder(initializer(type))
        .addParameters(init.parameters())
        .addCode(init.code())
        .build();
  }

  /** Whether a statement is {@code super().__init__(...)}. */
  static boolean isSuper(@Nullable Statement statement) {
    return superCall(statement) != null;
  }

  private static Expression.@Nullable Call superCall(@Nullable Statement statement) {
    return statement instanceof Statement.Expr expr
            && expr.value() instanceof Expression.Call call
            && call.function() instanceof Expression.Attribute attribute
            && attribute.name().equals("__init__")
            && Attributes.isSuper(attribute.value())
        ? call
        : null;
  }

  /** The call of the superclass's constructor. */
  private CodeBlock above(@Nullable Statement first, List<CodeBlock> given) {
    Expression.Call call = superCall(first);
    ClassInfo base = type.base();
    FunctionInfo above = base == null ? null : lowering.instances().constructor(base);
    if (call == null) {
      return Handlers.isException(type) && !given.isEmpty()
          ? CodeBlock.of("super($L);\n", CodeBlock.join(given, ",$W"))
          : CodeBlock.of("");
    }
    if (above != null) {
      List<CodeBlock> arguments = new ArgumentBinding(lowering, call, above.passed()).bind(above);
      if (arguments == null) {
        lowering.problems().refuse(call, "these arguments of super().__init__");
        return CodeBlock.of("");
      }
      return CodeBlock.of("super($L);\n", CodeBlock.join(arguments, ",$W"));
    }
    if (!Handlers.isException(type)) {
      Value made = new LibraryOverrides(lowering).superCall(call, type, "__init__");
      if (made == null && (!call.args().isEmpty() || !call.keywords().isEmpty())) {
        CodeBlock loose = lowering.calls().looseArguments(call, List.of(), true);
        CodeBlock before = lowering.frame().takeBefore();
        return CodeBlock.of("$L$T.objectInit(this$L);\n", before, Runtime.IDIOMS, loose);
      }
      return made == null
          ? CodeBlock.of("")
          : CodeBlock.of("$L$L;\n", lowering.frame().takeBefore(), made.code());
    }
    List<CodeBlock> codes = new ArrayList<>();
    if (Displays.hasStar(call.args())) {
      return CodeBlock.of(
          "super($T.from($L).toArray());\n",
          Runtime.TUPLE,
          lowering.displays().spread(call.args(), lowering.slotAt(call, "elements")));
    }
    for (Expression argument : call.args()) {
      Value value = lowering.value(argument);
      codes.add(call.args().size() == 1 ? Displays.single(value) : value.code());
    }
    return CodeBlock.of("super($L);\n", CodeBlock.join(codes, ",$W"));
  }

  /** A class without {@code __init__} takes what its superclass takes. */
  private MethodSpec forwarding(FunctionInfo inherited) {
    MethodSpec.Builder spec = MethodSpec.constructorBuilder();
    List<CodeBlock> names = new ArrayList<>();
    for (Parameter parameter : inherited.passed()) {
      String name = JavaNames.camel(parameter.name());
      Type held = lowering.functions().parameterType(inherited, parameter);
      spec.addParameter(lowering.names().of(held), name);
      names.add(CodeBlock.of("$L", name));
    }
    return spec.addStatement("super($L)", CodeBlock.join(names, ",$W")).build();
  }

  private MethodSpec namedTuple() {
    MethodSpec.Builder spec = MethodSpec.constructorBuilder();
    CodeBlock.Builder names = CodeBlock.builder();
    for (Parameter parameter : type.dataFields()) {
      String name = JavaNames.camel(parameter.name());
      spec.addParameter(lowering.names().of(parameter.slot().type()), name);
      names.add(", $L", name);
    }
    return spec.addStatement("super(TYPE$L)", names.build()).build();
  }

  private static boolean isInitVariable(Parameter parameter) {
    return parameter.annotation() != null && ClassForms.isInitVariable(parameter.annotation());
  }

  /** {@code __post_init__} takes what is no field. */
  private static void flowInitVariables(FunctionInfo init, FunctionInfo post) {
    int next = 0;
    for (Parameter parameter : init.passed()) {
      if (isInitVariable(parameter) && next < post.passed().size()) {
        post.passed().get(next++).slot().unify(parameter.slot());
      }
    }
  }

  private MethodSpec dataclass() {
    MethodSpec.Builder spec = MethodSpec.constructorBuilder();
    FunctionInfo init = type.dataConstructor();
    ClassInfo base = type.base();
    List<CodeBlock> above = new ArrayList<>();
    CodeBlock.Builder body = CodeBlock.builder();
    List<Parameter> inherited = base == null ? List.of() : base.dataFields();
    List<CodeBlock> initVariables = new ArrayList<>();
    for (Parameter parameter : inherited) {
      above.add(CodeBlock.of("$L", JavaNames.camel(parameter.name())));
    }
    for (Parameter parameter : init.passed()) {
      Type held = parameter.slot().type();
      String name = JavaNames.camel(parameter.name());
      spec.addParameter(lowering.names().of(held), name);
      boolean own = inherited.stream().noneMatch(p -> p.name().equals(parameter.name()));
      if (isInitVariable(parameter)) {
        initVariables.add(CodeBlock.of("$L", name));
      } else if (own) {
        body.add(
            "this.$L = $L;\n",
            Objects.requireNonNull(type.field(parameter.name())).javaName(),
            name);
      }
    }
    for (DataField field : DataField.all(lowering, type)) {
      boolean own = type.fields().containsKey(field.name());
      if (!field.init() && own && field.value() != null) {
        ClassInfo.Field declared = Objects.requireNonNull(type.field(field.name()));
        body.add(
            "this.$L = $L;\n", declared.javaName(), lowering.into(field.value(), declared.slot()));
      }
    }
    FunctionInfo post = type.method("__post_init__");
    boolean ownPost = type.methods().containsKey("__post_init__") || inherited.isEmpty();
    if (post != null && ownPost) {
      body.add("$L($L);\n", post.javaName(), CodeBlock.join(initVariables, ", "));
      flowInitVariables(init, post);
    }
    if (base != null && !inherited.isEmpty()) {
      spec.addStatement(
          "$L($L)",
          type.isOpen() ? initializer(lowering.instances().constructed(base)) : "super",
          CodeBlock.join(above, ",$W"));
    }
    return spec.addCode(body.build()).build();
  }
}
