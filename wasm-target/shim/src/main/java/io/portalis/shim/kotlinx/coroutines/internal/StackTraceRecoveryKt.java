package io.portalis.shim.kotlinx.coroutines.internal;

import kotlin.coroutines.Continuation;
import kotlin.coroutines.jvm.internal.CoroutineStackFrame;

/** Stack traces are not recovered: that takes reflection, which would not be linked. */
public final class StackTraceRecoveryKt {

  private StackTraceRecoveryKt() {}

  public static <E extends Throwable> E recoverStackTrace(E exception) {
    return exception;
  }

  public static <E extends Throwable> E recoverStackTrace(
      E exception, Continuation<?> continuation) {
    return exception;
  }

  public static Object recoverAndThrow(Throwable exception, Continuation<?> continuation)
      throws Throwable {
    throw exception;
  }

  public static <E extends Throwable> E unwrap(E exception) {
    return exception;
  }

  public static <E extends Throwable> E unwrapImpl(E exception) {
    return exception;
  }

  public static boolean isArtificial(StackTraceElement element) {
    return false;
  }

  public static void initCause(Throwable exception, Throwable cause) {
    exception.initCause(cause);
  }

  /** Called where the compiler has inlined {@code recoverAndThrow}. */
  public static Throwable access$recoverFromStackFrame(
      Throwable exception, CoroutineStackFrame frame) {
    return exception;
  }
}
