package io.portalis.python.lib;

import io.portalis.asyncio.Coroutine;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code contextlib.AbstractAsyncContextManager}: {@code async with} gives the object
 * itself.
 */
@Python("contextlib.AbstractAsyncContextManager")
public abstract class AbstractAsyncContextManager extends PyObject {

  /** For subclasses. */
  protected AbstractAsyncContextManager() {}

  @Override
  public @Nullable Object __aenter__() {
    return Coroutine.<Object>of("AbstractAsyncContextManager.__aenter__", () -> this);
  }
}
