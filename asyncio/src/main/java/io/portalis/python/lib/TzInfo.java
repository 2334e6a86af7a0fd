package io.portalis.python.lib;

import io.portalis.python.NotImplementedError;
import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.tzinfo}: how far a place is from Greenwich; programs may extend it. */
@Python("datetime.tzinfo")
public class TzInfo extends PyObject {

  /** For subclasses. */
  @Python("tzinfo()")
  public TzInfo() {}

  /** How far it is from Greenwich at a moment. */
  @Python("utcoffset(dt)")
  public @Nullable Object utcoffset(@Nullable Object dt) {
    throw new NotImplementedError("a tzinfo subclass must implement utcoffset()");
  }

  /** How much of that is summer time. */
  @Python("dst(dt)")
  public @Nullable Object dst(@Nullable Object dt) {
    throw new NotImplementedError("a tzinfo subclass must implement dst()");
  }

  /** Its name at a moment. */
  @Python("tzname(dt)")
  public @Nullable Object tzname(@Nullable Object dt) {
    throw new NotImplementedError("a tzinfo subclass must implement tzname()");
  }

  /** A moment of Greenwich, shown with this zone, as the clock here shows it. */
  @Python("fromutc(dt)")
  public @Nullable Object fromutc(@Nullable Object dt) {
    DateTime moment = own(dt);
    TimeDelta offset = moment.utcoffset();
    if (offset == null) {
      throw new ValueError("fromutc: non-None utcoffset() result required");
    }
    TimeDelta summer = moment.dst();
    if (summer == null) {
      throw new ValueError("fromutc: non-None dst() result required");
    }
    DateTime standard = moment.plus(offset.micros().subtract(summer.micros()));
    TimeDelta then = standard.dst();
    return standard.plus((then == null ? summer : then).micros());
  }

  /** The argument of {@code fromutc}, which must have this zone. */
  final DateTime own(@Nullable Object dt) {
    if (!(dt instanceof DateTime moment)) {
      throw new TypeError("fromutc: argument must be a datetime");
    }
    if (moment.tzinfo() != this) {
      throw new ValueError("fromutc: dt.tzinfo is not self");
    }
    return moment;
  }

  /** Checks an argument that is a zone or None. */
  static @Nullable TzInfo check(@Nullable Object zone) {
    if (zone == null || zone instanceof TzInfo) {
      return (TzInfo) zone;
    }
    throw new TypeError(
        "tzinfo argument must be None or of a tzinfo subclass, not type '"
            + Py.typeName(zone)
            + "'");
  }

  /** What a method of a zone says of a moment: a span or null. */
  static @Nullable TimeDelta span(@Nullable TzInfo zone, String method, @Nullable Object dt) {
    Object said = zone == null ? null : Py.invoke(zone, method, dt);
    if (said == null || said instanceof TimeDelta) {
      return (TimeDelta) said;
    }
    throw new TypeError(
        "tzinfo." + method + "() must return None or a timedelta, not '" + Py.typeName(said) + "'");
  }

  /** The name of a zone at a moment. */
  static @Nullable String name(@Nullable TzInfo zone, @Nullable Object dt) {
    Object said = zone == null ? null : Py.invoke(zone, "tzname", dt);
    return said == null ? null : Py.str(said);
  }
}
