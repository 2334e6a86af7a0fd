package io.portalis.wasi;

import io.portalis.Platform;
import io.portalis.shim.GreenHost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The host of a WASI command. */
final class WasiHost extends GreenHost {

  private final List<Supplier<List<String>>> runtimes = new ArrayList<>();

  WasiHost(WasiLoop loop) {
    super(loop, Platform.WASI);
  }

  @Override
  public void warn(String message) {
    System.err.println("warning: " + message);
  }

  @Override
  public Runnable runtimeOpened(Supplier<List<String>> unfinished) {
    runtimes.add(unfinished);
    return () -> runtimes.remove(unfinished);
  }

  /** The tasks of all runtimes that have not finished, and their states. */
  List<String> unfinishedTasks() {
    List<String> tasks = new ArrayList<>();
    runtimes.forEach(runtime -> tasks.addAll(runtime.get()));
    return tasks;
  }
}
