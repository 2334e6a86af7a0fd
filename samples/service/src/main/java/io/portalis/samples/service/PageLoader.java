package io.portalis.samples.service;

import io.portalis.Async;
import io.portalis.Outcome;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Loads a page: the fan-out. Shows a fail-fast scope whose first failure cancels the siblings, a
 * race between replicas, and optional parts in a supervisor scope, settled into outcomes instead.
 * Nothing here blocks.
 */
final class PageLoader {

  private final UpstreamClient client;
  private final Endpoints upstreams;

  PageLoader(UpstreamClient client, Endpoints upstreams) {
    this.client = client;
    this.upstreams = upstreams;
  }

  /**
   * Loads a page in a scope of its own.
   *
   * @param request a fail-fast scope that ends with the request
   * @return the page; it fails when a mandatory part has, and the rest has stopped
   */
  CompletableFuture<ProductPage> load(TaskScope request, String id) {
    Task<String> stock = request.named("stock").spawnAsync(() -> client.get(upstreams.stock(), id));
    Task<Price> price = request.named("price").spawnAsync(() -> fastestPrice(id));
    TaskScope optional = request.openChild(ScopePolicy.SUPERVISOR); // their failures stay in them
    List<Task<String>> parts =
        List.of(
            optional.named("reviews").spawnAsync(() -> client.get(upstreams.reviews(), id)),
            optional
                .named("recommendations")
                .spawnAsync(() -> client.get(upstreams.recommendations(), id)));
    CompletableFuture<List<Outcome<String>>> extras = Async.settleAll(parts);
    // All have ended by then, so that join() only reads.
    return request
        .completion()
        .thenApply(done -> new ProductPage(id, stock.join(), price.join(), extras.join()));
  }

  /** The first replica that answers; the calls to the others are aborted. */
  private CompletableFuture<Price> fastestPrice(String id) {
    return Async.race(
        upstreams.prices().stream()
            .map(replica -> client.get(replica, id).thenApply(p -> new Price(p, replica.name())))
            .toList());
  }
}
