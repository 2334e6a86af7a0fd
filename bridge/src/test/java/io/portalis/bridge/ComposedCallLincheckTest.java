package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A {@link SuspendFutureModel} whose function is composed of one that waits. */
public class ComposedCallLincheckTest extends SuspendFutureModel {

  @Override
  CompletableFuture<Integer> start() {
    return inNoDispatcher().start(k -> Answers.composed(answer, k));
  }

  @Test
  void modelChecking() {
    Lincheck.model(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 2, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 2, true);
  }

  @Test
  void stress() {
    Lincheck.stress(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 3, true);
  }
}
