package io.portalis.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.EventTarget;

/** The platform's {@code AbortSignal}: tells an operation that it is to be aborted. */
public interface AbortSignal extends JSObject, EventTarget {

  /**
   * Whether it has been.
   *
   * @return true if the operation is to stop
   */
  @JSProperty
  boolean isAborted();
}
