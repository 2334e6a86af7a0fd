package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that takes turns with others. Of the strands of a loop one has the turn and the others
 * are parked; {@link #resume} on the one and {@link #awaitTurn} on the other pass it on. All state
 * of the loop is handed over with the turn, so none of it needs a lock.
 */
public class Strand {

  private static final ThreadLocal<Strand> CURRENT = ThreadLocal.withInitial(Strand::new);

  private final Thread thread = Thread.currentThread();
  private volatile boolean turn;
  private volatile @Nullable Object attachment;

  /** The loop that this strand runs tasks or callbacks of now. */
  @Nullable EventLoop loop;

  /** What is being handled; the innermost. */
  @Nullable Handling handling;

  /** What the strand that this one works for was handling when it passed the turn. */
  @Nullable PyBaseException handlingAround;

  /** The context that variables are read from and set in. */
  Context context = new Context();

  Strand() {}

  /**
   * The strand of the calling thread.
   *
   * @return one for each thread
   */
  public static Strand current() {
    return CURRENT.get();
  }

  /** Makes this the strand of the calling thread, whose it must be. */
  final void enter() {
    CURRENT.set(this);
  }

  /**
   * The strand that the program knows: for a task or a callback, the one that runs the loop.
   *
   * @return this, or that of the loop
   */
  public final Strand program() {
    EventLoop running = loop;
    Strand runner = running == null ? null : running.runner();
    return runner == null ? this : runner;
  }

  /**
   * The thread.
   *
   * @return the thread whose strand this is
   */
  public final Thread thread() {
    return thread;
  }

  /**
   * What was attached.
   *
   * @return the object, or null
   */
  public final @Nullable Object attachment() {
    return attachment;
  }

  /**
   * Attaches an object.
   *
   * @param object the object
   */
  public final void attach(Object object) {
    attachment = object;
  }

  /** Blocks until {@link #unpark}, now or before, or for no reason; what wakes it is gone then. */
  void park() {
    LockSupport.park(this);
  }

  /** The same, but not for longer than some time. */
  void park(long nanos) {
    LockSupport.parkNanos(this, nanos);
  }

  /** Ends {@link #park}, now or the next time; from any thread. */
  void unpark() {
    LockSupport.unpark(thread);
  }

  /** Gives this strand the turn; the caller must not touch the loop any more. */
  public final void resume() {
    turn = true;
    unpark();
  }

  /** Waits, on the strand's own thread, until it has the turn. An interrupt is kept for later. */
  public final void awaitTurn() {
    boolean interrupted = false;
    while (!turn) {
      park();
      interrupted |= Thread.interrupted(); // An interrupted thread could not park again.
    }
    turn = false;
    if (interrupted) {
      thread.interrupt();
    }
  }

  /**
   * Passes the turn on and waits to get it back.
   *
   * @param other who gets it
   */
  public final void transferTo(Strand other) {
    other.resume();
    awaitTurn();
  }

  /**
   * Makes this strand part of what another one runs: its loop, its context.
   *
   * @param other the strand that waits meanwhile
   */
  public final void adopt(Strand other) {
    loop = other.loop;
    context = other.context;
    handlingAround = Handling.top(other);
  }
}
