package io.portalis.python;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class whose static members are the functions and constants of a Python module. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PythonModule {
  /**
   * The name that programs import.
   *
   * @return for example {@code collections}
   */
  String value();

  /**
   * The classes that the module offers.
   *
   * @return classes with {@link Python} annotations
   */
  Class<?>[] classes() default {};
}
