package io.portalis.python.lib;

import io.portalis.python.PythonModule;

/** What is there of Python's module {@code concurrent.futures}. */
@PythonModule(
    value = "concurrent.futures",
    classes = {ThreadPoolExecutor.class, ThreadFuture.class, FutureCancelled.class})
public final class ConcurrentFutures {

  private ConcurrentFutures() {}
}
