package io.portalis.wasi.programs;

import java.util.ArrayList;
import java.util.List;

/** Fills the heap. */
public final class Filling {

  private Filling() {}

  /** Keeps more than there is room for. */
  public static void main(String[] args) {
    System.out.println("begun");
    List<byte[]> all = new ArrayList<>();
    while (all.size() < 1 << 20) {
      all.add(new byte[1 << 20]);
    }
    System.out.println(all.size());
  }
}
