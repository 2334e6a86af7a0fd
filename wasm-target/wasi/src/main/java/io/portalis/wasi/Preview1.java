package io.portalis.wasi;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/** The functions of WASI preview 1 that TeaVM does not import itself. */
final class Preview1 {

  private static final String MODULE = "wasi_snapshot_preview1";

  private Preview1() {}

  @Import(module = MODULE, name = "poll_oneoff")
  static native short pollOneoff(
      Address subscriptions, Address events, int count, Address happened);

  @Import(module = MODULE, name = "proc_exit")
  static native void procExit(int code);

  @Import(module = MODULE, name = "environ_sizes_get")
  static native short environSizesGet(Address count, Address size);

  @Import(module = MODULE, name = "environ_get")
  static native short environGet(Address pointers, Address bytes);
}
