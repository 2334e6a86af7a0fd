package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pattern of Python's and writes the same one for Java. Flags other than that for case are
 * worked into the text, since Java's words, line ends and anchors are not Python's. Groups have
 * numbers only; where a pattern asks whether a group has matched, each group ends with an empty one
 * that a reference finds if so.
 */
final class RegexTranslator {

  /**
   * A translated pattern.
   *
   * @param java the text for Java
   * @param flags all flags, also those that the pattern sets
   * @param names the numbers of the named groups
   * @param places for each group, from 1, its number in Java
   * @param parents for each group, from 1, the group around it, or 0
   */
  record Result(
      String java,
      int flags,
      Map<String, Integer> names,
      List<Integer> places,
      List<Integer> parents) {}

  /** The pattern sets a flag for all of it, so reading starts again. */
  private static final class Restart extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int flags;

    Restart(int flags) {
      super(null, null, false, false);
      this.flags = flags;
    }
  }

  private final RegexSource source;
  private final RegexClasses classes;
  private final int globals;
  private final boolean conditional;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final List<Integer> places = new ArrayList<>(List.of(0));
  private final List<Integer> parents = new ArrayList<>(List.of(0));
  private final List<@Nullable RegexPiece> closed = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>(List.of(0));
  private final Set<Integer> open = new HashSet<>();
  private final Map<Integer, Integer> early = new LinkedHashMap<>();
  private int javaGroups;
  private int inside;
  private int behind = -1;

  private RegexTranslator(String pattern, int flags) {
    source = new RegexSource(pattern);
    classes = new RegexClasses(source);
    globals = flags;
    conditional = pattern.contains("(?(");
    closed.add(null);
  }

  /** Translates a pattern. */
  static Result translate(String pattern, int flags) {
    int all = flags;
    while (true) {
      RegexTranslator translator = new RegexTranslator(pattern, all);
      try {
        RegexPiece whole = translator.alternatives(all, true);
        if (!translator.source.atEnd()) {
          throw translator.source.error("unbalanced parenthesis", translator.source.at);
        }
        translator.early.forEach(translator::refuse);
        return new Result(
            whole.java(),
            RegexFlags.complete(all),
            translator.names,
            translator.places,
            translator.parents);
      } catch (Restart restart) {
        all = restart.flags;
      }
    }
  }

  /** A condition on a group that is not closed yet. */
  private void refuse(int group, int place) {
    throw source.error(
        group < places.size()
            ? "a condition on a group that is not closed is not supported"
            : "invalid group reference " + group,
        place);
  }

  private RegexPiece alternatives(int flags, boolean top) {
    RegexPiece all = sequence(flags, top);
    while (source.take('|')) {
      all = all.or(sequence(flags, false), "|");
    }
    return all;
  }

  private RegexPiece sequence(int flags, boolean first) {
    RegexPiece done = RegexPiece.empty("");
    RegexPiece last = null;
    while (!source.atEnd() && source.peek() != '|' && source.peek() != ')') {
      int start = source.at;
      int c = source.next();
      if ((flags & RegexFlags.VERBOSE) != 0) {
        if (" \t\n\r\f\u000b".indexOf(c) >= 0) {
          continue;
        }
        if (c == '#') {
          while (!source.atEnd() && source.next() != '\n') {
            continue;
          }
          continue;
        }
      }
      if ("*+?{".indexOf(c) >= 0) {
        long[] counts = counts(c, start);
        if (counts != null) {
          last = repeat(last, counts, start);
          continue;
        }
      }
      RegexPiece piece = piece(c, start, flags, first && last == null);
      if (piece != null) {
        done = last == null ? done : done.then(last);
        last = piece;
      }
    }
    return last == null ? done : done.then(last);
  }

  /** How often something is repeated; null if the bracket is no repetition. */
  private long @Nullable [] counts(int c, int start) {
    switch (c) {
      case '*':
        return new long[] {0, Long.MAX_VALUE};
      case '+':
        return new long[] {1, Long.MAX_VALUE};
      case '?':
        return new long[] {0, 1};
      default:
        int from = source.at;
        String low = source.peek() == '}' ? null : source.digits(10, 99);
        boolean range = low != null && source.take(',');
        String high = range ? source.digits(10, 99) : low;
        if (low == null || !range && low.isEmpty() || !source.take('}')) {
          source.at = from;
          return null;
        }
        long least = low.isEmpty() ? 0 : count(low);
        long most = high == null || high.isEmpty() ? Long.MAX_VALUE : count(high);
        if (most < least) {
          throw source.error("min repeat greater than max repeat", start + 1);
        }
        return new long[] {least, most};
    }
  }

  private static long count(String digits) {
    long count = digits.length() > 10 ? Long.MAX_VALUE : Long.parseLong(digits);
    if (count >= 0xffffffffL) {
      throw new OverflowError("the repetition number is too large");
    }
    return count;
  }

  private RegexPiece repeat(@Nullable RegexPiece last, long[] counts, int start) {
    if (last == null || last.kind() == RegexPiece.Kind.ANCHOR) {
      throw source.error("nothing to repeat", start);
    }
    if (last.kind() == RegexPiece.Kind.REPETITION) {
      throw source.error("multiple repeat", start);
    }
    String mode = source.take('?') ? "?" : source.take('+') ? "+" : "";
    String least = Long.toString(Math.min(counts[0], Integer.MAX_VALUE));
    String count;
    if (counts[1] >= Integer.MAX_VALUE) {
      count = counts[0] == 0 ? "*" : counts[0] == 1 ? "+" : "{" + least + ",}";
    } else {
      count = counts[0] == 0 && counts[1] == 1 ? "?" : "{" + least + "," + counts[1] + "}";
    }
    return last.repeated(counts[0], counts[1], last.java() + count + mode);
  }

  private @Nullable RegexPiece piece(int c, int start, int flags, boolean first) {
    boolean lines = (flags & RegexFlags.MULTILINE) != 0;
    return switch (c) {
      case '\\' -> escape(start, flags);
      case '[' -> RegexPiece.character(classes.set(flags));
      case '(' -> parenthesis(start, flags, first);
      case '.' ->
          RegexPiece.character(
              (flags & RegexFlags.DOTALL) != 0 ? "[\\x{0}-\\x{10ffff}]" : "[^\\n]");
      case '^' -> RegexPiece.anchor(lines ? "(?<![^\\n])" : "\\A");
      case '$' -> RegexPiece.anchor(lines ? "(?![^\\n])" : "(?d:$)");
      default -> RegexPiece.character(RegexClasses.literal(c));
    };
  }

  private RegexPiece escape(int start, int flags) {
    int letter = source.next();
    String category = RegexClasses.category(letter, flags);
    if (category != null) {
      return RegexPiece.character(
          category.startsWith("[") || category.startsWith("\\P") ? category : "[" + category + "]");
    }
    switch (letter) {
      case 'A':
        return RegexPiece.anchor("\\A");
      case 'Z':
        return RegexPiece.anchor("\\z");
      case 'b':
        return RegexPiece.anchor(RegexClasses.boundary(false, flags));
      case 'B':
        return RegexPiece.anchor(RegexClasses.boundary(true, flags));
      case '0':
        source.at--;
        return character(Integer.parseInt(source.digits(8, 3), 8));
      default:
        if (!RegexSource.isDigit(letter, 10)) {
          return character(classes.escape(letter, start));
        }
    }
    if (RegexSource.isDigit(letter, 8)
        && RegexSource.isDigit(source.peek(), 8)
        && RegexSource.isDigit(source.peek(1), 8)) {
      source.at--;
      return character(source.octal(source.digits(8, 3), start));
    }
    source.at--;
    int group = Integer.parseInt(source.digits(10, 2));
    if (group >= places.size()) {
      throw source.error("invalid group reference " + group, start + 1);
    }
    return reference(group, start);
  }

  private static RegexPiece character(int c) {
    return RegexPiece.character(RegexClasses.literal(c));
  }

  private RegexPiece reference(int group, int start) {
    RegexPiece target = closed.get(group);
    if (target == null) {
      throw source.error("cannot refer to an open group", start);
    }
    checkBehind(group);
    return new RegexPiece(
        "(?:\\" + places.get(group) + ")", target.least(), target.most(), RegexPiece.Kind.ITEM);
  }

  private void checkBehind(int group) {
    if (behind >= 0 && group >= behind) {
      throw source.error(
          "cannot refer to group defined in the same lookbehind subpattern", source.at);
    }
  }

  private void close(int start) {
    if (!source.take(')')) {
      throw source.error("missing ), unterminated subpattern", start);
    }
  }

  private @Nullable RegexPiece parenthesis(int start, int flags, boolean first) {
    if (!source.take('?')) {
      return capture(null, start, flags);
    }
    int c = source.next();
    switch (c) {
      case -1:
        throw source.error("unexpected end of pattern", source.at);
      case 'P':
        return named(start, flags);
      case ':':
        return plain("(?:", start, flags);
      case '>':
        return plain("(?>", start, flags);
      case '#':
        while (!source.take(')')) {
          if (source.next() < 0) {
            throw source.error("missing ), unterminated comment", start);
          }
        }
        return null;
      case '=':
        return look("(?=", start, flags);
      case '!':
        return look("(?!", start, flags);
      case '<':
        return lookBehind(start, flags);
      case '(':
        return condition(start, flags);
      default:
        if (RegexFlags.of(c) == 0 && c != '-') {
          throw source.error("unknown extension ?" + Character.toString(c), source.at - 2);
        }
        return flagged(c, start, flags, first);
    }
  }

  private RegexPiece plain(String before, int start, int flags) {
    RegexPiece body = alternatives(flags, false);
    close(start);
    return body.with(before, ")");
  }

  private RegexPiece look(String before, int start, int flags) {
    return RegexPiece.empty(plain(before, start, flags).java());
  }

  private RegexPiece lookBehind(int start, int flags) {
    int c = source.next();
    if (c < 0) {
      throw source.error("unexpected end of pattern", source.at);
    }
    if (c != '=' && c != '!') {
      throw source.error("unknown extension ?<" + Character.toString(c), source.at - 3);
    }
    int outer = behind;
    behind = outer < 0 ? places.size() : outer;
    RegexPiece body = alternatives(flags, false);
    close(start);
    behind = outer;
    if (body.least() != body.most()) {
      throw new PatternError("look-behind requires fixed-width pattern");
    }
    String text = "(?<" + (char) c + "(?:" + body.java() + ")";
    return RegexPiece.empty(text + (body.most() == 0 ? ")" : "|(?!)" + RegexClasses.WIDE + ")"));
  }

  private RegexPiece capture(@Nullable String name, int start, int flags) {
    int group = places.size();
    if (name != null) {
      Integer known = names.putIfAbsent(name, group);
      if (known != null) {
        throw source.error(
            "redefinition of group name "
                + Py.repr(name)
                + " as group "
                + group
                + "; was group "
                + known,
            source.afterName(name));
      }
    }
    places.add(++javaGroups);
    parents.add(inside);
    closed.add(null);
    marks.add(0);
    int outer = inside;
    inside = group;
    open.add(group);
    RegexPiece body = alternatives(flags, false);
    close(start);
    open.remove(group);
    inside = outer;
    closed.set(group, body);
    if (!conditional) {
      return body.with("(", ")");
    }
    marks.set(group, ++javaGroups);
    return body.with("((?:", ")())");
  }

  private RegexPiece named(int start, int flags) {
    if (source.take('<')) {
      String name = source.until('>', "group name");
      if (!RegexSource.isIdentifier(name)) {
        throw source.badName(name);
      }
      return capture(name, start, flags);
    }
    if (!source.take('=')) {
      int c = source.next();
      throw c < 0
          ? source.error("unexpected end of pattern", source.at)
          : source.error("unknown extension ?P" + Character.toString(c), source.at - 3);
    }
    String name = source.until(')', "group name");
    return reference(groupNamed(name), source.afterName(name));
  }

  private int groupNamed(String name) {
    if (!RegexSource.isIdentifier(name)) {
      throw source.badName(name);
    }
    Integer group = names.get(name);
    if (group == null) {
      throw source.error("unknown group name " + Py.repr(name), source.afterName(name));
    }
    return group;
  }

  private RegexPiece condition(int start, int flags) {
    String name = source.until(')', "group name");
    int place = source.afterName(name);
    int group = RegexSource.isIdentifier(name) ? groupNamed(name) : source.number(name);
    if (group == 0) {
      throw source.error("bad group number", place);
    }
    checkBehind(group);
    String mark = "";
    if (group >= places.size() || open.contains(group)) {
      early.putIfAbsent(group, place);
    } else {
      mark = "\\" + marks.get(group);
    }
    RegexPiece yes = sequence(flags, false);
    RegexPiece no = source.take('|') ? sequence(flags, false) : RegexPiece.empty("");
    if (source.peek() == '|') {
      throw source.error("conditional backref with more than two branches", source.at);
    }
    close(start);
    return yes.with("(?:(?:" + mark + ")", "").or(no, "|(?!" + mark + ")").with("", ")");
  }

  private @Nullable RegexPiece flagged(int letter, int start, int flags, boolean first) {
    int on = 0;
    int off = 0;
    int c = letter;
    while (c != '-' && c != ':' && c != ')') {
      int flag = RegexFlags.of(c);
      if (flag == 0) {
        throw badFlag(c, "missing -, : or )");
      }
      if (flag == RegexFlags.LOCALE) {
        throw source.error("bad inline flags: cannot use 'L' flag with a str pattern", source.at);
      }
      on |= flag;
      if ((flag & RegexFlags.ALPHABETS) != 0 && (on & RegexFlags.ALPHABETS) != flag) {
        throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", source.at);
      }
      c = source.next();
    }
    if (c == ')') {
      if (!first || inside != 0) {
        throw source.error("global flags not at the start of the expression", start);
      }
      if ((globals | on) != globals) {
        throw new Restart(globals | on);
      }
      return null;
    }
    if (c == '-') {
      off = switchedOff();
    }
    if ((on & off) != 0) {
      throw source.error("bad inline flags: flag turned on and off", source.at - 1);
    }
    int inner = (on & RegexFlags.ALPHABETS) == 0 ? flags : flags & ~RegexFlags.ALPHABETS;
    inner = (inner | on) & ~off;
    return plain(RegexFlags.group(inner), start, inner);
  }

  private int switchedOff() {
    int off = 0;
    int c = source.next();
    String missing = "missing flag";
    do {
      int flag = RegexFlags.of(c);
      if (flag == 0) {
        throw badFlag(c, missing);
      }
      if ((flag & RegexFlags.ALPHABETS) != 0) {
        throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", source.at);
      }
      off |= flag;
      missing = "missing :";
      c = source.next();
    } while (c != ':');
    return off;
  }

  private PatternError badFlag(int c, String missing) {
    return c < 0
        ? source.error(missing, source.at)
        : source.error(Character.isLetter(c) ? "unknown flag" : missing, source.at - 1);
  }
}
