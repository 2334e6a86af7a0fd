package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;

/** What the memory bars of the design rest on; with the compressed references of ordinary heaps. */
class TaskSizeTest {

  @Test
  void instanceSize_task_isFortyEightBytes() {
    assertEquals(48, ClassLayout.parseClass(BodyTask.class).instanceSize());
  }

  @Test
  void instanceSize_sleep_isFortyEightBytesAtMost() {
    assertTrue(ClassLayout.parseClass(SleepFuture.class).instanceSize() <= 48);
  }
}
