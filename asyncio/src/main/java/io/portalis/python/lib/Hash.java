package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.PyBytes;
import io.portalis.python.Python;
import java.io.ByteArrayOutputStream;

/** A hash of {@code hashlib}: it collects bytes and computes their digest. */
@Python("HASH")
public final class Hash {

  private final String name;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  Hash(String name) {
    this.name = name;
  }

  /** The function's name. */
  @Python("name")
  public String name() {
    return name;
  }

  /** The digest's number of bytes. */
  @Python("digest_size")
  public long digestSize() {
    return Digests.digest(name, new byte[0]).length;
  }

  /** The number of bytes that are worked on at a time. */
  @Python("block_size")
  public long blockSize() {
    return name.equals("sha512") || name.equals("sha384") ? 128 : 64;
  }

  /** Adds bytes. */
  @Python("update(data, /)")
  public void update(BytesLike data) {
    add(Octets.of(data));
  }

  void add(byte[] data) {
    message.writeBytes(data);
  }

  /** The digest so far. */
  @Python("digest()")
  public PyBytes digest() {
    return new PyBytes(Digests.digest(name, message.toByteArray()));
  }

  /** The digest so far, in hexadecimal digits. */
  @Python("hexdigest()")
  public String hexdigest() {
    StringBuilder digits = new StringBuilder();
    for (byte b : Digests.digest(name, message.toByteArray())) {
      digits.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return digits.toString();
  }

  /** A hash that goes on from here. */
  @Python("copy()")
  public Hash copy() {
    Hash copy = new Hash(name);
    copy.message.writeBytes(message.toByteArray());
    return copy;
  }
}
