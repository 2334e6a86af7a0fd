package io.portalis.asyncio;

/** How Python shows the primitives. */
final class Names {

  private Names() {}

  static String of(Object object, String type, String state, int waiters) {
    return "<asyncio.locks."
        + type
        + " object at 0x"
        + Integer.toHexString(System.identityHashCode(object))
        + " ["
        + state
        + (waiters == 0 ? "" : ", waiters:" + waiters)
        + "]>";
  }
}
