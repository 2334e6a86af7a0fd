package io.portalis.samples.wasi.host;

import io.portalis.chicory.Chicory;
import io.portalis.samples.wasi.orders.PriceOrders;
import io.portalis.wasi.build.WasiBuild;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the command to {@code target/price-orders.wasm}, says how large it is, and runs it. */
public final class Main {

  private Main() {}

  /**
   * Compiles and runs the command, with this process's standard streams and its arguments.
   *
   * @param args the command's
   * @throws IOException if the module cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path module = compile();
    System.err.printf(
        "%s: %,d bytes, %,d with gzip%n",
        module.getFileName(), Files.size(module), WasiBuild.gzipBytes(module));
    int code = new Chicory(System.in, System.out, System.err).run(module, args);
    System.out.flush();
    System.exit(code);
  }

  /** Compiles the command to a file beside this program's classes. */
  public static Path compile() throws IOException {
    URI classes =
        URI.create(Main.class.getProtectionDomain().getCodeSource().getLocation().toString());
    Path module = Path.of(classes).resolveSibling("price-orders.wasm");
    new WasiBuild().compile(PriceOrders.class.getName(), module);
    return module;
  }
}
