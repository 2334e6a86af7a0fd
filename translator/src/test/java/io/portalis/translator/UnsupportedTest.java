package io.portalis.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.translator.python.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not supported is refused, with its place, all of it at once. */
class UnsupportedTest {

  private static List<String> reports(String program) {
    UnsupportedException refused =
        assertThrows(
            UnsupportedException.class,
            () -> new Translator().translate(new SourceText("main.py", program), "", "Main"));
    return refused.reports();
  }

  @Test
  void aModuleThatIsNotThere() {
    List<String> reports = reports("import numpy\n");
    assertEquals(1, reports.size());
    assertTrue(
        reports.get(0).startsWith("main.py:1:8: unsupported: the module numpy"), reports.get(0));
    assertTrue(reports.get(0).contains("import numpy"), reports.get(0));
  }

  @Test
  void allProblemsAtOnceInTheOrderOfTheSource() {
    List<String> reports =
        reports(
            """
            from os import fork
            from collections import deque, nothing
            import socket
            """);
    assertEquals(3, reports.size());
    assertTrue(reports.get(0).startsWith("main.py:1:16: unsupported: os.fork"), reports.get(0));
    assertTrue(
        reports.get(1).startsWith("main.py:2:32: unsupported: collections.nothing"),
        reports.get(1));
    assertTrue(
        reports.get(2).startsWith("main.py:3:8: unsupported: the module socket"), reports.get(2));
  }

  @Test
  void twoBaseClasses_firstOneChanges() {
    List<String> reports =
        reports(
            """
            class A:
                count = 0
            class B:
                def add(self):
                    A.count += 1
            class C(A, B): pass
            """);
    assertEquals(1, reports.size());
    assertTrue(
        reports.get(0).startsWith("main.py:6:12: unsupported: more than one base class"),
        reports.get(0));
  }
}
