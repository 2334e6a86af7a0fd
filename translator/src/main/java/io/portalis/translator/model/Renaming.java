package io.portalis.translator.model;

import io.portalis.translator.python.Expression;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives other names to what {@code name.member} names in a tree. */
final class Renaming {

  private final Map<String, String> names;

  private Renaming(Map<String, String> names) {
    this.names = names;
  }

  static Renaming of(Map<String, String> names) {
    return new Renaming(names);
  }

  /** A tree with the new names; parts without any are the same objects as before. */
  Record apply(Record tree) {
    return Objects.requireNonNull((Record) part(tree));
  }

  private @Nullable Object part(@Nullable Object part) {
    if (part instanceof Expression.Attribute attribute
        && attribute.value() instanceof Expression.Name name
        && names.containsKey(name.id())) {
      Expression renamed = new Expression.Name(names.get(name.id()), name.context(), name.span());
      return new Expression.Attribute(
          renamed, attribute.name(), attribute.context(), attribute.span());
    }
    if (part instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      boolean changed = false;
      for (Object element : list) {
        Object applied = part(element);
        changed |= applied != element;
        all.add(applied);
      }
      return changed ? all : list;
    }
    return part instanceof Record node && part.getClass().getName().contains(".python.")
        ? ofRecord(node)
        : part;
  }

  private Record ofRecord(Record node) {
    RecordComponent[] components = node.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object value = components[i].getAccessor().invoke(node);
        values[i] = part(value);
        changed |= values[i] != value;
      }
      return changed ? node.getClass().getDeclaredConstructor(types).newInstance(values) : node;
    } catch (NoSuchMethodException
        | IllegalAccessException
        | InstantiationException
        | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
