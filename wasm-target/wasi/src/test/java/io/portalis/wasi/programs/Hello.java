package io.portalis.wasi.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads a line, sleeps, and ends with an exit code. */
public final class Hello {

  private static final int CODE = 3;
  private static final int SLEEPS = 5;

  private Hello() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("hello");
    long millis = Long.MAX_VALUE; // The shortest: a host may compile meanwhile, or have no time.
    for (int i = 0; i < SLEEPS; i++) {
      long began = System.nanoTime();
      Thread.sleep(50);
      millis = Math.min(millis, (System.nanoTime() - began) / 1_000_000);
    }
    System.out.println("slept " + (millis >= 50 && millis < 60 ? "well" : millis + " ms"));
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("read " + input.readLine());
    System.out.println("home " + System.getenv("HOME"));
    System.exit(CODE);
  }
}
