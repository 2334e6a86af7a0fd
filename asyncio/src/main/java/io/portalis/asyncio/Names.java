package io.portalis.asyncio;

import io.portalis.python.Builtins;

/** How Python shows the primitives. */
final class Names {

  private Names() {}

  static String of(Object object, String type, String state, int waiters) {
    return "<asyncio.locks."
        + type
        + " object at 0x"
        + Long.toHexString(Builtins.id(object))
        + " ["
        + state
        + (waiters == 0 ? "" : ", waiters:" + waiters)
        + "]>";
  }
}
