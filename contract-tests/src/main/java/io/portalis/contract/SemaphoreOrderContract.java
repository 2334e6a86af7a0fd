package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.sync.AsyncSemaphore;
import io.portalis.sync.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code AsyncSemaphore}: whose turn it is, also when some give up. */
public abstract class SemaphoreOrderContract extends Contract {

  @Test
  public void acquire_waiters_areServedInOrder() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    List<CompletableFuture<Permit>> waiters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      waiters.add(semaphore.acquire());
    }
    for (int i = 0; i < 5; i++) {
      semaphore.addPermits(1);
      now(waiters.get(i));
      for (int later = i + 1; later < 5; later++) {
        assertPending("behind " + i, waiters.get(later));
      }
    }
  }

  @Test
  public void acquire_manyAtTheHead_isNotPassedByFew() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(2);
    CompletableFuture<Permit> three = semaphore.acquire(3);
    CompletableFuture<Permit> one = semaphore.acquire();
    assertPending("two are not enough for the first", three, one);
    assertTrue(semaphore.tryAcquire().isEmpty(), "others wait");
    semaphore.addPermits(1);
    now(three);
    assertPending("all are taken", one);
    now(three).close();
    now(one).close();
    assertEquals(3, semaphore.availablePermits());
  }

  @Test
  public void release_bitByBit_addsUpForTheHead() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(3);
    List<Permit> taken = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      taken.add(now(semaphore.acquire()));
    }
    CompletableFuture<Permit> three = semaphore.acquire(3);
    CompletableFuture<Permit> one = semaphore.acquire();
    taken.get(0).close();
    taken.get(1).close();
    assertPending("two of three", three, one);
    taken.get(2).close();
    now(three).close();
    now(one).close();
  }

  @Test
  public void release_several_servesSeveral() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(3);
    Permit three = now(semaphore.acquire(3));
    CompletableFuture<Permit> one = semaphore.acquire();
    CompletableFuture<Permit> two = semaphore.acquire(2);
    CompletableFuture<Permit> last = semaphore.acquire();
    three.close();
    now(one).close();
    now(two);
    now(last).close();
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void acquire_enoughButOthersWait_waits() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    CompletableFuture<Permit> two = semaphore.acquire(2);
    CompletableFuture<Permit> one = semaphore.acquire();
    assertPending("it came later", one);
    two.cancel(true);
    now(one).close();
  }

  @Test
  public void cancel_head_letsInThoseBehind() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(2);
    CompletableFuture<Permit> three = semaphore.acquire(3);
    CompletableFuture<Permit> a = semaphore.acquire();
    CompletableFuture<Permit> b = semaphore.acquire();
    CompletableFuture<Permit> c = semaphore.acquire();
    assertTrue(three.cancel(true));
    now(a);
    now(b);
    assertPending("both are taken", c);
    assertEquals(0, semaphore.availablePermits());
    now(a).close();
    now(c).close();
    now(b).close();
    assertEquals(2, semaphore.availablePermits());
  }

  @Test
  public void cancel_inTheMiddle_keepsTheOrder() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> a = semaphore.acquire();
    CompletableFuture<Permit> b = semaphore.acquire(5);
    CompletableFuture<Permit> c = semaphore.acquire();
    assertTrue(b.cancel(true));
    assertPending("there are none", a, c);
    semaphore.addPermits(1);
    now(a);
    assertPending("behind the first", c);
    semaphore.addPermits(1);
    now(c);
  }

  @Test
  public void cancel_headThatGotPart_givesThatUp() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> three = semaphore.acquire(3);
    semaphore.addPermits(2);
    assertTrue(three.cancel(true));
    assertEquals(2, semaphore.availablePermits());
    now(semaphore.acquire(2)).close();
  }

  @Test
  public void cancel_granted_keepsThePermit() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    CompletableFuture<Permit> granted = semaphore.acquire();
    assertFalse(granted.cancel(true));
    assertEquals(0, semaphore.availablePermits());
    now(granted).close();
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void cancel_allWaiters_losesNoPermit() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Permit permit = now(semaphore.acquire());
    List<CompletableFuture<Permit>> waiters = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      waiters.add(semaphore.acquire());
    }
    for (CompletableFuture<Permit> waiter : waiters) {
      assertTrue(waiter.cancel(true));
    }
    permit.close();
    assertEquals(1, semaphore.availablePermits());
    assertTrue(semaphore.tryAcquire().isPresent());
  }

  /** The permits for both are there when the first one's callback cancels the second. */
  @Test
  public void cancel_betweenGrantAndCallback_returnsThePermit() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> a = semaphore.acquire();
    CompletableFuture<Permit> b = semaphore.acquire();
    CompletableFuture<Permit> c = semaphore.acquire();
    CompletableFuture<Boolean> cancelled = a.thenApply(permit -> b.cancel(true));
    semaphore.addPermits(2);
    if (!await(cancelled)) {
      await(b).close();
    }
    await(c).close();
    await(a).close();
    await(semaphore.acquire(2)).close();
    assertEquals(2, semaphore.availablePermits());
  }

  @Test
  public void callbacksThatRelease_serveTheWholeQueueInOrder() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Trace<Integer> order = new Trace<>();
    Permit holder = now(semaphore.acquire());
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      all.add(
          semaphore
              .acquire()
              .thenAccept(
                  permit -> {
                    order.add(number);
                    permit.close();
                  }));
    }
    holder.close();
    await(Async.joinAll(all));
    for (int i = 0; i < 50; i++) {
      assertEquals(i, order.list().get(i), "in order: " + order);
    }
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void acquire_fromItsOwnCallback_queuesBehindTheOthers() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> again = semaphore.acquire().thenCompose(p -> semaphore.acquire());
    CompletableFuture<Permit> other = semaphore.acquire();
    semaphore.addPermits(1);
    assertPending("one permit, which is kept", again, other);
    semaphore.addPermits(1);
    now(other);
    assertPending("behind the other", again);
    semaphore.addPermits(1);
    now(again);
  }

  @Test
  public void throwingCallback_hurtsNoOther() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> first = semaphore.acquire();
    CompletableFuture<Void> callback =
        first.thenAccept(
            permit -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Permit> second = semaphore.acquire();
    semaphore.addPermits(2);
    assertEquals("a callback's own", failureOf(callback).getMessage());
    await(second).close();
    await(first).close();
    assertEquals(2, semaphore.availablePermits());
  }
}
