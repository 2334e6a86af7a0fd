package io.portalis.samples.wasi.orders;

/**
 * A line that was read.
 *
 * @param line its number, from one
 * @param article what is ordered
 * @param quantity how many, positive
 */
record Order(int line, String article, int quantity) {

  /**
   * Reads an order.
   *
   * @throws IllegalArgumentException if the text is none; the message says why
   */
  static Order parse(int line, String text) {
    String[] parts = text.split(",");
    if (parts.length != 2) {
      throw new IllegalArgumentException("not an article and a quantity: " + text);
    }
    String article = parts[0].strip();
    if (article.isEmpty()) {
      throw new IllegalArgumentException("no article: " + text);
    }
    return new Order(line, article, quantity(parts[1].strip()));
  }

  private static int quantity(String text) {
    int quantity;
    try {
      quantity = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a quantity: " + text);
    }
    if (quantity <= 0) {
      throw new IllegalArgumentException("not a positive quantity: " + quantity);
    }
    return quantity;
  }
}
