package io.portalis.python;

import java.util.List;

/**
 * Several exceptions raised as one, of which one at least is not an ordinary error. Classes of the
 * program may extend it.
 */
@Python("BaseExceptionGroup")
public non-sealed class BaseExceptionGroup extends PyBaseException implements RaisedGroup {

  private final String message;
  private final transient List<Throwable> exceptions;

  /**
   * Makes the group.
   *
   * @param message the message
   * @param exceptions the members, in order
   * @throws ValueError if there are no members
   */
  public BaseExceptionGroup(String message, Iterable<?> exceptions) {
    super(message, exceptions);
    this.message = message;
    this.exceptions = List.copyOf(RaisedGroup.check(exceptions));
  }

  /**
   * Python's {@code BaseExceptionGroup(...)}.
   *
   * @param message the message
   * @param exceptions the members, in order
   * @return an {@link ExceptionGroup} if all members are ordinary errors
   */
  @Python("BaseExceptionGroup(message, exceptions)")
  public static PyBaseException of(String message, Object exceptions) {
    return RaisedGroup.of(message, RaisedGroup.check(exceptions)).asThrowable();
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public List<Throwable> exceptions() {
    return exceptions;
  }

  @Override
  public Object __str__() {
    return RaisedGroup.describe(message, exceptions.size());
  }

  @Override
  public Object __repr__() {
    return pyType().name()
        + "("
        + Py.repr(message)
        + ", "
        + Py.repr(new PyList<>(exceptions))
        + ")";
  }
}
