package io.portalis.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What {@code System.in} reads. A read holds up the one thread, and all tasks with it. */
final class StandardInput extends InputStream {

  static final StandardInput INSTANCE = new StandardInput();

  private StandardInput() {}

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    return Descriptor.read(Descriptor.INPUT, bytes, offset, length);
  }
}
