package io.portalis.samples.mixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

  @Test
  void check_whatDoesNotHold_isRemembered() {
    Journal journal = new Journal();
    journal.check("holds", true);
    journal.check("does not hold", false);
    assertEquals(List.of("does not hold"), journal.wrong());
  }
}
