package io.portalis.wasi;

import org.teavm.interop.Address;
import org.teavm.runtime.CallSite;
import org.teavm.runtime.CallSiteLocation;
import org.teavm.runtime.ExceptionHandling;
import org.teavm.runtime.MethodLocation;
import org.teavm.runtime.ShadowStack;
import org.teavm.runtime.StringPtr;

/**
 * Reads the stack trace of a new exception from the stack that TeaVM keeps for its collector. The
 * collector moves objects: so this is code like any other, whose references it corrects, while
 * TeaVM's own goes on to write to where the trace was.
 */
public final class StackTraces {

  /** What the JDK has by default. */
  private static final int MOST_ELEMENTS = 1024;

  /** Where the location of the caller lies, into which a method has been inlined. */
  private static final int CALLER = 8;

  private StackTraces() {}

  /** The trace of the caller's caller; empty if the module does not know its methods' names. */
  public static StackTraceElement[] fill() {
    StackTraceElement[] trace = new StackTraceElement[count()];
    int filled = 0;
    Address frame = ShadowStack.getStackTop();
    while (frame != null && filled < trace.length) {
      CallSiteLocation location = locationOf(frame);
      while (location != null && filled < trace.length) {
        if (isKnown(location)) {
          trace[filled++] = element(location.method, location.lineNumber);
        }
        location = callerOf(location);
      }
      frame = ShadowStack.getNextStackFrame(frame);
    }
    return trace;
  }

  private static int count() {
    int count = 0;
    Address frame = ShadowStack.getStackTop();
    while (frame != null && count < MOST_ELEMENTS) {
      CallSiteLocation location = locationOf(frame);
      while (location != null) {
        count += isKnown(location) ? 1 : 0;
        location = callerOf(location);
      }
      frame = ShadowStack.getNextStackFrame(frame);
    }
    return Math.min(count, MOST_ELEMENTS);
  }

  private static CallSiteLocation locationOf(Address frame) {
    int id = ShadowStack.getCallSiteId(frame);
    if (id < 0) {
      return null;
    }
    CallSite site = ExceptionHandling.findCallSiteById(id, frame);
    return site.location;
  }

  private static boolean isKnown(CallSiteLocation location) {
    return location.method != null && location.method.className != null;
  }

  private static CallSiteLocation callerOf(CallSiteLocation location) {
    Address caller = location.toAddress().add(CALLER).getAddress();
    return caller == null ? null : caller.toStructure();
  }

  private static StackTraceElement element(MethodLocation method, int line) {
    return new StackTraceElement(
        text(method.className), text(method.methodName), text(method.fileName), line);
  }

  private static String text(StringPtr pointer) {
    return pointer == null ? "" : pointer.value;
  }
}
