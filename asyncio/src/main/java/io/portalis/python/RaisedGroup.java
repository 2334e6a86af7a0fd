package io.portalis.python;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Several exceptions raised as one: {@link ExceptionGroup}, or {@link BaseExceptionGroup} if one of
 * them is not an ordinary error. Nothing here blocks.
 */
public sealed interface RaisedGroup permits ExceptionGroup, BaseExceptionGroup {

  /**
   * The message it was made with.
   *
   * @return Python's {@code message}, without the count that {@code str} adds
   */
  @Python("message")
  String message();

  /**
   * The members.
   *
   * @return one or more exceptions, groups among them; unmodifiable
   */
  List<Throwable> exceptions();

  /**
   * The members.
   *
   * @return as a tuple
   */
  @Python("exceptions")
  default Tuple members() {
    return Tuple.from(exceptions());
  }

  /**
   * The group as the throwable it is.
   *
   * @return this
   */
  default PyBaseException asThrowable() {
    return (PyBaseException) this;
  }

  /**
   * A group of the same kind with other members; a class of the program may override it.
   *
   * @param members an iterable of exceptions
   * @return a new group
   */
  @Python("derive(excs)")
  default RaisedGroup derive(Iterable<?> members) {
    return of(message(), check(members));
  }

  /**
   * Makes a group of the right kind.
   *
   * @param message the message
   * @param exceptions the members, not empty
   * @return an {@link ExceptionGroup} if all members are ordinary errors
   * @throws ValueError if there are no members
   */
  static RaisedGroup of(String message, List<? extends Throwable> exceptions) {
    return exceptions.stream().allMatch(PyBaseException::isException)
        ? new ExceptionGroup(message, exceptions)
        : new BaseExceptionGroup(message, exceptions);
  }

  /** Whether members match a class, a tuple of classes or a function. */
  static Predicate<Throwable> condition(@Nullable Object matcher) {
    if (matcher instanceof PyType || matcher instanceof Tuple) {
      return e -> Py.isInstance(e, matcher);
    }
    if (matcher instanceof PyCallable) {
      return e -> Py.truth(Py.call(matcher, e));
    }
    throw new TypeError(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)");
  }

  /**
   * The members that match, in groups nested as here; the group itself if it matches.
   *
   * @param matcher a class, a tuple of classes or a function
   * @return the group, or null if nothing matches
   */
  @Python("subgroup(matcher)")
  default @Nullable RaisedGroup subgroupOf(@Nullable Object matcher) {
    return split(condition(matcher)).match();
  }

  /**
   * Divides the group in what matches and what does not.
   *
   * @param matcher a class, a tuple of classes or a function
   * @return both parts, each a group or null
   */
  @Python("split(matcher)")
  default Tuple splitBy(@Nullable Object matcher) {
    Split parts = split(condition(matcher));
    return Tuple.of(parts.match(), parts.rest());
  }

  /**
   * The members that match, in groups nested as here; the group itself if it matches.
   *
   * @param condition asked about this group, then about each member
   * @return the group, or null if nothing matches
   */
  default @Nullable RaisedGroup subgroup(Predicate<? super Throwable> condition) {
    return split(condition).match();
  }

  /**
   * Divides the group in what matches and what does not.
   *
   * @param condition asked about this group, then about each member
   * @return both parts, nested as here
   */
  default Split split(Predicate<? super Throwable> condition) {
    if (condition.test(asThrowable())) {
      return new Split(this, null);
    }
    List<Throwable> match = new ArrayList<>();
    List<Throwable> rest = new ArrayList<>();
    for (Throwable member : exceptions()) {
      if (member instanceof RaisedGroup group) {
        Split parts = group.split(condition);
        RaisedGroup matching = parts.match();
        RaisedGroup others = parts.rest();
        if (matching != null) {
          match.add(matching.asThrowable());
        }
        if (others != null) {
          rest.add(others.asThrowable());
        }
      } else {
        (condition.test(member) ? match : rest).add(member);
      }
    }
    return new Split(part(match), part(rest));
  }

  private @Nullable RaisedGroup part(List<Throwable> members) {
    if (members.isEmpty()) {
      return null;
    }
    RaisedGroup part = derive(members);
    part.asThrowable().inherit(asThrowable());
    return part;
  }

  /** The two parts of a group; a part without members is null. */
  record Split(@Nullable RaisedGroup match, @Nullable RaisedGroup rest) {}

  /** The text of a group, as Python's {@code str} gives it. */
  static String describe(String message, int count) {
    return message + " (" + count + " sub-exception" + (count == 1 ? ")" : "s)");
  }

  /** The members of a group, checked as CPython does. */
  static List<Throwable> check(@Nullable Object members) {
    if (!(members instanceof Iterable<?> all) || members instanceof AnySet<?>) {
      throw new TypeError("second argument (exceptions) must be a sequence");
    }
    List<Throwable> list = new ArrayList<>();
    for (Object member : all) {
      if (!(member instanceof Throwable error)) {
        throw new ValueError(
            "Item " + list.size() + " of second argument (exceptions) is not an exception");
      }
      list.add(error);
    }
    if (list.isEmpty()) {
      throw new ValueError("second argument (exceptions) must be a non-empty sequence");
    }
    return list;
  }
}
