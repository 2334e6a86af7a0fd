package io.portalis.samples.service;

import java.util.ArrayList;
import java.util.List;

/** What must be true of an account, whatever the machine is busy with. */
final class Checks {

  private final List<String> failed = new ArrayList<>();

  /** Returns what is not as it should be. */
  static List<String> failedOf(Account account, List<String> threads) {
    Checks checks = new Checks();
    account.visits().forEach(checks::visit);
    checks.that(account.wins().size() == 2, "each replica wins a race");
    checks.shutdown(account.shutdown());
    checks.that(account.calls().cancelled() > 0, "losers of races are aborted");
    checks.that(account.calls().inFlight() == 0, "no call is left");
    checks.that(threads.isEmpty(), "no thread is left, but " + threads);
    return checks.failed;
  }

  private void visit(Visit visit) {
    int status = DemoUpstreams.isBroken(visit.product()) ? 502 : 200;
    that(visit.status() == status, "status " + status + " expected of " + visit);
    if (status == 200 && DemoUpstreams.isSilent(visit.product())) {
      that(visit.field("missing").contains("recommendations"), "no gap named in " + visit);
    }
  }

  private void shutdown(ShutdownUnderLoad shutdown) {
    that(shutdown.finished() == DemoUpstreams.SLOW.size(), "shutdown waits for the slow ones");
    that(shutdown.cancelled().equals(DemoUpstreams.STUCK), "shutdown cancels the stuck ones");
    that(shutdown.refused() == shutdown.tooLate().size(), "shutdown refuses new ones");
    that(!shutdown.farewell().allServed(), "shutdown says that it had to cancel");
    that(shutdown.farewell().allTold(), "no task is left");
  }

  private void that(boolean holds, String what) {
    if (!holds) {
      failed.add(what);
    }
  }
}
