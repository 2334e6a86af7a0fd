package io.portalis.shim;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/** Methods of {@code Reader} that TeaVM lacks. */
final class ReaderMethods {

  private ReaderMethods() {}

  public static long transferTo(Reader self, Writer to) throws IOException {
    char[] buffer = new char[8192];
    long moved = 0;
    int read = self.read(buffer);
    while (read >= 0) {
      to.write(buffer, 0, read);
      moved += read;
      read = self.read(buffer);
    }
    return moved;
  }
}
