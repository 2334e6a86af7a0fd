package io.portalis.wasi;

import java.io.IOException;

/**
 * Where {@code System.out} and {@code System.err} end; TeaVM's loses what a pipe has no room for.
 */
public final class ConsoleMethods {

  private ConsoleMethods() {}

  public static void writeStdout(byte[] bytes, int offset, int length) throws IOException {
    Descriptor.write(Descriptor.OUTPUT, bytes, offset, length);
  }

  public static void writeStderr(byte[] bytes, int offset, int length) throws IOException {
    Descriptor.write(Descriptor.ERROR, bytes, offset, length);
  }
}
