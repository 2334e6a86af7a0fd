package io.portalis.python;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and parameters that a Java member has in Python. The translator reads them to find what
 * a call means; so does {@code Dispatch} where the receiver is known only when the program runs.
 *
 * <ul>
 *   <li>A method or constructor: {@code append(x)}, {@code sort(*, key=None, reverse=False)}.
 *       Java's parameters stand in this order; a varargs parameter is Python's {@code *name} and
 *       stands last; {@code **name} is a {@code PyDict}. A static method whose first parameter is
 *       called {@code self} is a method of a built-in type.
 *   <li>A method without parameters, named without parentheses: a read-only attribute.
 *   <li>A field: a constant. A class: its Python name.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD, ElementType.TYPE})
public @interface Python {
  /**
   * The Python side.
   *
   * @return a name, with parameters and their literal defaults if it can be called
   */
  String value();
}
