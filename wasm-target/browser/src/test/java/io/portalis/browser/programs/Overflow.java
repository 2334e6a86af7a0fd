package io.portalis.browser.programs;

/** A recursion without end. */
public final class Overflow {

  private Overflow() {}

  public static void main(String[] args) {
    try {
      System.out.println(depth(args.length));
    } catch (StackOverflowError e) {
      System.out.println(e.getClass().getName() + ": " + e.getMessage());
    }
    System.out.println("END");
  }

  private static int depth(int number) {
    return number < 0 ? 0 : 1 + depth(number + 1);
  }
}
