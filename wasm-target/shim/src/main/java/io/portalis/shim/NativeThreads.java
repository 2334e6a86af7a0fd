package io.portalis.shim;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The green threads of TeaVM's JavaScript runtime. */
final class NativeThreads {

  private NativeThreads() {}

  @JSFunctor
  interface Body extends JSObject {
    void run();
  }

  @JSBody(script = "return $rt_nativeThread() !== null;")
  static native boolean isOnOne();

  @JSBody(params = "body", script = "$rt_startThread(body);")
  static native void start(Body body);
}
