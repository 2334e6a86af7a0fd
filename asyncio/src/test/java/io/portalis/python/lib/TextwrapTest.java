package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.PyList;
import org.junit.jupiter.api.Test;

/** The module textwrap, as CPython 3.13 shows it. */
class TextwrapTest {

  private static final String TEXT =
      "The quick-brown fox, who isn't old--is he?--jumped  over\tthe e-mail-like dog. Really! A state-of-the-art x-ray, 1-2 and -- antidisestablishmentarianism--no.";

  private static PyList<String> wrap(
      long width, boolean sentences, boolean breakWords, boolean drop, boolean hyphens, Long most) {
    return Textwrap.wrap(
        TEXT, width, "* ", "  ", true, true, sentences, breakWords, drop, hyphens, 4, most, "...");
  }

  @Test
  void wrap_text_breaksLines() {
    row(
        "textwrap.wrap(TEXT, 0)",
        "ValueError: invalid width 0 (must be > 0)",
        () -> Textwrap.wrap(TEXT, 0));
    row(
        "textwrap.wrap(TEXT, 1)",
        "['T', 'h', 'e', 'q', 'u', 'i', 'c', 'k', '-', 'b', 'r', 'o', 'w', 'n', 'f', 'o', 'x', ',', 'w', 'h', 'o', 'i', 's', 'n', \"'\", 't', 'o', 'l', 'd', '-', '-', 'i', 's', 'h', 'e', '?', '-', '-', 'j', 'u', 'm', 'p', 'e', 'd', 'o', 'v', 'e', 'r', 't', 'h', 'e', 'e', '-', 'm', 'a', 'i', 'l', '-', 'l', 'i', 'k', 'e', 'd', 'o', 'g', '.', 'R', 'e', 'a', 'l', 'l', 'y', '!', 'A', 's', 't', 'a', 't', 'e', '-', 'o', 'f', '-', 't', 'h', 'e', '-', 'a', 'r', 't', 'x', '-', 'r', 'a', 'y', ',', '1', '-', '2', 'a', 'n', 'd', '-', '-', 'a', 'n', 't', 'i', 'd', 'i', 's', 'e', 's', 't', 'a', 'b', 'l', 'i', 's', 'h', 'm', 'e', 'n', 't', 'a', 'r', 'i', 'a', 'n', 'i', 's', 'm', '-', '-', 'n', 'o', '.']",
        () -> Textwrap.wrap(TEXT, 1));
    row(
        "textwrap.wrap(TEXT, 3)",
        "['The', 'qui', 'ck-', 'bro', 'wn ', 'fox', ',', 'who', 'isn', \"'t\", 'old', '--', 'is', 'he?', '--j', 'ump', 'ed', 'ove', 'r', 'the', 'e-', 'mai', 'l-l', 'ike', 'dog', '. R', 'eal', 'ly!', 'A s', 'tat', 'e-', 'of-', 'the', '-', 'art', 'x-', 'ray', ',', '1-2', 'and', '-- ', 'ant', 'idi', 'ses', 'tab', 'lis', 'hme', 'nta', 'ria', 'nis', 'm--', 'no.']",
        () -> Textwrap.wrap(TEXT, 3));
    row(
        "textwrap.wrap(TEXT, 8)",
        "['The', 'quick-', 'brown', 'fox, who', \"isn't\", 'old--is', 'he?--', 'jumped', 'over', 'the', 'e-mail-', 'like', 'dog.', 'Really!', 'A state-', 'of-the-', 'art', 'x-ray,', '1-2 and', '-- antid', 'isestabl', 'ishmenta', 'rianism', '--no.']",
        () -> Textwrap.wrap(TEXT, 8));
    row(
        "textwrap.wrap(TEXT, 12)",
        "['The quick-', 'brown fox,', \"who isn't\", 'old--is he?', '--jumped', 'over', 'the e-mail-', 'like dog.', 'Really! A', 'state-of-', 'the-art', 'x-ray, 1-2', 'and -- antid', 'isestablishm', 'entarianism', '--no.']",
        () -> Textwrap.wrap(TEXT, 12));
    row(
        "textwrap.wrap(TEXT, 20)",
        "['The quick-brown fox,', \"who isn't old--is\", 'he?--jumped  over', 'the e-mail-like dog.', 'Really! A state-of-', 'the-art x-ray, 1-2', 'and -- antidisestabl', 'ishmentarianism--no.']",
        () -> Textwrap.wrap(TEXT, 20));
    row(
        "textwrap.wrap(TEXT, 33)",
        "[\"The quick-brown fox, who isn't\", 'old--is he?--jumped  over', 'the e-mail-like dog. Really! A', 'state-of-the-art x-ray, 1-2 and', '-- antidisestablishmentarianism--', 'no.']",
        () -> Textwrap.wrap(TEXT, 33));
    row(
        "textwrap.wrap(TEXT, 70)",
        "[\"The quick-brown fox, who isn't old--is he?--jumped  over        the\", 'e-mail-like dog. Really! A state-of-the-art x-ray, 1-2 and --', 'antidisestablishmentarianism--no.']",
        () -> Textwrap.wrap(TEXT, 70));
    row("textwrap.wrap('', 5)", "[]", () -> Textwrap.wrap("", 5));
    row("textwrap.wrap(' ', 5)", "[]", () -> Textwrap.wrap(" ", 5));
    row("textwrap.wrap('  a  b', 5)", "['  a', 'b']", () -> Textwrap.wrap("  a  b", 5));
    row("textwrap.wrap('a\\n\\nb', 5)", "['a  b']", () -> Textwrap.wrap("a\n\nb", 5));
    row(
        "textwrap.wrap('hello-world', 5)",
        "['hello', '-', 'world']",
        () -> Textwrap.wrap("hello-world", 5));
    row(
        "textwrap.wrap('aa--bb--cc', 5)",
        "['aa--', 'bb--', 'cc']",
        () -> Textwrap.wrap("aa--bb--cc", 5));
    row(
        "textwrap.wrap('--option -o', 5)",
        "['--opt', 'ion', '-o']",
        () -> Textwrap.wrap("--option -o", 5));
    row(
        "textwrap.wrap('\ud83d\ude00\\tb', 5)",
        "['\ud83d\ude00', 'b']",
        () -> Textwrap.wrap("\ud83d\ude00\tb", 5));
    row(
        "textwrap.wrap('\ud83d\ude00\ud83d\ude00 \ud83d\ude00\ud83d\ude00\ud83d\ude00', 5)",
        "['\ud83d\ude00\ud83d\ude00', '\ud83d\ude00\ud83d\ude00\ud83d\ude00']",
        () -> Textwrap.wrap("\ud83d\ude00\ud83d\ude00 \ud83d\ude00\ud83d\ude00\ud83d\ude00", 5));
    row("textwrap.fill('a b c d', 3)", "'a b\\nc d'", () -> Textwrap.fill("a b c d", 3));
  }

