package io.portalis.python;

/**
 * The version of Python whose behaviour programs get where versions differ. It is 3.11, the oldest
 * one that is supported, unless the system property {@code portalis.python} names another, as in
 * {@code -Dportalis.python=3.13}. What only newer versions have works all the same.
 */
public final class PythonVersion {

  private static final int MINOR = minor(System.getProperty("portalis.python", "3.11"));

  private PythonVersion() {}

  private static int minor(String version) {
    if (!version.matches("3\\.\\d{1,2}(\\..*)?")) {
      throw new IllegalArgumentException("portalis.python=" + version + " is no version of Python");
    }
    return Integer.parseInt(version.split("\\.", 3)[1]);
  }

  /**
   * Whether it is that version or a newer one.
   *
   * @param minor the second number, as in 3.12
   * @return true if so
   */
  public static boolean isAtLeast(int minor) {
    return MINOR >= minor;
  }

  /** The second number. */
  public static long minor() {
    return MINOR;
  }

  /** The version, as {@code 3.11}. */
  public static String text() {
    return "3." + MINOR;
  }
}
