package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A {@link SuspendFutureModel} whose function waits itself. */
public class WaitingCallLincheckTest extends SuspendFutureModel {

  @Override
  CompletableFuture<Integer> start() {
    return inNoDispatcher().start(k -> Answers.waiting(answer, k));
  }

  @Test
  void modelChecking() {
    Lincheck.model(
        WaitingCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 2, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(
        WaitingCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 2, true);
  }

  @Test
  void stress() {
    Lincheck.stress(
        WaitingCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(
        WaitingCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 3, true);
  }
}
