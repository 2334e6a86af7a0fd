package io.portalis.python;

import org.jspecify.annotations.Nullable;

/**
 * The base of translated enums. A class {@code Light(Enum)} becomes a Java class that extends this
 * one (with a constructor without parameters, plus the program's methods), its members static final
 * fields made in order through a {@link Registry}:
 *
 * <pre>{@code
 * public final class Light extends PyEnum {
 *   public static final PyType TYPE = PyType.define("Light", Light.class, PyEnum.ENUM, PyEnum.lookup(Light.class));
 *   private static final Registry<Light> MEMBERS = Registry.of(TYPE);
 *   public static final Light RED = MEMBERS.auto("RED", new Light());
 *   public static final Light AMBER = MEMBERS.add("AMBER", "slow", new Light());   // an alias gives the member it stands for
 * }
 * }</pre>
 *
 * {@code Light(1)} is {@code TYPE.call(1L)}, {@code Light["RED"]} is {@code Py.getItem(TYPE,
 * "RED")}, iteration and {@code len} take {@code TYPE}. The base given to {@code PyType.define} is
 * {@link #ENUM}, {@link #INT_ENUM}, {@link #STR_ENUM}, {@link #FLAG} or {@link #INT_FLAG}; it
 * decides how members behave. A class of flags also hands a supplier of new members to {@link
 * Registry#flags}.
 */
public class PyEnum extends PyObject {

  /** Python's {@code Enum}. */
  public static final PyType ENUM = base("Enum", PyEnum.class, PyType.OBJECT);

  /** Python's {@code IntEnum}. */
  public static final PyType INT_ENUM = base("IntEnum", IntMarker.class, PyType.INT, ENUM);

  /** Python's {@code StrEnum}. */
  public static final PyType STR_ENUM = base("StrEnum", StrMarker.class, PyType.STR, ENUM);

  /** Python's {@code Flag}. */
  public static final PyType FLAG = base("Flag", FlagMarker.class, ENUM);

  /** Python's {@code IntFlag}. */
  public static final PyType INT_FLAG = base("IntFlag", IntFlagMarker.class, PyType.INT, FLAG);

  /** The base of {@code class Colour(str, Enum)}: members are strings, too. */
  public static final PyType STR_MIXIN = base("Enum", StrMixin.class, PyType.STR, ENUM);

  /** The base of {@code class Level(int, Enum)}: members are ints, too. */
  public static final PyType INT_MIXIN = base("Enum", IntMixin.class, PyType.INT, ENUM);

  private interface StrMixin {}

  private interface IntMixin {}

  private interface IntMarker {}

  private interface StrMarker {}

  private interface FlagMarker {}

  private interface IntFlagMarker {}

  private @Nullable String name;
  private @Nullable Object value;
  private @Nullable Registry<?> registry;

  /** Whether the member itself has set its value. */
  private boolean valued;

  /** Makes a member, which a {@link Registry} then names. */
  protected PyEnum() {}

  private static PyType base(String name, Class<?> javaClass, PyType... bases) {
    return PyType.define(
        "enum",
        name,
        javaClass,
        args -> {
          throw new TypeError("<enum '" + name + "'> has no members defined");
        },
        bases);
  }

  /**
   * The constructor of an enum's type: it looks a member up by its value.
   *
   * @param javaClass the enum
   * @return what {@code PyType.define} takes
   */
  public static PyCallable lookup(Class<? extends PyEnum> javaClass) {
    return args ->
        registry(PyType.of(javaClass)).byValue(args.size() == 0 ? null : args.positional()[0]);
  }

  private static Registry<?> registry(PyType type) {
    if (type.iterable() instanceof Registry<?> registry) {
      return registry;
    }
    throw new TypeError("<enum '" + type.name() + "'> has no members defined");
  }

  /** {@code Type[name]}; UNBOUND if the type is no enum. */
  static @Nullable Object byName(PyType type, @Nullable Object name) {
    return type.iterable() instanceof Registry<?> registry ? registry.byName(name) : Py.UNBOUND;
  }

