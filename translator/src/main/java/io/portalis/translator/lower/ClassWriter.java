package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.portalis.python.Uninitialized;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the Java class of a class of the program. */
final class ClassWriter {

  /** The attributes that show base classes. */
  private static final List<String> ASK_BASES = List.of("__mro__", "mro", "__bases__", "__base__");

  private static final Map<String, String> ERASED_BASES =
      Map.of("ABC", "ABC", "Generic", "GENERIC", "Protocol", "PROTOCOL");

  private final Lowering lowering;
  private final ClassInfo type;
  private final TypeName self;
  private final TypeSpec.Builder builder;
  private final Constructors constructors;
  private final NamedAttributes attributes;

  ClassWriter(Lowering lowering, ClassInfo type) {
    this.lowering = lowering;
    this.type = type;
    this.self = lowering.classes().nameOf(type);
    this.builder = TypeSpec.classBuilder(type.javaName()).addModifiers(Modifier.STATIC);
    if (lowering.program().isLink(type.node())) {
      builder.addModifiers(Modifier.ABSTRACT);
    }
    this.constructors = new Constructors(lowering, type);
    this.attributes = new NamedAttributes(lowering, type, builder);
  }

  TypeSpec write() {
    Scope outer = lowering.scope();
    lowering.frame().enter(type.scope());
    builder.superclass(superclass());
    Docs.add(builder, type.node().body());
    List<MethodSpec> methods = new ArrayList<>();
    for (FunctionInfo method : type.methods().values()) {
      if (!method.name().equals("__init__")) {
        methods.add(method(method));
        if (method.adapted() != null) {
          methods.add(new Adapters(lowering, type).write(method, method.adapted()));
        }
        methods.addAll(new LibraryOverrides(lowering).write(type, method));
      }
    }
    for (FunctionInfo setter : type.setters().values()) {
      methods.add(method(setter));
    }
    for (FunctionInfo deleter : type.deleters().values()) {
      methods.add(method(deleter));
    }
    type.aliases().forEach((name, method) -> alias(name, method, methods));
    FunctionInfo call = type.methods().get("__call__");
    if (call != null) {
      methods.add(callHook(call));
    }
    List<MethodSpec> made = constructors.write();
    CodeBlock creator = creator();
    boolean members = attributes.ofClass();
    fields();
    builder.addField(
        type.form() == Form.NAMED_TUPLE ? namedTupleType() : classObject(creator, members));
    if (type.form() == Form.ENUM) {
      builder.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(Runtime.REGISTRY, self),
                  "MEMBERS",
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer(
                  isFlag() ? "$T.<$T>of(TYPE).flags($T::new)" : "$T.of(TYPE)",
                  isFlag()
                      ? new Object[] {Runtime.REGISTRY, self, self}
                      : new Object[] {Runtime.REGISTRY})
              .build());
    }
    made.forEach(builder::addMethod);
    methods.forEach(builder::addMethod);
    if (type.form() == Form.DATACLASS) {
      dataMethods();
    }
    new Comparisons(lowering, type).write().forEach(builder::addMethod);
    keyError();
    unhashable();
    attributes.ofObjects();
    lowering.frame().enter(outer);
    return builder.build();
  }

  private boolean isFlag() {
    return ClassForms.enumBase(lowering, type).endsWith("FLAG") && type.method("__init__") == null;
  }

  private FieldSpec classObject(CodeBlock creator, boolean members) {
    return FieldSpec.builder(Runtime.TYPE, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.define($S, $T.class, $L$L)$L",
            Runtime.TYPE,
            type.name(),
            self,
            baseType(),
            creator.isEmpty() ? "" : CodeBlock.of(", $L", creator),
            CodeBlock.of(
                "$L$L",
                otherBases(),
                members ? CodeBlock.of(".withMembers($T::pyMember)", self) : ""))
        .build();
  }

  private CodeBlock otherBases() {
    List<CodeBlock> others = new ArrayList<>();
    List<CodeBlock> erased = erasedBases();
    others.addAll(
        erased.subList(extendsOnlyErased() ? Math.min(1, erased.size()) : 0, erased.size()));
    boolean chained = !type.pythonBases().isEmpty();
    for (Type other : type.otherBases().subList(chained ? 1 : 0, type.otherBases().size())) {
      others.add(
          other.is(Type.Kind.INSTANCE)
              ? CodeBlock.of("$T.TYPE", lowering.names().of(other))
              : CodeBlock.of("$T.of($T.class)", Runtime.TYPE, other.library()));
    }
    return others.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(".alsoExtends($L)", CodeBlock.join(others, ", "));
  }

  private boolean extendsOnlyErased() {
    return type.base() == null && type.libraryBase() == null && type.pythonBases().isEmpty();
  }

  /** The base classes that mean nothing in Java, if the program asks for base classes. */
  private List<CodeBlock> erasedBases() {
    if (ASK_BASES.stream().noneMatch(lowering.program()::isDynamic)) {
      return List.of();
    }
    List<CodeBlock> erased = new ArrayList<>();
    for (Expression base : type.node().bases()) {
      Expression name = base instanceof Expression.Subscript generic ? generic.value() : base;
      Imports.Imported imported =
          lowering.libraryCalls().imports().of(name, Objects.requireNonNull(type.scope().parent()));
      String constant = imported == null ? null : ERASED_BASES.get(imported.member());
      if (constant != null) {
        erased.add(CodeBlock.of("$T.$L", Runtime.TYPE, constant));
      }
    }
    return erased;
  }

  /** A class that says what is equal, but not its hash, has none. */
  private void unhashable() {
    boolean has = type.methods().containsKey("__hash__") || type.aliases().containsKey("__hash__");
    if (type.methods().containsKey("__eq__") && !has && type.form() != Form.DATACLASS) {
      add(hook("__hash__", Runtime.ANY).addStatement("throw $T.unhashable(this)", Runtime.PY));
    }
  }

  /** What an exception shows that is a KeyError, too: its key. */
  private void keyError() {
    boolean key =
        type.otherBases().stream()
            .anyMatch(other -> other.library() == io.portalis.python.KeyError.class);
    if (key && type.method("__str__") == null) {
      add(
          hook("__str__", ClassName.get(String.class))
              .addStatement(
                  "return args().size() == 1 ? $T.repr(args().at(0)) : (String) super.__str__()",
                  Runtime.PY));
    }
  }

  /** The class object of a {@code NamedTuple}. */
  private FieldSpec namedTupleType() {
    Class<?> kind = io.portalis.python.lib.NamedTupleType.class;
    List<CodeBlock> names = new ArrayList<>();
    List<CodeBlock> defaults = new ArrayList<>();
    List<CodeBlock> items = new ArrayList<>();
    for (Parameter parameter : type.dataFields()) {
      Type held = parameter.slot().type();
      Value item = Value.of(held, Runtime.ANY, "items[$L]", names.size());
      items.add(lowering.coercions().to(item, lowering.names().of(held)));
      names.add(CodeBlock.of("$S", parameter.name()));
      if (parameter.defaultValue() != null) {
        Value value = lowering.value(parameter.defaultValue());
        parameter.slot().join(value.type());
        defaults.add(value.code());
      }
    }
    return FieldSpec.builder(kind, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.define($S, $T.class, $T.of($L), new $T[] {$L}, items -> new $T($L))",
            kind,
            type.name(),
            self,
            List.class,
            CodeBlock.join(names, ",$W"),
            Runtime.ANY,
            CodeBlock.join(defaults, ",$W"),
            self,
            CodeBlock.join(items, ",$W"))
        .build();
  }

  private TypeName superclass() {
    ClassInfo base = type.base();
    if (base != null) {
      return lowering.classes().nameOf(base);
    }
    if (type.form() == Form.NAMED_TUPLE) {
      return ClassName.get(io.portalis.python.lib.NamedTuple.class);
    }
    Class<?> library = type.libraryBase();
    return library == null ? Runtime.OBJECT : withObjects(library);
  }

  /** A generic class of the library is extended as one of objects. */
  private static TypeName withObjects(Class<?> library) {
    ClassName name = ClassName.get(library);
    TypeName[] arguments = new TypeName[library.getTypeParameters().length];
    Arrays.fill(arguments, Runtime.ANY);
    return arguments.length == 0 ? name : ParameterizedTypeName.get(name, arguments);
  }

  private CodeBlock baseType() {
    ClassInfo base = type.pythonBases().isEmpty() ? type.base() : type.pythonBases().get(0);
    if (base != null) {
      return CodeBlock.of("$T.TYPE", lowering.classes().nameOf(base));
    }
    if (type.form() == Form.ENUM) {
      return CodeBlock.of("$T.$L", Runtime.ENUM, ClassForms.enumBase(lowering, type));
    }
    List<CodeBlock> erased = erasedBases();
    if (extendsOnlyErased() && !erased.isEmpty()) {
      return erased.get(0);
    }
    Class<?> library = type.libraryBase();
    return library == null
        ? CodeBlock.of("$T.OBJECT", Runtime.TYPE)
        : CodeBlock.of("$T.of($T.class)", Runtime.TYPE, library);
  }

  /** How the class object makes instances. */
  private CodeBlock creator() {
    if (type.form() == Form.ENUM) {
      return CodeBlock.of("$T.lookup($T.class)", Runtime.ENUM, self);
    }
    if (!type.used().isRaised() || lowering.program().isLink(type.node())) {
      return CodeBlock.of("");
    }
    AbstractMethods methods = new AbstractMethods(lowering, type);
    List<String> missing = methods.missing();
    CodeBlock refusal = CodeBlock.of("{\n$>throw $L;\n$<}", methods.error(missing));
    FunctionInfo init = lowering.instances().constructor(type);
    FunctionInfo creator = type.method("__new__");
    if (creator != null) {
      CodeBlock made = CodeBlock.of("new $T($T.SELF)", self, Uninitialized.class);
      CodeBlock allocator = CodeBlock.of("() -> $L", missing.isEmpty() ? made : refusal);
      return lowering.functions().objects().creation(type, allocator, creator, init);
    }
    if (!missing.isEmpty()) {
      return CodeBlock.of("a -> $L", refusal);
    }
    if (init == null && new LibraryOverrides(lowering).initializes(type)) {
      return CodeBlock.of("a -> $T.initialized(new $T(), a)", Runtime.IDIOMS, self);
    }
    if (init == null) {
      return Handlers.isException(type)
          ? CodeBlock.of(
              "$T.of($S, $S, a -> new $T((($T) a[0]).toArray()))",
              Runtime.FUNCTION,
              type.name(),
              "*args",
              self,
              Runtime.TUPLE)
          : CodeBlock.of("$T.of($S, $S, a -> new $T())", Runtime.FUNCTION, type.name(), "", self);
    }
    return lowering.functions().objects().creator(type, self, init);
  }

  private void fields() {
    for (ClassInfo.Field field : type.fields().values()) {
      TypeName java = lowering.names().of(field.slot().type());
      if (!hasJavaField(type, field)) {
        continue;
      }
      if (field.onClass().isRaised()) {
        builder.addField(
            FieldSpec.builder(java, lowering.classes().staticName(type, field), Modifier.STATIC)
                .build());
      }
      if (field.onInstance().isRaised()) {
        FieldSpec.Builder spec = FieldSpec.builder(java, field.javaName());
        if (field.onClass().isRaised()) {
          spec.initializer("$L", lowering.classes().staticName(type, field));
        }
        builder.addField(spec.build());
      }
    }
    for (FunctionInfo method : type.methods().values()) {
      if (!method.isPlain()) {
        builder.addField(
            FieldSpec.builder(Runtime.ANY, Classes.decoratedField(method), Modifier.STATIC)
                .build());
      }
    }
  }

  /** The fields of a named tuple are its elements. */
  /** Whether the Java class has a field for an attribute, static or not. */
  static boolean hasJavaField(ClassInfo type, ClassInfo.Field field) {
    ClassInfo base = type.base();
    boolean inherited = base != null && base.field(field.name()) != null;
    boolean ofTuple =
        type.form() == Form.NAMED_TUPLE
            && type.dataFields().stream().anyMatch(p -> p.name().equals(field.name()));
    return !inherited && !ofTuple && !field.isKeptByName();
  }

  private MethodSpec method(FunctionInfo method) {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method.javaName());
    boolean isStatic = method.binding() == Binding.STATIC || method.binding() == Binding.CLASS;
    if (isStatic) {
      spec.addModifiers(Modifier.STATIC);
    } else if (ClassForms.isSpecial(method)) {
      spec.addModifiers(Modifier.PUBLIC).addAnnotation(Override.class);
      method.release();
      method.root().wanted().raise();
    } else if (method.isOverride()) {
      spec.addAnnotation(Override.class);
    }
    Docs.add(spec, method.body());
    return lowering.functions().method(method, spec);
  }

  /** The methods that {@code @dataclass} adds, unless the class defines them. */
  private void dataMethods() {
    List<CodeBlock> shown = new ArrayList<>();
    List<CodeBlock> compared = new ArrayList<>();
    List<DataField> all = DataField.all(lowering, type);
    for (DataField field : all) {
      CodeBlock read = place(field);
      if (field.repr()) {
        shown.add(CodeBlock.of("$S, $L", field.name(), read));
      }
      if (field.compare()) {
        compared.add(read);
      }
    }
    builder.addSuperinterface(Runtime.DATACLASSES.nestedClass("Dataclass"));
    TypeName fields =
        ParameterizedTypeName.get(Runtime.LIST, Runtime.DATACLASSES.nestedClass("Field"));
    builder.addField(
        FieldSpec.builder(fields, "FIELDS", Modifier.STATIC, Modifier.FINAL)
            .initializer(
                "$T.define(TYPE$L)",
                Runtime.DATACLASSES,
                CodeBlock.join(
                    all.stream()
                        .map(
                            f ->
                                CodeBlock.of(
                                    ",$Wnew $T.Field($S, $L, $L)",
                                    Runtime.DATACLASSES,
                                    f.name(),
                                    f.init(),
                                    f.compare()))
                        .toList(),
                    ""))
            .build());
    add(hook("dataclassFields", fields).addStatement("return FIELDS"));
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (name) {\n$>");
    for (DataField field : all) {
      cases.add("case $S -> $L;\n", field.name(), place(field));
    }
    cases.add("default -> throw new $T(name);\n$<};\n", io.portalis.python.AttributeError.class);
    add(
        hook("dataclassField", Runtime.ANY)
            .addParameter(String.class, "name")
            .addCode(cases.build()));
    if (lowering.program().isDynamic("__dict__")) {
      TypeName dict =
          ParameterizedTypeName.get(
              Runtime.DICT, ClassName.get(String.class), ClassName.get(Object.class));
      add(
          hook("pyDict", dict)
              .addStatement("return $T.dict(this, super.pyDict())", Runtime.DATACLASSES));
    }
    builder.addMethod(
        MethodSpec.methodBuilder("compared")
            .returns(Runtime.TUPLE)
            .addStatement("return $T.of($L)", Runtime.TUPLE, CodeBlock.join(compared, ",$W"))
            .build());
    if (wants("repr", "__repr__", true)) {
      add(
          hook("__repr__", ClassName.get(String.class))
              .addStatement(
                  "return $T.repr(this$L)",
                  Runtime.DATACLASSES,
                  shown.isEmpty() ? "" : CodeBlock.of(", $L", CodeBlock.join(shown, ",$W"))));
    }
    if (wants("eq", "__eq__", true)) {
      comparison("__eq__", null);
    }
    if (ClassForms.option(type, "order")) {
      comparison("__lt__", "<");
      comparison("__le__", "<=");
      comparison("__gt__", ">");
      comparison("__ge__", ">=");
    }
    if (!type.methods().containsKey("__hash__")) {
      boolean hashable =
          ClassForms.option(type, "frozen") || ClassForms.option(type, "unsafe_hash");
      if (hashable || wants("eq", "__eq__", true)) {
        add(
            hook("__hash__", Runtime.ANY)
                .addStatement(
                    hashable ? "return $T.hash(compared())" : "throw $T.unhashable(this)",
                    Runtime.PY));
      }
    }
    if (ClassForms.option(type, "frozen")) {
      add(
          MethodSpec.methodBuilder("pySetAttr")
              .addModifiers(Modifier.PUBLIC)
              .addAnnotation(Override.class)
              .addParameter(String.class, "name")
              .addParameter(Runtime.ANY, "value")
              .addStatement("throw $T.frozen(name)", Runtime.DATACLASSES));
    }
  }

  /** A hook that is another name of a method. */
  private void alias(String name, FunctionInfo method, List<MethodSpec> methods) {
    if (!name.startsWith("__") || !name.endsWith("__")) {
      return;
    }
    MethodSpec.Builder spec = hook(name, Runtime.ANY);
    List<CodeBlock> given = new ArrayList<>();
    method.release();
    for (Parameter parameter : method.passed()) {
      String parameterName = JavaNames.camel(parameter.name());
      spec.addParameter(Runtime.ANY, parameterName);
      given.add(CodeBlock.of("$L", parameterName));
    }
    methods.add(
        spec.addStatement("return $L($L)", method.javaName(), CodeBlock.join(given, ",$W"))
            .build());
  }

  /** Calling the object calls its method {@code __call__}. */
  private MethodSpec callHook(FunctionInfo call) {
    Value receiver = Value.of(Type.instance(type), self, "this").asSteady();
    return hook("__call__", Runtime.ANY)
        .addParameter(Runtime.ARGS, "args")
        .addStatement(
            "return $L.call(args)", lowering.functions().boundMethod(receiver, type, call).code())
        .build();
  }

  private boolean wants(String option, String method, boolean byDefault) {
    if (type.methods().containsKey(method)) {
      return false;
    }
    for (Expression decorator : type.node().decorators()) {
      if (decorator instanceof Expression.Call call) {
        for (Keyword keyword : call.keywords()) {
          if (option.equals(keyword.name())) {
            return !ClassForms.isFalse(keyword.value());
          }
        }
      }
    }
    return byDefault;
  }

  private void comparison(String name, @Nullable String operator) {
    CodeBlock compared = CodeBlock.of("o -> (($T) o).compared()", self);
    add(
        hook(name, Runtime.ANY)
            .addParameter(Runtime.ANY, "other")
            .addStatement(
                "return $T.$L(this, other, $L$L)",
                Runtime.DATACLASSES,
                operator == null ? "eq" : "compare",
                operator == null ? "" : CodeBlock.of("$S, ", operator),
                compared));
  }

  private CodeBlock place(DataField field) {
    return CodeBlock.of("this.$L", Objects.requireNonNull(type.field(field.name())).javaName());
  }

  static MethodSpec.Builder hook(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(Override.class)
        .returns(result);
  }

  private void add(MethodSpec.Builder method) {
    builder.addMethod(method.build());
  }
}
