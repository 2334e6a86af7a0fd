package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyFunction;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@code collections.namedtuple} makes: the fields of a class of named tuples. Calling it
 * makes an instance.
 */
public final class NamedTupleType extends PyType {

  private final String shown;
  private final List<String> fields;
  private final @Nullable Object[] defaults;
  private final Function<@Nullable Object[], NamedTuple> factory;
  private final PyFunction constructor;

  private NamedTupleType(
      String name,
      List<String> fields,
      @Nullable Object[] defaults,
      Class<?> instances,
      @Nullable Function<@Nullable Object[], NamedTuple> factory) {
    super(
        name.substring(name.lastIndexOf('.') + 1),
        name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "__main__",
        instances,
        PyType.TUPLE);
    this.shown = name;
    this.fields = fields;
    this.defaults = defaults;
    this.factory = factory == null ? items -> new NamedTuple(this, items) : factory;
    StringBuilder parameters = new StringBuilder("_cls");
    for (int i = 0; i < fields.size(); i++) {
      boolean optional = i >= fields.size() - defaults.length;
      parameters.append(", ").append(fields.get(i)).append(optional ? "=" : "");
    }
    this.constructor =
        PyFunction.of(
            name() + ".__new__",
            parameters.toString(),
            defaults,
            bound -> this.factory.apply(Arrays.copyOfRange(bound, 1, bound.length)));
    withMembers((attribute, asked) -> member(attribute));
  }

  /** Stands for the Java class where all types share one: their types tell instances apart. */
  private static final class Shared {}

  private @Nullable Object member(String member) {
    return switch (member) {
      case "_fields" -> fields();
      case "_field_defaults" -> fieldDefaults();
      case "_make" ->
          PyFunction.of(name() + "._make", "iterable", bound -> makeOf(Py.iterable(bound[0])));
      default -> Py.UNBOUND;
    };
  }

  /**
   * A class of named tuples.
   *
   * @param name the class's name
   * @param fields the names of its fields
   * @return the class
   */
  public static NamedTupleType of(String name, String... fields) {
    return new NamedTupleType(name, List.of(fields), new Object[0], Shared.class, null);
  }

  /**
   * A class of named tuples whose last fields have defaults.
   *
   * @param name the class's name
   * @param fields the names of its fields
   * @param defaults the defaults of the last fields
   * @return the class
   */
  public static NamedTupleType of(String name, List<String> fields, @Nullable Object... defaults) {
    return new NamedTupleType(name, List.copyOf(fields), defaults, Shared.class, null);
  }

  /**
   * The fields of a translated class that extends {@code typing.NamedTuple}.
   *
   * @param name the class's name
   * @param instances the Java class
   * @param fields the names of its fields
   * @param defaults the defaults of the last fields
   * @param factory makes an instance of the elements
   * @return the class
   */
  public static NamedTupleType define(
      String name,
      Class<? extends NamedTuple> instances,
      List<String> fields,
      @Nullable Object[] defaults,
      Function<@Nullable Object[], NamedTuple> factory) {
    return new NamedTupleType(name, List.copyOf(fields), defaults, instances, factory);
  }

  /**
   * Makes an instance of exactly one element for each field.
   *
   * @param items the elements
   * @return the instance
   */
  public NamedTuple make(@Nullable Object... items) {
    if (items.length != fields.size()) {
      throw new TypeError("Expected " + fields.size() + " arguments, got " + items.length);
    }
    return factory.apply(items);
  }

  @Override
  public NamedTuple call(Args args) {
    Object made = constructor.call(args.prepend(this));
    return (NamedTuple) java.util.Objects.requireNonNull(made);
  }

  /** Makes an instance of the items of an iterable. */
  @Python("_make(iterable)")
  public NamedTuple makeOf(Iterable<?> iterable) {
    return make(Arrangements.array(iterable));
  }

  /** The names of the fields. */
  @Python("_fields")
  public Tuple fields() {
    return Tuple.of((Object[]) fields.toArray());
  }

  /** The defaults by field. */
  @Python("_field_defaults")
  public PyDict<String, @Nullable Object> fieldDefaults() {
    PyDict<String, @Nullable Object> map = new PyDict<>();
    for (int i = 0; i < defaults.length; i++) {
      map.put(fields.get(fields.size() - defaults.length + i), defaults[i]);
    }
    return map;
  }

  /** The name by which instances show themselves: with the module, if it was made with that. */
  String shownName() {
    return shown;
  }

  int indexOf(String field) {
    return fields.indexOf(field);
  }

  String field(int index) {
    return fields.get(index);
  }
}
