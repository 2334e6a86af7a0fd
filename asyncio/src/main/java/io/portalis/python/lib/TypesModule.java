package io.portalis.python.lib;

import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** Python's module {@code types}, as far as programs can use it when they run. */
@PythonModule(
    value = "types",
    classes = {SimpleNamespace.class, MappingProxy.class})
public final class TypesModule {

  /** The class of functions. */
  @Python("FunctionType")
  public static final PyType FUNCTION = PyType.FUNCTION;

  /** The same. */
  @Python("LambdaType")
  public static final PyType LAMBDA = PyType.FUNCTION;

  /** The class of functions that are built in. */
  @Python("BuiltinFunctionType")
  public static final PyType BUILTIN_FUNCTION = PyType.BUILTIN_FUNCTION;

  /** The class of None. */
  @Python("NoneType")
  public static final PyType NONE = PyType.NONE;

  private TypesModule() {}

  /** A mapping that can only be read. */
  @Python("MappingProxyType(mapping)")
  public static MappingProxy mappingProxyType(@Nullable Object mapping) {
    return new MappingProxy(mapping);
  }
}
