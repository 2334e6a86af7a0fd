package io.portalis.python;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls of library objects whose class is known only when the program runs: members are found by
 * their {@link Python} annotations, once per class. The only place that uses reflection.
 */
public final class Dispatch {

  /** What a class offers under one name. */
  private static final class Member {
    final List<Overload> overloads = new ArrayList<>();
    @Nullable Method getter;
    @Nullable Method setter;
    @Nullable Field constant;
  }

  private record Overload(
      Executable target, Signature signature, @Nullable Object[] defaults, boolean self) {}

  private static final Map<Class<?>, Map<String, Member>> MEMBERS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, List<Overload>> CONSTRUCTORS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Map<String, Boolean>> OVERRIDES = new ConcurrentHashMap<>();

  private Dispatch() {}

  /**
   * Whether a class, or a superclass below {@link PyObject} and {@link PyInstance}, defines a
   * method: so a program's class has a dunder method of its own.
   *
   * @param javaClass the class
   * @param name the method
   * @param parameters its parameter types
   * @return true if so
   */
  public static boolean overrides(Class<?> javaClass, String name, Class<?>... parameters) {
    return OVERRIDES
        .computeIfAbsent(javaClass, c -> new ConcurrentHashMap<>())
        .computeIfAbsent(name, n -> findOverride(javaClass, n, parameters));
  }

