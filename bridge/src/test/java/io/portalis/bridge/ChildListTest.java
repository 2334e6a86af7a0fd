package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChildListTest {

  /** A child that is over when told so. */
  static final class Node implements Child {
    private volatile @Nullable Child older;
    private volatile int order;
    private volatile boolean over;

    void end() {
      over = true;
    }

    @Override
    public @Nullable Child older() {
      return older;
    }

    @Override
    public void setOlder(@Nullable Child older) {
      this.older = older;
    }

    @Override
    public int order() {
      return order;
    }

    @Override
    public void setOrder(int order) {
      this.order = order;
    }

    @Override
    public boolean isOver() {
      return over;
    }
  }

  private final ChildList list = new ChildList();

  private Node push() {
    Node node = new Node();
    list.push(node);
    return node;
  }

  static List<Child> linked(ChildList list) {
    List<Child> children = new ArrayList<>();
    for (Child child = list.head(); child != null; child = child.older()) {
      children.add(child);
    }
    return children;
  }

  @Test
  void push_links_newestFirst() {
    Node first = push();
    Node second = push();
    assertEquals(List.of(second, first), linked(list));
  }

  @Test
  void sweepEnded_endedAtTheHead_letsThemGo() {
    Node first = push();
    push().end();
    push().end();
    list.sweepEnded();
    assertEquals(List.of(first), linked(list));
    first.end();
    list.sweepEnded();
    assertNull(list.head());
  }

  @Test
  void push_manyShortLivedBesideALongLivedOne_keepsFew() {
    Node longLived = push();
    for (int i = 0; i < 100_000; i++) {
      Node newest = push();
      push().end();
      newest.end();
      assertTrue(linked(list).size() <= 131, "keeps " + linked(list).size());
    }
    assertTrue(linked(list).contains(longLived));
  }

  @Test
  void push_manyAlive_sweepsSoRarelyThatTheCostStaysConstant() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      nodes.add(push());
    }
    assertEquals(100_000, linked(list).size());
    nodes.forEach(Node::end);
    list.sweepEnded();
    assertNull(list.head());
  }

  /** The head goes back to an old child again and again: that must not put the sweeps off. */
  @Test
  void push_afterTheNewestLeft_stillKeepsFew() {
    push();
    for (int round = 0; round < 1_000; round++) {
      Node newest = push();
      for (int i = 0; i < 100; i++) {
        push().end();
        newest.end();
        newest = push();
        assertTrue(linked(list).size() <= 131, "keeps " + linked(list).size());
      }
      newest.end();
      list.sweepEnded();
    }
  }

  @Test
  void sweep_olderThanALivingOne_letsTheEndedGo() {
    Node failed = push();
    Node living = push();
    failed.end();
    assertTrue(list.sweep());
    assertEquals(List.of(living), linked(list));
  }

  @Test
  void order_wrapsAround_sweepsStillCome() {
    Node first = push();
    first.setOrder(Integer.MAX_VALUE - 10);
    for (int i = 0; i < 1_000; i++) {
      push().end();
    }
    assertTrue(linked(list).size() < 300, "keeps " + linked(list).size());
  }
}
