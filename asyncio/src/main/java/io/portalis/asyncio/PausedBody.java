package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a generator: it runs on a strand of its own, only while the strand that resumed it
 * waits, as part of the same task and in the same context. One that is never finished keeps its
 * thread, which does not keep the program from ending.
 */
public final class PausedBody {

  /** What runs; it pauses by {@link PausedBody#pause}. */
  @FunctionalInterface
  public interface Body {
    /**
     * Runs to the end.
     *
     * @return the result, may be null
     * @throws Exception whatever goes wrong
     */
    @Nullable Object run() throws Exception;
  }

  private final Body body;
  private @Nullable Strand own;
  private @Nullable Strand caller;
  private @Nullable Object passed;
  private @Nullable Throwable thrown;
  private boolean running;
  private boolean begun;
  private boolean finished;

  /**
   * Makes a body that has not begun.
   *
   * @param body what runs
   */
  public PausedBody(Body body) {
    this.body = body;
  }

  /**
   * Whether it runs now.
   *
   * @return true between resume and the next pause
   */
  public boolean isRunning() {
    return running;
  }

  /**
   * Whether it has begun.
   *
   * @return true after the first resume
   */
  public boolean hasBegun() {
    return begun;
  }

  /**
   * Whether it has ended.
   *
   * @return true from then on
   */
  public boolean isFinished() {
    return finished;
  }

  /** Ends it without running it any more. */
  public void finish() {
    finished = true;
  }

  /**
   * Lets it run until it pauses or ends.
   *
   * @param value what {@link #pause} gives it, may be null
   * @param error what {@link #pause} throws instead, or null
   * @return what it paused with, or its result; see {@link #isFinished}
   */
  public @Nullable Object resume(@Nullable Object value, @Nullable Throwable error) {
    Strand current = Strand.current();
    caller = current;
    passed = value;
    thrown = error;
    running = true;
    Strand known = own;
    if (known == null) {
      begun = true;
      StrandThreads.execute(this::run);
    } else {
      known.adopt(current);
      known.resume();
    }
    current.awaitTurn();
    running = false;
    Throwable failure = thrown;
    thrown = null;
    Object result = passed;
    passed = null;
    if (failure != null) {
      throw PyBaseException.<RuntimeException>raise(failure);
    }
    return result;
  }

  private Strand run() {
    Strand strand = Strand.current();
    own = strand;
    strand.adopt(Objects.requireNonNull(caller));
    try {
      Throwable early = thrown;
      thrown = null;
      if (early != null) {
        throw early;
      }
      passed = body.run();
    } catch (Throwable e) {
      passed = null;
      thrown = e;
    }
    finished = true;
    strand.loop = null;
    strand.context = new Context();
    strand.handlingAround = null;
    return Objects.requireNonNull(caller);
  }

  /**
   * Gives a value to who resumed the body, and waits to be resumed. Called by the body only.
   *
   * @param value the value, may be null
   * @return what it is resumed with
   */
  public @Nullable Object pause(@Nullable Object value) {
    passed = value;
    Strand strand = Objects.requireNonNull(own);
    Objects.requireNonNull(caller).resume();
    strand.awaitTurn();
    Throwable error = thrown;
    thrown = null;
    if (error != null) {
      throw PyBaseException.<RuntimeException>raise(error);
    }
    Object result = passed;
    passed = null;
    return result;
  }
}
