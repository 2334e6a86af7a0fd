package io.portalis.translator.python;

import static io.portalis.translator.python.Parsing.assertExpression;
import static io.portalis.translator.python.Parsing.assertRefused;
import static io.portalis.translator.python.Parsing.expression;
import static io.portalis.translator.python.Parsing.literal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StringTest {

  private static Literal string(String value) {
    return new Literal.Str(value);
  }

  private static Literal bytes(String latin) {
    return new Literal.Bytes(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void escapes_areResolved() {
    assertEquals(string("a\n\t\\'\"\u0007A\u00FF"), literal("'a\\n\\t\\\\\\'\\\"\\a\\x41\\377'"));
    assertEquals(string("\u20AC\uD83D\uDE00"), literal("'\\u20ac\\U0001F600'"));
    assertEquals(string("ab\\d\\8"), literal("'a\\\nb\\d\\8'"));
  }

  @Test
  void escapes_byName_areResolved() {
    assertEquals(string("\u2022"), literal("'\\N{BULLET}'"));
    assertEquals(string("\n"), literal("'\\N{line feed}'"));
    assertEquals(string("\u4E00"), literal("'\\N{CJK UNIFIED IDEOGRAPH-4E00}'"));
    assertEquals(
        string("\uAC01\uC544"), literal("'\\N{HANGUL SYLLABLE GAG}\\N{HANGUL SYLLABLE A}'"));
    assertRefused(
        "1:1: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: "
            + "unknown Unicode character name",
        "'\\N{xx}'");
  }

  @Test
  void raw_keepsBackslashes() {
    assertEquals(string("\\n\\'"), literal("r'\\n\\''"));
    assertEquals(bytes("\\x41"), literal("Rb'\\x41'"));
  }

  @Test
  void bytes_areAscii() {
    assertEquals(bytes("A\u00FF\n\\d"), literal("b'\\x41\\377\\n\\d'"));
    assertRefused("1:1: bytes can only contain ASCII literal characters", "b'\u00E9'");
    assertRefused("1:1: (value error) invalid \\x escape at position 0", "b'\\xZ'");
  }

  @Test
  void neighbours_areJoined() {
    assertEquals(string("abc"), literal("('a' r'b'\n'''c''')"));
    assertEquals(bytes("ab"), literal("b'a' b'b'"));
    assertExpression("Constant(s'ab',u,)", "u'a' 'b'");
    assertRefused("1:1: cannot mix bytes and nonbytes literals", "'a' b'b'");
  }

  @Test
  void unterminated_isRefused() {
    assertRefused("1:5: unterminated string literal (detected at line 1)", "x = 'abc\n'");
    assertRefused(
        "1:1: unterminated triple-quoted string literal (detected at line 1)", "'''abc\n");
    assertRefused("1:1: unterminated f-string literal (detected at line 1)", "f'abc");
  }

  @Test
  void fString_hasTextAndFields() {
    assertExpression(
        "JoinedStr([Constant(s'a{b}',-,) FormattedValue(Name(x,Load,),114,"
            + "JoinedStr([Constant(s'>',-,) FormattedValue(Name(w,Load,),-1,-,) ],),) "
            + "Constant(s'cd',-,) ],)",
        "f'a{{b}}{x!r:>{w}}c' 'd'");
    assertExpression("JoinedStr([],)", "f'' ''");
    assertExpression(
        "JoinedStr([Constant(s'1\\',-,) FormattedValue(Constant(i6,-,),-1,-,) ],)",
        "f'\\N{DIGIT ONE}\\{6}'");
  }

  @Test
  void fString_nestsWithTheSameQuotes() {
    assertExpression(
        "JoinedStr([FormattedValue(JoinedStr([FormattedValue(Subscript(Name(a,Load,),"
            + "Constant(s'k',-,),Load,),-1,-,) ],),-1,-,) ],)",
        "f'{f'{a['k']}'}'");
  }

  @Test
  void fString_withEquals_hasItsSource() {
    assertExpression(
        "JoinedStr([Constant(s'a = ',-,) FormattedValue(Name(a,Load,),114,-,) ],)", "f'{a = }'");
    assertExpression(
        "JoinedStr([Constant(s'a=',-,) FormattedValue(Name(a,Load,),-1,"
            + "JoinedStr([Constant(s'x',-,) ],),) ],)",
        "f'{a=:x}'");
    assertExpression(
        "JoinedStr([Constant(s'a \n=',-,) FormattedValue(Name(a,Load,),114,-,) ],)",
        "f'{a # why\n=}'");
  }

  @Test
  void fString_positions_areCpythons() {
    Expression.JoinedStr string =
        (Expression.JoinedStr) expression("f'a{{b}}c{x!r:>{w}}d' 'e' f''");
    assertEquals(new Span(1, 0, 1, 29), string.span());
    assertEquals(new Span(1, 2, 1, 9), string.values().get(0).span());
    assertEquals(new Span(1, 9, 1, 19), string.values().get(1).span());
    assertEquals(new Span(1, 19, 1, 25), string.values().get(2).span());
  }

  @Test
  void fString_malformed_isRefused() {
    assertRefused("1:3: f-string: single '}' is not allowed", "f'}'");
    assertRefused("1:4: f-string: valid expression required before '}'", "f'{}'");
    assertRefused(
        "1:6: f-string: invalid conversion character 'z': expected 's', 'r', or 'a'", "f'{a!z}'");
    assertRefused("1:12: f-string: expressions nested too deeply", "f'{a:{b:{c:{d}}}}'");
  }
}
