package io.portalis.shim;

import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.extension.spi.reflection.SimpleReflectionPolicy;

/**
 * Tells TeaVM which members the runtime of translated Python programs ({@code portalis-asyncio})
 * finds by reflection: those with its annotation, hooks such as {@code __len__}, {@code toString},
 * and the constructors of exceptions. Without that module there are none, and nothing is added.
 */
public final class PythonMembers extends SimpleReflectionPolicy {

  private static final String PACKAGE = "io.portalis.python.";

  /** For the service loader. */
  public PythonMembers() {}

  @Override
  protected void setup() {
    if (environment().findClass(PACKAGE + "Python") == null) {
      return; // The module is not on the class path.
    }
    var annotation = withAnnotation(PACKAGE + "Python");
    allClasses()
        .reflectableFields(field -> PUBLIC.test(field) && annotation.test(field))
        .reflectableMethods(method -> PUBLIC.test(method) && annotation.test(method));
    selectClasses(type -> !type.name().startsWith("java."))
        .reflectableMethods(method -> PUBLIC.test(method) && isToString(method));
    selectClasses(extending(PACKAGE + "PyInstance"))
        .reflectableMethods(method -> PUBLIC.test(method) && isHook(method))
        .reflectableFields(field -> true); // deepcopy copies them.
    selectClasses(extending(PACKAGE + "PyBaseException"))
        .reflectableMethods(method -> PUBLIC.test(method) && isOfAnyArguments(method));
  }

  private static boolean isToString(IntrospectMethod method) {
    return method.name().equals("toString") && method.parameters().isEmpty();
  }

  private static boolean isHook(IntrospectMethod method) {
    return method.name().startsWith("__") && method.name().endsWith("__");
  }

  private static boolean isOfAnyArguments(IntrospectMethod method) {
    return method.name().equals("<init>")
        && method.parameters().size() == 1
        && method.parameters().get(0).type().isArray();
  }
}
