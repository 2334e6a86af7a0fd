package io.portalis.asyncio;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;

/** Python's {@code contextvars}. */
@PythonModule(
    value = "contextvars",
    classes = {ContextVar.class, Context.class, ContextVar.Token.class})
public final class ContextVars {

  private ContextVars() {}

  /**
   * A copy of the current context.
   *
   * @return a new context with the same values
   */
  @Python("copy_context()")
  public static Context copyContext() {
    return Context.copyContext();
  }
}
