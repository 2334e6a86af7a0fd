package io.portalis.bridge;

import io.portalis.bridge.ChildListTest.Node;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The invariant of {@link ChildList}: whatever is interleaved, every living child stays linked. */
@Param(name = "slot", gen = IntGen.class, conf = "0:3")
public class ChildListLincheckTest {

  private final ChildList list = new ChildList();
  private final AtomicReferenceArray<Node> slots = new AtomicReferenceArray<>(4);

  /** Pushes a child if the slot is free. */
  @Operation
  public void push(@Param(name = "slot") int slot) {
    Node node = new Node();
    if (slots.compareAndSet(slot, null, node)) {
      list.push(node);
    }
  }

  @Operation
  public void end(@Param(name = "slot") int slot) {
    Node node = slots.get(slot);
    if (node != null) {
      node.end();
      list.sweepEnded();
    }
  }

  @Operation
  public void fail(@Param(name = "slot") int slot) {
    Node node = slots.get(slot);
    if (node != null) {
      node.end();
      list.sweep();
    }
  }

  @Validate
  public void everyLivingChildIsLinked() {
    List<Child> linked = ChildListTest.linked(list);
    for (int i = 0; i < slots.length(); i++) {
      Node node = slots.get(i);
      if (node != null && !node.isOver() && !linked.contains(node)) {
        throw new AssertionError("lost the child of slot " + i);
      }
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(ChildListLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(ChildListLincheckTest.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(ChildListLincheckTest.class, 4, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(ChildListLincheckTest.class, 4, true);
  }
}
