package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.TaskScope;
import io.portalis.interop.library.StorageException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Twins whose calls are children of a scope. */
class SuspendProxyScopeTest extends SuspendSuite {

  interface RoutinesAsync {
    CompletableFuture<String> waits();

    CompletableFuture<Void> nothingLater();

    CompletableFuture<String> threads();
  }

  interface FailingAsync {
    CompletableFuture<String> cleansUp();

    CompletableFuture<String> later();
  }

  @Test
  void scope_waitsForTheCalls() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      RoutinesAsync twin = Suspend.proxy(scope, RoutinesAsync.class, routines);
      CompletableFuture<String> call = twin.waits();
      CompletableFuture<Void> completion = scope.completion();
      untilReached(routines.getGate());
      assertFalse(completion.isDone());
      routines.getGate().open();
      await(completion);
      assertEquals("passed", call.join());
      assertNull(await(twin.nothingLater()));
    }
  }

  @Test
  void cancelOfScope_cancelsTheCallsAndWaits() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      CompletableFuture<String> call = Suspend.proxy(scope, FailingAsync.class, failing).cleansUp();
      CompletableFuture<Void> completion = scope.completion();
      untilReached(failing.getGate());
      scope.cancel("enough");
      assertEquals("enough", reasonOf(call));
      untilReached(failing.getCleanUp());
      assertFalse(completion.isDone());
      failing.getCleanUp().open();
      await(completion);
      assertEquals(List.of("cleaned up"), failing.getEvents());
    }
  }

  @Test
  void failure_isOneOfTheScope() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      FailingAsync twin = Suspend.proxy(scope, FailingAsync.class, failing);
      assertFails(StorageException.class, "later", twin.later());
      assertFails(StorageException.class, "later", scope.completion());
    }
  }

  @Test
  void view_isWhereTheCallsRun() throws Exception {
    RoutinesAsync twin =
        Suspend.proxy(runtime.on(Dispatchers.singleThread("twin")), RoutinesAsync.class, routines);
    for (String thread : await(twin.threads()).split(" > ")) {
      assertTrue(thread.startsWith("twin"), thread);
    }
  }
}
