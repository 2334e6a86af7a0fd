package io.portalis.samples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portalis.Dispatchers;
import io.portalis.ScopePolicy;
import io.portalis.TaskScope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * An upstream that follows a script, on a free port of the loopback address. Shows a supervisor
 * scope: one exchange that fails hurts no other, and closing the scope ends those that would never
 * end by themselves.
 */
final class UpstreamServer implements AutoCloseable {

  private final String name;
  private final Script script;
  private final TaskScope exchanges;
  private final HttpServer server;

  private UpstreamServer(String name, Script script, TaskScope exchanges, HttpServer server) {
    this.name = name;
    this.script = script;
    this.exchanges = exchanges;
    this.server = server;
  }

  static UpstreamServer start(TaskScope parent, String name, Script script) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 0);
    TaskScope exchanges = parent.openChild(ScopePolicy.SUPERVISOR);
    UpstreamServer upstream = new UpstreamServer(name, script, exchanges, server);
    server.createContext("/", upstream::handle);
    server.setExecutor(Dispatchers.io());
    server.start();
    return upstream;
  }

  Endpoint within(Duration limit) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new Endpoint(name, uri, limit);
  }

  private void handle(HttpExchange exchange) {
    exchanges.named(name).spawnAsync(() -> answer(exchange));
  }

  private CompletionStage<Void> answer(HttpExchange exchange) {
    int product = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
    return script
        .answer(product)
        .handle((body, failure) -> failure == null ? new Reply(200, body) : new Reply(500, ""))
        .thenAcceptAsync(reply -> reply.send(exchange), Dispatchers.io())
        .exceptionally(hungUp -> null); // Who loses interest, or a race, hangs up: no failure.
  }

  @Override
  public void close() {
    exchanges.close();
    server.stop(0);
  }
}
