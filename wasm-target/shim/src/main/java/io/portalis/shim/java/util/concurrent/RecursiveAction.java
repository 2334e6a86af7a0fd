package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** A task without a result that splits itself, as specified by the JDK. */
public abstract class RecursiveAction extends ForkJoinTask<@Nullable Void> {

  private static final long serialVersionUID = 1L;

  public RecursiveAction() {}

  protected abstract void compute();

  @Override
  public final @Nullable Void getRawResult() {
    return null;
  }

  @Override
  protected final void setRawResult(@Nullable Void nothing) {}

  @Override
  protected final boolean exec() {
    compute();
    return true;
  }
}
