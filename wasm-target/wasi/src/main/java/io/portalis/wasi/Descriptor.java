package io.portalis.wasi;

import java.io.IOException;
import org.teavm.backend.wasm.runtime.WasiBuffer;
import org.teavm.backend.wasm.wasi.IOVec;
import org.teavm.backend.wasm.wasi.SizeResult;
import org.teavm.backend.wasm.wasi.Wasi;
import org.teavm.interop.Address;

/**
 * Reads and writes by descriptors. Some hosts open pipes so that they do not wait, and write what
 * there is room for: what waits here holds up the one thread, and all tasks with it.
 */
final class Descriptor {

  static final int INPUT = 0;
  static final int OUTPUT = 1;
  static final int ERROR = 2;

  private static final int TRY_AGAIN = 6;
  private static final int SIZE = 16;

  private Descriptor() {}

  /** Reads some bytes, or -1 at the end. */
  static int read(int descriptor, byte[] bytes, int offset, int length) throws IOException {
    while (true) {
      SizeResult size = size();
      short error = Wasi.fdRead(descriptor, vector(bytes, offset, length), 1, size);
      if (error == Wasi.ERRNO_SUCCESS) {
        int count = (int) size.value;
        return count == 0 ? -1 : count;
      }
      waitUnlessBroken("fd_read", error, () -> Clock.awaitReadable(descriptor));
    }
  }

  /** Writes all bytes. */
  static void write(int descriptor, byte[] bytes, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      SizeResult size = size();
      IOVec rest = vector(bytes, offset + written, length - written);
      short error = Wasi.fdWrite(descriptor, rest, 1, size);
      if (error == Wasi.ERRNO_SUCCESS) {
        written += (int) size.value;
      } else {
        waitUnlessBroken("fd_write", error, () -> Clock.awaitWritable(descriptor));
      }
    }
  }

  private static void waitUnlessBroken(String function, short error, Runnable wait)
      throws IOException {
    if (error != TRY_AGAIN) {
      throw new IOException(function + " failed with errno " + error);
    }
    wait.run();
  }

  private static IOVec vector(byte[] bytes, int offset, int length) {
    IOVec vector = WasiBuffer.getBuffer().toStructure();
    vector.buffer = Address.ofData(bytes).add(offset);
    vector.bufferLength = length;
    return vector;
  }

  private static SizeResult size() {
    return WasiBuffer.getBuffer().add(SIZE).toStructure();
  }
}
