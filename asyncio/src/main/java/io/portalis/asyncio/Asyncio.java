package io.portalis.asyncio;

import io.portalis.python.Args;
import io.portalis.python.Generator;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyFunction;
import io.portalis.python.PyInstance;
import io.portalis.python.PySet;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.RuntimeError;
import io.portalis.python.TimeoutError;
import io.portalis.python.TypeError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Python's asyncio. They must be called from the thread that has the turn; those
 * that wait give a {@link Coroutine}.
 */
@PythonModule(
    value = "asyncio",
    classes = {
      Future.class,
      Task.class,
      EventLoop.class,
      Handle.class,
      TimerHandle.class,
      Runner.class,
      TaskGroup.class,
      Timeout.class,
      Lock.class,
      Event.class,
      Condition.class,
      Semaphore.class,
      BoundedSemaphore.class,
      Barrier.class,
      Queue.class,
      LifoQueue.class,
      PriorityQueue.class,
      CancelledError.class,
      TimeoutError.class,
      InvalidStateError.class,
      QueueEmpty.class,
      QueueFull.class,
      QueueShutDown.class,
      BrokenBarrierError.class
    })
public final class Asyncio {

  /** {@link Waiting#wait} ends with the first. */
  @Python("FIRST_COMPLETED")
  public static final String FIRST_COMPLETED = "FIRST_COMPLETED";

  /** {@link Waiting#wait} ends with the first exception. */
  @Python("FIRST_EXCEPTION")
  public static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";

  /** {@link Waiting#wait} ends with the last. */
  @Python("ALL_COMPLETED")
  public static final String ALL_COMPLETED = "ALL_COMPLETED";

  private static final Object NONE = Py.NOT_IMPLEMENTED;

  private Asyncio() {}

  /**
   * Runs a program: a loop of its own, until the coroutine is done; then cancels what is left.
   * Blocks.
   *
   * @param main the program
   * @param <T> the type of the result
   * @return the result
   * @throws RuntimeError if a loop runs already
   */
  @Python("run(main)")
  public static <T extends @Nullable Object> T run(Coroutine<T> main) {
    return run(main, false);
  }

  /**
   * Runs a program, as {@link #run(Coroutine)}.
   *
   * @param main the program
   * @param debug changes nothing
   * @param <T> the type of the result
   * @return the result
   */
  @Python("run(main, *, debug)")
  public static <T extends @Nullable Object> T run(Coroutine<T> main, boolean debug) {
    if (Strand.current().loop != null) {
      throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
    }
    Runner runner = new Runner();
    try {
      return runner.run(main);
    } finally {
      runner.close();
    }
  }

  /**
   * Waits for anything that can be awaited, where only the running program knows what it is.
   *
   * @param awaitable what to wait for
   * @return its result
   * @throws TypeError if it cannot be awaited
   */
  public static @Nullable Object await(@Nullable Object awaitable) {
    if (awaitable instanceof Awaitable<?> known) {
      return known.await();
    }
    Object iterator = awaitable instanceof PyInstance object ? object.__await__() : NONE;
    if (iterator != NONE) {
      if (iterator instanceof Generator<?> generator) {
        return Awaitings.drive(generator);
      }
      return Awaitings.iterate(iterator);
    }
    throw new TypeError(
        "object " + Py.typeName(awaitable) + " can't be used in 'await' expression");
  }

