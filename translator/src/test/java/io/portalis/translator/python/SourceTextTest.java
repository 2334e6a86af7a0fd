package io.portalis.translator.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @Test
  void excerpt_marksTheSpan() {
    SourceText source = new SourceText("a.py", "x\n\tcall(one, two)\n");
    assertEquals("    \tcall(one, two)\n    \t     ^^^", source.excerpt(new Span(2, 6, 2, 9)));
    assertEquals("    x\n    ^", source.excerpt(new Span(1, 0, 2, 9)));
    assertEquals("    \n    ^", source.excerpt(new Span(3, 0, 3, 0)));
    assertEquals("one", source.text(new Span(2, 6, 2, 9)));
  }

  @Test
  void error_reportsFileLineAndColumn() {
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> PythonParser.parse("a.py", "x = 1\ny = = 2\n"));
    assertEquals("a.py:2:5: invalid syntax\n    y = = 2\n        ^", error.report());
  }

  @Test
  void ends_ofLines_areAllRead() {
    assertEquals("a\nb\nc\n\nd", new SourceText("a.py", "\uFEFFa\r\nb\rc\n\rd").text());
  }

  @Test
  void decode_followsTheDeclaration() throws Exception {
    byte[] latin = "# -*- coding: latin-1 -*-\n'\u00E9'".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("'\u00E9'", SourceText.decode("a.py", latin).line(2));
    byte[] second = "#!x\n# vim: set fileencoding=cp1252 :\n'\u20AC'".getBytes("windows-1252");
    assertEquals("'\u20AC'", SourceText.decode("a.py", second).line(3));
    byte[] third = "x\n\n# coding: latin-1\n'\u00E9'".getBytes(StandardCharsets.UTF_8);
    assertEquals("'\u00E9'", SourceText.decode("a.py", third).line(4));
  }

  @Test
  void decode_ofWrongBytes_isRefused() {
    PythonSyntaxError wrong =
        assertThrows(
            PythonSyntaxError.class,
            () -> SourceText.decode("a.py", new byte[] {'x', (byte) 0xE9}));
    assertTrue(wrong.getMessage().startsWith("a.py:1:1: (unicode error)"), wrong.getMessage());
    byte[] unknown = "# coding: klingon\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "unknown encoding: klingon",
        assertThrows(PythonSyntaxError.class, () -> SourceText.decode("a.py", unknown)).problem());
    byte[] marked = "\uFEFF# coding: latin-1\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "encoding problem: latin-1 with BOM",
        assertThrows(PythonSyntaxError.class, () -> SourceText.decode("a.py", marked)).problem());
  }

  @Test
  void parse_ofAPath_readsTheFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("a.py"), "x = 1\n");
    assertEquals(1, PythonParser.parse(file).body().size());
  }

  @Test
  void span_containsWhatLiesWithin() {
    Span outer = new Span(1, 4, 3, 2);
    assertTrue(outer.contains(new Span(2, 0, 3, 2)));
    assertTrue(!outer.contains(new Span(1, 3, 2, 0)));
    assertEquals(new Span(1, 4, 9, 9), outer.to(new Span(8, 8, 9, 9)));
    assertEquals("1:4-3:2", outer.toString());
  }
}
