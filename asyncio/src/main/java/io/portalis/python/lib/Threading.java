package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;

/** What there is of Python's module {@code threading}. */
@PythonModule(
    value = "threading",
    classes = {
      Lock.class,
      ReentrantPyLock.class,
      ThreadSemaphore.class,
      ThreadSemaphore.Bounded.class,
      ThreadEvent.class,
      PyThread.class,
      ThreadLocalObject.class
    })
public final class Threading {

  private static final PyThread MAIN = PyThread.current();

  private Threading() {}

  /** The thread that asks. */
  @Python("current_thread()")
  public static PyThread currentThread() {
    return PyThread.current();
  }

  /** The thread that first used this module. */
  @Python("main_thread()")
  public static PyThread mainThread() {
    return MAIN;
  }

  /** The number of the thread that asks. */
  @Python("get_ident()")
  @SuppressWarnings("deprecation")
  public static long getIdent() {
    return io.portalis.asyncio.Strand.current().program().thread().getId();
  }

  /** How many threads run. */
  @Python("active_count()")
  public static long activeCount() {
    return Thread.activeCount();
  }
}