  @Test
  void wrap_options_apply() {
    row(
        "textwrap.wrap(TEXT, 10, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=True, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=None, placeholder='...')",
        "['* The', '  quick-', '  brown', '  fox, who', \"  isn't\", '  old--is', '  he?--', '  jumped', '  over', '  the', '  e-mail-', '  like', '  dog.', '  Really!', '  A state-', '  of-the-', '  art', '  x-ray,', '  1-2 and', '  -- antid', '  isestabl', '  ishmenta', '  rianism', '  --no.']",
        () -> wrap(10, true, true, true, true, null));
    row(
        "textwrap.wrap(TEXT, 12, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=False, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=None, placeholder='...')",
        "['* The quick-', '  brown fox,', \"  who isn't\", '  old--is', '  he?--', '  jumped', '  over', '  the', '  e-mail-', '  like dog.', '  Really! A', '  state-of-', '  the-art', '  x-ray, 1-2', '  and --', '  antidisestablishmentarianism', '  --no.']",
        () -> wrap(12, false, false, true, true, null));
    row(
        "textwrap.wrap(TEXT, 15, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=True, break_long_words=True, drop_whitespace=False, break_on_hyphens=True, tabsize=4, max_lines=None, placeholder='...')",
        "['* The quick-', '  brown fox, ', \"  who isn't old\", '  --is he?--', '  jumped  over', '      the ', '  e-mail-like ', '  dog.  Really!', '    A state-of-', '  the-art ', '  x-ray, 1-2 ', '  and -- antidi', '  sestablishmen', '  tarianism--', '  no.']",
        () -> wrap(15, true, true, false, true, null));
    row(
        "textwrap.wrap(TEXT, 9, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=False, tabsize=4, max_lines=None, placeholder='...')",
        "['* The qui', '  ck-brow', '  n fox,', '  who', \"  isn't\", '  old--is', '  he?--ju', '  mped', '  over', '  the e-m', '  ail-lik', '  e dog.', '  Really!', '  A state', '  -of-the', '  -art', '  x-ray,', '  1-2 and', '  -- anti', '  disesta', '  blishme', '  ntarian', '  ism--no', '  .']",
        () -> wrap(9, false, true, true, false, null));
    row(
        "textwrap.wrap(TEXT, 20, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=2, placeholder='...')",
        "['* The quick-brown', \"  fox, who isn't...\"]",
        () -> wrap(20, false, true, true, true, 2L));
    row(
        "textwrap.wrap(TEXT, 30, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=True, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=1, placeholder='...')",
        "['* The quick-brown fox, who...']",
        () -> wrap(30, true, true, true, true, 1L));
    row(
        "textwrap.wrap(TEXT, 5, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=2, placeholder='...')",
        "['* The', '  ...']",
        () -> wrap(5, false, true, true, true, 2L));
    row(
        "textwrap.wrap(TEXT, 4, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=2, placeholder='...')",
        "ValueError: placeholder too large for max width",
        () -> wrap(4, false, true, true, true, 2L));
    row(
        "textwrap.wrap(TEXT, 200, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=4, max_lines=1, placeholder='...')",
        "[\"* The quick-brown fox, who isn't old--is he?--jumped  over    the e-mail-like dog. Really! A state-of-the-art x-ray, 1-2 and -- antidisestablishmentarianism--no.\"]",
        () -> wrap(200, false, true, true, true, 1L));
    row(
        "textwrap.wrap(TEXT, 25, initial_indent='* ', subsequent_indent='  ', fix_sentence_endings=False, break_long_words=False, drop_whitespace=False, break_on_hyphens=False, tabsize=4, max_lines=3, placeholder='...')",
        "['* The quick-brown fox, ', \"  who isn't old--is \", '  he?--jumped  over...']",
        () -> wrap(25, false, false, false, false, 3L));
  }

