package io.portalis.samples.browser.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncRuntime;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same kitchen on the JVM. */
class KitchenTest {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration PERIOD = Duration.ofMillis(5);

  private final AsyncRuntime runtime = AsyncRuntime.create();
  private final Journal journal = new Journal();
  private final Kitchen kitchen = Kitchen.open(runtime, journal);

  @AfterEach
  void close() {
    kitchen.close();
    runtime.close();
  }

  @Test
  void order_isServed() {
    kitchen.takeOrder();
    Snapshot end = await(now -> now.tally().served() == 1);
    assertEquals(TaskState.SUCCEEDED, row(end, "Order 1").state());
    assertEquals("served 3 of 3", row(end, "Waiter").note());
    assertEquals(Phase.WORKING, lastPhase(row(end, "Pie")));
  }

  @Test
  void cancel_task_leavesSiblings() {
    kitchen.takeOrder();
    Row pie = row(await(now -> isAtWork(now, "Pie")), "Pie");
    assertTrue(kitchen.cancel(pie.id()));
    Snapshot end = await(now -> now.tally().served() == 1);
    assertEquals(TaskState.CANCELLED, row(end, "Pie").state());
    assertEquals("you cancelled Pie", row(end, "Pie").note());
    assertEquals("served 2 of 3", row(end, "Waiter").note());
    assertFalse(kitchen.cancel(pie.id()));
  }

  @Test
  void cancel_waiter_cancelsTheOrder() {
    kitchen.takeOrder();
    kitchen.cancel(row(await(now -> isAtWork(now, "Pie")), "Waiter").id());
    Snapshot end = await(now -> now.tally().cancelled() == 1);
    assertEquals("you cancelled Waiter", row(end, "Order 1").note());
    assertEquals("you cancelled Waiter", row(end, "Pie").note());
  }

  @Test
  void fail_dish_cancelsSiblings_andNoOtherOrder() {
    kitchen.takeOrder();
    Row pie = row(await(now -> isAtWork(now, "Pie")), "Pie");
    kitchen.takeOrder();
    assertTrue(kitchen.fail(pie.id()));
    Snapshot end = await(now -> now.tally().failed() == 1 && now.tally().served() == 1);
    assertEquals(TaskState.FAILED, row(end, "Order 1").state());
    assertEquals("the pie burnt", row(end, "Order 1").note());
    assertEquals(TaskState.SUCCEEDED, row(end, "Order 2").state());
  }

  @Test
  void slowOven_hitsTheTimeOut() {
    kitchen.station(Dish.PIE).slowDown(true);
    kitchen.takeOrder();
    Snapshot end = await(now -> now.tally().failed() == 1);
    assertEquals("not ready within 5 s", row(end, "Pie").note());
    assertEquals("failed: not ready within 5 s", row(end, "Waiter").note());
    await(now -> now.gauges().get(Dish.PIE.ordinal()).atWork().isEmpty());
  }

  @Test
  void pausedStation_fillsItsChannel_andSendersWait() {
    kitchen.station(Dish.SOUP).pause(true);
    for (int i = 0; i < 5; i++) {
      kitchen.takeOrder();
    }
    await(now -> stove(now).queue().size() == 3 && stove(now).senders().size() == 2);
    assertTrue(stove(kitchen.snapshot()).atWork().isEmpty());
    kitchen.station(Dish.SOUP).pause(false);
    await(now -> now.tally().served() >= 1 && stove(now).senders().isEmpty());
  }

  @Test
  void fail_cook_isReplaced() {
    int cook = row(kitchen.snapshot(), "Stove cook").id();
    await(now -> row(now, "Stove cook").state() == TaskState.RUNNING);
    assertTrue(kitchen.fail(cook));
    await(now -> row(now, "Stove cook").id() != cook);
    kitchen.takeOrder();
    await(now -> now.tally().served() == 1);
  }

  @Test
  void close_cancelsEverything() {
    kitchen.takeOrder();
    await(now -> isAtWork(now, "Pie"));
    kitchen.close();
    await(now -> now.rows().stream().noneMatch(Row::isLive));
  }

  private static Gauge stove(Snapshot now) {
    return now.gauges().get(Dish.SOUP.ordinal());
  }

  private static boolean isAtWork(Snapshot now, String name) {
    return find(now, name).filter(row -> lastPhase(row) == Phase.WORKING).isPresent();
  }

  private static Phase lastPhase(Row row) {
    return row.spans().get(row.spans().size() - 1).phase();
  }

  private static Optional<Row> find(Snapshot now, String name) {
    return now.rows().stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private static Row row(Snapshot now, String name) {
    return find(now, name).orElseThrow(() -> new AssertionError("no " + name + " in " + now));
  }

  private Snapshot await(Predicate<Snapshot> condition) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (true) {
      Snapshot now = kitchen.snapshot();
      if (condition.test(now)) {
        return now;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not seen; the last was " + now);
      }
      LockSupport.parkNanos(PERIOD.toNanos());
    }
  }
}
