package io.portalis.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lays the results out as tables. */
final class Report {

  private static final String LINE = "  %-34s %10s %21s  %-10s %9s %15s  %-12s %s%n";

  private final Consumer<String> out;

  Report(Consumer<String> out) {
    this.out = out;
  }

  /**
   * Prints a table.
   *
   * @param title what is measured
   * @param unit of the values
   * @param series Portalis's first, then those of its peers
   * @param bars each for one row
   */
  void table(String title, String unit, List<Series> series, List<Bar> bars) {
    StringBuilder text = new StringBuilder();
    text.append(
        LINE.formatted("", "median", "p10 – p90", "", "Portalis/", "p10 – p90", "bar", "")
            .replaceFirst(" {2}", "\n" + title + "\n  "));
    Series ours = series.get(0);
    for (Series row : series) {
      Spread value = row.spread();
      @Nullable Spread ratio = row == ours ? null : ours.over(row);
      Optional<Bar> bar = bars.stream().filter(b -> b.isOf(row)).findAny();
      Spread ofBar = bar.isPresent() && bar.get().isMultiple() ? ours.over(row) : value;
      text.append(
          LINE.formatted(
              row.subject(),
              number(value.median()),
              number(value.p10()) + " – " + number(value.p90()),
              unit,
              ratio == null ? "" : multiple(ratio.median()),
              ratio == null ? "" : multiple(ratio.p10()) + " – " + multiple(ratio.p90()),
              bar.map(Bar::toString).orElse(""),
              bar.map(b -> b.verdict(ofBar.median())).orElse("")));
    }
    print(text.toString().replaceAll(" +(?=\n)", ""));
  }

  void note(String note) {
    print("  " + note + System.lineSeparator());
  }

  void print(String text) {
    out.accept(text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%,.0f", value);
  }

  /** A multiple, or a dash where a peer used too little to be measured. */
  private static String multiple(double value) {
    return !(value < 1000) ? "–" : String.format(Locale.ROOT, "%.2fx", value);
  }
}
