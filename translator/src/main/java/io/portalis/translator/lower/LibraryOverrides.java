package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.portalis.python.Dispatch;
import io.portalis.python.PyInstance;
import io.portalis.translator.library.Member;
import io.portalis.translator.library.Signature;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a class of the program needs to override methods of a class of the library. */
final class LibraryOverrides {

  private final Lowering lowering;

  LibraryOverrides(Lowering lowering) {
    this.lowering = lowering;
  }

  /**
   * Gives methods that override others of the library, or would do so in Java only, names of their
   * own in Java.
   */
  void prepare(ClassInfo type) {
    Class<?> library = type.libraryBase();
    if (library == null) {
      return;
    }
    Set<String> taken =
        Arrays.stream(library.getMethods()).map(Method::getName).collect(Collectors.toSet());
    for (FunctionInfo method : type.methods().values()) {
      boolean overrides = !overridden(type, method).isEmpty();
      boolean first = type.base() == null || type.base().method(method.name()) == null;
      if (overrides
          || first && !method.name().startsWith("__") && taken.contains(method.javaName())) {
        method.nameInJava(method.javaName() + "Of" + type.javaName());
      }
      if (overrides) {
        method.release();
      }
    }
  }

  /**
   * Whether a class of the library calls its own methods for its own purposes, as CPython does not.
   */
  private static boolean isContainer(Class<?> library) {
    return Map.class.isAssignableFrom(library) || List.class.isAssignableFrom(library);
  }

  /** Whether {@code super()} means an operator of a class, and not that it has none. */
  static boolean hasHook(Class<?> library, String name) {
    return !isContainer(library)
        || Arrays.stream(PyInstance.class.getMethods())
            .filter(method -> method.getName().equals(name))
            .anyMatch(method -> Dispatch.overrides(library, name, method.getParameterTypes()));
  }

  /** The methods of the library that a method of the class is the first to override. */
  private List<Method> overridden(ClassInfo type, FunctionInfo method) {
    Map<String, Method> found = new LinkedHashMap<>();
    for (Member member : members(type, method)) {
      Method java = (Method) member.java();
      found.putIfAbsent(key(java), java);
    }
    return List.copyOf(found.values());
  }

  private static String key(Method java) {
    return java.getName() + List.of(java.getParameterTypes());
  }

  private List<Member> members(ClassInfo type, FunctionInfo method) {
    Class<?> library = type.libraryBase();
    ClassInfo base = type.base();
    boolean first = base == null || base.method(method.name()) == null;
    if (library == null
        || !first
        || method.binding() != Binding.INSTANCE
        || !method.isPlain()
        || method.name().startsWith("__")) {
      return List.of();
    }
    return lowering.library().members(library, method.name()).stream()
        .filter(m -> m.isInstance() && m.signature().callable())
        .filter(m -> !Modifier.isFinal(m.java().getModifiers()))
        .toList();
  }

  /** The methods that Java's classes call, which call the program's. */
  List<MethodSpec> write(ClassInfo type, FunctionInfo method) {
    List<MethodSpec> specs = new ArrayList<>();
    Class<?> library = type.libraryBase();
    if (library == null || isContainer(library)) {
      return specs;
    }
    for (Method java : overridden(type, method)) {
      Member member =
          members(type, method).stream()
              .filter(m -> key((Method) m.java()).equals(key(java)))
              .findFirst()
              .orElseThrow();
      specs.add(write(type, method, member, java));
    }
    return specs;
  }

  private MethodSpec write(ClassInfo type, FunctionInfo method, Member member, Method java) {
    method.release();
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(java.getName())
            .addModifiers(javax.lang.model.element.Modifier.PUBLIC)
            .addAnnotation(Override.class)
            .returns(TypeName.get(java.getReturnType()));
    List<String> names = new ArrayList<>();
    for (Class<?> parameter : java.getParameterTypes()) {
      names.add("a" + (names.size() + 1));
      spec.addParameter(TypeName.get(parameter), names.get(names.size() - 1));
    }
    spec.varargs(java.isVarArgs());
    CodeBlock.Builder given = CodeBlock.builder();
    List<Signature.Parameter> parameters = member.signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      String name = names.get(member.javaIndex(i));
      switch (parameters.get(i).kind()) {
        case VARIABLE -> given.add(".spread($T.of($L))", Runtime.TUPLE, name);
        case KEYWORDS -> given.add(".spreadKeywords($L)", name);
        case KEYWORD_ONLY -> given.add(".with($S, $L)", parameters.get(i).name(), name);
        default -> given.add(".add($L)", name);
      }
    }
    Value self = Value.of(Type.instance(type), lowering.classes().nameOf(type), "this").asSteady();
    CodeBlock bound = lowering.functions().boundMethod(self, type, method).code();
    CodeBlock call = CodeBlock.of("$L.call($T.of()$L)", bound, Runtime.ARGS, given.build());
    return spec.addStatement(result(call, java.getReturnType())).build();
  }

  private static CodeBlock result(CodeBlock call, Class<?> wanted) {
    if (wanted == void.class) {
      return call;
    }
    String name =
        wanted == boolean.class
            ? "truth"
            : wanted == long.class ? "toLong" : wanted == double.class ? "toDouble" : null;
    return wanted == Object.class
        ? CodeBlock.of("return $L", call)
        : name != null
            ? CodeBlock.of("return $T.$L($L)", Runtime.PY, name, call)
            : CodeBlock.of("return $T.cast($L)", Runtime.IDIOMS, call);
  }

  /** Whether a class of the library takes arguments for classes that extend it. */
  boolean initializes(ClassInfo type) {
    Class<?> library = type.libraryBase();
    return library != null && !lowering.library().members(library, "__init__").isEmpty();
  }

  /** {@code super().method()} where a class of the library has the method; null if none has. */
  @Nullable Value superCall(Expression.Call call, @Nullable ClassInfo type, String method) {
    Class<?> library = type == null ? null : type.libraryBase();
    if (library == null) {
      return null;
    }
    List<Member> members = lowering.library().members(library, method);
    boolean init = method.equals("__init__");
    if (members.stream().noneMatch(m -> m.isInstance() && m.signature().callable())) {
      return null;
    }
    Value receiver =
        Value.of(Type.libraryOfObjects(library), ClassName.get(library), init ? "this" : "super");
    return new Overloads(lowering, call, members).call(receiver.asSteady());
  }
}
