package io.portalis.python.lib;

import io.portalis.python.ContextManager;
import io.portalis.python.KeyboardInterrupt;
import io.portalis.python.Python;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What {@code subTest} gives: a failure inside is noted, and the test goes on. */
@Python("_SubTest")
public final class SubTestManager implements ContextManager<@Nullable Object> {

  private final String name;
  private final @Nullable BiConsumer<String, Throwable> failures;

  SubTestManager(String name, @Nullable BiConsumer<String, Throwable> failures) {
    this.name = name;
    this.failures = failures;
  }

  @Override
  @SuppressWarnings("NullAway") // It gives null for None.
  public @Nullable Object enter() {
    return null;
  }

  @Override
  public boolean exit(@Nullable Throwable error) {
    if (error == null || failures == null || error instanceof KeyboardInterrupt) {
      return false;
    }
    failures.accept(name, error);
    return true;
  }
}
