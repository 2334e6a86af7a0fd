package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.ValueError;

/** Python's module {@code hashlib}. */
@PythonModule(
    value = "hashlib",
    classes = {Hash.class})
public final class Hashlib {

  private Hashlib() {}

  private static Hash hash(String name, BytesLike data) {
    Hash hash = new Hash(name);
    hash.update(data);
    return hash;
  }

  /** A hash by its name. */
  @Python("new(name, data)")
  public static Hash newHash(String name, BytesLike data) {
    return switch (name) {
      case "md5", "sha1", "sha224", "sha256", "sha384", "sha512" -> hash(name, data);
      default -> throw new ValueError("unsupported hash type " + name);
    };
  }

  /** MD5 of nothing yet. */
  @Python("md5()")
  public static Hash md5() {
    return new Hash("md5");
  }

  /** MD5. */
  @Python("md5(string)")
  public static Hash md5(BytesLike string) {
    return hash("md5", string);
  }

  /** SHA-1 of nothing yet. */
  @Python("sha1()")
  public static Hash sha1() {
    return new Hash("sha1");
  }

  /** SHA-1. */
  @Python("sha1(string)")
  public static Hash sha1(BytesLike string) {
    return hash("sha1", string);
  }

  /** SHA-224 of nothing yet. */
  @Python("sha224()")
  public static Hash sha224() {
    return new Hash("sha224");
  }

  /** SHA-224. */
  @Python("sha224(string)")
  public static Hash sha224(BytesLike string) {
    return hash("sha224", string);
  }

  /** SHA-256 of nothing yet. */
  @Python("sha256()")
  public static Hash sha256() {
    return new Hash("sha256");
  }

  /** SHA-256. */
  @Python("sha256(string)")
  public static Hash sha256(BytesLike string) {
    return hash("sha256", string);
  }

  /** SHA-384 of nothing yet. */
  @Python("sha384()")
  public static Hash sha384() {
    return new Hash("sha384");
  }

  /** SHA-384. */
  @Python("sha384(string)")
  public static Hash sha384(BytesLike string) {
    return hash("sha384", string);
  }

  /** SHA-512 of nothing yet. */
  @Python("sha512()")
  public static Hash sha512() {
    return new Hash("sha512");
  }

  /** SHA-512. */
  @Python("sha512(string)")
  public static Hash sha512(BytesLike string) {
    return hash("sha512", string);
  }
}
