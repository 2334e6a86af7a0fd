package io.portalis.python.lib;

import io.portalis.python.PythonModule;

/** Python's module {@code queue}. */
@PythonModule(
    value = "queue",
    classes = {
      ThreadQueue.class,
      ThreadQueue.Lifo.class,
      ThreadQueue.Priority.class,
      ThreadQueue.Empty.class,
      ThreadQueue.Full.class
    })
public final class ThreadQueues {

  private ThreadQueues() {}
}
