package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods by which the runtime finds attributes of objects and of the class by their
 * names: for those names that the program uses where it does not know the class.
 */
final class NamedAttributes {

  /** Methods that nothing reads by name, or that have other parameters in Java. */
  private static final List<String> UNREAD = List.of("__init__", "__exit__", "__aexit__");

  private final Lowering lowering;
  private final ClassInfo type;
  private final TypeName self;
  private final TypeSpec.Builder builder;
  private final Map<String, CodeBlock> reads = new TreeMap<>();
  private final Map<String, CodeBlock> writes = new TreeMap<>();

  NamedAttributes(Lowering lowering, ClassInfo type, TypeSpec.Builder builder) {
    this.lowering = lowering;
    this.type = type;
    this.self = lowering.classes().nameOf(type);
    this.builder = builder;
  }

  /** Writes what reads, sets and deletes attributes of objects. */
  void ofObjects() {
    fields();
    methods();
    writeReads();
    writeWrites();
    writeDeletions();
  }

  private void fields() {
    for (ClassInfo.Field field : type.fields().values()) {
      if (!lowering.program().isDynamic(field.name()) || !ClassWriter.hasJavaField(type, field)) {
        continue;
      }
      boolean instance = field.onInstance().isRaised();
      CodeBlock place =
          instance
              ? CodeBlock.of("this.$L", field.javaName())
              : CodeBlock.of("$T.$L", self, lowering.classes().staticName(type, field));
      reads.put(field.name(), place);
      if (instance && !Classes.isFrozen(type)) {
        Type held = field.slot().type();
        Value value = Value.of(held, Runtime.ANY, "value");
        writes.put(
            field.name(),
            CodeBlock.of(
                "$L = $L", place, lowering.coercions().to(value, lowering.names().of(held))));
      }
    }
  }

  private void methods() {
    for (FunctionInfo method : type.methods().values()) {
      if (lowering.program().isDynamic(method.name()) && !UNREAD.contains(method.name())) {
        reads.put(method.name(), read(method));
      }
    }
    for (FunctionInfo method : type.methods().values()) {
      if (method.binding() == Binding.PROPERTY
          && method.isPlain()
          && lowering.program().isDynamic(method.name())
          && type.setter(method.name()) == null
          && !ClassForms.isCached(lowering, method)) {
        writes.put(
            method.name(),
            CodeBlock.of(
                "throw new $T($S + pyType().name() + $S)",
                io.portalis.python.AttributeError.class,
                "property '" + method.name() + "' of '",
                "' object has no setter"));
      }
    }
    for (FunctionInfo setter : type.setters().values()) {
      if (lowering.program().isDynamic(setter.name())) {
        setter.release();
        writes.put(setter.name(), CodeBlock.of("$L(value)", setter.javaName()));
      }
    }
  }

  private void writeReads() {
    if (!reads.isEmpty()) {
      MethodSpec.Builder get =
          ClassWriter.hook("pyGetAttr", Runtime.ANY).addParameter(String.class, "name");
      CodeBlock.Builder code = CodeBlock.builder().add("return switch (name) {\n$>");
      reads.forEach((name, read) -> code.add("case $S -> $L;\n", name, read));
      code.add("default -> super.pyGetAttr(name);\n$<};\n");
      builder.addMethod(get.addCode(code.build()).build());
    }
  }

  private void writeWrites() {
    if (!writes.isEmpty() && !ClassForms.option(type, "frozen")) { // A frozen class has its own.
      MethodSpec.Builder set =
          ClassWriter.hook("pySetAttr", TypeName.VOID)
              .addParameter(String.class, "name")
              .addParameter(Runtime.ANY, "value");
      CodeBlock.Builder code = CodeBlock.builder().add("switch (name) {\n$>");
      writes.forEach((name, write) -> code.add("case $S -> $L;\n", name, write));
      code.add("default -> super.pySetAttr(name, value);\n$<}\n");
      builder.addMethod(set.addCode(code.build()).build());
    }
  }

  /** {@code del object.name} of properties that say what that does. */
  private void writeDeletions() {
    if (type.deleters().isEmpty()) {
      return;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("switch (name) {\n$>");
    type.deleters()
        .forEach((name, deleter) -> code.add("case $S -> $L();\n", name, deleter.javaName()));
    code.add("default -> super.pyDelAttr(name);\n$<}\n");
    builder.addMethod(
        ClassWriter.hook("pyDelAttr", TypeName.VOID)
            .addParameter(String.class, "name")
            .addCode(code.build())
            .build());
  }

  /** Writes what finds attributes of the class object; returns whether there are any. */
  boolean ofClass() {
    Map<String, CodeBlock> members = members();
    if (members.isEmpty() || type.form() == Form.NAMED_TUPLE) {
      return false;
    }
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (name) {\n$>");
    members.forEach((name, member) -> cases.add("case $S -> $L;\n", name, member));
    cases.add("default -> $T.UNBOUND;\n$<};\n", Runtime.PY);
    builder.addMethod(
        MethodSpec.methodBuilder("pyMember")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(Runtime.ANY)
            .addParameter(String.class, "name")
            .addParameter(Runtime.TYPE, "type")
            .addCode(cases.build())
            .build());
    return true;
  }

  private Map<String, CodeBlock> members() {
    Map<String, CodeBlock> members = new TreeMap<>();
    for (ClassInfo.Field field : type.fields().values()) {
      if (lowering.program().isDynamic(field.name())
          && field.onClass().isRaised()
          && ClassWriter.hasJavaField(type, field)) {
        members.put(
            field.name(), CodeBlock.of("$T.$L", self, lowering.classes().staticName(type, field)));
      }
    }
    for (FunctionInfo method : type.methods().values()) {
      boolean hook = method.name().startsWith("__") && method.name().endsWith("__");
      if (!lowering.program().isDynamic(method.name())
          || hook
          || method.binding() == Binding.PROPERTY) {
        continue;
      }
      FunctionObjects objects = lowering.functions().objects();
      CodeBlock member =
          !method.isPlain()
              ? CodeBlock.of("$T.$L", self, Classes.decoratedField(method))
              : method.binding() == Binding.INSTANCE
                  ? objects.unbound(type, method).code()
                  : objects.ofClassMethod(CodeBlock.of("type"), method).code();
      members.put(method.name(), member);
    }
    String doc = Docs.raw(type.node().body());
    if (doc != null && lowering.program().isDynamic("__doc__")) {
      members.put("__doc__", CodeBlock.of("$T.doc($S)", Runtime.IDIOMS, doc));
    }
    return members;
  }

  private CodeBlock read(FunctionInfo method) {
    Value receiver = Value.of(Type.instance(type), self, "this").asSteady();
    if (!method.isPlain()) {
      return lowering.classes().readDecorated(receiver, type, method).code();
    }
    if (method.binding() == Binding.PROPERTY) {
      method.root().wanted().raise();
      return CodeBlock.of("$L()", method.javaName());
    }
    if (method.binding() == Binding.CLASS) {
      return lowering.functions().objects().ofClassMethod(CodeBlock.of("pyType()"), method).code();
    }
    return lowering.functions().boundMethod(receiver, type, method).code();
  }
}
