package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's module {@code collections}. */
@PythonModule(
    value = "collections",
    classes = {
      Deque.class,
      Counter.class,
      DefaultDict.class,
      OrderedDict.class,
      ChainMap.class,
      UserDict.class,
      UserList.class,
      NamedTuple.class,
      NamedTupleType.class
    })
public final class PyCollections {

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private PyCollections() {}

  /** A class of tuples with named fields. */
  @Python("namedtuple(typename, field_names)")
  public static PyType namedtuple(String typename, @Nullable Object fieldNames) {
    return namedtuple(typename, fieldNames, false, null);
  }

  /** A class of tuples with named fields, the last of them with defaults. */
  @Python("namedtuple(typename, field_names, *, rename=False, defaults=None)")
  public static PyType namedtuple(
      String typename, @Nullable Object fieldNames, boolean rename, @Nullable Object defaults) {
    List<String> fields = new ArrayList<>();
    if (fieldNames instanceof String text) {
      for (String name : text.replace(',', ' ').trim().split("\\s+")) {
        if (!name.isEmpty()) {
          fields.add(name);
        }
      }
    } else {
      Py.iterable(fieldNames).forEach(name -> fields.add(Py.str(name)));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i);
      if (rename && (!isIdentifier(name) || name.startsWith("_") || seen.contains(name))) {
        fields.set(i, "_" + i);
      } else {
        check(name);
        if (name.startsWith("_")) {
          throw new ValueError("Field names cannot start with an underscore: " + Py.repr(name));
        }
        if (seen.contains(name)) {
          throw new ValueError("Encountered duplicate field name: " + Py.repr(name));
        }
      }
      seen.add(name);
    }
    check(typename);
    @Nullable Object[] values =
        defaults == null ? new Object[0] : Arrangements.array(Py.iterable(defaults));
    if (values.length > fields.size()) {
      throw new TypeError("Got more default values than field names");
    }
    return NamedTupleType.of(typename, fields, values);
  }

  private static boolean isIdentifier(String name) {
    return !KEYWORDS.contains(name) && name.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
  }

  private static void check(String name) {
    if (KEYWORDS.contains(name)) {
      throw new ValueError("Type names and field names cannot be a keyword: " + Py.repr(name));
    }
    if (!isIdentifier(name)) {
      throw new ValueError(
          "Type names and field names must be valid identifiers: " + Py.repr(name));
    }
  }
}
