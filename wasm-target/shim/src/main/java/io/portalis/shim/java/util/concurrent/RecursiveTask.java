package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** A task with a result that splits itself, as specified by the JDK. */
public abstract class RecursiveTask<V extends @Nullable Object> extends ForkJoinTask<V> {

  private static final long serialVersionUID = 1L;

  private transient V result;

  public RecursiveTask() {}

  protected abstract V compute();

  @Override
  public final V getRawResult() {
    return result;
  }

  @Override
  protected final void setRawResult(V value) {
    result = value;
  }

  @Override
  protected final boolean exec() {
    result = compute();
    return true;
  }
}
