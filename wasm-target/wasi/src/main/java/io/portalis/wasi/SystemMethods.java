package io.portalis.wasi;

import java.io.InputStream;
import java.util.Map;

/** Methods of {@code System} that TeaVM lacks on WASI; the build puts them in its place. */
public final class SystemMethods {

  private SystemMethods() {}

  public static long nanoTime() {
    return Clock.nanoTime();
  }

  public static String getenv(String name) {
    return Environment.get(name);
  }

  public static Map<String, String> getenv() {
    return Environment.all();
  }

  public static InputStream in() {
    return StandardInput.INSTANCE;
  }

  public static void exit(int status) {
    System.out.flush();
    System.err.flush();
    Preview1.procExit(status);
  }
}
