package io.portalis.translator.model;

import io.portalis.translator.python.Node;
import io.portalis.translator.python.SourceText;
import io.portalis.translator.python.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a program is not supported. */
public final class Problems {

  private record Problem(Span span, String message) {}

  private final SourceText source;
  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<Problem> kept = new LinkedHashSet<>();

  /** Collects the problems of one file. */
  public Problems(SourceText source) {
    this.source = source;
  }

  /** Notes that a part of the program is not supported. */
  public void refuse(Node node, String what) {
    found.add(new Problem(node.span(), "unsupported: " + what));
  }

  /** Forgets the problems of the last pass, which knew too little. */
  public void retract() {
    found.clear();
    found.addAll(kept);
  }

  /** Keeps all problems found so far, whatever later passes find. */
  public void keep() {
    kept.addAll(found);
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the problems in the order of the source, each with an excerpt of it. */
  public List<String> reports() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> problem.span().startLine())
            .thenComparingInt(problem -> problem.span().startColumn()));
    return sorted.stream()
        .map(p -> source.describe(p.message(), p.span()) + "\n" + source.excerpt(p.span()))
        .toList();
  }
}
