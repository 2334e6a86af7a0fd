package io.portalis.browser;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The platform's {@code AbortController}: aborts what was given its signal. */
@JSClass
public class AbortController implements JSObject {

  /** A controller with a signal of its own. */
  public AbortController() {}

  /**
   * What is to be given to the operation.
   *
   * @return always the same signal
   */
  @JSProperty
  public native AbortSignal getSignal();

  /** Aborts the operation; nothing the second time. */
  public native void abort();
}
