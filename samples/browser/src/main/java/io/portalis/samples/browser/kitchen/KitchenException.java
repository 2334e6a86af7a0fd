package io.portalis.samples.browser.kitchen;

/** Something went wrong with a dish, or with someone of the staff. */
public final class KitchenException extends Exception {

  KitchenException(String message) {
    super(message);
  }

  KitchenException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Only the message: it becomes the reason for which the siblings are cancelled. */
  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
