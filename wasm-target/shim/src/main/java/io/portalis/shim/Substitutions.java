package io.portalis.shim;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM which classes to take from this module: {@code x.Y} is replaced by {@code
 * io.portalis.shim.x.Y} where there is one.
 */
public final class Substitutions extends SimpleSubstitutionPolicy {

  private static final String[] PACKAGES = {
    "java.lang", "java.util", "kotlin.internal", "kotlinx.coroutines", "io.portalis.bridge"
  };

  /** For the service loader. */
  public Substitutions() {}

  @Override
  public void contribute(SubstitutionSink sink) {
    for (String replaced : PACKAGES) {
      sink.selectClasses(inPackage(replaced, true)).packagePrefix("io.portalis.shim");
    }
  }
}
