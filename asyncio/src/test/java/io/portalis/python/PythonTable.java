package io.portalis.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Tests that are tables of Python expressions. */
abstract class PythonTable {

  private static final Map<String, PyType> TYPES =
      Map.ofEntries(
          Map.entry("int", PyType.INT),
          Map.entry("float", PyType.FLOAT),
          Map.entry("bool", PyType.BOOL),
          Map.entry("str", PyType.STR),
          Map.entry("list", PyType.LIST),
          Map.entry("tuple", PyType.TUPLE),
          Map.entry("dict", PyType.DICT),
          Map.entry("set", PyType.SET),
          Map.entry("frozenset", PyType.FROZENSET),
          Map.entry("range", PyType.RANGE),
          Map.entry("slice", PyType.SLICE),
          Map.entry("type", PyType.TYPE),
          Map.entry("object", PyType.OBJECT),
          Map.entry("Exception", PyType.of(PyException.class)));

  /** One expression. */
  static DynamicTest row(String python, String expected, Supplier<@Nullable Object> java) {
    return DynamicTest.dynamicTest(python, () -> assertEquals(expected, outcome(java), python));
  }

  private static String outcome(Supplier<@Nullable Object> java) {
    try {
      return Py.repr(java.get());
    } catch (PyBaseException e) {
      return Py.type(e).name() + ": " + Py.str(e);
    }
  }

  /** What a name of the builtins stands for. */
  static @Nullable Object name(String name) {
    if (name.equals("NotImplemented")) {
      return Py.NOT_IMPLEMENTED;
    }
    PyType type = TYPES.get(name);
    if (type != null) {
      return type;
    }
    if (Character.isUpperCase(name.charAt(0))) {
      try {
        return PyType.of(Class.forName("io.portalis.python." + name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return Dispatch.moduleMember(Builtins.class, name);
  }
}
