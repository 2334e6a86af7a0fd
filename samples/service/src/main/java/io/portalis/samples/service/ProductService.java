package io.portalis.samples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portalis.AsyncRuntime;
import io.portalis.Dispatchers;
import io.portalis.RuntimeClosedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves product pages at {@code /products/<id>}. Shows a scope for each request, and a shutdown
 * that ends the work in order.
 *
 * <p>It has two runtimes because they end one after the other: first the pages, of which those that
 * take too long are cancelled; then the exchanges, which tell every client what became of its page,
 * and must not be cancelled for it.
 */
final class ProductService implements AutoCloseable {

  private static final Pattern PRODUCT = Pattern.compile("/products/([0-9]{1,9})");
  private static final Duration REPLY_GRACE = Duration.ofSeconds(2);

  private final AsyncRuntime pages = AsyncRuntime.create();
  private final AsyncRuntime exchanges = AsyncRuntime.create();
  private final HttpServer server;
  private final PageLoader loader;

  private ProductService(HttpServer server, PageLoader loader) {
    this.server = server;
    this.loader = loader;
  }

  /** Starts to serve on the loopback address; port 0 takes a free one. */
  static ProductService start(int port, UpstreamClient client, Endpoints upstreams)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    ProductService service = new ProductService(server, new PageLoader(client, upstreams));
    server.createContext("/", service::handle);
    server.setExecutor(Dispatchers.io()); // It reads requests from blocking sockets.
    server.start();
    return service;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/products/");
  }

  private void handle(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    exchanges.named("GET " + path).spawnAsync(() -> answer(exchange, path));
  }

  private CompletionStage<Void> answer(HttpExchange exchange, String path) {
    Matcher product = PRODUCT.matcher(path);
    CompletionStage<Reply> reply =
        product.matches()
            ? page(product.group(1)).handle(Reply::of)
            : CompletableFuture.completedFuture(Reply.notFound());
    return reply.thenAcceptAsync(ready -> ready.send(exchange), Dispatchers.io());
  }

  private CompletionStage<ProductPage> page(String id) {
    try {
      return pages.scoped(request -> loader.load(request, id));
    } catch (RuntimeClosedException closing) {
      return CompletableFuture.failedFuture(closing);
    }
  }

  /**
   * Refuses new requests, lets those in flight end, cancels what takes longer, and closes the port
   * when every client has its answer. Does not block.
   *
   * @param grace how long requests may take to end
   * @return how it went, when it is over
   */
  CompletableFuture<Farewell> shutdown(Duration grace) {
    return pages
        .shutdown(grace)
        .thenCompose(
            served -> exchanges.shutdown(REPLY_GRACE).thenApply(told -> new Farewell(served, told)))
        .whenCompleteAsync((farewell, never) -> server.stop(0), Dispatchers.io());
  }

  /** Cancels everything, and blocks until it has ended. */
  @Override
  public void close() {
    shutdown(Duration.ZERO).join();
  }
}
