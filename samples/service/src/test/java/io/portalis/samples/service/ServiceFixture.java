package io.portalis.samples.service;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import io.portalis.TaskScope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service over upstreams that answer at once, unless a test says otherwise before it starts. */
final class ServiceFixture implements AutoCloseable {

  /** Longer than any test may take. */
  static final Duration PATIENT = Duration.ofMinutes(1);

  static final Duration HASTY = Duration.ofMillis(100);

  final UpstreamClient client = new UpstreamClient();
  Endpoint stock;
  Endpoint priceA;
  Endpoint priceB;
  Endpoint reviews;
  Endpoint recommendations;

  private final AsyncRuntime runtime = AsyncRuntime.create();
  private final TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR);
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable ProductService service;

  ServiceFixture() throws IOException {
    stock = upstream("stock", product -> completedFuture("5"), PATIENT);
    priceA = upstream("price-a", product -> completedFuture("9.90"), PATIENT);
    priceB = upstream("price-b", product -> completedFuture("9.90"), PATIENT);
    reviews = upstream("reviews", product -> completedFuture("4 of 5"), PATIENT);
    recommendations = upstream("recommendations", product -> completedFuture("8"), PATIENT);
  }

  Endpoint upstream(String name, Script script, Duration limit) throws IOException {
    return keep(UpstreamServer.start(scope, name, script)).within(limit);
  }

  SilentServer silent() throws IOException {
    return keep(new SilentServer());
  }

  ProductService start() throws IOException {
    Endpoints endpoints = new Endpoints(stock, List.of(priceA, priceB), reviews, recommendations);
    service = keep(ProductService.start(0, client, endpoints));
    return service;
  }

  /** Starts the service and asks for one page. */
  Visit visit(int product) throws Exception {
    return soon(new Visitors(start().uri()).visit(product));
  }

  /** What a stage ends with, which must not take long. */
  static <T extends @Nullable Object> T soon(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private <C extends AutoCloseable> C keep(C resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable resource : opened) {
      resource.close();
    }
    scope.close();
    runtime.close();
  }
}
