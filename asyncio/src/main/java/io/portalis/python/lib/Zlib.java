package io.portalis.python.lib;

import io.portalis.python.PyBytes;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code zlib}. */
@PythonModule(
    value = "zlib",
    classes = {ZlibError.class})
public final class Zlib {

  private static final int POLYNOMIAL = 0xedb88320;
  private static final int ADLER = 65521;

  private Zlib() {}

  /** A checksum, going on from another. */
  @Python("crc32(data, value=0, /)")
  public static long crc32(@Nullable Object data, long value) {
    int crc = ~(int) value;
    for (byte octet : Octets.of(data)) {
      crc ^= octet & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : POLYNOMIAL);
      }
    }
    return ~crc & 0xffffffffL;
  }

  /** A quicker checksum, going on from another. */
  @Python("adler32(data, value=1, /)")
  public static long adler32(@Nullable Object data, long value) {
    long low = value & 0xffff;
    long high = value >> 16 & 0xffff;
    for (byte octet : Octets.of(data)) {
      low = (low + (octet & 0xff)) % ADLER;
      high = (high + low) % ADLER;
    }
    return high << 16 | low;
  }

  /** Bytes made shorter. */
  @Python("compress(data, /, level=-1)")
  public static PyBytes compress(@Nullable Object data, long level) {
    Deflater deflater = new Deflater((int) level);
    deflater.setInput(Octets.of(data));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 12];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return new PyBytes(out.toByteArray());
  }

  /** The bytes that were made shorter. */
  @Python("decompress(data, /)")
  public static PyBytes decompress(@Nullable Object data) {
    Inflater inflater = new Inflater();
    inflater.setInput(Octets.of(data));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 12];
    try {
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new ZlibError("Error -5 while decompressing data: incomplete or truncated stream");
        }
        out.write(buffer, 0, count);
      }
    } catch (DataFormatException e) {
      throw new ZlibError("Error -3 while decompressing data: " + e.getMessage());
    } finally {
      inflater.end();
    }
    return new PyBytes(out.toByteArray());
  }
}
