package io.portalis.browser.programs;

import io.portalis.shim.EventLoop;
import io.portalis.shim.GreenPool;
import java.util.concurrent.locks.LockSupport;

public final class Threads {
  public static void main(String[] args) {
    Thread main = Thread.currentThread();
    GreenPool pool = new GreenPool(EventLoop.get(), "p");
    int[] n = {0};
    long began = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      int k = i;
      pool.execute(
          () -> {
            System.out.println("in " + k + " " + Thread.currentThread().getName());
            LockSupport.parkNanos(20_000_000L * (3 - k));
            System.out.println("out " + k);
            if (++n[0] == 3) {
              LockSupport.unpark(main);
            }
          });
    }
    EventLoop.get().post(() -> System.out.println("posted in " + Thread.currentThread().getName()));
    LockSupport.park();
    System.out.println("done " + Thread.currentThread().getName());
    try {
      throw new IllegalStateException("x", new RuntimeException("cause"));
    } catch (IllegalStateException e) {
      e.addSuppressed(new RuntimeException("s"));
      System.out.println(e.getSuppressed().length + " " + new RuntimeException(e).getMessage());
    }
    Object o = null;
    try {
      o.toString();
    } catch (NullPointerException e) {
      System.out.println("npe");
    }
  }
}
