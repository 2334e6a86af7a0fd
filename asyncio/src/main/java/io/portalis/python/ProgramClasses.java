package io.portalis.python;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a translated program and their methods, found by reflection: for what looks up
 * code by its name, as {@code unittest} does.
 */
public final class ProgramClasses {

  private ProgramClasses() {}

  /**
   * The classes of the program that calls: those inside of the first class on the stack that has
   * any of the kind asked for.
   *
   * @param base what they must extend
   * @return the classes, by their Python names
   */
  public static List<Class<?>> ofCaller(Class<?> base) {
    List<Class<?>> found =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                frames ->
                    frames
                        .map(frame -> inside(frame.getDeclaringClass(), base))
                        .filter(list -> !list.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
    List<Class<?>> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(ProgramClasses::name));
    return sorted;
  }

  private static List<Class<?>> inside(Class<?> caller, Class<?> base) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> c = caller; c != null && found.isEmpty(); c = c.getEnclosingClass()) {
      for (Class<?> each : c.getDeclaredClasses()) {
        boolean inSource = !Modifier.isAbstract(each.getModifiers()); // or a link between others
        if (base.isAssignableFrom(each) && each != base && inSource) {
          found.add(initialized(each));
        }
      }
    }
    return found;
  }

  /** Only an initialized class has its type. */
  private static Class<?> initialized(Class<?> type) {
    try {
      return Class.forName(type.getName(), true, type.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The Python name of a class.
   *
   * @param type the class
   * @return without its module
   */
  public static String name(Class<?> type) {
    return PyType.of(type).name();
  }

  /**
   * Makes an instance with the constructor without parameters.
   *
   * @param type the class
   * @return the instance
   */
  public static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw PyBaseException.raise(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new TypeError("cannot create '" + name(type) + "' instances without arguments");
    }
  }

  /**
   * The methods without parameters whose Python names begin with a prefix. A method without {@link
   * Python} annotation has the name that Java's says: {@code testAll} is {@code test_all}.
   *
   * @param type the class; inherited methods count
   * @param prefix what the names begin with
   * @return Python names to methods, in the order of the names
   */
  public static Map<String, Method> methods(Class<?> type, String prefix) {
    Map<String, Method> found = new TreeMap<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        String name = pythonName(method);
        if (name.startsWith(prefix) && isPlain(method)) {
          found.putIfAbsent(name, method);
        }
      }
    }
    return found;
  }

  /**
   * Finds a method without parameters by its Python name.
   *
   * @param type the class
   * @param before the superclass that is not asked any more
   * @param name the Python name
   * @return the method, or null
   */
  public static @Nullable Method method(Class<?> type, Class<?> before, String name) {
    for (Class<?> c = type; c != null && c != before; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (method.getParameterCount() == 0
            && (method.getName().equals(name) || pythonName(method).equals(name))) {
          return method;
        }
      }
    }
    return null;
  }

  private static boolean isPlain(Method method) {
    return method.getParameterCount() == 0
        && !method.isSynthetic()
        && !Modifier.isStatic(method.getModifiers());
  }

  private static String pythonName(Method method) {
    Python python = method.getDeclaredAnnotation(Python.class);
    if (python != null) {
      String text = python.value();
      int open = text.indexOf('(');
      return open < 0 ? text : text.substring(0, open);
    }
    return method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /**
   * Calls a method without parameters; where decorators made something else of it, that.
   *
   * @param receiver the object; null for a static method
   * @param method the method
   * @return what it gives
   */
  public static @Nullable Object call(@Nullable Object receiver, Method method) {
    try {
      Field decorated = decorated(method);
      if (decorated != null && decorated.get(null) instanceof PyCallable function) {
        return Py.call(function, receiver);
      }
      method.setAccessible(true);
      return method.invoke(receiver);
    } catch (InvocationTargetException e) {
      throw PyBaseException.raise(e.getCause() == null ? e : e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the translator keeps what decorators made of a method. */
  private static @Nullable Field decorated(Method method) {
    for (Field field : method.getDeclaringClass().getDeclaredFields()) {
      if (field.getName().equals(method.getName() + "Decorated")
          && Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        return field;
      }
    }
    return null;
  }
}
