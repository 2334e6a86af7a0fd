package io.portalis.samples.service;

import io.portalis.Async;
import io.portalis.AsyncError;
import io.portalis.Dispatchers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/**
 * Calls upstreams. Shows {@link Async#timeout} over futures that are not Portalis' own: when the
 * time runs out, or whoever asked is cancelled, the HTTP exchange is aborted.
 */
final class UpstreamClient {

  /** It never blocks its executor, so it can share the workers instead of bringing threads. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Dispatchers.platformDefault())
          .build();

  private final CallCounts counts = new CallCounts();

  /** Asks one upstream about one product; fails with an {@link UpstreamException} naming it. */
  CompletableFuture<String> get(Endpoint endpoint, String id) {
    HttpRequest request = HttpRequest.newBuilder(endpoint.uri().resolve(id)).build();
    CompletableFuture<String> answer =
        http.sendAsync(request, BodyHandlers.ofString())
            .thenApply(response -> bodyOf(endpoint, response));
    counts.follow(answer);
    return Async.timeout(endpoint.limit(), answer)
        .exceptionallyCompose(
            failure -> CompletableFuture.failedFuture(withName(endpoint, failure)));
  }

  CallCounts counts() {
    return counts;
  }

  private static String bodyOf(Endpoint endpoint, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new UpstreamException(
          endpoint.name() + " answered " + response.statusCode(), AsyncError.Kind.IO);
    }
    return response.body();
  }

  /** A time-out or a refused connection does not say whose it was. */
  private static Throwable withName(Endpoint endpoint, Throwable failure) {
    if (failure instanceof UpstreamException) {
      return failure;
    }
    return switch (AsyncError.kindOf(failure)) {
      case CANCELLED -> failure;
      case TIMEOUT ->
          new UpstreamException(
              endpoint.name() + " gave no answer within " + endpoint.limit().toMillis() + " ms",
              AsyncError.Kind.TIMEOUT);
      default -> new UpstreamException(endpoint.name() + " failed: " + failure, AsyncError.Kind.IO);
    };
  }
}
