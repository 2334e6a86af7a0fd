package io.portalis.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What the host needs of a browser, or of Node. */
final class JavaScript {

  private JavaScript() {}

  /** Called without arguments. */
  @JSFunctor
  interface Callback extends JSObject {
    void call();
  }

  /** Asks for a call of a function in a task of its own. */
  @JSFunctor
  interface Channel extends JSObject {
    void request();
  }

  @JSBody(script = "return performance.now();")
  static native double nowMillis();

  @JSBody(params = "callback", script = "queueMicrotask(callback);")
  static native void microtask(Callback callback);

  /** Not by a time-out, which browsers slow down to four milliseconds. */
  @JSBody(
      params = "callback",
      script =
          "if (typeof setImmediate === 'function') {"
              + "  return function() { setImmediate(callback); };"
              + "}"
              + "var channel = new MessageChannel();"
              + "channel.port1.onmessage = function() { callback(); };"
              + "return function() { channel.port2.postMessage(null); };")
  static native Channel channel(Callback callback);

  @JSBody(
      params = {"callback", "millis"},
      script = "return +setTimeout(callback, millis);")
  static native int setTimeout(Callback callback, int millis);

  @JSBody(params = "handle", script = "clearTimeout(handle);")
  static native void clearTimeout(int handle);

  static void logError(String message, Throwable error) {
    logError(message, JSExceptions.getJSException(error));
  }

  @JSBody(
      params = {"message", "error"},
      script = "if (error) { console.error(message, error); } else { console.error(message); }")
  private static native void logError(String message, JSObject error);

  @JSBody(params = "message", script = "console.warn(message);")
  static native void logWarning(String message);

  // --- promises

  /** Called with the value or the reason of a promise. */
  @JSFunctor
  interface Settled extends JSObject {
    void with(@Nullable JSObject value);
  }

  /** What is undefined comes as null, and a reason that is no object as one. */
  @JSBody(
      params = {"promise", "fulfilled", "rejected"},
      script =
          "promise.then("
              + "function(value) { fulfilled(value === undefined ? null : value); },"
              + "function(reason) { rejected(reason == null ? null : Object(reason)); });")
  static native void then(JSObject promise, Settled fulfilled, Settled rejected);

  /**
   * The error that stands for a Java exception. WebAssembly makes it with the stack trace, so one
   * without a stack trace needs another to carry it.
   */
  static JSObject error(Throwable thrown) {
    JSObject own = JSExceptions.getJSException(thrown);
    return own != null ? own : JSExceptions.getJSException(new Carrier(thrown));
  }

  /** The Java exception that an error stands for, or null. TeaVM's own way to ask traps if not. */
  static @Nullable Throwable javaException(@Nullable JSObject error) {
    Throwable known = isJavaException(error) ? JSExceptions.getJavaException(error) : null;
    return known instanceof Carrier carrier ? carrier.getCause() : known;
  }

  private static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Carrier(Throwable carried) {
      super(carried.getMessage(), carried);
    }
  }

  @JSBody(
      params = "error",
      script =
          "return !!error && Object.getOwnPropertySymbols(error).some(function(symbol) {"
              + "  return symbol.description === 'javaException' && !!error[symbol]; });")
  private static native boolean isJavaException(@Nullable JSObject error);

  @JSBody(script = "return typeof AbortController === 'function';")
  static native boolean canAbort();

  @JSBody(params = "reason", script = "return !!reason && reason.name === 'AbortError';")
  static native boolean isAbort(@Nullable JSObject reason);

  @JSBody(
      params = "value",
      script = "return value instanceof Error ? String(value.message) : String(value);")
  static native String describe(@Nullable JSObject value);
}
