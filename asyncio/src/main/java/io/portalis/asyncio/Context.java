package io.portalis.asyncio;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyInstance;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@linkplain ContextVar context variables}. Each task has its own: a copy, made when
 * the task was created. Nothing here blocks.
 */
@Python("Context")
public final class Context implements PyInstance {

  private Map<ContextVar<?>, @Nullable Object> values; // Never changed, so that copies share it.
  private boolean entered;

  /** Makes an empty context. */
  @Python("Context()")
  public Context() {
    this(Map.of());
  }

  private Context(Map<ContextVar<?>, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * A copy of the current context.
   *
   * @return a new context with the same values
   */
  public static Context copyContext() {
    return Strand.current().context.copy();
  }

  /**
   * A copy of this context.
   *
   * @return a new context with the same values
   */
  @Python("copy()")
  public Context copy() {
    return new Context(values);
  }

  /**
   * Runs a body in this context.
   *
   * @param body what to do
   * @param <T> the type of the result
   * @return what the body returns
   * @throws RuntimeError if something runs in this context already
   */
  <T extends @Nullable Object> T run(Callable<? extends T> body) {
    Strand strand = Strand.current();
    Context outer = strand.context;
    if (entered || outer == this) {
      throw new RuntimeError("cannot enter context: " + this + " is already entered");
    }
    entered = true;
    strand.context = this;
    try {
      return body.call();
    } catch (Throwable e) {
      throw PyBaseException.<RuntimeException>raise(e);
    } finally {
      strand.context = outer;
      entered = false;
    }
  }

  /**
   * Calls a function in this context.
   *
   * @param function the function
   * @param args its arguments
   * @return what it gives
   * @throws RuntimeError if something runs in this context already
   */
  @Python("run(callable, *args)")
  public @Nullable Object run(Object function, @Nullable Object... args) {
    return run(() -> Py.call(function, args));
  }

  /**
   * Whether a variable was given a value here.
   *
   * @param variable the variable
   * @return false if it has its default
   */
  public boolean contains(ContextVar<?> variable) {
    return values.containsKey(variable);
  }

  /**
   * The value that a variable was given here.
   *
   * @param variable the variable
   * @param <T> the type of the value
   * @return the value; null if there is none
   */
  @Python("get(var)")
  @SuppressWarnings({"unchecked", "NullAway"}) // What was put is a T.
  public <T extends @Nullable Object> T get(ContextVar<T> variable) {
    return (T) values.get(variable);
  }

  /**
   * The value that a variable was given here.
   *
   * @param variable the variable
   * @param otherwise what to give if it was given none
   * @return the value
   */
  @Python("get(var, default)")
  public @Nullable Object get(ContextVar<?> variable, @Nullable Object otherwise) {
    return contains(variable) ? values.get(variable) : otherwise;
  }

  /**
   * The variables that have a value here.
   *
   * @return the variables, in no order
   */
  public Set<ContextVar<?>> variables() {
    return Set.copyOf(values.keySet());
  }

  void put(ContextVar<?> variable, @Nullable Object value) {
    Map<ContextVar<?>, @Nullable Object> changed = new HashMap<>(values);
    changed.put(variable, value);
    values = changed;
  }

  void remove(ContextVar<?> variable) {
    Map<ContextVar<?>, @Nullable Object> changed = new HashMap<>(values);
    changed.remove(variable);
    values = changed;
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    if (key instanceof ContextVar<?> variable && values.containsKey(variable)) {
      return values.get(variable);
    }
    throw new KeyError(key);
  }

  @Override
  public Object __contains__(@Nullable Object key) {
    return key instanceof ContextVar<?> variable && values.containsKey(variable);
  }

  @Override
  public Object __len__() {
    return (long) values.size();
  }

  @Override
  public Object __iter__() {
    return values.keySet().iterator();
  }
}
