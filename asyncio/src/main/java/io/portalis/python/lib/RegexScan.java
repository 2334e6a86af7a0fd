package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.RecursionError;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches in a text one after another. As in Python, after an empty match another one may
 * begin at the same place if it is not empty.
 */
final class RegexScan {

  private static final long DEEP = 1L << 29;

  private final RePattern pattern;
  private final RegexSubject subject;
  private @Nullable Matcher plain;
  private @Nullable Matcher advancing;
  private int at;
  private boolean afterEmpty;
  int start;
  int end;
  private @Nullable Matcher found;

  RegexScan(RePattern pattern, RegexSubject subject) {
    this.pattern = pattern;
    this.subject = subject;
    this.at = subject.from();
  }

  private Matcher matcher() {
    Matcher known = afterEmpty ? advancing : plain;
    if (known == null) {
      known = (afterEmpty ? pattern.advancing() : pattern.java()).matcher(subject.text());
      known.useAnchoringBounds(false).useTransparentBounds(true);
      if (afterEmpty) {
        advancing = known;
      } else {
        plain = known;
      }
    }
    return known.region(at, subject.text().length());
  }

  /** Looks for the next match. */
  boolean next() {
    boolean success = run(() -> matcher().find());
    while (success && subject.isHalf(start)) {
      at = start + 1;
      afterEmpty = false;
      success = run(() -> matcher().find());
    }
    return success;
  }

  /** Looks for a match here. */
  boolean here() {
    return run(() -> matcher().lookingAt());
  }

  /** Looks for a match of all the rest. */
  boolean all() {
    return run(() -> matcher().matches());
  }

  private boolean run(BooleanSupplier step) {
    boolean success;
    try {
      success = step.getAsBoolean();
    } catch (StackOverflowError e) {
      success = deep(step);
    }
    found = success ? afterEmpty ? advancing : plain : null;
    if (found != null) {
      start = found.start();
      end = found.end();
      at = end;
      afterEmpty = start == end;
    }
    return success;
  }

  /** Tries again on a larger stack, since Java's matcher calls itself for repetitions. */
  private static boolean deep(BooleanSupplier step) {
    AtomicReference<@Nullable Object> result = new AtomicReference<>(false);
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(step.getAsBoolean());
              } catch (StackOverflowError e) {
                result.set(e);
              }
            },
            "re",
            DEEP);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (result.get() instanceof StackOverflowError) {
      throw new RecursionError("maximum recursion depth exceeded");
    }
    return Py.truth(result.get());
  }

  /** The last match. */
  ReMatch match() {
    return new ReMatch(pattern, subject, pattern.spans(java.util.Objects.requireNonNull(found)));
  }

  /** The text of a group of the last match, or null. */
  @Nullable String group(int group) {
    return java.util.Objects.requireNonNull(found).group(pattern.place(group));
  }
}
