package io.portalis.python;

import java.util.List;

/** Several ordinary errors raised as one. Classes of the program may extend it. */
@Python("ExceptionGroup")
public non-sealed class ExceptionGroup extends PyException implements RaisedGroup {

  private final String message;
  private final transient List<Throwable> exceptions;

  /**
   * Makes the group.
   *
   * @param message the message
   * @param exceptions the members, in order
   * @throws ValueError if there are no members
   */
  public ExceptionGroup(String message, Iterable<?> exceptions) {
    super(message, exceptions);
    this.message = message;
    this.exceptions = List.copyOf(RaisedGroup.check(exceptions));
    for (Throwable each : this.exceptions) {
      if (!isException(each)) {
        throw new TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
      }
    }
  }

  /**
   * Python's {@code ExceptionGroup(...)}.
   *
   * @param message the message
   * @param exceptions the members, in order
   * @return the group
   */
  @Python("ExceptionGroup(message, exceptions)")
  public static ExceptionGroup make(String message, Object exceptions) {
    return new ExceptionGroup(message, RaisedGroup.check(exceptions));
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
