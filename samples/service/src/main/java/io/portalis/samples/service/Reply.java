package io.portalis.samples.service;

import com.sun.net.httpserver.HttpExchange;
import io.portalis.AsyncError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to the client. Shows how the {@linkplain AsyncError.Kind kinds} of failure map to
 * statuses of HTTP, whatever class the failure is of.
 *
 * @param status the HTTP status
 * @param body the body, JSON
 */
record Reply(int status, String body) {

  static Reply notFound() {
    return error(404, "no such page");
  }

  /** The page, or what became of it: exactly one is not null. */
  static Reply of(@Nullable ProductPage page, @Nullable Throwable failure) {
    return page != null ? new Reply(200, page.toJson()) : of(Objects.requireNonNull(failure));
  }

  private static Reply of(Throwable failure) {
    return switch (AsyncError.kindOf(failure)) {
      case IO -> error(502, failure.getMessage());
      case TIMEOUT -> error(504, failure.getMessage());
      case RUNTIME -> error(503, "shutting down");
      case CANCELLED -> error(503, "cancelled: " + failure.getMessage());
      default -> error(500, failure.toString());
    };
  }

  private static Reply error(int status, @Nullable String message) {
    return new Reply(status, Json.write(Map.of("error", String.valueOf(message))));
  }

  /** Blocks while it writes. */
  void send(HttpExchange exchange) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException hungUp) {
      throw new UncheckedIOException(hungUp);
    }
  }
}
