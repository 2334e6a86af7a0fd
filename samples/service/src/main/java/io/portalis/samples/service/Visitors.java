package io.portalis.samples.service;

import io.portalis.Async;
import io.portalis.Dispatchers;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Visits product pages over HTTP. Shows {@code spawnBlocking} and {@link Async#await}. */
final class Visitors {

  private static final Duration NO_HANG = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Dispatchers.platformDefault())
          .build();

  private final URI pages;

  Visitors(URI pages) {
    this.pages = pages;
  }

  /** Visits products 1 to {@code requests}, each visitor one page after another. */
  List<Visit> visitAll(TaskScope scope, int requests, int visitors) throws Exception {
    List<Task<List<Visit>>> tours =
        IntStream.rangeClosed(1, visitors)
            .mapToObj(v -> scope.spawnBlocking(() -> tour(v, requests, visitors)))
            .toList();
    return Async.await(Async.joinAll(tours)).stream().flatMap(List::stream).toList();
  }

  /** It may wait for each page: it has a thread of its own, a virtual one where there are any. */
  private List<Visit> tour(int first, int last, int step) throws Exception {
    List<Visit> visits = new ArrayList<>();
    for (int product = first; product <= last; product += step) {
      visits.add(Async.await(visit(product)));
    }
    return visits;
  }

  CompletableFuture<List<Visit>> visitAtOnce(List<Integer> products) {
    return Async.joinAll(products.stream().map(this::visit).toList());
  }

  CompletableFuture<Visit> visit(int product) {
    HttpRequest request =
        HttpRequest.newBuilder(pages.resolve(String.valueOf(product))).timeout(NO_HANG).build();
    long start = System.nanoTime();
    return http.sendAsync(request, BodyHandlers.ofString())
        .handle((response, failure) -> visited(product, start, response, failure));
  }

  private static Visit visited(
      int product,
      long start,
      @Nullable HttpResponse<String> response,
      @Nullable Throwable failed) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    return response != null
        ? new Visit(product, response.statusCode(), millis, Json.read(response.body()))
        : new Visit(product, 0, millis, Map.of("error", String.valueOf(failed)));
  }
}
