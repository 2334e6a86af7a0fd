package io.portalis.interop;

import io.portalis.interop.library.User;
import io.portalis.interop.library.UserStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.Unit;
import kotlin.coroutines.Continuation;

/** A store in Java that answers with stages, which a test ends. */
final class StageStore implements UserStore {

  /** How often it was asked something, after the answer was prepared. */
  final AtomicInteger asked = new AtomicInteger();

  volatile CompletableFuture<User> found = new CompletableFuture<>();
  volatile CompletableFuture<Void> saved = new CompletableFuture<>();
  volatile CompletableFuture<Integer> counted = new CompletableFuture<>();

  void derive(CompletableFuture<User> stage) {
    found = stage;
  }

  @Override
  public Object find(long id, Continuation<? super User> k) {
    return told(Suspend.reply(k, found));
  }

  @Override
  public Object save(User user, Continuation<? super Unit> k) {
    return told(Suspend.reply(k, saved));
  }

  @Override
  public Object count(Continuation<? super Integer> k) {
    return told(Suspend.reply(k, counted));
  }

  private Object told(Object answer) {
    asked.incrementAndGet();
    return answer;
  }
}
