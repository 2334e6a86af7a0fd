package io.portalis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** This platform lacks a capability that the operation needs. */
public final class PlatformNotSupportedException extends UnsupportedOperationException
    implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final @Nullable Capability capability;
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
   * Makes one for something that is no capability of this library, such as files.
   *
   * @param missing what is lacking, as the message is to name it
   * @param platform where
   */
  public PlatformNotSupportedException(String missing, Platform platform) {
    super(
        Objects.requireNonNull(missing, "missing")
            + " is not supported on "
            + Objects.requireNonNull(platform, "platform"));
    this.capability = null;
    this.platform = platform;
  }

  /**
   * What is lacking.
   *
   * @return the capability; null if it is none of this library's, and the message alone names it
   */
  public @Nullable Capability capability() {
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
