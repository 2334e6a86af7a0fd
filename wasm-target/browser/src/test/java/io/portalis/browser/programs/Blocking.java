package io.portalis.browser.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import java.time.Duration;

public final class Blocking {
  public static void main(String[] args) throws Exception {
    System.out.println("begin");
    AsyncRuntime runtime = AsyncRuntime.global();
    System.out.println("runtime");
    System.out.println(Async.await(runtime.spawn(() -> 42)));
    Async.await(Async.sleep(Duration.ofMillis(20)));
    System.out.println("slept");
    int sum =
        AsyncRuntime.run(
            scope ->
                Async.await(scope.spawn(() -> 1))
                    + scope
                        .spawnBlocking(
                            () -> {
                              Async.await(Async.sleep(Duration.ofMillis(10)));
                              return 5;
                            })
                        .join());
    System.out.println(sum);
  }
}
