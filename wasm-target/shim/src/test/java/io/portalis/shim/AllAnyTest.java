package io.portalis.shim;

import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The static combinations: allOf and anyOf. */
public class AllAnyTest {
  @Test
  public void allOf_none_isComplete() {
    assertEquals("null", state(CompletableFuture.allOf()));
  }

  @Test
  public void allOf_allComplete_ends() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> three = newFuture();
    CompletableFuture<Void> all = CompletableFuture.allOf(one, two, three);
    two.complete("b");
    three.complete("c");
    assertFalse(all.isDone());
    one.complete("a");
    assertNull(all.join());
  }

  @Test
  public void allOf_areComplete_isComplete() {
    CompletableFuture<String> one = CompletableFuture.completedFuture("a");
    assertTrue(CompletableFuture.allOf(one, one).isDone());
    assertTrue(CompletableFuture.allOf(one).isDone());
  }

  @Test
  public void allOf_oneFails_waitsForAll() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<Void> all = CompletableFuture.allOf(one, two);
    one.completeExceptionally(new Failure("x"));
    assertFalse(all.isDone());
    two.complete("b");
    assertEquals("Completion(Failure: x)", state(all));
  }

  @Test
  public void allOf_twoFail_firstOfArrayWins() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> three = newFuture();
    CompletableFuture<Void> all = CompletableFuture.allOf(one, two, three);
    three.completeExceptionally(new Failure("z"));
    two.completeExceptionally(new Failure("y"));
    one.complete("a");
    assertEquals("Completion(Failure: y)", state(all));
  }

  @Test
  public void allOf_sameTwice_ends() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<Void> all = CompletableFuture.allOf(one, one);
    one.complete("a");
    assertTrue(all.isDone());
  }

  @Test
  public void allOf_nullElement_throws() {
    assertThrows(
        NullPointerException.class, () -> CompletableFuture.allOf(newFuture(), null, newFuture()));
  }

  @Test
  public void allOf_nullArray_throws() {
    assertThrows(
        NullPointerException.class, () -> CompletableFuture.allOf((CompletableFuture<?>[]) null));
  }

  @Test
  public void anyOf_none_isIncomplete() {
    assertFalse(CompletableFuture.anyOf().isDone());
  }

  @Test
  public void anyOf_one_ends() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<Object> any = CompletableFuture.anyOf(one);
    assertNotSame(one, any);
    one.complete("a");
    assertEquals("a", any.join());
  }

  @Test
  public void anyOf_firstCompletes_ends() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> three = newFuture();
    CompletableFuture<Object> any = CompletableFuture.anyOf(one, two, three);
    two.complete("b");
    one.complete("a");
    assertEquals("b", any.join());
  }

  @Test
  public void anyOf_ends_isUnlinkedFromOthers() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture.anyOf(one, two);
    two.complete("b");
    assertEquals(0, one.getNumberOfDependents());
  }

  @Test
  public void anyOf_firstFails_isWrapped() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<Object> any = CompletableFuture.anyOf(newFuture(), one);
    one.completeExceptionally(new Failure("x"));
    assertEquals("Completion(Failure: x)", state(any));
  }

  @Test
  public void anyOf_areComplete_firstOfArrayWins() {
    CompletableFuture<Object> any =
        CompletableFuture.anyOf(newFuture(), failed("x"), CompletableFuture.completedFuture("a"));
    assertEquals("Completion(Failure: x)", state(any));
  }

  @Test
  public void anyOf_nullElement_throws() {
    assertThrows(NullPointerException.class, () -> CompletableFuture.anyOf(newFuture(), null));
  }

  @Test
  public void anyOf_arrayChangedLater_isCopied() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<?>[] array = {one, two};
    CompletableFuture<Object> any = CompletableFuture.anyOf(array);
    array[0] = null;
    two.complete("b");
    assertEquals("b", any.join());
  }
}
