package io.portalis.samples.browser.page;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Finds and makes elements, and changes them only where something is different. */
final class Dom {

  private static final HTMLDocument DOCUMENT = HTMLDocument.current();

  private Dom() {}

  static HTMLElement byId(String id) {
    return DOCUMENT.getElementById(id);
  }

  /** Makes an element at the end of another. */
  static HTMLElement append(HTMLElement parent, String tag, String className) {
    HTMLElement element = create(tag, className);
    parent.appendChild(element);
    return element;
  }

  static HTMLElement create(String tag, String className) {
    HTMLElement element = DOCUMENT.createElement(tag);
    element.setClassName(className);
    return element;
  }

  static void attribute(HTMLElement element, String name, String value) {
    if (!value.equals(element.getAttribute(name))) {
      element.setAttribute(name, value);
    }
  }

  static void text(HTMLElement element, String text) {
    if (!text.equals(element.getTextContent())) {
      element.setTextContent(text);
    }
  }

  /** Sets a variable of the style sheet. */
  static void variable(HTMLElement element, String name, double value) {
    element.getStyle().setProperty(name, Double.toString(value));
  }
}