  @Test
  void shorten_text_fitsOneLine() {
    row(
        "textwrap.shorten('Hello  world!', 12)",
        "'Hello world!'",
        () -> Textwrap.shorten("Hello  world!", 12));
    row(
        "textwrap.shorten('Hello  world!', 11)",
        "'Hello [...]'",
        () -> Textwrap.shorten("Hello  world!", 11));
    row(
        "textwrap.shorten('Hello  world!', 5)",
        "'[...]'",
        () -> Textwrap.shorten("Hello  world!", 5));
    row(
        "textwrap.shorten('Hello  world!', 4)",
        "ValueError: placeholder too large for max width",
        () -> Textwrap.shorten("Hello  world!", 4));
    row(
        "textwrap.shorten('Hello world', width=10, placeholder='...')",
        "'Hello...'",
        () -> Textwrap.shorten("Hello world", 10, "", true, true, "..."));
  }

  @Test
  void dedent_lines_loseTheMargin() {
    row("textwrap.dedent('  a\\n    b\\n')", "'a\\n  b\\n'", () -> Textwrap.dedent("  a\n    b\n"));
    row(
        "textwrap.dedent('\\ta\\n\\t b\\n  \\n')",
        "'a\\n b\\n\\n'",
        () -> Textwrap.dedent("\ta\n\t b\n  \n"));
    row("textwrap.dedent('a\\n b')", "'a\\n b'", () -> Textwrap.dedent("a\n b"));
    row("textwrap.dedent('  a\\n\\tb')", "'  a\\n\\tb'", () -> Textwrap.dedent("  a\n\tb"));
    row("textwrap.dedent('')", "''", () -> Textwrap.dedent(""));
    row("textwrap.dedent('   ')", "''", () -> Textwrap.dedent("   "));
    row(
        "textwrap.dedent('\\n  x\\n   \\n  y\\n  ')",
        "'\\nx\\n\\ny\\n'",
        () -> Textwrap.dedent("\n  x\n   \n  y\n  "));
    row(
        "textwrap.dedent('    a\\n  b\\n   c')",
        "'  a\\nb\\n c'",
        () -> Textwrap.dedent("    a\n  b\n   c"));
  }

  @Test
  void indent_lines_getThePrefix() {
    row(
        "textwrap.indent('a\\n\\nb\\n', '> ')",
        "'> a\\n\\n> b\\n'",
        () -> Textwrap.indent("a\n\nb\n", "> "));
    row(
        "textwrap.indent('a\\r\\n  \\nb', '> ')",
        "'> a\\r\\n  \\n> b'",
        () -> Textwrap.indent("a\r\n  \nb", "> "));
    row("textwrap.indent('', '> ')", "''", () -> Textwrap.indent("", "> "));
    row(
        "textwrap.indent('a\\n\\nb', '+', lambda line: True)",
        "'+a\\n+\\n+b'",
        () -> Textwrap.indent("a\n\nb", "+", line -> true));
  }

  @Test
  void textWrapper_width_canChange() {
    row(
        "[w.fill('a b c d') for w in [textwrap.TextWrapper(width=3)]]",
        "['a b\\nc d']",
        () -> list(new TextWrapper(3).fill("a b c d")));
    row(
        "textwrap.TextWrapper(width=3).width",
        "3",
        () -> apply(new TextWrapper(9), w -> w.width(3)).width());
  }
}
