package io.portalis.translator.library;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules, functions and classes that programs can import, and the methods of their objects.
 */
public final class Library {

  private final Map<String, ModuleMembers> modules = new LinkedHashMap<>();
  private final Map<Class<?>, Map<String, List<Member>>> members = new HashMap<>();
  private final Map<String, Class<?>> builtinTypes = new HashMap<>();

  /**
   * What a module offers.
   *
   * @param functions its functions and constants
   * @param classes its classes
   */
  public record ModuleMembers(Map<String, List<Member>> functions, Map<String, Class<?>> classes) {}

  /** Reads these classes: modules, and classes that implement a built-in type. */
  public Library(List<Class<?>> sources) {
    for (Class<?> source : sources) {
      PythonModule module = source.getAnnotation(PythonModule.class);
      if (module != null) {
        addModule(module, source);
      }
      Python type = source.getAnnotation(Python.class);
      if (type != null) {
        builtinTypes.put(type.value(), source);
      }
    }
  }

  private void addModule(PythonModule module, Class<?> source) {
    ModuleMembers known =
        modules.computeIfAbsent(
            module.value(), n -> new ModuleMembers(new LinkedHashMap<>(), new LinkedHashMap<>()));
    read(source)
        .forEach(
            (name, list) ->
                known.functions().computeIfAbsent(name, n -> new ArrayList<>()).addAll(list));
    for (Class<?> type : module.classes()) {
      Python name = type.getAnnotation(Python.class);
      known.classes().put(name == null ? type.getSimpleName() : simple(name), type);
    }
  }

  /** The name of a class without the module that it may be shown with. */
  private static String simple(Python name) {
    return name.value().substring(name.value().lastIndexOf('.') + 1);
  }

  private static Map<String, List<Member>> read(Class<?> type) {
    Map<String, List<Member>> found = new LinkedHashMap<>();
    List<java.lang.reflect.Member> all = new ArrayList<>();
    all.addAll(Arrays.asList(type.getConstructors()));
    all.addAll(Arrays.asList(type.getFields()));
    for (Method method : type.getMethods()) {
      if (!method.isBridge()) {
        all.add(method);
      }
    }
    for (java.lang.reflect.Member member : all) {
      Python python = ((AnnotatedElement) member).getAnnotation(Python.class);
      boolean own =
          member.getDeclaringClass() == type
              || !isStatic(member)
              || type.isAnnotationPresent(PythonModule.class)
              || python != null && Signature.parse(python.value()).selfFirst();
      if (python != null && own) {
        Signature signature = Signature.parse(python.value());
        found
            .computeIfAbsent(signature.name(), n -> new ArrayList<>())
            .add(new Member(member, signature, type));
      }
    }
    return found;
  }

  private static boolean isStatic(java.lang.reflect.Member member) {
    return Modifier.isStatic(member.getModifiers()) && !(member instanceof Field);
  }

  /** Returns whether there is such a module, or a package of that name. */
  public boolean hasModule(String name) {
    return modules.containsKey(name)
        || modules.keySet().stream().anyMatch(known -> known.startsWith(name + "."));
  }

  /** Returns what a module offers; nothing if there is no such module. */
  public ModuleMembers module(String name) {
    return modules.getOrDefault(name, new ModuleMembers(Map.of(), Map.of()));
  }

  /** Returns the members of a class by that name: overloads of one function, or one attribute. */
  public List<Member> members(Class<?> type, String name) {
    return members.computeIfAbsent(type, Library::readInherited).getOrDefault(name, List.of());
  }

  private static Map<String, List<Member>> readInherited(Class<?> type) {
    Map<String, List<Member>> found = read(type);
    for (Class<?> parent = type.getSuperclass(); parent != null; parent = parent.getSuperclass()) {
      inherit(found, read(parent));
    }
    for (Class<?> parent : type.getInterfaces()) {
      inherit(found, readInherited(parent));
    }
    return found;
  }

  /** A method that overrides one with an annotation has it too. */
  private static void inherit(
      Map<String, List<Member>> found, Map<String, List<Member>> inherited) {
    inherited.forEach(
        (name, list) -> {
          List<Member> own = found.computeIfAbsent(name, n -> new ArrayList<>());
          for (Member member : list) {
            boolean known =
                member.isConstructor()
                    || own.stream().anyMatch(m -> m.signature().equals(member.signature()));
            if (!known) {
              own.add(member);
            }
          }
        });
  }

  /** Returns the class whose static methods are the methods of a built-in type such as str. */
  public @Nullable Class<?> builtinType(String name) {
    return builtinTypes.get(name);
  }

  /** Returns the members of a built-in name: a function or the constructors of a type. */
  public List<Member> builtin(String name) {
    return module("builtins").functions().getOrDefault(name, List.of());
  }
}
