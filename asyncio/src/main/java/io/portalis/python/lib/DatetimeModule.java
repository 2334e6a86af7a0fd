package io.portalis.python.lib;

import io.portalis.python.PythonModule;

/** What there is of Python's module {@code datetime}: moments without time zones, and spans. */
@PythonModule(
    value = "datetime",
    classes = {DateTime.class, TimeDelta.class})
public final class DatetimeModule {

  private DatetimeModule() {}
}
