package io.portalis.python.lib;

import io.portalis.asyncio.Strand;
import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import io.portalis.python.SystemExit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code threading.Thread}; a translated class may extend it and override {@link #run}.
 */
@Python("Thread")
public class PyThread extends PyObject {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final @Nullable Object target;
  private final Args args;
  private final @Nullable Thread thread;
  private String name;
  private boolean daemon;
  private boolean started;

  /** Makes a thread that calls a function. */
  @Python("Thread(group=None, target=None, name=None, args=None, kwargs=None, *, daemon=None)")
  public PyThread(
      @Nullable Object group,
      @Nullable Object target,
      @Nullable String name,
      @Nullable Object args,
      @Nullable Object kwargs,
      @Nullable Boolean daemon) {
    this.target = target;
    this.args = Args.of();
    if (args != null) {
      this.args.spread(args);
    }
    if (kwargs != null) {
      this.args.spreadKeywords(kwargs);
    }
    this.name = name != null ? name : newName(target);
    this.daemon = daemon != null && daemon;
    this.thread = new Thread(this::begin, this.name);
  }

  /** Stands for a thread that is there already. */
  private PyThread(Thread existing, String name) {
    this.target = null;
    this.args = Args.of();
    this.thread = existing;
    this.name = name;
    this.started = true;
    this.daemon = existing.isDaemon();
  }

  private static String newName(@Nullable Object target) {
    String name = "Thread-" + NUMBERS.incrementAndGet();
    return target != null && Py.hasAttr(target, "__name__")
        ? name + " (" + Py.str(Py.getAttr(target, "__name__")) + ")"
        : name;
  }

  /** The thread that asks. */
  static PyThread current() {
    Strand strand = Strand.current().program();
    if (strand.attachment() instanceof PyThread known) {
      return known;
    }
    Thread thread = strand.thread();
    PyThread current =
        new PyThread(thread, thread.getName().equals("main") ? "MainThread" : thread.getName());
    strand.attach(current);
    return current;
  }

  private void begin() {
    Strand.current().attach(this);
    try {
      run();
    } catch (SystemExit ended) {
      return;
    } catch (Throwable error) {
      Py.invoke(PySys.stderr(), "write", "Exception in thread " + name + ":\n");
      Traceback.printException(error);
    }
  }

  /** What the thread does: it calls the function. */
  @Python("run()")
  public void run() {
    if (target != null) {
      Py.call(target, args);
    }
  }

  /** Starts the thread. */
  @Python("start()")
  public void start() {
    if (started || thread == null) {
      throw new RuntimeError("threads can only be started once");
    }
    started = true;
    thread.setDaemon(daemon);
    thread.start();
  }

  /** Waits for the thread's end, or for a time. */
  @Python("join(timeout=None)")
  public void join(@Nullable Double timeout) {
    if (!started || thread == null) {
      throw new RuntimeError("cannot join thread before it is started");
    }
    try {
      thread.join(timeout == null ? 0 : Math.max(1, (long) (timeout * 1000)));
    } catch (InterruptedException interrupted) {
      throw PyBaseException.raise(interrupted);
    }
  }

  /** Whether it runs. */
  @Python("is_alive()")
  public boolean isAlive() {
    return thread != null && thread.isAlive();
  }

  /** The thread's name. */
  @Python("name")
  public String name() {
    return name;
  }

  /** Sets the thread's name. */
  @Python("name=")
  public void name(String value) {
    name = value;
  }

  /** The thread's number, or None before its start. */
  @Python("ident")
  @SuppressWarnings("deprecation")
  public @Nullable Long ident() {
    return started && thread != null ? (Long) thread.getId() : null;
  }

  /** Whether the program ends without it. */
  @Python("daemon")
  public boolean daemon() {
    return daemon;
  }

  /** Sets whether the program ends without it. */
  @Python("daemon=")
  public void daemon(boolean value) {
    daemon = value;
  }

  @Override
  public @Nullable Object __repr__() {
    String state = !started ? "initial" : isAlive() ? "started" : "stopped";
    String kind = name.equals("MainThread") ? "_MainThread" : "Thread";
    return "<" + kind + "(" + name + ", " + state + (started ? " " + ident() : "") + ")>";
  }
}
