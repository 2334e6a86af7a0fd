package io.portalis.python.lib;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into the pieces between which {@code textwrap} may break a line: runs of space,
 * words, the parts of words with hyphens, and dashes between words.
 */
final class TextChunks {

  private final int[] text;

  private TextChunks(String text) {
    this.text = text.codePoints().toArray();
  }

  static List<String> of(String text, boolean hyphens) {
    TextChunks chunks = new TextChunks(text);
    List<String> all = new ArrayList<>();
    for (int from = 0; from < chunks.text.length; ) {
      int to = chunks.end(from, hyphens);
      all.add(new String(chunks.text, from, to - from));
      from = to;
    }
    return all;
  }

  static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private boolean isSpaceAt(int at) {
    return isSpace(text[at]);
  }

  private boolean isWord(int at) {
    return at < text.length
        && (text[at] == '_'
            || Character.isLetter(text[at])
            || Character.getType(text[at]) == Character.DECIMAL_DIGIT_NUMBER
            || Character.getType(text[at]) == Character.LETTER_NUMBER
            || Character.getType(text[at]) == Character.OTHER_NUMBER);
  }

  private boolean isLetter(int at) {
    return at >= 0 && isWord(at) && Character.getType(text[at]) != Character.DECIMAL_DIGIT_NUMBER;
  }

  private boolean isInWord(int at) {
    return at >= 0 && (isWord(at) || "!\"'&.,?".indexOf(text[at]) >= 0);
  }

  private boolean isHyphen(int at) {
    return at >= 0 && at < text.length && text[at] == '-';
  }

  /** The end of a dash of two or more hyphens between words, or the same place. */
  private int dash(int from) {
    int to = from;
    while (isHyphen(to)) {
      to++;
    }
    return to - from >= 2 && isInWord(from - 1) && isWord(to) ? to : from;
  }

  /** Whether a line may end after this hyphen. */
  private boolean isBreak(int at) {
    boolean before =
        isLetter(at - 1) && isLetter(at - 2)
            || isInWord(at - 1) && isHyphen(at - 2) && isLetter(at - 3);
    int next = isHyphen(at + 2) ? at + 3 : at + 2;
    return isHyphen(at) && before && isLetter(at + 1) && next < text.length && isLetter(next);
  }

  private int end(int from, boolean hyphens) {
    int to = from;
    if (isSpaceAt(from)) {
      while (to < text.length && isSpaceAt(to)) {
        to++;
      }
      return to;
    }
    if (hyphens && dash(from) > from) {
      return dash(from);
    }
    for (to = from + 1; to < text.length && !isSpaceAt(to); to++) {
      if (hyphens && isBreak(to)) {
        return to + 1;
      }
      if (hyphens && dash(to) > to) {
        return to;
      }
    }
    return to;
  }
}
