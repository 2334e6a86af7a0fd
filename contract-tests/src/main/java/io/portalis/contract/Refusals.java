package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Null arguments, whose names may be a single letter. */
final class Refusals {

  private Refusals() {}

  /** Asserts that the call is refused at once, with the argument's name as a word of its own. */
  static void assertNullRefused(String argument, Executable call) {
    String message = assertThrows(NullPointerException.class, call, argument).getMessage();
    assertTrue(
        message != null && message.matches("(.*\\W)?" + argument + "(\\W.*)?"),
        "'" + argument + "' in the message: " + message);
  }
}
