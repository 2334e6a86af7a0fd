package io.portalis.python.lib;

import io.portalis.python.PyBytes;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Python's module {@code struct}. */
@PythonModule(
    value = "struct",
    classes = {StructFormat.class, StructError.class})
public final class Structs {

  private static final int KEPT = 100;
  private static final Map<String, StructFormat> FORMATS = new ConcurrentHashMap<>();

  private Structs() {}

  private static StructFormat of(@Nullable Object format) {
    if (!(format instanceof String text)) {
      return new StructFormat(format);
    }
    if (FORMATS.size() > KEPT) {
      FORMATS.clear();
    }
    return FORMATS.computeIfAbsent(text, StructFormat::new);
  }

  /** Values as bytes. */
  @Python("pack(format, /, *v)")
  public static PyBytes pack(@Nullable Object format, @Nullable Object... v) {
    return of(format).pack(v);
  }

  /** Puts values as bytes at a place of a bytearray. */
  @Python("pack_into(format, buffer, offset, /, *v)")
  public static void packInto(
      @Nullable Object format, @Nullable Object buffer, long offset, @Nullable Object... v) {
    of(format).packInto(buffer, offset, v);
  }

  /** The values that bytes mean. */
  @Python("unpack(format, buffer, /)")
  public static Tuple unpack(@Nullable Object format, @Nullable Object buffer) {
    return of(format).unpack(buffer);
  }

  /** The values that bytes mean from a place on. */
  @Python("unpack_from(format, /, buffer, offset=0)")
  public static Tuple unpackFrom(@Nullable Object format, @Nullable Object buffer, long offset) {
    return of(format).unpackFrom(buffer, offset);
  }

  /** The values that bytes mean, several times over. */
  @Python("iter_unpack(format, buffer, /)")
  public static PyIterator<Tuple> iterUnpack(@Nullable Object format, @Nullable Object buffer) {
    return of(format).iterUnpack(buffer);
  }

  /** How many bytes values of a format take. */
  @Python("calcsize(format, /)")
  public static long calcsize(@Nullable Object format) {
    return of(format).size();
  }
}
