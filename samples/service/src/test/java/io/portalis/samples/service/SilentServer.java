package io.portalis.samples.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Takes one request, never answers, and sees on the wire when the client gives up. */
final class SilentServer implements AutoCloseable {

  /** Completes when a request has begun to arrive. */
  final CompletableFuture<Void> reached = new CompletableFuture<>();

  /** Completes when the client has closed the connection. */
  final CompletableFuture<Void> hungUp = new CompletableFuture<>();

  private final ServerSocket server;

  SilentServer() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::listen, "silent-server");
    listener.setDaemon(true);
    listener.start();
  }

  Endpoint within(String name, Duration limit) {
    return new Endpoint(name, URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), limit);
  }

  private void listen() {
    try (Socket client = server.accept()) {
      InputStream request = client.getInputStream();
      while (request.read() != -1) {
        reached.complete(null);
      }
      hungUp.complete(null);
    } catch (IOException reset) {
      if (reached.isDone()) {
        hungUp.complete(null); // A reset is as good as an end.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
