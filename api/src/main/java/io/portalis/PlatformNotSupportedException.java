package io.portalis;

import java.util.Objects;

/** This platform lacks a capability that the operation needs. */
public final class PlatformNotSupportedException extends UnsupportedOperationException
    implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final Capability capability;
  private final Platform platform;

  /**
   * Makes one.
   *
   * @param capability what is lacking
   * @param platform where
   */
  public PlatformNotSupportedException(Capability capability, Platform platform) {
    super(
        Objects.requireNonNull(capability, "capability")
            + " is not supported on "
            + Objects.requireNonNull(platform, "platform"));
    this.capability = capability;
    this.platform = platform;
  }

  /**
   * Makes one for a place that lacks what the platform has elsewhere.
   *
   * @param capability what is lacking
   * @param platform where
   * @param place which place on that platform, and what to do instead
   */
  public PlatformNotSupportedException(Capability capability, Platform platform, String place) {
    super(capability + " is not supported on " + platform + " " + place);
    this.capability = Objects.requireNonNull(capability, "capability");
    this.platform = Objects.requireNonNull(platform, "platform");
  }

  /**
   * What is lacking.
   *
   * @return the capability
   */
  public Capability capability() {
    return capability;
  }

  /**
   * Where it is lacking.
   *
   * @return the platform
   */
  public Platform platform() {
    return platform;
  }

  @Override
  public Kind kind() {
    return Kind.PLATFORM_NOT_SUPPORTED;
  }
}
