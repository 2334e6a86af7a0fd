package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.PyDict;
import org.junit.jupiter.api.Test;

/** The module string, as CPython 3.13 shows it. */
class PyStringTest {

  @Test
  void constants_areThoseOfAscii() {
    row(
        "string.ascii_letters",
        "'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'",
        () -> PyString.ASCII_LETTERS);
    row("string.digits", "'0123456789'", () -> PyString.DIGITS);
    row("string.hexdigits", "'0123456789abcdefABCDEF'", () -> PyString.HEXDIGITS);
    row("string.octdigits", "'01234567'", () -> PyString.OCTDIGITS);
    row(
        "string.punctuation",
        "'!\"#$%&\\'()*+,-./:;<=>?@[\\\\]^_`{|}~'",
        () -> PyString.PUNCTUATION);
    row("string.whitespace", "' \\t\\n\\r\\x0b\\x0c'", () -> PyString.WHITESPACE);
    row(
        "string.printable",
        "'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!\"#$%&\\'()*+,-./:;<=>?@[\\\\]^_`{|}~ \\t\\n\\r\\x0b\\x0c'",
        () -> PyString.PRINTABLE);
  }

  @Test
  void capwords_words_getCapitals() {
    row(
        "string.capwords(' the  qUICK\\tfox ')",
        "'The Quick Fox'",
        () -> PyString.capwords(" the  qUICK\tfox "));
    row("string.capwords('a-bC-d', '-')", "'A-Bc-D'", () -> PyString.capwords("a-bC-d", "-"));
  }

  @Test
  void template_dollars_takeValues() {
    row(
        "T('$who likes ${what}s').substitute({'who': 'tim', 'what': 2})",
        "'tim likes 2s'",
        () ->
            new StringTemplate("$who likes ${what}s")
                .substitute(PyDict.of("who", "tim", "what", 2L)));
    row(
        "T('$who likes ${what}s').safe_substitute(who='$1')",
        "'$1 likes ${what}s'",
        () ->
            new StringTemplate("$who likes ${what}s").safeSubstitute(null, PyDict.of("who", "$1")));
    row(
        "T('$who likes ${what}s').is_valid()",
        "True",
        () -> new StringTemplate("$who likes ${what}s").isValid());
    row(
        "T('$who likes ${what}s').get_identifiers()",
        "['who', 'what']",
        () -> new StringTemplate("$who likes ${what}s").getIdentifiers());
    row(
        "T('$$ $who$who').substitute({'who': 'tim', 'what': 2})",
        "'$ timtim'",
        () -> new StringTemplate("$$ $who$who").substitute(PyDict.of("who", "tim", "what", 2L)));
    row(
        "T('$$ $who$who').safe_substitute(who='$1')",
        "'$ $1$1'",
        () -> new StringTemplate("$$ $who$who").safeSubstitute(null, PyDict.of("who", "$1")));
    row("T('$$ $who$who').is_valid()", "True", () -> new StringTemplate("$$ $who$who").isValid());
    row(
        "T('$$ $who$who').get_identifiers()",
        "['who']",
        () -> new StringTemplate("$$ $who$who").getIdentifiers());
    row(
        "T('$1 $who').substitute({'who': 'tim', 'what': 2})",
        "ValueError: Invalid placeholder in string: line 1, col 1",
        () -> new StringTemplate("$1 $who").substitute(PyDict.of("who", "tim", "what", 2L)));
    row(
        "T('$1 $who').safe_substitute(who='$1')",
        "'$1 $1'",
        () -> new StringTemplate("$1 $who").safeSubstitute(null, PyDict.of("who", "$1")));
    row("T('$1 $who').is_valid()", "False", () -> new StringTemplate("$1 $who").isValid());
    row(
        "T('$1 $who').get_identifiers()",
        "['who']",
        () -> new StringTemplate("$1 $who").getIdentifiers());
    row(
        "T('a\\n$who $').substitute({'who': 'tim', 'what': 2})",
        "ValueError: Invalid placeholder in string: line 2, col 6",
        () -> new StringTemplate("a\n$who $").substitute(PyDict.of("who", "tim", "what", 2L)));
    row(
        "T('a\\n$who $').safe_substitute(who='$1')",
        "'a\\n$1 $'",
        () -> new StringTemplate("a\n$who $").safeSubstitute(null, PyDict.of("who", "$1")));
    row("T('a\\n$who $').is_valid()", "False", () -> new StringTemplate("a\n$who $").isValid());
    row(
        "T('a\\n$who $').get_identifiers()",
        "['who']",
        () -> new StringTemplate("a\n$who $").getIdentifiers());
    row(
        "T('$missing ${who').substitute({'who': 'tim', 'what': 2})",
        "KeyError: 'missing'",
        () -> new StringTemplate("$missing ${who").substitute(PyDict.of("who", "tim", "what", 2L)));
    row(
        "T('$missing ${who').safe_substitute(who='$1')",
        "'$missing ${who'",
        () -> new StringTemplate("$missing ${who").safeSubstitute(null, PyDict.of("who", "$1")));
    row(
        "T('$missing ${who').is_valid()",
        "False",
        () -> new StringTemplate("$missing ${who").isValid());
    row(
        "T('$missing ${who').get_identifiers()",
        "['missing']",
        () -> new StringTemplate("$missing ${who").getIdentifiers());
    row(
        "T('h\u00e9\u00e9 ${}').substitute({'who': 'tim', 'what': 2})",
        "ValueError: Invalid placeholder in string: line 1, col 5",
        () ->
            new StringTemplate("h\u00e9\u00e9 ${}")
                .substitute(PyDict.of("who", "tim", "what", 2L)));
    row(
        "T('h\u00e9\u00e9 ${}').safe_substitute(who='$1')",
        "'h\u00e9\u00e9 ${}'",
        () -> new StringTemplate("h\u00e9\u00e9 ${}").safeSubstitute(null, PyDict.of("who", "$1")));
    row(
        "T('h\u00e9\u00e9 ${}').is_valid()",
        "False",
        () -> new StringTemplate("h\u00e9\u00e9 ${}").isValid());
    row(
        "T('h\u00e9\u00e9 ${}').get_identifiers()",
        "[]",
        () -> new StringTemplate("h\u00e9\u00e9 ${}").getIdentifiers());
    row(
        "T('$who').substitute({'who': 1}, who=2)",
        "'2'",
        () -> new StringTemplate("$who").substitute(PyDict.of("who", 1L), PyDict.of("who", 2L)));
    row("T('a$b').template", "'a$b'", () -> new StringTemplate("a$b").template());
  }
}
