package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.PythonVersion;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.Filterer}: what loggers and handlers have in common. */
@Python("logging.Filterer")
public class LogFilterer extends PyObject {

  private final PyList<Object> filters = new PyList<>();

  LogFilterer() {}

  /** The filters. */
  @Python("filters")
  public PyList<Object> filters() {
    return filters;
  }

  /** Adds a filter, unless it is there. */
  @Python("addFilter(filter)")
  public void addFilter(Object filter) {
    if (!filters.contains(filter)) {
      filters.append(filter);
    }
  }

  /** Removes a filter, if it is there. */
  @Python("removeFilter(filter)")
  public void removeFilter(Object filter) {
    if (filters.contains(filter)) {
      filters.removeValue(filter);
    }
  }

  /** What passes the filters: the record or another one; null or False if nothing does. */
  @Python("filter(record)")
  public @Nullable Object filter(LogRecord record) {
    Object current = record;
    for (Object filter : filters.copy()) {
      Object result =
          filter instanceof PyObject && Py.hasAttr(filter, "filter")
              ? Py.invoke(filter, "filter", current)
              : Py.call(filter, current);
      if (!Py.truth(result)) {
        return false;
      }
      if (PythonVersion.isAtLeast(12) && result instanceof LogRecord) {
        current = result;
      }
    }
    return PythonVersion.isAtLeast(12) ? current : (Object) true;
  }

  /** The record that passes the filters; null if none does. */
  final @Nullable LogRecord filtered(LogRecord record) {
    Object result = Py.invoke(this, "filter", record);
    return result instanceof LogRecord other ? other : Py.truth(result) ? record : null;
  }
}
