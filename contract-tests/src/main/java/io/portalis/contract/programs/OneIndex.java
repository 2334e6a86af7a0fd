package io.portalis.contract.programs;

/** Nothing but an index out of bounds: what is thrown has to be there though nobody makes it. */
public final class OneIndex {

  private OneIndex() {}

  public static void main(String[] args) {
    int[] two = new int[2];
    try {
      two[two.length] = 1;
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(e.getMessage());
    }
    System.out.println("END");
  }
}
