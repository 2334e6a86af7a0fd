package io.portalis.python;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The members of an enum, in order; see {@link PyEnum}. */
public final class Registry<T extends PyEnum> extends AbstractCollection<T> {

  private final PyType type;
  private final List<T> members = new ArrayList<>();
  private final Map<String, T> names = new LinkedHashMap<>();
  private final Map<Long, T> combinations = new LinkedHashMap<>();
  private @Nullable Supplier<T> fresh;

  private Registry(PyType type) {
    this.type = type;
  }

  /**
   * Makes the registry of an enum.
   *
   * @param type the enum's type, which becomes iterable
   * @return the registry
   */
  public static <T extends PyEnum> Registry<T> of(PyType type) {
    Registry<T> registry = new Registry<>(type);
    type.withElements(registry).withMembers((name, asked) -> registry.member(name));
    return registry;
  }

  /**
   * Makes it an enum of flags.
   *
   * @param supplier makes a member for a combination
   * @return this
   */
  public Registry<T> flags(Supplier<T> supplier) {
    fresh = supplier;
    return this;
  }

  private @Nullable Object member(String name) {
    if (name.equals("__members__")) {
      return PyDict.from(names);
    }
    T member = names.get(name);
    return member == null ? Py.UNBOUND : member;
  }

  /**
   * Adds a member.
   *
   * @param name its name
   * @param given its value, may be null; the member may have said another one
   * @param member a new member
   * @return the member; an earlier one if it has the same value
   */
  public T add(String name, @Nullable Object given, T member) {
    Object value = member.isValued() ? member.value() : given;
    for (T known : members) {
      if (Py.eq(known.value(), value)) {
        names.put(name, known);
        return known;
      }
    }
    member.define(name, value, this);
    names.put(name, member);
    members.add(member);
    return member;
  }

  /**
   * Adds a member whose value is {@code auto()}: the next number, the next power of two for flags,
   * the name in lower case for strings.
   *
   * @param name its name
   * @param member a new member
   * @return the member
   */
  public T auto(String name, T member) {
    if (type.isSubclassOf(PyEnum.STR_ENUM)) {
      return add(name, name.toLowerCase(Locale.ROOT), member);
    }
    long last = 0;
    for (T known : members) {
      if (known.value() instanceof Long n) {
        last = Math.max(last, n);
      }
    }
    return add(name, isFlag() ? Math.max(1, Long.highestOneBit(last) << 1) : last + 1, member);
  }

  /**
   * Adds a member whose value is {@code auto()} in an enum that says itself what that is.
   *
   * @param name its name
   * @param member a new member
   * @param generator the method {@code _generate_next_value_}
   * @return the member
   */
  public T auto(String name, T member, PyCallable generator) {
    PyList<Object> values = new PyList<>();
    members.forEach(known -> values.append(known.value()));
    return add(name, generator.call(Args.of(name, 1L, (long) names.size(), values)), member);
  }

  /**
   * The enum's type.
   *
   * @return the type
   */
  public PyType type() {
    return type;
  }

  /**
   * The member of a name.
   *
   * @param name the name
   * @return the member
   * @throws KeyError if there is none
   */
  public T byName(@Nullable Object name) {
    T member = names.get(name);
    if (member == null) {
      throw new KeyError(name);
    }
    return member;
  }

  /**
   * The member of a value.
   *
   * @param value the value, may be null; a member stands for itself
   * @return the member
   * @throws ValueError if there is none
   */
  public T byValue(@Nullable Object value) {
    for (T member : members) {
      if (member == value || Py.eq(member.value(), value)) {
        return member;
      }
    }
    if (isFlag() && value instanceof Long bits && (bits & ~all()) == 0) {
      return ofBits(bits);
    }
    if (isFlag() && value instanceof PyEnum member) {
      return ofBits(Py.toLong(member.value()));
    }
    throw new ValueError(Py.repr(value) + " is not a valid " + type.name());
  }

  boolean isFlag() {
    return type.isSubclassOf(PyEnum.FLAG);
  }

  /** Whether members are ints or strings too. */
  boolean mixed() {
    return type.isSubclassOf(PyType.INT) || type.isSubclassOf(PyType.STR);
  }

  /** Whether members show their name although they are ints or strings. */
  boolean isNamed() {
    return type.isSubclassOf(PyEnum.STR_MIXIN) || type.isSubclassOf(PyEnum.INT_MIXIN);
  }

  /** The bits of all members. */
  long all() {
    long bits = 0;
    for (T member : members) {
      bits |= Py.toLong(member.value());
    }
    return bits;
  }

  /** The members whose single bits are set. */
  List<T> parts(long bits) {
    List<T> parts = new ArrayList<>();
    for (T member : members) {
      long bit = Py.toLong(member.value());
      if (Long.bitCount(bit) == 1 && (bits & bit) != 0) {
        parts.add(member);
      }
    }
    return parts;
  }

  /** The member, or combination of members, with some bits. */
  T ofBits(long bits) {
    for (T member : members) {
      if (Py.toLong(member.value()) == bits) {
        return member;
      }
    }
    T known = combinations.get(bits);
    Supplier<T> supplier = fresh;
    if (known != null || supplier == null) {
      return known != null ? known : byValue(bits);
    }
    List<String> parts = new ArrayList<>();
    for (T member : parts(bits)) {
      parts.add(Py.str(member.name()));
    }
    T made = supplier.get();
    made.define(parts.isEmpty() ? null : String.join("|", parts), bits, this);
    combinations.put(bits, made);
    return made;
  }

  @Override
  public Iterator<T> iterator() {
    return (isFlag() ? parts(-1L) : members).iterator();
  }

  @Override
  public int size() {
    return (isFlag() ? parts(-1L) : members).size();
  }

  @Override
  public boolean contains(@Nullable Object item) {
    return members.stream().anyMatch(m -> m == item || Py.eq(m.value(), item));
  }
}
