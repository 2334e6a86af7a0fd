package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** What {@code decimal.localcontext} gives: a context for the body of a {@code with}. */
@Python("decimal.ContextManager")
public final class LocalContext extends PyObject {

  private final DecimalContext inside;
  private @Nullable DecimalContext outside;

  LocalContext(DecimalContext inside) {
    this.inside = inside;
  }

  @Override
  public @Nullable Object __enter__() {
    outside = DecimalContext.current();
    DecimalContext.current(inside);
    return inside;
  }

  @Override
  public @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object value, @Nullable Object traceback) {
    if (outside != null) {
      DecimalContext.current(outside);
    }
    return false;
  }
}
