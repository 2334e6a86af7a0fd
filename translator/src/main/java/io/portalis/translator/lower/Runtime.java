package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime library that emitted code names. */
final class Runtime {

  private static final String LANGUAGE = "io.portalis.python";
  private static final String ASYNCIO = "io.portalis.asyncio";

  static final ClassName ANY = ClassName.OBJECT;
  static final ClassName IDIOMS = ClassName.get(LANGUAGE, "Idioms");
  static final ClassName PY = ClassName.get(LANGUAGE, "Py");
  static final ClassName STR = ClassName.get(LANGUAGE, "Str");
  static final ClassName LIST = ClassName.get(LANGUAGE, "PyList");
  static final ClassName DICT = ClassName.get(LANGUAGE, "PyDict");
  static final ClassName TUPLE = ClassName.get(LANGUAGE, "Tuple");
  static final ClassName BYTES = ClassName.get(LANGUAGE, "PyBytes");
  static final ClassName FUNCTION = ClassName.get(LANGUAGE, "PyFunction");
  static final ClassName CALLABLES = ClassName.get(LANGUAGE, "Callables");
  static final ClassName TYPE = ClassName.get(LANGUAGE, "PyType");
  static final ClassName INSTANCE_CREATION = ClassName.get(LANGUAGE, "InstanceCreation");
  static final ClassName OBJECT = ClassName.get(LANGUAGE, "PyObject");
  static final ClassName ARGS = ClassName.get(LANGUAGE, "Args");
  static final ClassName REF = ClassName.get(LANGUAGE, "Ref");
  static final ClassName RAISE = ClassName.get(LANGUAGE, "Raise");
  static final ClassName WITH = ClassName.get(LANGUAGE, "With");
  static final ClassName MATCH = ClassName.get(LANGUAGE, "Match");
  static final ClassName MAIN = ClassName.get(LANGUAGE, "Main");
  static final ClassName DISPATCH = ClassName.get(LANGUAGE, "Dispatch");
  static final ClassName GENERATOR = ClassName.get(LANGUAGE, "Generator");
  static final ClassName BASE_EXCEPTION = ClassName.get(LANGUAGE, "PyBaseException");
  static final ClassName EXCEPT_STAR = ClassName.get(LANGUAGE, "ExceptStar");
  static final ClassName ASSERTION_ERROR = ClassName.get(LANGUAGE, "AssertionError");
  static final ClassName REGISTRY = ClassName.get(LANGUAGE, "Registry");
  static final ClassName ENUM = ClassName.get(LANGUAGE, "PyEnum");
  static final ClassName DATACLASSES = ClassName.get(LANGUAGE, "Dataclasses");
  static final ClassName ASYNC_WITH = ClassName.get(ASYNCIO, "AsyncWith");
  static final ClassName ASYNCIO_CLASS = ClassName.get(ASYNCIO, "Asyncio");
  static final ClassName HANDLING = ClassName.get(ASYNCIO, "Handling");
  static final ClassName COROUTINE = ClassName.get(ASYNCIO, "Coroutine");
  static final ClassName ASYNC_GENERATOR = ClassName.get(ASYNCIO, "AsyncGenerator");
  static final ClassName ASYNC_BUILTINS = ClassName.get(ASYNCIO, "AsyncBuiltins");

  private Runtime() {}
}
