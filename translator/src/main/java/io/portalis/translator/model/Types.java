package io.portalis.translator.model;

import io.portalis.translator.library.Supertypes;
import io.portalis.translator.model.Type.Kind;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of types: what a place holds that takes values of two types. */
public final class Types {

  private static final int DEEPEST_TUPLE = 4;

  private Types() {}

  /** Returns the least type of values of either type. Containers within them are unified. */
  public static Type join(Type a, Type b) {
    if (a.equals(b) || b.is(Kind.BOTTOM)) {
      return a;
    }
    if (a.is(Kind.BOTTOM)) {
      return b;
    }
    if (a.is(Kind.NONE) || b.is(Kind.NONE)) {
      return (a.is(Kind.NONE) ? b : a).withNull(true);
    }
    boolean nullable = a.nullable() || b.nullable();
    Type joined = a.kind() == b.kind() ? sameKind(a, b) : otherKind(a, b);
    if (joined == null) {
      release(a);
      release(b);
      return Type.ANY;
    }
    return joined.withNull(nullable);
  }

  private static @Nullable Type sameKind(Type a, Type b) {
    return switch (a.kind()) {
      case INT -> a.bits() >= b.bits() ? a.withNull(false) : b.withNull(false);
      case TUPLE -> tuples(a, b);
      case LIBRARY -> libraries(a, b);
      case INSTANCE -> instances(a, b);
      case FUNCTION -> {
        Set<FunctionInfo> all = new LinkedHashSet<>(a.functions());
        all.addAll(b.functions());
        yield a.withFunctions(all).withNull(false);
      }
      case CLASS -> {
        Set<ClassInfo> all = new LinkedHashSet<>(a.classes());
        all.addAll(b.classes());
        yield a.withClasses(all).withNull(false);
      }
      default -> a.withNull(false);
    };
  }

  private static @Nullable Type otherKind(Type a, Type b) {
    Type instance = a.is(Kind.INSTANCE) ? a : b;
    Type library = a.is(Kind.LIBRARY) ? a : b;
    if (instance.is(Kind.INSTANCE) && library.is(Kind.LIBRARY)) {
      Class<?> base = instance.instanceClass().libraryBase();
      return base == null ? null : commonLibraryClass(base, library.library());
    }
    return null;
  }

  private static Type tuples(Type a, Type b) {
    int depth = Math.max(depth(a), depth(b));
    if (depth > DEEPEST_TUPLE) {
      release(a);
      release(b);
      return Type.tupleOf(Type.ANY);
    }
    if (!a.variadic() && !b.variadic() && a.elements().size() == b.elements().size()) {
      List<Type> elements = new ArrayList<>();
      for (int i = 0; i < a.elements().size(); i++) {
        elements.add(join(a.elements().get(i), b.elements().get(i)));
      }
      return Type.tuple(elements);
    }
    return Type.tupleOf(join(a.commonElement(), b.commonElement()));
  }

  private static int depth(Type type) {
    int deepest = 0;
    for (Type element : type.elements()) {
      deepest = Math.max(deepest, depth(element));
    }
    return type.is(Kind.TUPLE) ? deepest + 1 : 0;
  }

  private static @Nullable Type libraries(Type a, Type b) {
    Class<?> first = Objects.requireNonNull(a.library());
    Class<?> second = Objects.requireNonNull(b.library());
    if (first == second && Supertypes.isReadOnly(first)) {
      return Type.library(first, readOnlyArguments(a, b));
    }
    if (first == second) {
      for (int i = 0; i < a.arguments().size(); i++) {
        a.arguments().get(i).unify(b.arguments().get(i));
      }
      return a.withNull(false);
    }
    if (b.isLibrary(first)) {
      return join(a, Supertypes.as(b, first)).withNull(false);
    }
    if (a.isLibrary(second)) {
      return join(Supertypes.as(a, second), b).withNull(false);
    }
    return commonLibraryClass(first, second);
  }

  /** What is only read, as the result of a coroutine, needs no agreement of both sides. */
  private static List<Slot> readOnlyArguments(Type a, Type b) {
    List<Slot> joined = new ArrayList<>();
    for (int i = 0; i < a.arguments().size(); i++) {
      Slot first = a.arguments().get(i);
      Slot second = b.arguments().get(i);
      Type both = join(first.type(), second.type());
      boolean same =
          first.is(second)
              || (both.equals(first.type()) && isFinal(both) && isFinal(second.type()));
      joined.add(same ? first : Slot.constant(both));
    }
    return joined;
  }

  /** Whether the Java class of a type has no subclasses. */
  private static boolean isFinal(Type type) {
    return type.isLong() || type.is(Kind.STR) || type.is(Kind.BOOL) || type.is(Kind.FLOAT);
  }

  /** Classes without type parameters, such as exceptions, have a common superclass. */
  private static @Nullable Type commonLibraryClass(
      @Nullable Class<?> first, @Nullable Class<?> second) {
    if (second == null) {
      return null;
    }
    for (Class<?> type = first; type != null; type = type.getSuperclass()) {
      if (type.isAssignableFrom(second)) {
        boolean shared =
            Modifier.isPublic(type.getModifiers())
                && !type.getName().startsWith("java.lang.")
                && type.getTypeParameters().length == 0;
        return shared ? Type.library(type, List.of()) : null;
      }
    }
    return null;
  }

  private static @Nullable Type instances(Type a, Type b) {
    for (ClassInfo type = a.instanceClass(); type != null; type = type.base()) {
      if (b.instanceClass().isSubclassOf(type)) {
        return Type.instance(type);
      }
    }
    Class<?> first = a.instanceClass().libraryBase();
    Class<?> second = b.instanceClass().libraryBase();
    return first == null || second == null ? null : commonLibraryClass(first, second);
  }

  /**
   * Tells that values of a type are now in places of unknown type, where anything may be done to
   * them: containers may get any element, functions any argument.
   */
  public static void release(Type type) {
    release(type, 0);
  }

  private static void release(Type type, int depth) {
    if (depth > 8) {
      return;
    }
    for (Type element : type.elements()) {
      release(element, depth + 1);
    }
    for (Slot argument : type.arguments()) {
      if (Supertypes.isReadOnly(type.library())) {
        release(argument.type(), depth + 1);
      } else {
        argument.join(Type.ANY);
      }
    }
    type.functions().forEach(FunctionInfo::release);
    if (type.is(Kind.CLASS)) {
      type.classes().forEach(ClassInfo::release);
    }
  }
}
