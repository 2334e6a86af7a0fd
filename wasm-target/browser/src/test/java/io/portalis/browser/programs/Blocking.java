package io.portalis.browser.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

public final class Blocking {
  public static void main(String[] args) throws Exception {
    AsyncRuntime runtime = AsyncRuntime.global();
    Integer x = Async.await(runtime.spawn(() -> 42));
    System.out.println(x);
    System.out.println("before");
    CompletableFuture<Void> slept = Async.sleep(Duration.ofMillis(20));
    System.out.println("begun");
    Async.await(slept);
    System.out.println("slept");
  }
}
