package io.portalis.shim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods of builders, characters and regular expressions that TeaVM lacks. */
final class TextMethods {

  private TextMethods() {}

  /** Those of {@code StringBuilder}. */
  static final class OfBuilder {

    private OfBuilder() {}

    public static int compareTo(StringBuilder self, StringBuilder another) {
      return self.toString().compareTo(another.toString());
    }
  }

  /** Those of {@code Character}. */
  static final class OfCharacter {

    private OfCharacter() {}

    public static String toString(int codePoint) {
      return new String(Character.toChars(codePoint));
    }

    public static String getName(int codePoint) {
      throw new UnsupportedOperationException("the names of characters are not on this platform");
    }

    public static int codePointOf(String name) {
      throw new UnsupportedOperationException("the names of characters are not on this platform");
    }
  }

  /** Those of {@code Pattern}. */
  static final class OfPattern {

    private OfPattern() {}

    public static Stream<String> splitAsStream(Pattern self, CharSequence input) {
      return Stream.of(self.split(input));
    }

    public static Predicate<String> asPredicate(Pattern self) {
      return text -> self.matcher(text).find();
    }

    public static Predicate<String> asMatchPredicate(Pattern self) {
      return text -> self.matcher(text).matches();
    }
  }

  /** Those of {@code Matcher}. */
  static final class OfMatcher {

    private OfMatcher() {}

    public static Stream<MatchResult> results(Matcher self) {
      List<MatchResult> results = new ArrayList<>();
      self.reset();
      while (self.find()) {
        results.add(self.toMatchResult());
      }
      return results.stream();
    }

    public static String replaceAll(Matcher self, Function<MatchResult, String> replacer) {
      StringBuffer replaced = new StringBuffer();
      self.reset();
      while (self.find()) {
        self.appendReplacement(replaced, replacer.apply(self));
      }
      return self.appendTail(replaced).toString();
    }

    public static String replaceFirst(Matcher self, Function<MatchResult, String> replacer) {
      StringBuffer replaced = new StringBuffer();
      self.reset();
      if (self.find()) {
        self.appendReplacement(replaced, replacer.apply(self));
      }
      return self.appendTail(replaced).toString();
    }

    public static Matcher appendReplacement(Matcher self, StringBuilder sb, String replacement) {
      StringBuffer replaced = new StringBuffer();
      self.appendReplacement(replaced, replacement);
      sb.append(replaced);
      return self;
    }

    public static StringBuilder appendTail(Matcher self, StringBuilder sb) {
      return sb.append(self.appendTail(new StringBuffer()));
    }
  }
}
