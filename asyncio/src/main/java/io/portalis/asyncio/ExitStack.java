package io.portalis.asyncio;

import io.portalis.python.ContextManager;
import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Context managers and callbacks that are left together, the last first. */
@Python("ExitStack")
public final class ExitStack extends Exiting implements ContextManager<ExitStack> {

  /** Makes an empty stack. */
  @Python("ExitStack()")
  public ExitStack() {}

  /**
   * Gives what is on the stack to a new one.
   *
   * @return the new stack
   */
  @Python("pop_all()")
  public ExitStack popAll() {
    ExitStack other = new ExitStack();
    other.takeFrom(this);
    return other;
  }

  /** Leaves all now. */
  @Python("close()")
  public void close() {
    exit(null);
  }

  @Override
  public ExitStack enter() {
    return this;
  }

  @Override
  public boolean exit(@Nullable Throwable error) {
    return Exits.unwind(exits(), error == null ? null : PyBaseException.wrap(error));
  }
}
