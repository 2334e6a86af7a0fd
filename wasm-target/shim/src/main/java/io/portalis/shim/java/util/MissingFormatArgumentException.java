package io.portalis.shim.java.util;

/** Thrown for a format with too few arguments, as specified by the JDK. */
public class MissingFormatArgumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String specifier;

  public MissingFormatArgumentException(String s) {
    this.specifier = s;
  }

  public String getFormatSpecifier() {
    return specifier;
  }

  @Override
  public String getMessage() {
    return "Format specifier '" + specifier + "'";
  }
}
