package io.portalis.wasi.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Repeats each line that it reads, as often as the first argument says; then says goodbye. */
public final class Echo {

  private Echo() {}

  /** Reads to the end. */
  public static void main(String[] args) throws IOException {
    int times = Integer.parseInt(args[0]);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      for (int i = 0; i < times; i++) {
        System.out.println(line);
      }
    }
    System.out.println("bye, " + System.getenv().get("HOME") + " of " + System.getenv().size());
  }
}
