package io.portalis.asyncio;

import io.portalis.python.KeyboardInterrupt;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A loop that runs callbacks and tasks, one at a time, in the order of CPython's: callbacks that
 * are ready are run in batches, first in first out; timers whose time has come join the next batch.
 *
 * <p>The loop has no thread of its own. Whoever has the turn and must wait runs it: a task that
 * waits goes through the ready callbacks itself until one of them gives a task its turn, and hands
 * over.
 *
 * <p>But for {@link #callSoonThreadsafe}, use it from the thread that has the turn only.
 */
@Python("AbstractEventLoop")
public final class EventLoop {

  private final Schedule schedule = new Schedule();
  private final Set<Task<?>> tasks = new LinkedHashSet<>();
  private final Set<AsyncGenerator<?>> generators = new LinkedHashSet<>();
  private @Nullable Strand main;
  private @Nullable Task<?> current;
  private @Nullable Throwable failure;
  private @Nullable Object exceptionHandler;
  private @Nullable ExecutorService executor;
  private boolean stopping;
  private boolean begun;
  private boolean closed;
  private boolean debug;
  private static long taskCounter;

  /** Makes a loop that does not run yet. */
  public EventLoop() {}

  /**
   * The loop that runs on this thread.
   *
   * @return the loop
   * @throws RuntimeError if none does
   */
  public static EventLoop running() {
    EventLoop loop = Strand.current().loop;
    if (loop == null) {
      throw new RuntimeError("no running event loop");
    }
    return loop;
  }

  /**
   * The time by the loop's clock, which never goes back. What the machine lets the loop oversleep
   * is left out, by up to 200 ms, until the loop has nothing to do again.
   *
   * @return seconds
   */
  @Python("time()")
  public double time() {
    return schedule.time();
  }

  /**
   * Has a callback called in the next round.
   *
   * @param callback the callback
   * @param args its arguments
   * @return a handle to withdraw it
   */
  @Python("call_soon(callback, *args)")
  public Handle callSoon(Object callback, @Nullable Object... args) {
    return callSoonIn(callback, null, args);
  }

  /**
   * Has a callback called in the next round, in a context.
   *
   * @param callback the callback
   * @param context where; null for a copy of the current one
   * @param args its arguments
   * @return a handle to withdraw it
   */
  @Python("call_soon(callback, *args, context=None)")
  public Handle callSoonIn(Object callback, @Nullable Context context, @Nullable Object... args) {
    checkClosed();
    Handle handle = new Handle(() -> Py.call(callback, args), contextOr(context));
    schedule.add(handle);
    return handle;
  }

  private static Context contextOr(@Nullable Context context) {
    return context == null ? Strand.current().context.copy() : context;
  }

  /**
   * Has a callback called in the next round; from any thread.
   *
   * @param callback the callback
   * @param args its arguments
   * @return a handle to withdraw it
   */
  @Python("call_soon_threadsafe(callback, *args)")
  public Handle callSoonThreadsafe(Object callback, @Nullable Object... args) {
    checkClosed();
    Handle handle = new Handle(() -> Py.call(callback, args), contextOr(null));
    enqueueFromOutside(handle);
    return handle;
  }

  void enqueueFromOutside(Handle handle) {
    schedule.addFromOutside(handle);
  }

  /**
   * Has a callback called after a delay.
   *
   * @param delay seconds
   * @param callback the callback
   * @param args its arguments
   * @return a handle to withdraw it
   */
  @Python("call_later(delay, callback, *args)")
  public TimerHandle callLater(double delay, Object callback, @Nullable Object... args) {
    return callAt(time() + delay, callback, args);
  }

  /**
   * Has a callback called at a time.
   *
   * @param when seconds by {@link #time}
   * @param callback the callback
   * @param args its arguments
   * @return a handle to withdraw it
   */
  @Python("call_at(when, callback, *args)")
  public TimerHandle callAt(double when, Object callback, @Nullable Object... args) {
    checkClosed();
    return schedule(when, () -> Py.call(callback, args));
  }

  TimerHandle schedule(double when, Runnable callback) {
    TimerHandle handle = new TimerHandle(when, callback, contextOr(null), this);
    schedule.add(handle);
    return handle;
  }

  void enqueue(Handle handle) {
    schedule.add(handle);
  }

  /** Runs a callback of the library itself in the next round. */
  Handle callbackSoon(Runnable callback) {
    Handle handle = new Handle(callback, contextOr(null));
    schedule.add(handle);
    return handle;
  }

  void timerCancelled() {
    schedule.timerCancelled();
  }

  long nextTaskNumber() {
    return nextNumber();
  }

  private static synchronized long nextNumber() {
    return ++taskCounter;
  }

  void register(Task<?> task) {
    tasks.add(task);
  }

  void unregister(Task<?> task) {
    tasks.remove(task);
  }

  void register(AsyncGenerator<?> generator) {
    generators.add(generator);
  }

  void unregister(AsyncGenerator<?> generator) {
    generators.remove(generator);
  }

  List<AsyncGenerator<?>> openGenerators() {
    List<AsyncGenerator<?>> open = new ArrayList<>(generators);
    generators.clear();
    return open;
  }

  /** The strand that runs the loop, while one does. */
  @Nullable Strand runner() {
    return main;
  }

  List<Task<?>> openTasks() {
    return new ArrayList<>(tasks);
  }

  @Nullable Task<?> currentTask() {
    return current;
  }

  /** An exception that ends the program, or the loop. */
  void fail(Throwable error) {
    if (failure == null) {
      failure = error;
    }
    stopping = true;
  }

  /** Calls back in a context, on the calling thread. */
  void call(Runnable callback, Context context) {
    Strand strand = Strand.current();
    Context outer = strand.context;
    EventLoop outerLoop = strand.loop;
    Task<?> outerTask = current;
    current = null;
    strand.context = context;
    strand.loop = this;
    try {
      callback.run();
    } catch (Throwable e) {
      if (PyBaseException.endsLoop(e)) {
        fail(e);
      } else {
        report("Exception in callback", e);
      }
    } finally {
      strand.context = outer;
      strand.loop = outerLoop;
      current = outerTask;
    }
  }

  private void report(String message, Throwable error) {
    PyDict<String, Object> context = new PyDict<>();
    context.put("message", message);
    context.put("exception", error);
    callExceptionHandler(context);
  }

  /**
   * Runs callbacks until a task must get the turn, or the loop ends.
   *
   * @return the task; null if the strand that runs the loop must get it
   */
  @Nullable Task<?> advance() {
    current = null;
    while (true) {
      if (schedule.isBatchDone()) {
        if (stopping && begun) {
          return null;
        }
        begun = true;
        if (!schedule.nextBatch(!stopping)) {
          fail(new KeyboardInterrupt());
        }
        continue;
      }
      Task<?> task = schedule.next().run(this);
      if (task != null) {
        current = task;
        return task;
      }
    }
  }

  /**
   * Passes the turn to whoever is next.
   *
   * @return whether that is the caller, which must wait for its turn otherwise
   */
  boolean pass(Strand own) {
    Task<?> task = advance();
    if (task != null && !task.hasStarted()) {
      StrandThreads.execute(() -> runTasks(task));
      return false;
    }
    Strand next = task == null ? Objects.requireNonNull(main) : task.strand();
    if (next == own) {
      return true;
    }
    next.resume();
    return false;
  }

  /**
   * Runs a task to its end on this thread, then others that have not begun yet.
   *
   * @return who gets the turn then
   */
  private Strand runTasks(Task<?> first) {
    Strand own = Strand.current();
    Task<?> task = first;
    while (task != null && !task.hasStarted()) {
      task.run();
      task = advance();
    }
    own.loop = null;
    own.context = new Context();
    return task == null ? Objects.requireNonNull(main) : task.strand();
  }

  /** Runs until {@link #stop}. */
  @Python("run_forever()")
  public void runForever() {
    checkClosed();
    Strand own = Strand.current();
    if (main != null) {
      throw new RuntimeError("This event loop is already running");
    }
    if (own.loop != null) {
      throw new RuntimeError("Cannot run the event loop while another loop is running");
    }
    main = own;
    own.loop = this;
    Context context = own.context;
    try {
      begun = false;
      if (!pass(own)) {
        own.awaitTurn();
      }
    } finally {
      stopping = false;
      main = null;
      current = null;
      own.loop = null;
      own.context = context;
    }
    Throwable error = failure;
    failure = null;
    if (error != null) {
      throw PyBaseException.<RuntimeException>raise(error);
    }
  }

  /**
   * Runs until an awaitable is done.
   *
   * @param awaitable a coroutine, which becomes a task, or a future
   * @param <T> the type of the result
   * @return the result
   * @throws RuntimeError if the loop stopped before
   */
  @Python("run_until_complete(future)")
  public <T extends @Nullable Object> T runUntilComplete(Awaitable<T> awaitable) {
    checkClosed();
    if (main != null) {
      throw new RuntimeError("This event loop is already running");
    }
    if (Strand.current().loop != null) {
      throw new RuntimeError("Cannot run the event loop while another loop is running");
    }
    Future<T> future = Asyncio.ensureFuture(awaitable, this);
    future.listen(done -> stop());
    runForever();
    if (!future.done()) {
      throw new RuntimeError("Event loop stopped before Future completed.");
    }
    return future.result();
  }

  /** Ends the loop after the callbacks that are ready now. */
  @Python("stop()")
  public void stop() {
    stopping = true;
  }

  /**
   * Whether the loop runs.
   *
   * @return true within {@link #runForever}
   */
  @Python("is_running()")
  public boolean isRunning() {
    return main != null;
  }

  /**
   * Whether the loop was closed.
   *
   * @return true after {@link #close}
   */
  @Python("is_closed()")
  public boolean isClosed() {
    return closed;
  }

  /**
   * Gives up what is left in the loop.
   *
   * @throws RuntimeError if it runs
   */
  @Python("close()")
  public void close() {
    if (main != null) {
      throw new RuntimeError("Cannot close a running event loop");
    }
    closed = true;
    schedule.clear();
    ExecutorService pool = executor;
    if (pool != null) {
      pool.shutdown();
      executor = null;
    }
  }

  private void checkClosed() {
    if (closed) {
      throw new RuntimeError("Event loop is closed");
    }
  }

  /**
   * Makes a task of a coroutine.
   *
   * @param coroutine the coroutine
   * @param <T> the type of the result
   * @return the task, which begins in the next round
   */
  @Python("create_task(coro)")
  public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine) {
    return createTask(coroutine, null, null);
  }

  /**
   * Makes a task of a coroutine.
   *
   * @param coroutine the coroutine
   * @param name its name, or null for one with a number
   * @param context where it runs; null for a copy of the current one
   * @param <T> the type of the result
   * @return the task, which begins in the next round
   */
  @Python("create_task(coro, *, name=None, context=None)")
  public <T extends @Nullable Object> Task<T> createTask(
      Coroutine<T> coroutine, @Nullable Object name, @Nullable Context context) {
    checkClosed();
    return new Task<>(this, coroutine, name == null ? null : Py.str(name), context);
  }

  /**
   * Makes a future.
   *
   * @param <T> the type of the result
   * @return one that is pending
   */
  @Python("create_future()")
  public <T extends @Nullable Object> Future<T> createFuture() {
    return new Future<>(this);
  }

  /**
   * Runs a function on a thread of a pool.
   *
   * @param executor a pool, or null for the loop's own
   * @param function the function
   * @param args its arguments
   * @return a future of its result
   */
  @Python("run_in_executor(executor, func, *args)")
  public Future<@Nullable Object> runInExecutor(
      @Nullable Object executor, Object function, @Nullable Object... args) {
    checkClosed();
    return submit(executor, () -> Py.call(function, args));
  }

  <T extends @Nullable Object> Future<T> submit(@Nullable Object pool, Callable<T> work) {
    Future<T> future = createFuture();
    Executor used = pool instanceof Executor given ? given : ownExecutor();
    used.execute(() -> enqueueFromOutside(new Handle(outcome(future, work), new Context())));
    return future;
  }

  /** Does some work on the calling thread; gives back what tells the future how it ended. */
  private static <T extends @Nullable Object> Runnable outcome(Future<T> future, Callable<T> work) {
    try {
      T value = work.call();
      return () -> future.settle(value, null);
    } catch (Throwable e) {
      return () -> future.settle(null, e);
    }
  }

  private ExecutorService ownExecutor() {
    ExecutorService pool = executor;
    if (pool == null) {
      pool = Executors.newCachedThreadPool(StrandThreads::daemon);
      executor = pool;
    }
    return pool;
  }

  /**
   * Sets what is called for exceptions that nobody else handles.
   *
   * @param handler called with the loop and a dict; null for the default, which prints
   */
  @Python("set_exception_handler(handler)")
  public void setExceptionHandler(@Nullable Object handler) {
    exceptionHandler = handler;
  }

  /**
   * What is called for exceptions that nobody else handles.
   *
   * @return the handler, or null
   */
  @Python("get_exception_handler()")
  public @Nullable Object getExceptionHandler() {
    return exceptionHandler;
  }

  /**
   * Reports an exception that nobody handles.
   *
   * @param context what is known of it
   */
  @Python("call_exception_handler(context)")
  public void callExceptionHandler(PyDict<String, Object> context) {
    Object handler = exceptionHandler;
    if (handler != null) {
      Py.call(handler, this, context);
      return;
    }
    defaultExceptionHandler(context);
  }

  /**
   * Prints what is known of an exception on standard error.
   *
   * @param context what is known of it
   */
  @Python("default_exception_handler(context)")
  public void defaultExceptionHandler(PyDict<String, Object> context) {
    System.err.println(context.get("message"));
    if (context.get("exception") instanceof Throwable error) {
      System.err.println(error);
    }
  }

  /** Whether debugging was switched on. */
  @Python("get_debug()")
  public boolean getDebug() {
    return debug;
  }

  /** Switches debugging on or off, which changes nothing here. */
  @Python("set_debug(enabled)")
  public void setDebug(boolean enabled) {
    debug = enabled;
  }

  /**
   * Closes the asynchronous generators that have begun and not ended.
   *
   * @return a coroutine to await
   */
  @Python("shutdown_asyncgens()")
  public Coroutine<@Nullable Void> shutdownAsyncgens() {
    return Coroutine.ofVoid(
        "shutdown_asyncgens",
        () -> {
          for (AsyncGenerator<?> generator : openGenerators()) {
            generator.aclose().await();
          }
        });
  }

  /**
   * Waits for the threads of the loop's pool.
   *
   * @return a coroutine to await
   */
  @Python("shutdown_default_executor()")
  public Coroutine<@Nullable Void> shutdownDefaultExecutor() {
    return Coroutine.ofVoid(
        "shutdown_default_executor",
        () -> {
          ExecutorService pool = executor;
          executor = null;
          if (pool != null) {
            pool.shutdown();
          }
        });
  }
}
