package io.portalis.interop.user;

import io.portalis.interop.Suspend;
import io.portalis.interop.library.UserRepo;
import java.util.concurrent.CompletableFuture;

/** Keeps the twin to itself, as an application may. */
public final class HiddenUsers {

  private final Twin twin;

  public HiddenUsers(UserRepo repo) {
    twin = Suspend.proxy(Twin.class, repo);
  }

  public CompletableFuture<String> shout() {
    return twin.shout();
  }

  /** Package-private, and with a default method. */
  interface Twin {
    CompletableFuture<Integer> count();

    default CompletableFuture<String> shout() {
      return count().thenApply(count -> count + " users!");
    }
  }
}
