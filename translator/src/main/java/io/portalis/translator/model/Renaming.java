package io.portalis.translator.model;

import io.portalis.translator.python.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives other names to what {@code name.member} names in a tree. */
final class Renaming extends TreeRewrite {

  private final Map<String, String> names;

  private Renaming(Map<String, String> names) {
    this.names = names;
  }

  static Renaming of(Map<String, String> names) {
    return new Renaming(names);
  }

  @Override
  @Nullable Record replacement(Record node) {
    if (node instanceof Expression.Attribute attribute
        && attribute.value() instanceof Expression.Name name
        && names.containsKey(name.id())) {
      Expression renamed = new Expression.Name(names.get(name.id()), name.context(), name.span());
      return new Expression.Attribute(
          renamed, attribute.name(), attribute.context(), attribute.span());
    }
    return null;
  }
}
