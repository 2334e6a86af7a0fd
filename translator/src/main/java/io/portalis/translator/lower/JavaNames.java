package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.portalis.translator.library.Supertypes;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import java.util.List;
import java.util.Objects;
import javax.lang.model.SourceVersion;

/** Names in Java: of types, and of what Python programs name. */
final class JavaNames {

  private static final int DEEPEST = 6;

  private final ClassName module;

  JavaNames(ClassName module) {
    this.module = module;
  }

  ClassName module() {
    return module;
  }

  /** The Java type of a place that holds such values. */
  TypeName of(Type type) {
    TypeName name = of(type, 0);
    return type.nullable() ? name.box() : name;
  }

  TypeName boxed(Type type) {
    return type.is(Type.Kind.NONE) ? ClassName.get(Void.class) : of(type).box();
  }

  private TypeName of(Type type, int depth) {
    return switch (type.kind()) {
      case BOTTOM, ANY, NONE -> Runtime.ANY;
      case BOOL -> TypeName.BOOLEAN;
      case INT -> type.isLong() ? TypeName.LONG : Runtime.ANY;
      case FLOAT -> TypeName.DOUBLE;
      case STR -> ClassName.get(String.class);
      case TUPLE -> Runtime.TUPLE;
      case INSTANCE -> module.nestedClass(type.instanceClass().javaName());
      case CLASS -> Runtime.TYPE;
      case FUNCTION -> Runtime.FUNCTION;
      case LIBRARY -> library(type, depth);
    };
  }

  private TypeName library(Type type, int depth) {
    Class<?> library = Objects.requireNonNull(type.library());
    ClassName raw = ClassName.get(library);
    List<Slot> arguments = type.arguments();
    if (arguments.isEmpty()) {
      return raw;
    }
    TypeName[] names = new TypeName[arguments.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = argument(arguments.get(i), Supertypes.isReadOnly(library), depth);
    }
    return ParameterizedTypeName.get(raw, names);
  }

  private TypeName argument(Slot slot, boolean readOnly, int depth) {
    Type type = slot.type();
    TypeName name =
        depth > DEEPEST
            ? Runtime.ANY
            : type.is(Type.Kind.NONE) ? ClassName.get(Void.class) : of(type, depth + 1).box();
    if (!readOnly || !isWildcard(slot, name)) {
      return name;
    }
    return WildcardTypeName.subtypeOf(name);
  }

  /** Whether a read-only type argument is written as a wildcard. */
  static boolean isWildcard(Slot slot, TypeName name) {
    return slot.isConstant() && !isFinal(name);
  }

  private static boolean isFinal(TypeName name) {
    return name.isBoxedPrimitive()
        || name.equals(ClassName.get(String.class))
        || name.equals(Runtime.TUPLE)
        || name.equals(ClassName.get(Void.class));
  }

  /** A name in Java's case: {@code get_all} becomes {@code getAll}. */
  static String camel(String python) {
    String stripped = python.replaceAll("^_+|_+$", "");
    if (stripped.isEmpty()) {
      return "unused";
    }
    if (python.startsWith("__") && python.endsWith("__")) {
      return python;
    }
    StringBuilder result = new StringBuilder();
    boolean upper = false;
    String text =
        stripped.equals(stripped.toUpperCase(java.util.Locale.ROOT))
            ? stripped.toLowerCase(java.util.Locale.ROOT)
            : stripped;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        result.append(upper ? Character.toUpperCase(c) : i == 0 ? Character.toLowerCase(c) : c);
        upper = false;
      }
    }
    return safe(result.toString());
  }

  /** The name of a constant: {@code MAX_SIZE} stays, anything else is in camel case. */
  static String constant(String python) {
    boolean upper = python.matches("_*[A-Z][A-Z0-9_]*");
    return upper ? python.replaceAll("^_+", "") : camel(python);
  }

  static String className(String python) {
    String stripped = python.replaceAll("^_+", "");
    if (stripped.isEmpty()) {
      return "Unnamed";
    }
    StringBuilder result = new StringBuilder();
    for (String part : stripped.split("_")) {
      if (!part.isEmpty()) {
        result.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return result.toString();
  }

  private static String safe(String name) {
    return SourceVersion.isKeyword(name) || name.equals("record") || name.equals("yield")
        ? name + "_"
        : name;
  }
}
