package io.portalis.samples.browser.kitchen;

/** What can be ordered; each is made at a station of its own. */
public enum Dish {
  SOUP("Soup", "Stove", 1_600),
  PIE("Pie", "Oven", 2_400),
  SALAD("Salad", "Counter", 1_100);

  private final String label;
  private final String station;
  private final int millis;

  Dish(String label, String station, int millis) {
    this.label = label;
    this.station = station;
    this.millis = millis;
  }

  /** Its name on the menu. */
  public String label() {
    return label;
  }

  /** The name of the station that makes it. */
  public String station() {
    return station;
  }

  /** How long that takes when all goes well. */
  int millis() {
    return millis;
  }
}
