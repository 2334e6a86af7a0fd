package io.portalis.browser;

import io.portalis.Platform;
import io.portalis.shim.GreenHost;

/** The host on the event loop of a page, or of Node. */
final class BrowserHost extends GreenHost {

  BrowserHost(BrowserLoop loop) {
    super(loop, Platform.BROWSER);
  }

  @Override
  public void warn(String message) {
    JavaScript.logWarning(message);
  }
}
