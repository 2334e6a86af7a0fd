package io.portalis.translator.lower;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.Program;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the Java class of a module. */
public final class ModuleWriter {

  private static final int MOST_PASSES = 1000;

  private final Program program;
  private final ClassName name;

  /** Translates a program to a class of this name. */
  public ModuleWriter(Program program, ClassName name) {
    this.program = program;
    this.name = name;
  }

  /**
   * Repeats passes until they learn nothing new, and returns the last one's result.
   *
   * @throws IllegalStateException if that takes too long, which would be a fault of the translator
   */
  public JavaFile write() {
    Names.prepare(program, name.simpleName());
    new ClassForms(new Lowering(program, name)).prepare();
    program.problems().keep();
    JavaFile file = pass();
    for (int passes = 0; program.facts().takeLearnt() > 0; passes++) {
      if (passes > MOST_PASSES) {
        throw new IllegalStateException("types do not settle");
      }
      program.problems().retract();
      file = pass();
      if (program.facts().takeLearnt() == 0) {
        completeUnknown();
      } else {
        program.facts().learn();
      }
    }
    return file;
  }

  /** Functions that nobody calls may be called with anything. */
  private void completeUnknown() {
    for (FunctionInfo function : program.functions()) {
      for (FunctionInfo.Parameter parameter : function.passed()) {
        if (parameter.slot().type().is(Type.Kind.BOTTOM)) {
          parameter.slot().join(Hints.of(parameter));
        }
      }
      if (function.result().type().is(Type.Kind.BOTTOM)) {
        function.result().join(Type.NONE); // It never returns.
      }
    }
  }

  private JavaFile pass() {
    Lowering lowering = new Lowering(program, name);
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
    Docs.add(builder, program.module().body());
    lowering.frame().returns(true, false);
    CodeBlock body = lowering.statements().moduleBody(program.scope(), program.module().body());
    List<MethodSpec> methods = new ArrayList<>();
    for (FunctionInfo function : functions()) {
      if (lowering.functions().isStatic(function)) {
        MethodSpec.Builder spec =
            MethodSpec.methodBuilder(function.javaName()).addModifiers(Modifier.STATIC);
        Docs.add(spec, function.body());
        methods.add(lowering.functions().method(function, spec));
      }
    }
    List<TypeSpec> types = new ArrayList<>();
    for (ClassInfo type : classes()) {
      if (type.form() != ClassInfo.Form.PROTOCOL) {
        types.add(new ClassWriter(lowering, type).write());
      }
    }
    addFields(lowering, builder);
    builder.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    builder.addMethod(
        MethodSpec.methodBuilder("main")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(ArrayTypeName.of(String.class), "args")
            .addStatement("$T.run($T::run)", Runtime.MAIN, name)
            .build());
    builder.addMethod(
        MethodSpec.methodBuilder("run")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addCode(body)
            .build());
    methods.forEach(builder::addMethod);
    types.forEach(builder::addType);
    return JavaFile.builder(name.packageName(), builder.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private List<FunctionInfo> functions() {
    return program.functions().stream()
        .filter(f -> f.binding() == Binding.NONE && f.owner() == null)
        .sorted(Comparator.comparingInt(f -> f.node().span().startLine()))
        .toList();
  }

  private List<ClassInfo> classes() {
    return program.classes().stream()
        .sorted(Comparator.comparingInt(t -> t.node().span().startLine()))
        .toList();
  }

  private void addFields(Lowering lowering, TypeSpec.Builder builder) {
    Set<Variable> seen = new HashSet<>();
    for (Variable variable : program.scope().variables().values()) {
      boolean field =
          variable.scope().kind() == Scope.Kind.MODULE
              && (variable.shared().isRaised() || variable.isAssignedElsewhere())
              && variable.type() == null
              && (variable.function() == null)
              && lowering.libraryCalls().imports().of(variable) == null;
      if (field && seen.add(variable)) {
        builder.addField(
            FieldSpec.builder(
                    lowering.names().of(variable.slot().type()),
                    variable.javaName(),
                    Modifier.STATIC)
                .build());
      }
    }
    FunctionObjects objects = lowering.functions().objects();
    for (FunctionObjects.DefaultField field : List.copyOf(objects.defaults().values())) {
      TypeName type = lowering.names().of(field.parameter().slot().type());
      builder.addField(FieldSpec.builder(type, field.name(), Modifier.STATIC).build());
    }
    int done = 0;
    while (done < objects.constants().size()) { // One may need another.
      Map.Entry<FunctionInfo, String> entry =
          List.copyOf(objects.constants().entrySet()).get(done++);
      builder.addField(
          FieldSpec.builder(Runtime.FUNCTION, entry.getValue(), Modifier.STATIC, Modifier.FINAL)
              .initializer(objects.constant(entry.getKey()))
              .build());
    }
  }
}
