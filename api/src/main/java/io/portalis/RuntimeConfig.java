package io.portalis;

import io.portalis.spi.Engine;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a runtime is set up; immutable. Start from {@link #builder()}.
 *
 * @param workerThreads how many bodies run at once on the runtime's dispatcher, positive
 * @param threadNamePrefix begins the names of the threads that run blocking bodies
 * @param dispatcher where bodies run
 * @param closeGrace how long {@link AsyncRuntime#close()} waits before it cancels, and then again
 * @param uncaughtHandler is given the task and the exception where no one else can observe it; it
 *     may be called from any thread, must not block, and its own exceptions are logged; for a
 *     failure that was never looked at, the task given is a stand-in of the same id, name and
 *     failure
 * @param blockingGuard what happens to a body that waits on a worker
 */
public record RuntimeConfig(
    int workerThreads,
    String threadNamePrefix,
    Dispatcher dispatcher,
    Duration closeGrace,
    BiConsumer<Task<?>, Throwable> uncaughtHandler,
    BlockingGuard blockingGuard) {

  /**
   * Checks the components.
   *
   * @throws NullPointerException if a component is null
   * @throws IllegalArgumentException if {@code workerThreads} is not positive or {@code closeGrace}
   *     is negative
   */
  public RuntimeConfig {
    requirePositive(workerThreads);
    Objects.requireNonNull(threadNamePrefix, "threadNamePrefix");
    Objects.requireNonNull(dispatcher, "dispatcher");
    requireNotNegative(closeGrace);
    Objects.requireNonNull(uncaughtHandler, "uncaughtHandler");
    Objects.requireNonNull(blockingGuard, "blockingGuard");
  }

  /**
   * A builder that holds the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that holds this configuration.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder()
        .workerThreads(workerThreads)
        .threadNamePrefix(threadNamePrefix)
        .dispatcher(dispatcher)
        .closeGrace(closeGrace)
        .uncaughtHandler(uncaughtHandler)
        .blockingGuard(blockingGuard);
  }

  private static int requirePositive(int workerThreads) {
    if (workerThreads <= 0) {
      throw new IllegalArgumentException("workerThreads must be positive: " + workerThreads);
    }
    return workerThreads;
  }

  private static Duration requireNotNegative(Duration closeGrace) {
    if (Objects.requireNonNull(closeGrace, "closeGrace").isNegative()) {
      throw new IllegalArgumentException("closeGrace must not be negative: " + closeGrace);
    }
    return closeGrace;
  }

  /** Builds a {@link RuntimeConfig}. Not thread-safe. Every setter refuses bad values at once. */
  public static final class Builder {

    private @Nullable Integer workerThreads;
    private String threadNamePrefix = "portalis";
    private @Nullable Dispatcher dispatcher;
    private Duration closeGrace = Duration.ofSeconds(5);
    private @Nullable BiConsumer<Task<?>, Throwable> uncaughtHandler;
    private BlockingGuard blockingGuard = BlockingGuard.FAIL;

    private Builder() {}

    /**
     * Sets how many bodies run at once; the number of processors by default.
     *
     * @param workerThreads the number, positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder workerThreads(int workerThreads) {
      this.workerThreads = requirePositive(workerThreads);
      return this;
    }

    /**
     * Sets the beginning of thread names; {@code "portalis"} by default.
     *
     * @param threadNamePrefix the beginning
     * @return this builder
     */
    public Builder threadNamePrefix(String threadNamePrefix) {
      this.threadNamePrefix = Objects.requireNonNull(threadNamePrefix, "threadNamePrefix");
      return this;
    }

    /**
     * Sets where bodies run; {@link Dispatchers#platformDefault()} by default.
     *
     * @param dispatcher the dispatcher
     * @return this builder
     */
    public Builder dispatcher(Dispatcher dispatcher) {
      this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
      return this;
    }

    /**
     * Sets the grace of {@link AsyncRuntime#close()}; five seconds by default.
     *
     * @param closeGrace the grace, zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder closeGrace(Duration closeGrace) {
      this.closeGrace = requireNotNegative(closeGrace);
      return this;
    }

    /**
     * Sets the uncaught handler; by default the exception is logged with the task's name.
     *
     * @param uncaughtHandler the handler
     * @return this builder
     */
    public Builder uncaughtHandler(BiConsumer<Task<?>, Throwable> uncaughtHandler) {
      this.uncaughtHandler = Objects.requireNonNull(uncaughtHandler, "uncaughtHandler");
      return this;
    }

    /**
     * Sets the blocking guard; {@link BlockingGuard#FAIL} by default.
     *
     * @param blockingGuard the guard
     * @return this builder
     */
    public Builder blockingGuard(BlockingGuard blockingGuard) {
      this.blockingGuard = Objects.requireNonNull(blockingGuard, "blockingGuard");
      return this;
    }

    /**
     * Builds the configuration.
     *
     * @return the configuration
     */
    public RuntimeConfig build() {
      return new RuntimeConfig(
          workerThreads != null ? workerThreads : Engine.get().host().parallelism(),
          threadNamePrefix,
          dispatcher != null ? dispatcher : Dispatchers.platformDefault(),
          closeGrace,
          uncaughtHandler != null ? uncaughtHandler : Builder::log,
          blockingGuard);
    }

    private static void log(Task<?> task, Throwable error) {
      Engine.get().host().reportUncaught(task.name(), error);
    }
  }
}
