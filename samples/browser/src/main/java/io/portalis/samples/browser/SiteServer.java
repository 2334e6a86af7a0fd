package io.portalis.samples.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Serves the files of a directory, without its subdirectories, on the loopback. */
final class SiteServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "map", "application/json",
          "wasm", "application/wasm");

  private final HttpServer server;
  private final Path directory;

  private SiteServer(HttpServer server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  /**
   * Starts one.
   *
   * @param port its port, 0 for a free one
   * @param directory what to serve
   */
  static SiteServer start(int port, Path directory) throws IOException {
    if (!Files.exists(directory.resolve("index.html"))) {
      throw new NoSuchFileException(directory.toString(), null, "no page here: build it first");
    }
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    SiteServer site = new SiteServer(http, directory);
    http.createContext("/", site::answer);
    http.start();
    return site;
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String name = path.equals("/") ? "index.html" : path.substring(1);
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      Path file = directory.resolve(name).normalize();
      if (type == null || !directory.equals(file.getParent()) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      exchange.sendResponseHeaders(200, Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