  void define(@Nullable String newName, @Nullable Object newValue, Registry<?> owner) {
    name = newName;
    value = newValue;
    registry = owner;
  }

  boolean isValued() {
    return valued;
  }

  /**
   * The name.
   *
   * @return as in the program; null for a nameless combination of flags
   */
  @Python("name")
  public @Nullable String name() {
    return name;
  }

  /**
   * The value.
   *
   * @return as in the program, may be null
   */
  @Python("value")
  public @Nullable Object value() {
    return value;
  }

  /**
   * The name.
   *
   * @return {@code _name_}
   */
  @Python("_name_")
  public @Nullable String privateName() {
    return name;
  }

  /**
   * The value.
   *
   * @return {@code _value_}
   */
  @Python("_value_")
  public @Nullable Object privateValue() {
    return value;
  }

  private Registry<?> owner() {
    Registry<?> found = registry;
    if (found == null) {
      throw new IllegalStateException("not a member yet");
    }
    return found;
  }

  private boolean mixed() {
    return owner().mixed();
  }

  private boolean flag() {
    return owner().isFlag();
  }

  private @Nullable Object other(@Nullable Object operand) {
    return operand instanceof PyEnum member && member.mixed() ? member.value : operand;
  }

  private boolean opaque(@Nullable Object operand) {
    return !mixed() || operand instanceof PyEnum member && !member.mixed();
  }

  @Override
  public @Nullable Object __str__() {
    return mixed() && !owner().isNamed()
        ? Py.str(value)
        : typeName() + (name == null ? "(" + Py.str(value) + ")" : "." + name);
  }

  private String typeName() {
    return owner().type().name();
  }

  @Override
  public @Nullable Object __repr__() {
    return name == null
        ? "<" + typeName() + ": " + Py.repr(value) + ">"
        : "<" + typeName() + "." + name + ": " + Py.repr(value) + ">";
  }

  @Override
  public @Nullable Object __format__(@Nullable Object spec) {
    return mixed() && !owner().isNamed()
        ? Py.format(value, Py.str(spec))
        : Py.format(Py.str(this), Py.str(spec));
  }

  @Override
  public @Nullable Object __hash__() {
    return mixed() ? (Object) Py.hash(value) : (Object) (long) Py.str(name).hashCode();
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object operand) {
    return this == operand
        ? (Object) true
        : opaque(operand) ? Py.NOT_IMPLEMENTED : (Object) Py.eq(value, other(operand));
  }

  @Override
  public @Nullable Object __bool__() {
    return mixed() || flag() ? (Object) Py.truth(value) : true;
  }

