package io.portalis.wasi;

/** Methods of {@code Runtime} that TeaVM lacks on WASI. */
public final class RuntimeMethods {

  private RuntimeMethods() {}

  public static int availableProcessors(Runtime self) {
    return 1;
  }

  public static void exit(Runtime self, int status) {
    SystemMethods.exit(status);
  }
}
