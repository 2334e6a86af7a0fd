package io.portalis.translator.python;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds characters by their Unicode names. */
final class UnicodeNames {

  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final String SYLLABLE = "HANGUL SYLLABLE ";

  /** The aliases of characters that have no name of their own, or are often called otherwise. */
  private static final Map<String, Integer> ALIASES =
      Map.ofEntries(
          Map.entry("NUL", 0),
          Map.entry("ALERT", 7),
          Map.entry("BEL", 7),
          Map.entry("BS", 8),
          Map.entry("TAB", 9),
          Map.entry("HORIZONTAL TABULATION", 9),
          Map.entry("LINE FEED", 10),
          Map.entry("NEW LINE", 10),
          Map.entry("LF", 10),
          Map.entry("VERTICAL TABULATION", 11),
          Map.entry("FORM FEED", 12),
          Map.entry("FF", 12),
          Map.entry("CARRIAGE RETURN", 13),
          Map.entry("CR", 13),
          Map.entry("ESC", 27),
          Map.entry("SP", 32),
          Map.entry("DEL", 127),
          Map.entry("NEXT LINE", 0x85),
          Map.entry("NEL", 0x85),
          Map.entry("NBSP", 0xA0),
          Map.entry("SHY", 0xAD),
          Map.entry("ZWSP", 0x200B),
          Map.entry("ZWNJ", 0x200C),
          Map.entry("ZWJ", 0x200D),
          Map.entry("BYTE ORDER MARK", 0xFEFF),
          Map.entry("BOM", 0xFEFF),
          Map.entry("ZWNBSP", 0xFEFF));

  private static final List<String> INITIALS =
      List.of("G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ", -1));
  private static final List<String> VOWELS =
      List.of("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ", -1));
  private static final List<String> FINALS =
      List.of(
          " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1));

  private UnicodeNames() {}

  /** Returns the character that is called {@code name}, or -1. */
  static int codePoint(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Integer alias = ALIASES.get(upper);
    if (alias != null) {
      return alias;
    }
    if (upper.startsWith(IDEOGRAPH)) {
      return ideograph(upper.substring(IDEOGRAPH.length()));
    }
    if (upper.startsWith(SYLLABLE)) {
      return syllable(upper.substring(SYLLABLE.length()));
    }
    try {
      return Character.codePointOf(upper);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static int ideograph(String hex) {
    if (!hex.matches("[0-9A-F]{4,5}")) {
      return -1;
    }
    int codePoint = Integer.parseInt(hex, 16);
    return Character.isIdeographic(codePoint) ? codePoint : -1;
  }

  private static int syllable(String sounds) {
    for (int initial = 0; initial < INITIALS.size(); initial++) {
      if (!sounds.startsWith(INITIALS.get(initial))) {
        continue;
      }
      String rest = sounds.substring(INITIALS.get(initial).length());
      for (int vowel = 0; vowel < VOWELS.size(); vowel++) {
        if (rest.startsWith(VOWELS.get(vowel))) {
          int last = FINALS.indexOf(rest.substring(VOWELS.get(vowel).length()));
          if (last >= 0) {
            return 0xAC00 + (initial * VOWELS.size() + vowel) * FINALS.size() + last;
          }
        }
      }
    }
    return -1;
  }
}