  @Override
  public @Nullable Object __index__() {
    return mixed() && Arithmetic.isInt(value) ? value : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __int__() {
    return __index__();
  }

  @Override
  public @Nullable Object __float__() {
    return mixed() && Arithmetic.isInt(value) ? (Object) Py.toDouble(value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __len__() {
    return mixed() && value instanceof String
        ? (Object) Py.len(value)
        : flag() ? (Object) (long) Long.bitCount(Py.toLong(value)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    return mixed() && value instanceof String ? Py.getItem(value, key) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __iter__() {
    return mixed() && value instanceof String
        ? Py.iter(value)
        : flag() ? owner().parts(Py.toLong(value)).iterator() : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object item) {
    if (flag() && item instanceof PyEnum member) {
      return (Py.toLong(member.value) & Py.toLong(value)) == Py.toLong(member.value);
    }
    return mixed() && value instanceof String ? (Object) Py.in(item, value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __and__(@Nullable Object operand) {
    return bits(BinaryOp.AND, operand);
  }

  @Override
  public @Nullable Object __or__(@Nullable Object operand) {
    return bits(BinaryOp.OR, operand);
  }

  @Override
  public @Nullable Object __xor__(@Nullable Object operand) {
    return bits(BinaryOp.XOR, operand);
  }

  @Override
  public @Nullable Object __rand__(@Nullable Object operand) {
    return bits(BinaryOp.AND, operand);
  }

  @Override
  public @Nullable Object __ror__(@Nullable Object operand) {
    return bits(BinaryOp.OR, operand);
  }

  @Override
  public @Nullable Object __rxor__(@Nullable Object operand) {
    return bits(BinaryOp.XOR, operand);
  }

  @Override
  public @Nullable Object __invert__() {
    return flag()
        ? owner().ofBits(owner().all() & ~Py.toLong(value))
        : mixed() ? Py.invert(value) : Py.NOT_IMPLEMENTED;
  }

  private @Nullable Object bits(BinaryOp op, @Nullable Object operand) {
    if (flag()) {
      boolean fits =
          operand instanceof PyEnum member && member.registry == registry
              || mixed() && Arithmetic.isInt(operand);
      if (!fits) {
        return Py.NOT_IMPLEMENTED;
      }
      Object bits = operand instanceof PyEnum member ? member.value : operand;
      return owner().ofBits(Py.toLong(op.apply(value, bits)));
    }
    return mixed() ? op.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object operand) {
    return opaque(operand) ? Py.NOT_IMPLEMENTED : (Object) Py.lt(value, other(operand));
  }

  @Override
  public @Nullable Object __le__(@Nullable Object operand) {
    return opaque(operand) ? Py.NOT_IMPLEMENTED : (Object) Py.le(value, other(operand));
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object operand) {
    return opaque(operand) ? Py.NOT_IMPLEMENTED : (Object) Py.gt(value, other(operand));
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object operand) {
    return opaque(operand) ? Py.NOT_IMPLEMENTED : (Object) Py.ge(value, other(operand));
  }

  @Override
  public @Nullable Object __add__(@Nullable Object operand) {
    return mixed() ? BinaryOp.ADD.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __radd__(@Nullable Object operand) {
    return mixed() ? BinaryOp.ADD.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object operand) {
    return mixed() ? BinaryOp.SUB.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rsub__(@Nullable Object operand) {
    return mixed() ? BinaryOp.SUB.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object operand) {
    return mixed() ? BinaryOp.MUL.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rmul__(@Nullable Object operand) {
    return mixed() ? BinaryOp.MUL.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __truediv__(@Nullable Object operand) {
    return mixed() ? BinaryOp.TRUEDIV.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rtruediv__(@Nullable Object operand) {
    return mixed() ? BinaryOp.TRUEDIV.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __floordiv__(@Nullable Object operand) {
    return mixed() ? BinaryOp.FLOORDIV.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rfloordiv__(@Nullable Object operand) {
    return mixed() ? BinaryOp.FLOORDIV.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __mod__(@Nullable Object operand) {
    return mixed() ? BinaryOp.MOD.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rmod__(@Nullable Object operand) {
    return mixed() && !(operand instanceof String)
        ? BinaryOp.MOD.apply(other(operand), value)
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __pow__(@Nullable Object operand) {
    return mixed() ? BinaryOp.POW.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rpow__(@Nullable Object operand) {
    return mixed() ? BinaryOp.POW.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __lshift__(@Nullable Object operand) {
    return mixed() ? BinaryOp.LSHIFT.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rlshift__(@Nullable Object operand) {
    return mixed() ? BinaryOp.LSHIFT.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rshift__(@Nullable Object operand) {
    return mixed() ? BinaryOp.RSHIFT.apply(value, other(operand)) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __rrshift__(@Nullable Object operand) {
    return mixed() ? BinaryOp.RSHIFT.apply(other(operand), value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __neg__() {
    return mixed() ? Py.neg(value) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public void pySetAttr(String attribute, @Nullable Object newValue) {
    if (attribute.equals("name") || attribute.equals("value")) {
      throw new AttributeError("<enum 'Enum'> cannot set attribute '" + attribute + "'");
    }
    if (attribute.equals("_value_")) {
      value = newValue;
      valued = true;
      return;
    }
    super.pySetAttr(attribute, newValue);
  }

  @Override
  public @Nullable Object pyGetAttr(String attribute) {
    Registry<?> owner = registry;
    if (owner != null && mixed()) {
      try {
        return super.pyGetAttr(attribute);
      } catch (AttributeError e) {
        return Py.getAttr(value, attribute);
      }
    }
    return super.pyGetAttr(attribute);
  }
}
