package io.portalis.contract.hosted;

import io.portalis.contract.Contract;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cases of the contract suites, one after the other, inside the compiled program, and
 * reports each: {@code START}, {@code PASS} or {@code FAIL} and its name, and the failure in the
 * lines below.
 */
public final class CaseRunner {

  private static final long TIMEOUT_NANOS = 30_000_000_000L;

  private final List<Case> cases = new ArrayList<>();
  private final Consumer<String> report;

  /**
   * Makes one without cases.
   *
   * @param report what takes the reports
   */
  public CaseRunner(Consumer<String> report) {
    this.report = report;
  }

  /** A test method of a suite. */
  @FunctionalInterface
  public interface Method<S> {
    void call(S suite) throws Throwable;
  }

  /** A case, its name and what runs it. */
  private record Case(String name, Method<Void> body) {}

  /** Adds a case, to be run on an instance of its own. */
  public <S> void add(String suite, Supplier<S> make, String name, Method<? super S> method) {
    cases.add(new Case(suite + "." + name, nothing -> method.call(make.get())));
  }

  /** Adds a case of the contract, to be run with a runtime of its own. */
  public <S extends Contract> void addContract(
      String suite, Supplier<S> make, String name, Method<? super S> method) {
    add(
        suite,
        make,
        name,
        instance -> {
          instance.openRuntime();
          try {
            method.call(instance);
          } finally {
            instance.closeRuntime();
          }
        });
  }

  /** Runs all cases whose names contain a word. */
  public void run(String word) {
    int ran = 0;
    for (Case next : cases) {
      if (next.name().contains(word)) {
        report.accept("START " + next.name());
        report.accept(run(next));
        ran++;
      }
    }
    report.accept("END " + ran);
  }

  private static String run(Case next) {
    Thread waiting = Thread.currentThread();
    Outcome outcome = new Outcome();
    Thread running =
        new Thread(
            () -> {
              try {
                next.body().call(null);
              } catch (Throwable thrown) {
                outcome.failure = describe(thrown);
              }
              outcome.isKnown = true;
              LockSupport.unpark(waiting);
            },
            next.name());
    running.start();
    long began = System.nanoTime();
    while (!outcome.isKnown) {
      long left = TIMEOUT_NANOS - (System.nanoTime() - began);
      if (left <= 0) {
        running.interrupt();
        return "FAIL " + next.name() + "\ndid not end within 30 s";
      }
      LockSupport.parkNanos(left);
    }
    return outcome.failure == null
        ? "PASS " + next.name()
        : "FAIL " + next.name() + "\n" + outcome.failure;
  }

  private static String describe(Throwable thrown) {
    StringWriter trace = new StringWriter();
    PrintWriter printer = new PrintWriter(trace);
    thrown.printStackTrace(printer);
    for (Throwable suppressed : thrown.getSuppressed()) {
      printer.print("Suppressed: ");
      suppressed.printStackTrace(printer);
    }
    printer.flush();
    return trace.toString();
  }

  private static final class Outcome {
    boolean isKnown;
    @Nullable String failure;
  }
}
