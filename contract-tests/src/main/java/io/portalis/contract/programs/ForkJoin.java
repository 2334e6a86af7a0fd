package io.portalis.contract.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tasks that split themselves, phasers and exchangers; the output is the same on every platform.
 */
public final class ForkJoin {
  static class Fib extends RecursiveTask<Integer> {
    int n;

    Fib(int n) {
      this.n = n;
    }

    protected Integer compute() {
      if (n < 2) return n;
      Fib f = new Fib(n - 1);
      f.fork();
      return new Fib(n - 2).compute() + f.join();
    }
  }

  static class Inc extends RecursiveAction {
    int[] a;
    int lo, hi;

    Inc(int[] a, int lo, int hi) {
      this.a = a;
      this.lo = lo;
      this.hi = hi;
    }

    protected void compute() {
      if (hi - lo < 10) {
        for (int i = lo; i < hi; i++) a[i]++;
      } else {
        int mid = (lo + hi) >>> 1;
        invokeAll(new Inc(a, lo, mid), new Inc(a, mid, hi));
      }
    }
  }

  static class Bad extends RecursiveTask<Integer> {
    protected Integer compute() {
      throw new IllegalStateException("bad");
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(
        ForkJoinPool.commonPool().invoke(new Fib(15))
            + " "
            + new Fib(10).invoke()
            + " "
            + new Fib(8).fork().join());
    int[] a = new int[1000];
    ForkJoinPool p = new ForkJoinPool(4);
    p.invoke(new Inc(a, 0, 1000));
    System.out.println(Arrays.stream(a).sum() + " " + p.getParallelism());
    System.out.println(p.submit(() -> 42).get() + " " + p.submit(new Fib(7)).join());
    try {
      p.invoke(new Bad());
    } catch (IllegalStateException e) {
      System.out.println("bad");
    }
    try {
      p.submit(
              (Callable<Integer>)
                  () -> {
                    throw new java.io.IOException("io");
                  })
          .get();
    } catch (ExecutionException e) {
      System.out.println("failed");
    }
    System.out.println(
        CompletableFuture.supplyAsync(() -> 1, p)
            .thenCombine(
                CompletableFuture.supplyAsync(() -> 2, ForkJoinPool.commonPool()), Integer::sum)
            .get());
    p.shutdown();
    System.out.println(p.awaitTermination(1, TimeUnit.SECONDS) + " " + p.isShutdown());
    Phaser ph =
        new Phaser(1) {
          protected boolean onAdvance(int phase, int n) {
            System.out.println("phase " + phase + " " + n);
            return phase >= 2 || n == 0;
          }
        };
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    List<Thread> ts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int id = i;
      ph.register();
      Thread t =
          new Thread(
              () -> {
                for (int k = 0; k < 2; k++) {
                  log.add("w" + id);
                  ph.arriveAndAwaitAdvance();
                }
                ph.arriveAndDeregister();
              });
      ts.add(t);
      t.start();
    }
    System.out.println(ph.arriveAndAwaitAdvance() + " " + ph.getRegisteredParties());
    System.out.println(ph.arriveAndAwaitAdvance());
    ph.arriveAndDeregister();
    for (Thread t : ts) t.join();
    Collections.sort(log);
    System.out.println(log + " " + ph.isTerminated() + " " + (ph.getPhase() < 0));
    Exchanger<String> ex = new Exchanger<>();
    Thread t =
        new Thread(
            () -> {
              try {
                System.out.println("t " + ex.exchange("from t"));
              } catch (InterruptedException e) {
              }
            });
    t.start();
    String got = ex.exchange("from main");
    t.join();
    System.out.println(got);
    try {
      ex.exchange("x", 5, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("alone");
    }
    System.out.println("END");
  }
}
