package io.portalis.contract.programs;

import static io.portalis.Async.await;

import io.portalis.AsyncRuntime;
import io.portalis.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** JDK classes of the shim beside the API; the output is the same on every platform. */
public final class Library {

  private Library() {}

  private static void print(String name, Object result) {
    System.out.println(name + ": " + result);
  }

  public static void main(String[] args) throws Exception {
    pools();
    scheduled();
    futureTasks();
    queues();
    handOver();
    semaphores();
    barriers();
    readWriteLocks();
    maps();
    copies();
    monitors();
    threads();
    texts();
    exactness();
    System.out.println("END");
  }

  // --- executors

  private static void pools() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    print("submit", two.submit(() -> 6 * 7).get());
    print(
        "thread", two.submit(() -> Thread.currentThread().getName().matches("pool-\\d+-.*")).get());
    Future<?> failing =
        two.submit(
            () -> {
              throw new IllegalStateException("broken");
            });
    try {
      failing.get();
    } catch (ExecutionException e) {
      print("failed", e.getMessage());
    }
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      int number = i;
      tasks.add(() -> number * number);
    }
    int sum = 0;
    for (Future<Integer> future : two.invokeAll(tasks)) {
      sum += future.get();
    }
    print("invokeAll", sum);
    print("invokeAny", two.invokeAny(List.of(() -> "any")));
    ExecutorCompletionService<Integer> ended = new ExecutorCompletionService<>(two);
    CountDownLatch second = new CountDownLatch(1);
    ended.submit(
        () -> {
          second.await();
          return 2;
        });
    ended.submit(() -> 1);
    print("first ended", ended.take().get());
    second.countDown();
    print("then", ended.take().get());
    CompletableFuture<String> supplied =
        CompletableFuture.supplyAsync(() -> "supplied", two).thenApplyAsync(s -> s + "!", two);
    print("supplyAsync", supplied.get());
    two.shutdown();
    print("terminated", two.awaitTermination(10, TimeUnit.SECONDS) + " " + two.isTerminated());
    try {
      two.execute(() -> {});
    } catch (RejectedExecutionException e) {
      print("rejected", two.isShutdown());
    }
    ExecutorService single = Executors.newSingleThreadExecutor(r -> new Thread(r, "mine"));
    Future<String> name = single.submit(() -> Thread.currentThread().getName());
    print("factory", name.get());
    CountDownLatch isRunning = new CountDownLatch(1);
    CountDownLatch wasInterrupted = new CountDownLatch(1);
    single.execute(
        () -> {
          isRunning.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            wasInterrupted.countDown();
          }
        });
    single.execute(() -> print("never", "runs"));
    isRunning.await();
    print("left", single.shutdownNow().size());
    wasInterrupted.await();
    print("ended", single.awaitTermination(10, TimeUnit.SECONDS));
    ThreadPoolExecutor cached = (ThreadPoolExecutor) Executors.newCachedThreadPool();
    CyclicBarrier meeting = new CyclicBarrier(3);
    List<Future<Integer>> arrivals = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      arrivals.add(cached.submit(() -> meeting.await()));
    }
    List<Integer> indices = new ArrayList<>();
    for (Future<Integer> arrival : arrivals) {
      indices.add(arrival.get());
    }
    Collections.sort(indices);
    print("cached", indices + " " + cached.getLargestPoolSize());
    cached.shutdown();
    print("cached ended", cached.awaitTermination(10, TimeUnit.SECONDS));
    ThreadPoolExecutor full =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.CallerRunsPolicy());
    CountDownLatch open = new CountDownLatch(1);
    full.submit(() -> open.await(10, TimeUnit.SECONDS));
    full.submit(() -> 0);
    full.execute(() -> print("caller runs in", Thread.currentThread().getName()));
    open.countDown();
    full.shutdown();
    full.awaitTermination(10, TimeUnit.SECONDS);
    print("completed", full.getCompletedTaskCount());
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      ExecutorService pool = Executors.newFixedThreadPool(1);
      Task<Integer> task = runtime.spawnBlocking(() -> pool.submit(() -> 5).get() + 1);
      print("in a task", await(task));
      pool.shutdownNow();
    }
  }

  private static void scheduled() throws Exception {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    ScheduledFuture<String> late =
        timer.schedule(
            () -> {
              order.add("late");
              return "late";
            },
            40,
            TimeUnit.MILLISECONDS);
    ScheduledFuture<?> early = timer.schedule(() -> order.add("early"), 5, TimeUnit.MILLISECONDS);
    print("scheduled", late.get() + " " + early.isDone() + " " + order);
    CountDownLatch three = new CountDownLatch(3);
    ScheduledFuture<?> periodic =
        timer.scheduleAtFixedRate(three::countDown, 0, 2, TimeUnit.MILLISECONDS);
    three.await();
    print("cancel", periodic.cancel(false) + " " + periodic.isCancelled());
    AtomicInteger runs = new AtomicInteger();
    ScheduledFuture<?> failing =
        timer.scheduleWithFixedDelay(
            () -> {
              if (runs.incrementAndGet() == 2) {
                throw new IllegalStateException("second");
              }
            },
            0,
            1,
            TimeUnit.MILLISECONDS);
    try {
      failing.get();
    } catch (ExecutionException e) {
      print("periodic failed", e.getCause().getMessage() + " " + runs);
    }
    timer.schedule(() -> print("after", "shutdown"), 5, TimeUnit.MILLISECONDS);
    timer.shutdown();
    print("timer ended", timer.awaitTermination(10, TimeUnit.SECONDS));
  }

  private static void futureTasks() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "done");
    print("new", task.isDone());
    try {
      task.get(1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      print("not yet", e.getMessage());
    }
    new Thread(task).start();
    print("run", task.get() + " " + task.cancel(true));
    FutureTask<String> cancelled = new FutureTask<>(() -> "never");
    print("cancelled", cancelled.cancel(false) + " " + cancelled.isCancelled());
    cancelled.run();
    try {
      cancelled.get();
    } catch (CancellationException e) {
      print("get", e.getMessage());
    }
  }

  // --- queues

  private static void queues() throws Exception {
    BlockingQueue<Integer> bounded = new LinkedBlockingQueue<>(2);
    List<Integer> taken = new ArrayList<>();
    Thread producer =
        new Thread(
            () -> {
              try {
                for (int i = 1; i <= 6; i++) {
                  bounded.put(i);
                }
                bounded.put(-1);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    producer.start();
    for (int next = bounded.take(); next >= 0; next = bounded.take()) {
      taken.add(next);
    }
    producer.join();
    print("taken", taken);
    print("poll", bounded.poll() + " " + bounded.poll(1, TimeUnit.MILLISECONDS));
    print("offer", bounded.offer(1) + " " + bounded.offer(2) + " " + bounded.offer(3));
    print("room", bounded.remainingCapacity() + " " + bounded);
    try {
      bounded.add(4);
    } catch (IllegalStateException e) {
      print("add", e.getMessage());
    }
    List<Integer> drained = new ArrayList<>();
    print("drainTo", bounded.drainTo(drained) + " " + drained);
    PriorityBlockingQueue<String> byLength =
        new PriorityBlockingQueue<>(4, (a, b) -> Integer.compare(a.length(), b.length()));
    byLength.addAll(List.of("four", "a", "two"));
    print("priority", byLength.take() + " " + byLength.take() + " " + byLength.take());
    LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>(3);
    deque.putLast("b");
    deque.putFirst("a");
    deque.put("c");
    print("deque", deque + " " + deque.offerFirst("x") + " " + deque.takeLast() + deque.take());
    ArrayBlockingQueue<Integer> array = new ArrayBlockingQueue<>(3, true, List.of(1, 2));
    for (Integer element : array) {
      array.remove(element);
    }
    print("array", array + " " + array.remainingCapacity());
  }

  private static void handOver() throws Exception {
    SynchronousQueue<String> hand = new SynchronousQueue<>();
    print("nobody", hand.offer("x") + " " + hand.poll());
    Thread giver =
        new Thread(
            () -> {
              try {
                hand.put("parcel");
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    giver.start();
    print("handed", hand.take());
    giver.join();
  }

  // --- synchronizers

  private static void semaphores() throws Exception {
    Semaphore semaphore = new Semaphore(2);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread thread =
          new Thread(
              () -> {
                semaphore.acquireUninterruptibly();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                semaphore.release();
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    print("at most two", most.get() <= 2);
    print("permits", semaphore.availablePermits() + " " + semaphore.tryAcquire(3));
    print("late", semaphore.tryAcquire(3, 1, TimeUnit.MILLISECONDS));
    print("drained", semaphore.drainPermits());
  }

  private static void barriers() throws Exception {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    CyclicBarrier barrier = new CyclicBarrier(2, () -> log.add("tripped"));
    Thread other =
        new Thread(
            () -> {
              try {
                barrier.await();
                barrier.await();
              } catch (Exception e) {
                log.add(e.toString());
              }
            });
    other.start();
    barrier.await();
    barrier.await();
    other.join();
    print("barrier", log + " " + barrier.getNumberWaiting() + " " + barrier.isBroken());
    try {
      barrier.await(1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      print("broken", barrier.isBroken());
    }
  }

  private static void readWriteLocks() throws Exception {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    boolean[] taken = new boolean[2];
    Thread reader =
        new Thread(
            () -> {
              taken[0] = lock.readLock().tryLock();
              lock.readLock().unlock();
              taken[1] = lock.writeLock().tryLock();
            });
    reader.start();
    reader.join();
    print("second reader, writer", taken[0] + " " + taken[1]);
    AtomicInteger written = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              lock.writeLock().lock();
              written.set(1);
              lock.writeLock().unlock();
            });
    writer.start();
    print("before", written.get());
    lock.readLock().unlock();
    writer.join();
    print("after", written.get() + " " + lock.getReadLockCount() + " " + lock.isWriteLocked());
  }

  // --- collections

  private static void maps() {
    ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    for (String word : "the quick brown fox jumps over the lazy dog and the quick cat".split(" ")) {
      counts.merge(word, 1, Integer::sum);
    }
    print("counts", new TreeMap<>(counts));
    print("order", counts);
    for (int i = 0; i < 100; i++) {
      counts.put("key-" + i * 7919, i);
    }
    print("grown", counts.keySet());
    print("sum", counts.reduceValues(Long.MAX_VALUE, Integer::sum) + " " + counts.mappingCount());
    print("search", counts.search(Long.MAX_VALUE, (key, value) -> value == 3 ? key : null));
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getKey().startsWith("key")) {
        counts.remove(entry.getKey());
      } else {
        entry.setValue(-entry.getValue());
      }
    }
    print("changed", counts);
    counts.replaceAll((key, value) -> value * 2);
    counts.values().removeIf(value -> value == -2);
    print("removed", counts + " " + counts.computeIfAbsent("new", String::length));
    print("present", counts.computeIfPresent("the", (key, value) -> null) + " " + counts.size());
    Set<Integer> set = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 40; i++) {
      set.add(i * 37 % 101);
    }
    for (Integer number : set) {
      if (number < 50) {
        set.add(number + 1000);
      }
    }
    print("set", set.size() + " " + set.contains(3) + " " + set.remove(3) + " " + set.add(4));
    try {
      counts.put("x", null);
    } catch (NullPointerException e) {
      print("null", "refused");
    }
  }

  private static void copies() {
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(3, 1, 2));
    for (Integer number : list) {
      list.add(number * 10);
    }
    print("list", list + " " + list.addIfAbsent(3) + " " + list.indexOf(30));
    list.removeIf(number -> number > 10);
    list.sort(null);
    print("sorted", list + " " + list.equals(List.of(1, 2, 3, 10)) + " " + list.hashCode());
    Iterator<Integer> iterator = list.iterator();
    iterator.next();
    try {
      iterator.remove();
    } catch (UnsupportedOperationException e) {
      print("iterator", "reads only");
    }
    CopyOnWriteArraySet<String> set = new CopyOnWriteArraySet<>(List.of("b", "a"));
    print("set", set.add("a") + " " + set.add("c") + " " + set);
  }

  // --- threads and monitors

  /** Adds under its monitor, and lets others run meanwhile. */
  private static final class Account {
    private int balance;

    synchronized void add(int amount) {
      int before = balance;
      Thread.yield();
      balance = before + amount;
      notifyAll();
    }

    synchronized void awaitBalance(int wanted) throws InterruptedException {
      while (balance < wanted) {
        wait();
      }
    }
  }

  private static void monitors() throws Exception {
    Account account = new Account();
    for (int i = 0; i < 10; i++) {
      new Thread(() -> account.add(1)).start();
    }
    account.awaitBalance(10);
    print("account", "full");
    CountDownLatch isThere = new CountDownLatch(1);
    Thread waiter =
        new Thread(
            () -> {
              synchronized (account) {
                isThere.countDown();
                try {
                  account.wait();
                } catch (InterruptedException e) {
                  print("interrupted", Thread.holdsLock(account));
                }
              }
            });
    waiter.start();
    isThere.await();
    waiter.interrupt();
    waiter.join();
  }

  private static void threads() throws Exception {
    print("name", new Thread(() -> {}).getName().matches("Thread-\\d+"));
    Thread.currentThread().interrupt();
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      print("sleep", e.getMessage() + " " + Thread.interrupted());
    }
    Thread sleeper =
        new Thread(
            () -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                print("woken", Thread.currentThread().getName());
              }
            },
            "sleeper");
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
    AtomicInteger flag = new AtomicInteger();
    Thread spinner =
        new Thread(
            () -> {
              while (flag.get() == 0) {
                Thread.onSpinWait();
              }
              flag.set(2);
            });
    spinner.start();
    flag.set(1);
    spinner.join();
    print("spun", flag.get());
  }

  // --- texts and numbers

  @SuppressWarnings("FormatString") // one is wrong, to see how it fails
  private static void texts() {
    print(
        "whole", String.format("%5d|%-5d|%05d|%+d|%x|%o|%,d|%(d", 1, 2, 3, 4, -1, 8, 1234567, -5));
    print("real", String.format("%.2f|%8.3f|%,.2f|%.0f|%08.2f", 1.005, 2.0, 1234.5, 2.5, -3.14159));
    print("powers", String.format("%e|%.3e|%.2e|%g|%g", 12345.678, 0.00012, 9.999, 0.5, 1e10));
    print(
        "others",
        String.format("%s|%-6s|%6.2s|%c|%b|%%|%2$s|%S|%h", null, "l", "xyz", 'c', 1, "u", "h"));
    print("lines", "a\nb\r\nc\n".lines().toList() + "%d%n".formatted(7).strip());
    print("special", String.format("%.1f %5.1f %f", Double.NaN, -0.04, Double.POSITIVE_INFINITY));
    try {
      print("never", String.format("%s %s", "one"));
    } catch (IllegalArgumentException e) {
      print("format", e.getMessage());
    }
    System.out.printf("printf %d%n", 1);
    java.util.StringJoiner joiner = new java.util.StringJoiner(",", "{", "}");
    print("joined", joiner.setEmptyValue("none") + " " + joiner.add("a").add("b"));
  }

  private static void exactness() {
    List<Callable<Object>> failures =
        List.of(
            () -> Math.addExact(Integer.MAX_VALUE, 1),
            () -> Math.multiplyExact(1L << 62, 4L),
            () -> Math.toIntExact(1L << 40),
            () -> Integer.parseInt("x1"),
            () -> Long.parseLong(""),
            () -> java.util.Optional.empty().get());
    for (Callable<Object> failure : failures) {
      try {
        print("never", failure.call());
      } catch (Exception e) {
        print("fails", e);
      }
    }
    print("exact", Math.multiplyExact(-7L, 6L) + " " + Math.subtractExact(3, 5));
  }
}
