package io.portalis.interop.user;

import io.portalis.interop.library.User;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** What a Java user would write down to use the library's {@code UserRepo}. */
public interface UserRepoAsync extends RepoAsync<User, Long> {

  CompletableFuture<User> findUser(long id);

  CompletableFuture<User> find(long id);

  CompletionStage<User> find(String name);

  CompletableFuture<User> find(Long id, String name);

  CompletableFuture<Integer> count();

  String describe(User user);

  String title();

  String getTitle();

  boolean isOpen();

  int limit();

  void setLimit(int limit);

  void close();

  /** As in Java itself: found, or a failure. */
  default CompletableFuture<String> nameOf(long id) {
    return findUser(id).thenApply(User::getName);
  }

  /** The library has one of this name, too. */
  @Override
  default CompletableFuture<Boolean> exists(Long id) {
    return CompletableFuture.completedFuture(id == -1);
  }

  static String help() {
    return "help";
  }

  /** The parts of it that have a type parameter. */
  interface Sized {
    Integer size();
  }

  /** Streams of it. */
  interface Streams {
    Flow.Publisher<User> all();
  }
}
