package io.portalis.interop.user;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** The generic half of a repository. */
public interface RepoAsync<T, I> {

  CompletableFuture<T> findById(I id);

  CompletableFuture<I> save(T entity);

  CompletableFuture<Void> delete(I id);

  CompletableFuture<Boolean> exists(I id);

  Flow.Publisher<T> all();

  int size();
}
