package io.portalis.asyncio;

import io.portalis.python.LookupError;
import io.portalis.python.PyInstance;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import io.portalis.python.ValueError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variable with a value of its own in each {@link Context}, and so in each task. Nothing here
 * blocks; it works on any thread.
 *
 * @param <T> the type of the values
 */
@Python("ContextVar")
public final class ContextVar<T extends @Nullable Object> {

  private final String name;
  private final boolean hasDefault;
  private final @Nullable T defaultValue;

  /**
   * Makes a variable without default.
   *
   * @param name the name
   */
  @Python("ContextVar(name)")
  public ContextVar(String name) {
    this.name = Objects.requireNonNull(name, "name");
    this.hasDefault = false;
    this.defaultValue = null;
  }

  /**
   * Makes a variable.
   *
   * @param name the name
   * @param defaultValue the value where none was set
   */
  @Python("ContextVar(name, *, default)")
  public ContextVar(String name, T defaultValue) {
    this.name = Objects.requireNonNull(name, "name");
    this.hasDefault = true;
    this.defaultValue = defaultValue;
  }

  /**
   * The name.
   *
   * @return the name
   */
  @Python("name")
  public String name() {
    return name;
  }

  /**
   * The value in the current context.
   *
   * @return the value set, or the default
   * @throws LookupError if there is neither
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // Whether T takes null, T knows.
  @Python("get()")
  public T get() {
    Context context = Strand.current().context;
    if (context.contains(this)) {
      return context.get(this);
    }
    if (!hasDefault) {
      throw new LookupError(this);
    }
    return defaultValue;
  }

  /**
   * The value in the current context, or another.
   *
   * @param otherwise the value where none was set
   * @return the value
   */
  @Python("get(default)")
  public T get(T otherwise) {
    Context context = Strand.current().context;
    return context.contains(this) ? context.get(this) : otherwise;
  }

  /**
   * Sets the value in the current context.
   *
   * @param value the new value
   * @return what {@link #reset} needs to take the value back
   */
  @Python("set(value)")
  public Token<T> set(T value) {
    Context context = Strand.current().context;
    boolean had = context.contains(this);
    Token<T> token = new Token<>(this, context, had, had ? context.get(this) : null);
    context.put(this, value);
    return token;
  }

  /**
   * Gives the variable the value it had before a {@link #set}.
   *
   * @param token what that {@code set} gave
   * @throws RuntimeError if the token was used before
   * @throws ValueError if the token is of another variable or context
   */
  @Python("reset(token)")
  public void reset(Token<T> token) {
    if (token.used) {
      throw new RuntimeError(token + " has already been used once");
    }
    if (token.var() != this) {
      throw new ValueError(token + " was created by a different ContextVar");
    }
    Context context = Strand.current().context;
    if (token.context != context) {
      throw new ValueError(token + " was created in a different Context");
    }
    token.used = true;
    if (token.hasOldValue()) {
      context.put(this, token.oldValue());
    } else {
      context.remove(this);
    }
  }

  @Override
  public String toString() {
    return "<ContextVar name='" + name + "'>";
  }

  /**
   * A change that can be taken back.
   *
   * @param <T> the type of the values
   */
  @Python("Token")
  public static final class Token<T extends @Nullable Object> {

    /** What the value before is where there was none. */
    @Python("MISSING")
    public static final Object MISSING = new Missing();

    private static final class Missing implements PyInstance {
      @Override
      public @Nullable Object __repr__() {
        return "<Token.MISSING>";
      }
    }

    private final ContextVar<T> variable;
    private final Context context;
    private final boolean hasOldValue;
    private final @Nullable T oldValue;
    private boolean used;

    private Token(
        ContextVar<T> variable, Context context, boolean hasOldValue, @Nullable T oldValue) {
      this.variable = variable;
      this.context = context;
      this.hasOldValue = hasOldValue;
      this.oldValue = oldValue;
    }

    /**
     * The variable.
     *
     * @return the variable
     */
    @Python("var")
    public ContextVar<T> var() {
      return variable;
    }

    /**
     * Whether the variable had a value in the context.
     *
     * @return false where Python has {@code Token.MISSING}
     */
    public boolean hasOldValue() {
      return hasOldValue;
    }

    /**
     * The value before.
     *
     * @return the value; {@link #MISSING} if there was none
     */
    @Python("old_value")
    public @Nullable Object oldValue() {
      return hasOldValue ? oldValue : MISSING;
    }
  }
}
