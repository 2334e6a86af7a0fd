package io.portalis.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class UpperCaseTest {

  @Test
  void full_everyCharacter_isTheJdks() {
    for (int i = 0; i <= Character.MAX_CODE_POINT; i++) {
      if (!Character.isBmpCodePoint(i) || !Character.isSurrogate((char) i)) {
        String text = Character.toString(i);
        assertEquals(text.toUpperCase(Locale.ROOT), UpperCase.full(text), Integer.toHexString(i));
      }
    }
  }

  @Test
  void of_severalCharacters_growsTheText() {
    assertEquals("STRASSE FI \ud801\udc00!", UpperCase.of("straße ﬁ \ud801\udc28!"));
    assertEquals("STRASSE FI \ud801\udc00!", UpperCase.full("straße ﬁ \ud801\udc28!"));
  }
}
