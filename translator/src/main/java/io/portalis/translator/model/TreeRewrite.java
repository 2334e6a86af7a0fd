package io.portalis.translator.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts other nodes into a tree; parts in which nothing changes are the same objects as before. */
abstract class TreeRewrite {

  /** What stands for a node; null if its parts are to be looked at. */
  abstract @Nullable Record replacement(Record node);

  /** The tree with the replacements. */
  final Record apply(Record tree) {
    return Objects.requireNonNull((Record) part(tree));
  }

  private @Nullable Object part(@Nullable Object part) {
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
    if (!(part instanceof Record node) || !part.getClass().getName().contains(".python.")) {
      return part;
    }
    Record replacement = replacement(node);
    return replacement == null ? ofRecord(node) : replacement;
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
