package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;

/** Python's module {@code datetime}. */
@PythonModule(
    value = "datetime",
    classes = {
      DateTime.class,
      Date.class,
      TimeOfDay.class,
      TimeDelta.class,
      TzInfo.class,
      FixedZone.class
    })
public final class DatetimeModule {

  /** Greenwich. */
  @Python("UTC")
  public static final FixedZone UTC = FixedZone.UTC;

  /** The first year. */
  @Python("MINYEAR")
  public static final long MINYEAR = 1;

  /** The last year. */
  @Python("MAXYEAR")
  public static final long MAXYEAR = 9999;

  private DatetimeModule() {}
}
