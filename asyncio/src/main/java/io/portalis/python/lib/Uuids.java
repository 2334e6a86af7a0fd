package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Python's module {@code uuid}. */
@PythonModule(
    value = "uuid",
    classes = {Uuid.class})
public final class Uuids {

  /** For names of hosts. */
  @Python("NAMESPACE_DNS")
  public static final Uuid NAMESPACE_DNS = known("6ba7b810");

  /** For addresses of pages. */
  @Python("NAMESPACE_URL")
  public static final Uuid NAMESPACE_URL = known("6ba7b811");

  /** For identifiers of objects. */
  @Python("NAMESPACE_OID")
  public static final Uuid NAMESPACE_OID = known("6ba7b812");

  /** For names in directories. */
  @Python("NAMESPACE_X500")
  public static final Uuid NAMESPACE_X500 = known("6ba7b814");

  /** What says that it is as RFC 4122 has it. */
  @Python("RFC_4122")
  public static final String RFC_4122 = "specified in RFC 4122";

  private static final long EPOCH = 0x01b21dd213814000L;
  private static final long NODE = new BigInteger(1, Secrets.bytes(6)).setBit(40).longValue();
  private static long last;

  private Uuids() {}

  private static Uuid known(String start) {
    return new Uuid(new BigInteger(start + "9dad11d180b400c04fd430c8", 16));
  }

  /** An identifier of this moment. */
  @Python("uuid1()")
  public static synchronized Uuid uuid1() {
    last = Math.max(last + 1, System.currentTimeMillis() * 10_000 + EPOCH);
    byte[] bytes = Secrets.bytes(16);
    long time = last;
    int[] shifts = {24, 16, 8, 0, 40, 32, 56, 48};
    for (int i = 0; i < shifts.length; i++) {
      bytes[i] = (byte) (time >> shifts[i]);
    }
    for (int i = 0; i < 6; i++) {
      bytes[10 + i] = (byte) (NODE >> (8 * (5 - i)));
    }
    return Uuid.of(bytes, 1);
  }

  private static Uuid hashed(Uuid namespace, @Nullable Object name, String function, long version) {
    byte[] space = namespace.bytes().toArray();
    byte[] text =
        name instanceof BytesLike bytes
            ? bytes.toArray()
            : io.portalis.python.Py.str(name).getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(space, space.length + text.length);
    System.arraycopy(text, 0, both, space.length, text.length);
    return Uuid.of(Arrays.copyOf(Digests.digest(function, both), 16), version);
  }

  /** The identifier of a name, by MD5. */
  @Python("uuid3(namespace, name)")
  public static Uuid uuid3(Uuid namespace, @Nullable Object name) {
    return hashed(namespace, name, "md5", 3);
  }

  /** A random identifier. */
  @Python("uuid4()")
  public static Uuid uuid4() {
    return Uuid.of(Secrets.bytes(16), 4);
  }

  /** The identifier of a name, by SHA-1. */
  @Python("uuid5(namespace, name)")
  public static Uuid uuid5(Uuid namespace, @Nullable Object name) {
    return hashed(namespace, name, "sha1", 5);
  }
}
