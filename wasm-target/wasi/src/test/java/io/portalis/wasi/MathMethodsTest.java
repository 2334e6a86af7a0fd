package io.portalis.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions are as near to the JDK's as the JDK promises to be to the truth. */
class MathMethodsTest {

  private static final int TIMES = 1_000;

  private static void compare(DoubleUnaryOperator jdk, DoubleUnaryOperator ours) {
    Random random = new Random(1);
    for (int i = 0; i < TIMES; i++) {
      double x = (random.nextDouble() * 2 - 1) * (i % 2 == 0 ? 1 : 30);
      double expected = jdk.applyAsDouble(x);
      double error = Double.isNaN(expected) ? 1 : 2 * Math.ulp(expected); // NaN equals NaN.
      assertEquals(expected, ours.applyAsDouble(x), error, "of " + x);
    }
  }

  @Test
  void functions_areNear() {
    compare(Math::exp, MathMethods::exp);
    compare(Math::log, MathMethods::log);
    compare(Math::log10, MathMethods::log10);
    compare(Math::sin, MathMethods::sin);
    compare(Math::cos, MathMethods::cos);
    compare(Math::tan, MathMethods::tan);
    compare(Math::asin, MathMethods::asin);
    compare(Math::atan, MathMethods::atan);
    compare(Math::tanh, MathMethods::tanh);
    compare(Math::cbrt, MathMethods::cbrt);
    compare(x -> Math.pow(10, x), x -> MathMethods.pow(10, x));
  }
}
