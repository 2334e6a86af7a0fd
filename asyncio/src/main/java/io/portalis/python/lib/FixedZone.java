package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.timezone}: a zone that is always as far from Greenwich. */
@Python("datetime.timezone")
public final class FixedZone extends TzInfo {

  private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);
  private static final long MOST = 86_340_000_000L;

  /** Greenwich. */
  @Python("utc")
  public static final FixedZone UTC = new FixedZone(TimeDelta.of(0), null);

  /** The zone farthest in the west. */
  @Python("min")
  public static final FixedZone MIN = new FixedZone(TimeDelta.of(-MOST), null);

  /** The zone farthest in the east. */
  @Python("max")
  public static final FixedZone MAX = new FixedZone(TimeDelta.of(MOST), null);

  private final TimeDelta offset;
  private final @Nullable String name;

  private FixedZone(TimeDelta offset, @Nullable String name) {
    this.offset = offset;
    this.name = name;
  }

  /** A zone without a name of its own. */
  @Python("timezone(offset)")
  public static FixedZone of(@Nullable Object offset) {
    TimeDelta delta = checked(offset);
    return delta.micros().signum() == 0 ? UTC : new FixedZone(delta, null);
  }

  /** A zone with a name. */
  @Python("timezone(offset, name)")
  public static FixedZone of(@Nullable Object offset, String name) {
    return new FixedZone(checked(offset), name);
  }

  private static TimeDelta checked(@Nullable Object offset) {
    if (!(offset instanceof TimeDelta delta)) {
      throw new TypeError(
          "timezone() argument 1 must be datetime.timedelta, not " + Py.typeName(offset));
    }
    if (delta.micros().abs().compareTo(DAY) >= 0) {
      throw new ValueError(
          "offset must be a timedelta strictly between -timedelta(hours=24) and"
              + " timedelta(hours=24), not "
              + Py.repr(delta)
              + ".");
    }
    return delta;
  }

  private static void checkMoment(String method, @Nullable Object dt) {
    if (dt != null && !(dt instanceof DateTime)) {
      throw new TypeError(
          method + "(dt) argument must be a datetime instance or None, not " + Py.typeName(dt));
    }
  }

  @Override
  public @Nullable Object utcoffset(@Nullable Object dt) {
    checkMoment("utcoffset", dt);
    return offset;
  }

  @Override
  public @Nullable Object dst(@Nullable Object dt) {
    checkMoment("dst", dt);
    return null;
  }

  @Override
  public @Nullable Object tzname(@Nullable Object dt) {
    checkMoment("tzname", dt);
    return __str__();
  }

  @Override
  public @Nullable Object fromutc(@Nullable Object dt) {
    return own(dt).plus(offset.micros());
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof FixedZone zone
        ? (Object) zone.offset.micros().equals(offset.micros())
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    return offset.__hash__();
  }

  @Override
  public @Nullable Object __str__() {
    if (name != null) {
      return name;
    }
    return offset.micros().signum() == 0 ? "UTC" : "UTC" + IsoText.offset(offset, ":");
  }

  @Override
  public @Nullable Object __repr__() {
    if (this == UTC) {
      return "datetime.timezone.utc";
    }
    return "datetime.timezone("
        + Py.repr(offset)
        + (name == null ? "" : ", " + Py.repr(name))
        + ")";
  }
}
