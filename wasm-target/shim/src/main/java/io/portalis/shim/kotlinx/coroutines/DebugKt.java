package io.portalis.shim.kotlinx.coroutines;

import java.util.concurrent.atomic.AtomicLong;

/** The debugging switches of kotlinx.coroutines, all off: TeaVM says that assertions are on. */
public final class DebugKt {

  private static final AtomicLong COROUTINE_ID = new AtomicLong();

  private DebugKt() {}

  public static boolean getASSERTIONS_ENABLED() {
    return false;
  }

  public static boolean getDEBUG() {
    return false;
  }

  public static boolean getRECOVER_STACK_TRACES() {
    return false;
  }

  public static AtomicLong getCOROUTINE_ID() {
    return COROUTINE_ID;
  }

  public static void resetCoroutineId() {
    COROUTINE_ID.set(0);
  }
}