  /**
   * Makes a task of a coroutine.
   *
   * @param coroutine the coroutine
   * @param <T> the type of the result
   * @return the task, which begins in the next round
   */
  @Python("create_task(coro)")
  public static <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine) {
    return EventLoop.running().createTask(coroutine);
  }

  /**
   * Makes a task of a coroutine.
   *
   * @param coroutine the coroutine
   * @param name its name, or null
   * @param context where it runs, or null
   * @param <T> the type of the result
   * @return the task, which begins in the next round
   */
  @Python("create_task(coro, *, name=None, context=None)")
  public static <T extends @Nullable Object> Task<T> createTask(
      Coroutine<T> coroutine, @Nullable Object name, @Nullable Context context) {
    return EventLoop.running().createTask(coroutine, name, context);
  }

  /**
   * A future for an awaitable: a task for a coroutine.
   *
   * @param awaitable what to wait for
   * @param <T> the type of the result
   * @return itself if it is a future
   */
  @Python("ensure_future(coro_or_future)")
  public static <T extends @Nullable Object> Future<T> ensureFuture(Awaitable<T> awaitable) {
    return ensureFuture(awaitable, null);
  }

  /**
   * Something that the program made awaitable, for what takes coroutines and futures.
   *
   * @param awaitable a coroutine, a future, or an object with {@code __await__}
   * @param <T> the type of the result
   * @return the first two as they are; a coroutine that awaits the third
   * @throws TypeError if it cannot be awaited
   */
  @SuppressWarnings("unchecked")
  public static <T extends @Nullable Object> Awaitable<T> awaitable(@Nullable Object awaitable) {
    if (awaitable instanceof Awaitable<?> known) {
      return (Awaitable<T>) known;
    }
    if (awaitable instanceof PyInstance object && Py.hasAttr(object, "__await__")) {
      return (Awaitable<T>) Coroutine.of("_wrap_awaitable", () -> await(object));
    }
    throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
  }

  static <T extends @Nullable Object> Future<T> ensureFuture(
      Object awaitable, @Nullable EventLoop loop) {
    if (awaitable instanceof Future<?>) {
      @SuppressWarnings("unchecked")
      Future<T> future = (Future<T>) awaitable;
      return future;
    }
    EventLoop used = loop == null ? EventLoop.running() : loop;
    return used.createTask((Coroutine<T>) Asyncio.<T>awaitable(awaitable));
  }

  /**
   * Waits for a time.
   *
   * @param delay seconds; 0 and less let the others have one turn
   * @return a coroutine to await
   */
  @Python("sleep(delay)")
  @SuppressWarnings("NullAway") // It takes null for None.
  public static Coroutine<@Nullable Void> sleep(double delay) {
    return sleep(delay, null);
  }

  /**
   * Waits for a time.
   *
   * @param delay seconds; 0 and less let the others have one turn
   * @param result what the coroutine gives
   * @param <T> the type of the result
   * @return a coroutine to await
   */
  @Python("sleep(delay, result)")
  public static <T extends @Nullable Object> Coroutine<T> sleep(double delay, T result) {
    return Coroutine.of(
        "sleep",
        () -> {
          EventLoop loop = EventLoop.running();
          if (delay <= 0) {
            java.util.Objects.requireNonNull(loop.currentTask()).yieldTurn();
            return result;
          }
          if (Double.isNaN(delay)) {
            throw new io.portalis.python.ValueError("Invalid delay: NaN (not a number)");
          }
          Future<T> future = loop.createFuture();
          TimerHandle handle =
              loop.schedule(
                  loop.time() + delay,
                  () -> {
                    if (!future.done()) {
                      future.setResult(result);
                    }
                  });
          try {
            return future.await();
          } finally {
            handle.cancel();
          }
        });
  }

  /**
   * Protects an awaitable from the cancellation of who waits for it.
   *
   * @param awaitable what to wait for
   * @param <T> the type of the result
   * @return a future that ends as the inner one does
   */
  @Python("shield(arg)")
  public static <T extends @Nullable Object> Future<T> shield(Awaitable<T> awaitable) {
    Future<T> inner = ensureFuture(awaitable, null);
    if (inner.done()) {
      return inner;
    }
    Future<T> outer = inner.loop.createFuture();
    Future.Listener innerDone =
        future -> {
          if (outer.cancelled()) {
            return;
          }
          if (inner.cancelled()) {
            outer.cancel();
          } else if (inner.error() != null) {
            outer.setException(inner.error());
          } else {
            outer.setResult(inner.result());
          }
        };
    inner.listen(innerDone);
    outer.listen(
        future -> {
          if (!inner.done()) {
            inner.removeDoneCallback(innerDone);
          }
        });
    return outer;
  }

  /**
   * The task that runs.
   *
   * @return null in a callback
   */
  @Python("current_task()")
  public static @Nullable Task<Object> currentTask() {
    @SuppressWarnings("unchecked")
    Task<Object> task = (Task<Object>) EventLoop.running().currentTask();
    return task;
  }

  /**
   * The tasks that are not done.
   *
   * @return a new set
   */
  @Python("all_tasks()")
  public static PySet<Task<Object>> allTasks() {
    PySet<Task<Object>> all = new PySet<>();
    for (Task<?> task : EventLoop.running().openTasks()) {
      @SuppressWarnings("unchecked")
      Task<Object> each = (Task<Object>) task;
      all.add(each);
    }
    return all;
  }

  /**
   * The loop that runs.
   *
   * @return the loop
   * @throws RuntimeError if none does, and none is set any more
   */
  @Python("get_running_loop()")
  public static EventLoop getRunningLoop() {
    return EventLoop.running();
  }

  /**
   * The loop that runs.
   *
   * @return the loop
   * @throws RuntimeError if none does, and none is set any more
   */
  @Python("get_event_loop()")
  public static EventLoop getEventLoop() {
    EventLoop loop = Strand.current().loop;
    if (loop != null) {
      return loop;
    }
    EventLoop set = Runner.eventLoop();
    if (set == null) {
      throw new RuntimeError("There is no current event loop in thread 'MainThread'.");
    }
    return set;
  }

  /**
   * Sets what {@link #getEventLoop} gives where no loop runs.
   *
   * @param loop the loop, or null
   */
  @Python("set_event_loop(loop)")
  public static void setEventLoop(@Nullable EventLoop loop) {
    Runner.setEventLoop(loop);
  }

  /**
   * A new loop.
   *
   * @return one that does not run
   */
  @Python("new_event_loop()")
  public static EventLoop newEventLoop() {
    return new EventLoop();
  }

  /**
   * Runs a function on a thread of its own, in a copy of the context.
   *
   * @param function the function
   * @param args its arguments
   * @return a coroutine of its result
   */
  @Python("to_thread(func, *args)")
  public static Coroutine<@Nullable Object> toThread(Object function, @Nullable Object... args) {
    return toThread(function, new PyDict<>(), args);
  }

  /**
   * Runs a function on a thread of its own, in a copy of the context.
   *
   * @param function the function
   * @param keywords its keyword arguments
   * @param args its arguments
   * @return a coroutine of its result
   */
  @Python("to_thread(func, *args, **kwargs)")
  public static Coroutine<@Nullable Object> toThread(
      Object function, PyDict<String, Object> keywords, @Nullable Object... args) {
    return Coroutine.of(
        "to_thread",
        () -> {
          Context context = Context.copyContext();
          return EventLoop.running()
              .submit(
                  null,
                  () ->
                      context.run(() -> Py.call(function, Args.of(args).spreadKeywords(keywords))))
              .await();
        });
  }

  /**
   * Has a loop on another thread run a coroutine.
   *
   * @param coroutine the coroutine
   * @param loop the loop
   * @param <T> the type of the result
   * @return a future whose {@code result} blocks
   */
  @Python("run_coroutine_threadsafe(coro, loop)")
  public static <T extends @Nullable Object> ThreadFuture<T> runCoroutineThreadsafe(
      Coroutine<T> coroutine, EventLoop loop) {
    return ThreadFuture.of(coroutine, loop);
  }

  /**
   * Whether something is a coroutine.
   *
   * @param object anything
   * @return true for what an {@code async def} gives
   */
  @Python("iscoroutine(obj)")
  public static boolean iscoroutine(@Nullable Object object) {
    return object instanceof Coroutine<?>;
  }

  /**
   * Whether something is an {@code async def}.
   *
   * @param object anything
   * @return true for functions that give coroutines
   */
  @Python("iscoroutinefunction(func)")
  public static boolean iscoroutinefunction(@Nullable Object object) {
    return object instanceof PyFunction function && function.isCoroutine();
  }

  /**
   * Whether something is a future.
   *
   * @param object anything
   * @return true for futures and tasks
   */
  @Python("isfuture(obj)")
  public static boolean isfuture(@Nullable Object object) {
    return object instanceof Future<?>;
  }

  /**
   * A time limit for a block.
   *
   * @param delay seconds from now; null for none
   * @return a context manager
   */
  @Python("timeout(delay)")
  public static Timeout timeout(@Nullable Double delay) {
    return new Timeout(delay == null ? null : EventLoop.running().time() + delay);
  }

  /**
   * A time limit for a block.
   *
   * @param when seconds by the loop's clock; null for none
   * @return a context manager
   */
  @Python("timeout_at(when)")
  public static Timeout timeoutAt(@Nullable Double when) {
    return new Timeout(when);
  }

  static List<Future<?>> futures(Iterable<?> awaitables) {
    List<Future<?>> futures = new ArrayList<>();
    for (Object each : awaitables) {
      futures.add(ensureFuture(each, null));
    }
    return futures;
  }
}