  private static boolean findOverride(Class<?> javaClass, String name, Class<?>... parameters) {
    // By getMethod, TeaVM would find the method that is overridden.
    for (Class<?> c = javaClass; c != null; c = c.getSuperclass()) {
      if (c == PyInstance.class || c == PyObject.class || c == Object.class) {
        return false;
      }
      if (declares(c, name, parameters)) {
        return true;
      }
      for (Class<?> each : c.getInterfaces()) {
        if (findOverride(each, name, parameters)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean declares(Class<?> c, String name, Class<?>... parameters) {
    try {
      return Modifier.isPublic(c.getDeclaredMethod(name, parameters).getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  static boolean isPython(Class<?> javaClass) {
    return javaClass.getDeclaredAnnotation(Python.class) != null;
  }

  /** The Python name of a class, with its module before a dot if the annotation has it. */
  static String pythonName(Class<?> javaClass) {
    for (Class<?> c = javaClass; c != null && c != Object.class; c = c.getSuperclass()) {
      Python python = c.getDeclaredAnnotation(Python.class);
      if (python != null) {
        return python.value();
      }
      if (!c.isAnonymousClass() && PyInstance.class.isAssignableFrom(c)) {
        return c.getSimpleName();
      }
    }
    return java.util.Iterator.class.isAssignableFrom(javaClass)
        ? "iterator"
        : javaClass.isAnonymousClass() || javaClass.getSimpleName().isEmpty()
            ? "object"
            : javaClass.getSimpleName();
  }

  private static Map<String, Member> members(Class<?> javaClass) {
    Map<String, Member> known = MEMBERS.get(javaClass);
    if (known == null) {
      known = new HashMap<>();
      if (javaClass == String.class) {
        collect(Str.class, known, true);
      } else if (javaClass == Long.class
          || javaClass == java.math.BigInteger.class
          || javaClass == Boolean.class) {
        collect(Ints.class, known, true);
      } else if (javaClass == Double.class) {
        collect(Floats.class, known, true);
      } else {
        collect(javaClass, known, false);
      }
      MEMBERS.put(javaClass, known);
    }
    return known;
  }

  private static void collect(Class<?> javaClass, Map<String, Member> into, boolean self) {
    for (Class<?> c = javaClass; c != null && c != Object.class; c = c.getSuperclass()) {
      collectDeclared(c, into, self);
    }
    for (Class<?> c = javaClass; c != null; c = c.getSuperclass()) {
      for (Class<?> each : c.getInterfaces()) {
        collect(each, into, self);
      }
    }
  }

  private static void collectDeclared(Class<?> c, Map<String, Member> into, boolean self) {
    for (Method method : c.getDeclaredMethods()) {
      Python python = method.getDeclaredAnnotation(Python.class);
      if (python == null || method.isBridge() || !Modifier.isPublic(method.getModifiers())) {
        continue;
      }
      if (!Modifier.isPublic(c.getModifiers())) {
        method.setAccessible(true);
      }
      String text = python.value();
      int open = text.indexOf('(');
      if (open < 0) {
        boolean setting = text.endsWith("=");
        String name = setting ? text.substring(0, text.length() - 1) : text;
        Member member = into.computeIfAbsent(name, n -> new Member());
        if (setting) {
          member.setter = member.setter == null ? method : member.setter;
        } else {
          member.getter = member.getter == null ? method : member.getter;
        }
        continue;
      }
      boolean hasSelf = text.startsWith("(self", open);
      Overload overload = overload(method, text, hasSelf);
      Member member = into.computeIfAbsent(text.substring(0, open), n -> new Member());
      if (member.overloads.stream().noneMatch(o -> overridden(o.target(), method))) {
        member.overloads.add(overload);
      }
    }
    for (Field field : c.getDeclaredFields()) {
      Python python = field.getDeclaredAnnotation(Python.class);
      if (python != null && Modifier.isPublic(field.getModifiers())) {
        Member member = into.computeIfAbsent(python.value(), n -> new Member());
        member.constant = member.constant == null ? field : member.constant;
      }
    }
  }

  private static boolean overridden(Executable by, Method method) {
    return by instanceof Method m
        && m.getName().equals(method.getName())
        && java.util.Arrays.equals(m.getParameterTypes(), method.getParameterTypes());
  }

  private static Overload overload(Executable target, String text, boolean self) {
    int open = text.indexOf('(');
    Signature signature =
        Signature.parse(
            self
                ? text.substring(open + 5, text.length() - 1)
                    .replaceFirst("^\\s*,", "")
                    .replaceFirst("^\\s*/\\s*,", "")
                : text.substring(open + 1, text.length() - 1));
    return new Overload(target, signature, signature.literals(), self);
  }

  /** An attribute of a library object or a built-in value; UNBOUND if there is none. */
  static @Nullable Object attribute(Object owner, String name) {
    Member member = members(owner.getClass()).get(name);
    if (member == null) {
      return hook(owner, name);
    }
    try {
      if (member.getter != null) {
        return Modifier.isStatic(member.getter.getModifiers())
            ? member.getter.invoke(null, owner)
            : member.getter.invoke(owner);
      }
      if (member.constant != null) {
        return member.constant.get(owner);
      }
    } catch (InvocationTargetException e) {
      throw PyBaseException.raise(cause(e));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    if (member.overloads.isEmpty()) {
      return Py.UNBOUND;
    }
    String qualified = Py.typeName(owner) + "." + name;
    return new BuiltinFunction(name, owner, args -> call(qualified, member.overloads, owner, args));
  }

  /** A dunder method that the class has as a hook. */
  private static @Nullable Object hook(Object owner, String name) {
    if (!name.startsWith("__") || !(owner instanceof PyInstance)) {
      return Py.UNBOUND;
    }
    for (Method method : PyInstance.class.getMethods()) {
      if (method.getName().equals(name)
          && (overrides(owner.getClass(), name, method.getParameterTypes())
              || List.of("__str__", "__repr__", "__eq__", "__ne__", "__hash__", "__format__")
                  .contains(name))) {
        StringBuilder params = new StringBuilder();
        for (int i = 0; i < method.getParameterCount(); i++) {
          params.append(i == 0 ? "a" : ", a").append(i);
        }
        return PyFunction.bound(
            owner, name, params.toString(), bound -> invokeMethod(method, owner, bound));
      }
    }
    return Py.UNBOUND;
  }

  private static @Nullable Object invokeMethod(
      Method method, @Nullable Object owner, @Nullable Object[] arguments) {
    try {
      Object result = method.invoke(owner, arguments);
      return method.getReturnType() == void.class ? null : result; // In JavaScript it is undefined.
    } catch (InvocationTargetException e) {
      throw PyBaseException.raise(cause(e));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Throwable cause(InvocationTargetException e) {
    Throwable cause = e.getCause();
    return cause == null ? e : cause;
  }

  /** Sets an attribute of a library object; false if it has no such attribute to set. */
  static boolean setAttribute(Object owner, String name, @Nullable Object value) {
    Member member = members(owner.getClass()).get(name);
    if (member == null || member.setter == null) {
      return false;
    }
    invokeMethod(
        member.setter,
        owner,
        new Object[] {ArgumentTypes.convert(member.setter.getParameterTypes()[0], value)});
    return true;
  }

  /** Calls a method of a library object; UNBOUND if it has none of that name. */
  static @Nullable Object invoke(Object owner, String name, Args args) {
    Member member = members(owner.getClass()).get(name);
    return member == null || member.overloads.isEmpty()
        ? Py.UNBOUND
        : call(Py.typeName(owner) + "." + name, member.overloads, owner, args);
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  private static @Nullable Object constant(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a built-in type or library class has: a constant, or a method without receiver. */
  static @Nullable Object unbound(PyType type, String name) {
    Map<String, Member> members = members(type.javaClass());
    Member member = members.get(name);
    if (member != null && member.constant != null && isStatic(member.constant)) {
      return constant(member.constant);
    }
    if (member == null || member.overloads.isEmpty()) {
      return Py.UNBOUND;
    }
    List<Overload> free =
        member.overloads.stream()
            .filter(o -> Modifier.isStatic(o.target().getModifiers()) && !o.self())
            .toList();
    if (!free.isEmpty()) {
      return (PyCallable) args -> call(type.name() + "." + name, free, null, args);
    }
    return (PyCallable)
        args -> {
          @Nullable Object[] all = args.positional();
          if (all.length == 0) {
            throw new TypeError(
                "unbound method " + type.name() + "." + name + "() needs an argument");
          }
          if (!type.isInstance(all[0])) {
            throw new TypeError(
                "descriptor '"
                    + name
                    + "' for '"
                    + type.name()
                    + "' objects doesn't apply to a '"
                    + Py.typeName(all[0])
                    + "' object");
          }
          Args rest = Args.of(java.util.Arrays.copyOfRange(all, 1, all.length));
          return Py.invoke(all[0], name, rest.spreadKeywords(PyDict.from(args.keywords())));
        };
  }

  /**
   * Makes an instance of a library class.
   *
   * @param javaClass the class
   * @param args the arguments
   * @return the instance
   * @throws TypeError if the arguments do not fit
   */
  public static @Nullable Object construct(Class<?> javaClass, Args args) {
    List<Overload> all = CONSTRUCTORS.get(javaClass);
    if (all == null) {
      all = new ArrayList<>();
      String name = pythonName(javaClass);
      name = name.substring(name.lastIndexOf('.') + 1);
      for (Method m : javaClass.getDeclaredMethods()) {
        Python python = m.getDeclaredAnnotation(Python.class);
        if (python != null
            && Modifier.isStatic(m.getModifiers())
            && python.value().startsWith(name + "(")) {
          all.add(overload(m, python.value(), false));
        }
      }
      for (Constructor<?> c : javaClass.getConstructors()) {
        Python python = c.getDeclaredAnnotation(Python.class);
        if (python != null) {
          all.add(overload(c, python.value(), false));
        } else if (all.isEmpty()
            && PyBaseException.class.isAssignableFrom(javaClass)
            && c.getParameterCount() == 1
            && c.isVarArgs()) {
          all.add(overload(c, name + "(*args)", false));
        }
      }
      CONSTRUCTORS.put(javaClass, all);
    }
    String name = PyType.of(javaClass).name();
    if (all.isEmpty()) {
      throw new TypeError("cannot create '" + name + "' instances");
    }
    boolean python = javaClass.getName().startsWith("io.portalis.asyncio."); // As in CPython.
    return call(python ? name + ".__init__" : name, all, null, args);
  }

  /**
   * A static function of a module, by its Python name.
   *
   * @param module a class with {@link PythonModule}
   * @param name the Python name
   * @return the function, or a constant
   * @throws AttributeError if there is none
   */
  public static @Nullable Object moduleMember(Class<?> module, String name) {
    Member member = members(module).get(name);
    PythonModule python = module.getDeclaredAnnotation(PythonModule.class);
    if (member != null && member.constant != null) {
      return constant(member.constant);
    }
    if (member != null && !member.overloads.isEmpty()) {
      List<Overload> overloads = member.overloads;
      return new BuiltinFunction(name, null, args -> call(name, overloads, null, args));
    }
    throw new AttributeError(
        "module '"
            + (python == null ? module.getSimpleName() : python.value())
            + "' has no attribute '"
            + name
            + "'");
  }

  private static @Nullable Object call(
      String name, List<Overload> overloads, @Nullable Object owner, Args args) {
    RuntimeException first = null;
    boolean fits = false;
    Overload best = null;
    @Nullable Object[] bestArguments = null;
    int bestScore = Integer.MAX_VALUE;
    for (Overload overload : overloads) {
      @Nullable Object[] bound;
      try {
        bound = overload.signature().bind(name, 0, args, overload.defaults());
      } catch (TypeError e) {
        first = first == null ? e : first;
        continue;
      }
      try {
        int[] score = {Math.max(0, bound.length - args.size() - args.keywords().size()) * 100};
        @Nullable Object[] arguments = arguments(overload, owner, bound, score);
        if (score[0] < bestScore) {
          best = overload;
          bestArguments = arguments;
          bestScore = score[0];
        }
      } catch (TypeError | OverflowError e) {
        first = fits ? first : e;
        fits = true;
      }
    }
    if (best == null || bestArguments == null) {
      TypeError arity = fits ? null : arity(name, overloads, args);
      throw arity != null ? arity : first == null ? new TypeError(name) : first;
    }
    if (best.target() instanceof Method method) {
      return invokeMethod(
          method, Modifier.isStatic(method.getModifiers()) ? null : owner, bestArguments);
    }
    try {
      return ((Constructor<?>) best.target()).newInstance(bestArguments);
    } catch (InvocationTargetException e) {
      throw PyBaseException.raise(cause(e));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CPython's words for a wrong number of arguments of a built-in function. */
  private static @Nullable TypeError arity(String name, List<Overload> overloads, Args args) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Overload overload : overloads) {
      least = Math.min(least, overload.signature().required());
      most = Math.max(most, overload.signature().most());
    }
    int given = args.size();
    if (!args.keywords().isEmpty() || given >= least && given <= most) {
      return null;
    }
    if (most <= 1 && least == most) {
      return new TypeError(
          name
              + (most == 0 ? "() takes no arguments (" : "() takes exactly one argument (")
              + given
              + " given)");
    }
    int bound = given < least ? least : most;
    return new TypeError(
        name.substring(name.lastIndexOf('.') + 1)
            + " expected "
            + (least == most ? "" : given < least ? "at least " : "at most ")
            + bound
            + " argument"
            + (bound == 1 ? "" : "s")
            + ", got "
            + given);
  }

  private static @Nullable Object[] arguments(
      Overload overload, @Nullable Object owner, @Nullable Object[] bound, int[] score) {
    Class<?>[] types = overload.target().getParameterTypes();
    @Nullable Object[] arguments = new Object[types.length];
    int next = 0;
    if (overload.self()) {
      arguments[next++] = ArgumentTypes.convert(types[0], owner);
    }
    int star = overload.target().isVarArgs() ? overload.signature().star() : -1;
    for (int i = 0; i < bound.length; i++) {
      if (i != star) {
        score[0] += ArgumentTypes.distance(types[next], bound[i]);
        boolean absent = bound[i] == null && overload.defaults()[i] == null;
        arguments[next] =
            absent && !types[next].isPrimitive()
                ? null
                : ArgumentTypes.convert(types[next], bound[i]);
        next++;
      }
    }
    if (star >= 0) {
      score[0] += 10;
      arguments[next] =
          ArgumentTypes.array(types[next].getComponentType(), (Tuple) Py.notNull(bound[star]));
    }
    return arguments;
  }
}
