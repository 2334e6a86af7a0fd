package io.portalis.translator;

import java.util.ArrayList;
import java.util.List;

/** The classes of the runtime library that hold modules and built-in types. */
final class RuntimeClasses {

  private static final List<String> NAMES =
      List.of(
          "io.portalis.python.Builtins",
          "io.portalis.python.Str",
          "io.portalis.python.PyBytes",
          "io.portalis.python.PyByteArray",
          "io.portalis.python.Ints",
          "io.portalis.python.Floats",
          "io.portalis.python.Dataclasses",
          "io.portalis.python.lib.Binascii",
          "io.portalis.python.lib.Bisect",
          "io.portalis.python.lib.ConcurrentFutures",
          "io.portalis.python.lib.DatetimeModule",
          "io.portalis.python.lib.Decimals",
          "io.portalis.python.lib.Fnmatch",
          "io.portalis.python.lib.Fractions",
          "io.portalis.python.lib.Functools",
          "io.portalis.python.lib.Hashlib",
          "io.portalis.python.lib.Heapq",
          "io.portalis.python.lib.Inspect",
          "io.portalis.python.lib.Io",
          "io.portalis.python.lib.Itertools",
          "io.portalis.python.lib.Json",
          "io.portalis.python.lib.Logging",
          "io.portalis.python.lib.Pprint",
          "io.portalis.python.lib.PyBase64",
          "io.portalis.python.lib.PyCollections",
          "io.portalis.python.lib.PyCopy",
          "io.portalis.python.lib.PyMath",
          "io.portalis.python.lib.PyOperator",
          "io.portalis.python.lib.PyOs",
          "io.portalis.python.lib.PyRandom",
          "io.portalis.python.lib.PyString",
          "io.portalis.python.lib.PySys",
          "io.portalis.python.lib.PyTime",
          "io.portalis.python.lib.Re",
          "io.portalis.python.lib.Secrets",
          "io.portalis.python.lib.Statistics",
          "io.portalis.python.lib.Structs",
          "io.portalis.python.lib.Textwrap",
          "io.portalis.python.lib.ThreadQueues",
          "io.portalis.python.lib.Threading",
          "io.portalis.python.lib.Traceback",
          "io.portalis.python.lib.TypesModule",
          "io.portalis.python.lib.Typing",
          "io.portalis.python.lib.Unittest",
          "io.portalis.python.lib.UrlParse",
          "io.portalis.python.lib.Uuids",
          "io.portalis.python.lib.Warnings",
          "io.portalis.python.lib.Zlib",
          "io.portalis.asyncio.Asyncio",
          "io.portalis.asyncio.HandledTraceback",
          "io.portalis.asyncio.Handling",
          "io.portalis.asyncio.TaskGroups",
          "io.portalis.asyncio.Waiting",
          "io.portalis.asyncio.AsyncBuiltins",
          "io.portalis.asyncio.ContextVars",
          "io.portalis.asyncio.Contextlib");

  private RuntimeClasses() {}

  static List<Class<?>> all() {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : NAMES) {
      try {
        classes.add(Class.forName(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return classes;
  }
}
