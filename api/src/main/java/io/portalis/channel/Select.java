package io.portalis.channel;

import io.portalis.spi.Clause;
import io.portalis.spi.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for several things and takes exactly one: the others have no effect. A clause that loses
 * takes no element, sends none, and leaves its stage as it is.
 *
 * <pre>{@code
 * Select.<String>create()
 *     .onReceive(orders, this::take)
 *     .onComplete(shutdown, reason -> "closing: " + reason)
 *     .onTimeout(Duration.ofSeconds(5), () -> "idle")
 *     .run();
 * }</pre>
 *
 * <p>If several clauses are ready when it runs, one of them is chosen at random, each with the same
 * probability; a {@linkplain #biased() biased} one prefers the clause that was added first. A
 * time-out that has passed, even one of zero, is chosen only when nothing else is ready. If none is
 * ready, it waits for the first that becomes so, unless there is an {@link #orElse}. A receive from
 * a closed and drained channel, or a send to a closed one, is ready and fails the whole with {@link
 * io.portalis.ChannelClosedException}; a stage that failed fails it with its failure.
 *
 * <p>The functions run on the thread that makes the choice, which is the caller's if a clause is
 * ready; what they throw fails the result. A select may be run any number of times; adding clauses
 * to it is not thread-safe.
 *
 * @param <R> the type of the result
 */
public final class Select<R extends @Nullable Object> {

  private boolean biased;
  private final List<Clause<R>> clauses = new ArrayList<>();
  private @Nullable Duration timeout;
  private @Nullable Supplier<? extends R> onTimeout;
  private @Nullable Supplier<? extends R> orElse;

  private Select() {}

  /**
   * A select that is fair among ready clauses.
   *
   * @return a select without clauses
   */
  public static <R extends @Nullable Object> Select<R> create() {
    return new Select<>();
  }

  /**
   * Makes this select prefer the clauses added first.
   *
   * @return this select
   */
  public Select<R> biased() {
    biased = true;
    return this;
  }

  /**
   * Adds: an element is received.
   *
   * @param c where from, a channel of this library
   * @param f makes the result of the element
   * @return this select
   * @throws IllegalArgumentException if {@code c} is not a channel of this library
   * @throws NullPointerException if an argument is null
   */
  public <T> Select<R> onReceive(ReceiveChannel<T> c, Function<? super T, ? extends R> f) {
    return add(Engine.get().channels().onReceive(notNull(c, "c"), notNull(f, "f")));
  }

  /**
   * Adds: an element is sent. If another clause wins, the element stays with the caller.
   *
   * @param c where to, a channel of this library
   * @param e the element; it goes to {@code onUndelivered} if this clause fails the select because
   *     the channel is closed or cancelled
   * @param f makes the result
   * @return this select
   * @throws IllegalArgumentException if {@code c} is not a channel of this library
   * @throws NullPointerException if an argument is null
   */
  public <T> Select<R> onSend(SendChannel<T> c, T e, Supplier<? extends R> f) {
    return add(Engine.get().channels().onSend(notNull(c, "c"), notNull(e, "e"), notNull(f, "f")));
  }

  /**
   * Adds: a stage completes. If another clause wins, the stage goes on and remembers nothing of
   * this select.
   *
   * @param s the stage
   * @param f makes the result of the stage's
   * @return this select
   * @throws NullPointerException if an argument is null
   */
  public <T extends @Nullable Object> Select<R> onComplete(
      CompletionStage<T> s, Function<? super T, ? extends R> f) {
    return add(Engine.get().channels().onComplete(notNull(s, "s"), notNull(f, "f")));
  }

  /**
   * Adds: a time passes, counted from {@link #run()}. Of several time-outs the shortest counts.
   *
   * @param d how long, zero or more
   * @param f makes the result
   * @return this select
   * @throws IllegalArgumentException if {@code d} is negative
   * @throws NullPointerException if an argument is null
   */
  public Select<R> onTimeout(Duration d, Supplier<? extends R> f) {
    if (notNull(d, "d").isNegative()) {
      throw new IllegalArgumentException("d must not be negative: " + d);
    }
    notNull(f, "f");
    if (timeout == null || d.compareTo(timeout) < 0) {
      timeout = d;
      onTimeout = f;
    }
    return this;
  }

  /**
   * Adds: nothing else is ready when this is run. Of several the first counts.
   *
   * @param f makes the result
   * @return this select
   * @throws NullPointerException if {@code f} is null
   */
  public Select<R> orElse(Supplier<? extends R> f) {
    notNull(f, "f");
    if (orElse == null) {
      orElse = f;
    }
    return this;
  }

  /**
   * Chooses. Does not block.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws every clause. If a clause has won
   * already, {@code cancel} returns false and the future completes with its result.
   *
   * @return the result of the clause that won
   * @throws IllegalStateException if there is no clause, or if a channel without a buffer is on
   *     both sides: a select cannot meet itself
   */
  public CompletableFuture<R> run() {
    if (clauses.isEmpty() && timeout == null && orElse == null) {
      throw new IllegalStateException("a select needs a clause");
    }
    return Engine.get().channels().select(List.copyOf(clauses), biased, timeout, onTimeout, orElse);
  }

  private Select<R> add(Clause<R> clause) {
    clauses.add(clause);
    return this;
  }

  private static <V> V notNull(V value, String name) {
    return Objects.requireNonNull(value, name);
  }
}
