package io.portalis.python.lib;

import io.portalis.python.PythonModule;

/** Python's module {@code fractions}. */
@PythonModule(
    value = "fractions",
    classes = {Fraction.class})
public final class Fractions {

  private Fractions() {}
}
