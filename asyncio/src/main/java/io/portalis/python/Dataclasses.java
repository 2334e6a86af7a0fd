package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What dataclasses share. The translator writes fields and constructor itself, makes the class
 * implement {@link Dataclass}, and lets the generated dunder methods call the helpers here:
 *
 * <pre>{@code
 * private static final PyList<Field> FIELDS = Dataclasses.define(TYPE, new Field("x", true, true), ...);
 * public PyList<Field> dataclassFields() { return FIELDS; }
 * public Object dataclassField(String name) { return switch (name) { case "x" -> x; ... }; }
 * public Object __repr__() { return Dataclasses.repr(this, "x", x, "y", y); }          // fields with repr
 * public Object __eq__(Object o) { return Dataclasses.eq(this, o, a -> ((Point) a).compared()); }
 * public Object __lt__(Object o) { return Dataclasses.compare(this, o, "<", ...); }    // order=True
 * public Object __hash__() { return Py.hash(Tuple.of(x, y)); }                         // frozen, or throw Py.unhashable(this)
 * }</pre>
 *
 * A frozen class that hashes its fields implements {@link PyInstance.HashesFields} as well.
 */
@PythonModule(
    value = "dataclasses",
    classes = {FrozenInstanceError.class})
public final class Dataclasses {

  private static final String FIELDS = "__dataclass_fields__";

  private Dataclasses() {}

  /** An instance of a dataclass. */
  public interface Dataclass extends PyInstance {

    /**
     * The fields.
     *
     * @return in their order
     */
    PyList<Field> dataclassFields();

    /**
     * The value of a field.
     *
     * @param name its name
     * @return the value, may be null
     */
    @Nullable Object dataclassField(String name);
  }

  /** A field of a dataclass, as {@code fields()} gives it. */
  @Python("Field")
  public record Field(String name, boolean init, boolean compared) {

    @Override
    @Python("name")
    public String name() {
      return name;
    }

    @Override
    @Python("init")
    public boolean init() {
      return init;
    }

    @Override
    @Python("compare")
    public boolean compared() {
      return compared;
    }
  }

  /** What gives the compared fields of an instance. */
  @FunctionalInterface
  public interface Compared {

    /**
     * The fields.
     *
     * @param instance an instance of the class
     * @return their values
     */
    Tuple of(Object instance);
  }

  /**
   * The attributes of an instance, for {@code vars}.
   *
   * @param self the instance
   * @param others those that are no fields
   * @return a new dict
   */
  public static PyDict<String, Object> dict(Dataclass self, PyDict<String, Object> others) {
    PyDict<String, Object> dict = new PyDict<>();
    for (Field field : self.dataclassFields()) {
      dict.put(field.name(), self.dataclassField(field.name()));
    }
    dict.putAll(others);
    return dict;
  }

  /**
   * Makes a class of the program a dataclass.
   *
   * @param type the class
   * @param fields its fields, inherited ones included
   * @return the fields
   */
  public static PyList<Field> define(PyType type, Field... fields) {
    PyList<Field> list = new PyList<>(java.util.List.of(fields));
    type.attribute(FIELDS, list);
    return list;
  }

  /**
   * Fields that are all parameters of the constructor and all compared.
   *
   * @param names their names
   * @return the fields
   */
  public static PyList<Field> fields(String... names) {
    PyList<Field> fields = new PyList<>();
    for (String name : names) {
      fields.append(new Field(name, true, true));
    }
    return fields;
  }

  /**
   * The repr.
   *
   * @param self the instance
   * @param fields name, value, name, value ...
   * @return {@code Point(x=1, y=2)}
   */
  public static String repr(PyInstance self, @Nullable Object... fields) {
    if (!Display.enter(self)) {
      return "...";
    }
    try {
      StringBuilder out = new StringBuilder(self.pyType().name()).append('(');
      for (int i = 0; i < fields.length; i += 2) {
        out.append(i == 0 ? "" : ", ").append(fields[i]).append('=').append(Py.repr(fields[i + 1]));
      }
      return out.append(')').toString();
    } finally {
      Display.leave();
    }
  }

  /**
   * Equality of instances of the same class by their fields.
   *
   * @param self the instance
   * @param other anything
   * @param compared gives the fields
   * @return a Boolean, or NOT_IMPLEMENTED
   */
  public static Object eq(PyInstance self, @Nullable Object other, Compared compared) {
    if (self == other) {
      return true;
    }
    return other == null || other.getClass() != self.getClass()
        ? Py.NOT_IMPLEMENTED
        : (Object) compared.of(self).equals(compared.of(other));
  }

  /**
   * Order of instances of the same class by their fields.
   *
   * @param self the instance
   * @param other anything
   * @param operator one of {@code < <= > >=}
   * @param compared gives the fields
   * @return a Boolean, or NOT_IMPLEMENTED
   */
  public static Object compare(
      PyInstance self, @Nullable Object other, String operator, Compared compared) {
    if (other == null || other.getClass() != self.getClass()) {
      return Py.NOT_IMPLEMENTED;
    }
    Tuple a = compared.of(self);
    Tuple b = compared.of(other);
    return switch (operator) {
      case "<" -> Py.lt(a, b);
      case "<=" -> Py.le(a, b);
      case ">" -> Py.gt(a, b);
      default -> Py.ge(a, b);
    };
  }

  /**
   * The error of an assignment to a field of a frozen class.
   *
   * @param name the field
   * @return the error, to be thrown
   */
  public static FrozenInstanceError frozen(String name) {
    return new FrozenInstanceError("cannot assign to field '" + name + "'");
  }

  /**
   * The error of the deletion of a field of a frozen class.
   *
   * @param name the field
   * @return the error, to be thrown
   */
  public static FrozenInstanceError frozenDelete(String name) {
    return new FrozenInstanceError("cannot delete field '" + name + "'");
  }

  /**
   * A new instance with some fields changed: {@code replace(obj, **changes)}.
   *
   * @param obj an instance of a dataclass
   * @param changes the changed fields
   * @return the new instance
   */
  @Python("replace(obj, /, **changes)")
  public static @Nullable Object replace(@Nullable Object obj, PyDict<String, Object> changes) {
    Dataclass self = check(obj, "replace");
    Args args = Args.of();
    for (Field field : self.dataclassFields()) {
      if (!field.init()) {
        if (changes.containsKey(field.name())) {
          throw new TypeError(
              "field "
                  + field.name()
                  + " is declared with init=False, it cannot be specified with replace()");
        }
      } else if (!changes.containsKey(field.name())) {
        args.with(field.name(), self.dataclassField(field.name()));
      }
    }
    return self.pyType().call(args.spreadKeywords(changes));
  }

  private static Dataclass check(@Nullable Object obj, String function) {
    if (obj instanceof Dataclass self) {
      return self;
    }
    throw new TypeError(function + "() should be called on dataclass instances");
  }

  /**
   * The fields as a dict, with those of dataclasses inside.
   *
   * @param obj an instance of a dataclass
   * @return a new dict
   */
  @Python("asdict(obj)")
  public static PyDict<String, Object> asDict(@Nullable Object obj) {
    PyDict<String, Object> dict = new PyDict<>();
    Dataclass self = check(obj, "asdict");
    for (Field field : self.dataclassFields()) {
      dict.put(field.name(), inner(self.dataclassField(field.name()), true));
    }
    return dict;
  }

  /**
   * The fields as a tuple, with those of dataclasses inside.
   *
   * @param obj an instance of a dataclass
   * @return a new tuple
   */
  @Python("astuple(obj)")
  public static Tuple asTuple(@Nullable Object obj) {
    PyList<Object> values = new PyList<>();
    Dataclass self = check(obj, "astuple");
    for (Field field : self.dataclassFields()) {
      values.append(inner(self.dataclassField(field.name()), false));
    }
    return Tuple.from(values);
  }

  private static @Nullable Object inner(@Nullable Object value, boolean dicts) {
    if (value instanceof Dataclass) {
      return dicts ? asDict(value) : asTuple(value);
    }
    if (value instanceof PyList<?> || value != null && value.getClass() == Tuple.class) {
      PyList<Object> copy = new PyList<>();
      for (Object item : (Iterable<?>) value) {
        copy.append(inner(item, dicts));
      }
      return value instanceof PyList<?> ? copy : Tuple.from(copy);
    }
    if (value instanceof PyDict<?, ?> dict) {
      PyDict<Object, Object> copy = new PyDict<>();
      for (Map.Entry<?, ?> entry : dict.entrySet()) {
        copy.put(inner(entry.getKey(), dicts), inner(entry.getValue(), dicts));
      }
      return copy;
    }
    return value;
  }

  /**
   * The fields of an instance.
   *
   * @param obj an instance of a dataclass
   * @return its fields
   */
  @Python("fields(class_or_instance)")
  public static Tuple fields(@Nullable Object obj) {
    if (obj instanceof Dataclass self) {
      return Tuple.from(self.dataclassFields());
    }
    if (obj instanceof PyType type && type.attribute(FIELDS) instanceof PyList<?> fields) {
      return Tuple.from(fields);
    }
    throw new TypeError("must be called with a dataclass type or instance");
  }

  /**
   * Whether a value is a dataclass or an instance of one.
   *
   * @param obj anything
   * @return true if so
   */
  @Python("is_dataclass(obj)")
  public static boolean isDataclass(@Nullable Object obj) {
    return obj instanceof Dataclass
        || obj instanceof PyType type && type.attribute(FIELDS) instanceof PyList;
  }
}
