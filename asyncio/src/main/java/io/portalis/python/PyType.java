package io.portalis.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A class as a value: {@code int}, an exception, a class of the program or of the library. */
@Python("type")
public final class PyType implements PyCallable {

  /**
   * The attributes of a class of the program: its static fields, and its methods as functions that
   * take the receiver first.
   */
  public interface Members {

    /**
     * An attribute.
     *
     * @param name the name
     * @param type the class that was asked, this one or a subclass: what class methods get
     * @return the value, or {@link Py#UNBOUND} if the class itself does not have it
     */
    @Nullable Object get(String name, PyType type);

    /**
     * Sets an attribute.
     *
     * @param name the name
     * @param value the value, may be null
     * @return false if it is no field of the class; it is then kept with the type
     */
    default boolean set(String name, @Nullable Object value) {
      return false;
    }
  }

  private static final Map<Class<?>, PyType> TYPES = new ConcurrentHashMap<>();

  /** Python's {@code object}. */
  public static final PyType OBJECT =
      builtIn("object", PyObject.class, v -> true, args -> new PyObject());

  /** Python's {@code int}. */
  public static final PyType INT =
      builtIn("int", Long.class, Arithmetic::isInt, Constructors::ofInt, BigInteger.class);

  /** Python's {@code bool}. */
  public static final PyType BOOL =
      new PyType(
          "bool", "builtins", Boolean.class, Boolean.class::isInstance, Constructors::ofBool, INT);

  /** Python's {@code float}. */
  public static final PyType FLOAT =
      builtIn("float", Double.class, Double.class::isInstance, Constructors::ofFloat);

  /** Python's {@code str}. */
  public static final PyType STR =
      builtIn("str", String.class, String.class::isInstance, Constructors::ofStr);

  /** Python's {@code bytes}. */
  public static final PyType BYTES =
      builtIn("bytes", PyBytes.class, PyBytes.class::isInstance, library(PyBytes.class));

  /** Python's {@code list}. */
  public static final PyType LIST =
      builtIn(
          "list", PyList.class, PyList.class::isInstance, library(PyList.class), ListBase.class);

  /** Python's {@code tuple}. */
  public static final PyType TUPLE =
      builtIn("tuple", Tuple.class, Tuple.class::isInstance, library(Tuple.class));

  /** Python's {@code dict}. */
  public static final PyType DICT =
      builtIn(
          "dict", PyDict.class, PyDict.class::isInstance, library(PyDict.class), DictBase.class);

  /** Python's {@code set}. */
  public static final PyType SET =
      builtIn("set", PySet.class, PySet.class::isInstance, library(PySet.class));

  /** Python's {@code frozenset}. */
  public static final PyType FROZENSET =
      builtIn("frozenset", FrozenSet.class, FrozenSet.class::isInstance, library(FrozenSet.class));

  /** Python's {@code range}. */
  public static final PyType RANGE =
      builtIn("range", Range.class, Range.class::isInstance, library(Range.class));

  /** Python's {@code slice}. */
  public static final PyType SLICE =
      builtIn("slice", Slice.class, Slice.class::isInstance, library(Slice.class));

  /** The type of {@code None}. */
  public static final PyType NONE = builtIn("NoneType", Void.class, v -> v == null, args -> null);

  /** Python's {@code type}. */
  public static final PyType TYPE =
      builtIn(
          "type", PyType.class, PyType.class::isInstance, args -> Py.type(args.positional()[0]));

  /** The type of functions. */
  public static final PyType FUNCTION =
      builtIn("function", PyFunction.class, PyFunction.class::isInstance, null);

  /** The type of functions of the library. */
  public static final PyType BUILTIN_FUNCTION =
      builtIn("builtin_function_or_method", PyCallable.class, v -> false, null);

  /** {@code abc.ABC}. */
  public static final PyType ABC = marker("abc", "ABC", AbcMarker.class, OBJECT);

  /** {@code typing.Generic}. */
  public static final PyType GENERIC = marker("typing", "Generic", GenericMarker.class, OBJECT);

  /** {@code typing.Protocol}. */
  public static final PyType PROTOCOL = marker("typing", "Protocol", ProtocolMarker.class, GENERIC);

  private interface AbcMarker {}

  private interface GenericMarker {}

  private interface ProtocolMarker {}

  private final String name;
  private final String module;
  private final Class<?> javaClass;
  private final Predicate<@Nullable Object> test;
  private final @Nullable PyCallable constructor;
  private PyType[] bases;
  private @Nullable Members members;
  private @Nullable PyDict<String, Object> attributes;
  private @Nullable Iterable<?> elements;
  private final List<PyType> subclasses = new ArrayList<>();

  private PyType(
      String name,
      String module,
      Class<?> javaClass,
      Predicate<@Nullable Object> test,
      @Nullable PyCallable constructor,
      PyType... bases) {
    this.name = name;
    this.module = module;
    this.javaClass = javaClass;
    this.test = test;
    this.constructor = constructor;
    this.bases = bases;
    TYPES.put(javaClass, this);
    if (constructor instanceof InstanceCreation creation) {
      creation.makes(this);
    }
  }

  @Nullable PyCallable constructor() {
    return constructor;
  }

  private static PyType builtIn(
      String name,
      Class<?> javaClass,
      Predicate<@Nullable Object> test,
      @Nullable PyCallable constructor,
      Class<?>... others) {
    PyType object = TYPES.get(PyObject.class);
    PyType type =
        new PyType(
            name,
            "builtins",
            javaClass,
            test,
            constructor,
            object == null ? new PyType[0] : new PyType[] {object});
    for (Class<?> other : others) {
      TYPES.put(other, type);
    }
    return type;
  }

  /** A class that classes of the program may name as their base, and nothing else. */
  private static PyType marker(String module, String name, Class<?> javaClass, PyType base) {
    return new PyType(name, module, javaClass, v -> false, args -> new PyObject(), base);
  }

  private static PyCallable library(Class<?> javaClass) {
    return args -> Dispatch.construct(javaClass, args);
  }

  /**
   * Defines a class of the program without a constructor that can be called by name.
   *
   * @param name Python's name
   * @param javaClass the class of its instances
   * @param base its base; {@link #OBJECT} if it has none
   * @return the type
   */
  public static PyType define(String name, Class<?> javaClass, PyType base) {
    PyCallable none =
        args -> {
          throw new TypeError("cannot create '" + name + "' instances");
        };
    return define(name, javaClass, none, base);
  }

  /**
   * Defines a class of the program.
   *
   * @param name Python's name
   * @param javaClass the class of its instances
   * @param base its base; {@link #OBJECT} if it has none
   * @param constructor makes an instance
   * @return the type
   */
  public static PyType define(
      String name, Class<?> javaClass, PyType base, PyCallable constructor) {
    return define(name, javaClass, constructor, base);
  }

  /**
   * Defines a class of the program with several bases.
   *
   * @param name Python's name
   * @param javaClass the class of its instances
   * @param constructor makes an instance
   * @param bases its bases, the one that Java's class extends first
   * @return the type
   */
  public static PyType define(
      String name, Class<?> javaClass, PyCallable constructor, PyType... bases) {
    return define("__main__", name, javaClass, constructor, bases);
  }

  /**
   * Defines a class of a module.
   *
   * @param module the module's name
   * @param name Python's name
   * @param javaClass the class of its instances
   * @param constructor makes an instance
   * @param bases its bases, the one that Java's class extends first
   * @return the type
   */
  public static PyType define(
      String module, String name, Class<?> javaClass, PyCallable constructor, PyType... bases) {
    return new PyType(name, module, javaClass, javaClass::isInstance, constructor, bases);
  }

  /**
   * The type of a Java class: one that was defined, or made from its {@link Python} annotation.
   *
   * @param javaClass the class
   * @return the type
   */
  public static PyType of(Class<?> javaClass) {
    PyType known = TYPES.get(javaClass);
    return known != null ? known : make(javaClass);
  }

  private static PyType make(Class<?> javaClass) {
    String full = Dispatch.pythonName(javaClass);
    int dot = full.lastIndexOf('.');
    String module =
        dot >= 0
            ? full.substring(0, dot)
            : javaClass.getName().startsWith("io.portalis.asyncio.")
                ? PyBaseException.class.isAssignableFrom(javaClass)
                    ? "asyncio.exceptions"
                    : "asyncio"
                : "builtins";
    PyType[] bases;
    if (javaClass == ExceptionGroup.class) {
      bases = new PyType[] {of(BaseExceptionGroup.class), of(PyException.class)};
    } else {
      Class<?> parent = javaClass.getSuperclass();
      boolean known =
          parent != null
              && (PyBaseException.class.isAssignableFrom(parent) || Dispatch.isPython(parent));
      bases = new PyType[] {known && parent != null ? of(parent) : OBJECT};
    }
    return new PyType(
        full.substring(dot + 1),
        module,
        javaClass,
        javaClass::isInstance,
        library(javaClass),
        bases);
  }

  /** The type of a value. */
  static PyType typeOf(@Nullable Object value) {
    if (value == null) {
      return NONE;
    }
    if (value instanceof PyInstance instance) {
      return instance.pyType();
    }
    PyType known = TYPES.get(value.getClass());
    if (known != null) {
      return known;
    }
    if (value instanceof PyFunction) {
      return FUNCTION;
    }
    if (value instanceof PyCallable && !Dispatch.isPython(value.getClass())) {
      return BUILTIN_FUNCTION;
    }
    return of(value.getClass());
  }

  /**
   * Adds bases behind the one that Java's class extends.
   *
   * @param others the bases
   * @return this
   */
  public PyType alsoExtends(PyType... others) {
    PyType[] all = Arrays.copyOf(bases, bases.length + others.length);
    System.arraycopy(others, 0, all, bases.length, others.length);
    bases = all;
    return this;
  }

  /**
   * The error of making an instance of an abstract class.
   *
   * @param name the class
   * @param methods the abstract methods, in alphabetical order
   * @return the error to throw
   */
  public static TypeError isAbstract(String name, String... methods) {
    String noun = methods.length == 1 ? "abstract method " : "abstract methods ";
    String list =
        PythonVersion.isAtLeast(12)
            ? "'" + String.join("', '", methods) + "'"
            : String.join(", ", methods);
    return new TypeError(
        "Can't instantiate abstract class "
            + name
            + (PythonVersion.isAtLeast(12) ? " without an implementation for " : " with ")
            + noun
            + list);
  }

  /**
   * Gives the class its attributes, or more of them.
   *
   * @param value what finds them
   * @return this
   */
  public PyType withMembers(Members value) {
    Members before = members;
    members =
        before == null
            ? value
            : (attribute, asked) -> {
              Object found = before.get(attribute, asked);
              return found == Py.UNBOUND ? value.get(attribute, asked) : found;
            };
    return this;
  }

  /**
   * Makes the class itself iterable, as an enum is.
   *
   * @param value its members
   * @return this
   */
  public PyType withElements(Iterable<?> value) {
    elements = value;
    return this;
  }

  /** Lets the bases list this class, which the program has defined now, as a subclass. */
  public void addToBases() {
    for (PyType base : bases) {
      base.subclasses.add(this);
    }
  }

  @Nullable Iterable<?> iterable() {
    return elements;
  }

  /**
   * The name.
   *
   * @return {@code __name__}
   */
  @Python("__name__")
  public String name() {
    return name;
  }

  /**
   * The name with its module, but for built-in types.
   *
   * @return for example {@code __main__.Dog}
   */
  public String qualifiedName() {
    return module.equals("builtins") ? name : module + "." + name;
  }

  /** The name in messages, where CPython shows the module of some classes that are written in C. */
  String shownName() {
    return module.equals("datetime")
            || module.equals("types")
            || module.equals("decimal") && name.equals("Decimal")
        ? qualifiedName()
        : name;
  }

  /**
   * The class of the instances.
   *
   * @return Java's class
   */
  public Class<?> javaClass() {
    return javaClass;
  }

  /**
   * The base.
   *
   * @return the first base; null for {@code object}
   */
  public @Nullable PyType base() {
    return bases.length == 0 ? null : bases[0];
  }

  /**
   * Whether a value is an instance.
   *
   * @param value the value, may be null
   * @return true if so
   */
  public boolean isInstance(@Nullable Object value) {
    return test.test(value) || typeOf(value).isSubclassOf(this);
  }

  /**
   * Whether the class is the same as another, or derived from it.
   *
   * @param other the other
   * @return true if so
   */
  public boolean isSubclassOf(PyType other) {
    if (this == other || other == OBJECT) {
      return true;
    }
    for (PyType base : bases) {
      if (base.isSubclassOf(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The order in which bases are asked for attributes.
   *
   * @return this class, then its bases, {@code object} last
   */
  public List<PyType> mro() {
    List<List<PyType>> lists = new ArrayList<>();
    for (PyType base : bases) {
      lists.add(base.mro());
    }
    lists.add(new ArrayList<>(Arrays.asList(bases)));
    List<PyType> order = new ArrayList<>();
    order.add(this);
    while (true) {
      lists.removeIf(List::isEmpty);
      if (lists.isEmpty()) {
        return order;
      }
      PyType next = null;
      for (List<PyType> list : lists) {
        PyType head = list.get(0);
        if (next == null && lists.stream().allMatch(l -> l.indexOf(head) <= 0)) {
          next = head;
        }
      }
      if (next == null) {
        throw new TypeError("Cannot create a consistent method resolution order (MRO) for bases");
      }
      PyType found = next;
      order.add(found);
      lists.forEach(l -> l.remove(found));
    }
  }

  @Override
  public @Nullable Object call(Args args) {
    if (constructor == null) {
      throw new TypeError("cannot create '" + name + "' instances");
    }
    return constructor.call(args);
  }

  private @Nullable Object own(String attribute, PyType asked) {
    if (attributes != null && attributes.containsKey(attribute)) {
      return attributes.get(attribute);
    }
    return members == null ? Py.UNBOUND : members.get(attribute, asked);
  }

  /** An attribute of the class; UNBOUND if there is none. */
  @Nullable Object attribute(String attribute) {
    for (PyType type : mro()) {
      Object value = type.own(attribute, this);
      if (value != Py.UNBOUND) {
        return value;
      }
    }
    return switch (attribute) {
      case "__name__", "__qualname__" -> name;
      case "__module__" -> module;
      case "__doc__" -> null;
      case "__bases__" -> Tuple.of((Object[]) bases);
      case "__base__" -> base();
      case "__mro__" -> Tuple.from(mro());
      case "mro" -> PyFunction.of(name + ".mro", "", a -> new PyList<>(mro()));
      case "__subclasses__" ->
          PyFunction.of(name + ".__subclasses__", "", a -> new PyList<>(subclasses));
      default -> Dispatch.unbound(this, attribute);
    };
  }

  /** An attribute that an instance has from its class; methods are bound to it. */
  @Nullable Object inherited(String attribute, Object receiver) {
    for (PyType type : mro()) {
      PyDict<String, Object> own = type.attributes;
      Object value = own != null && own.containsKey(attribute) ? own.get(attribute) : Py.UNBOUND;
      if (value instanceof PyFunction function) {
        return PyFunction.bound(
            receiver,
            name + "." + attribute,
            "*args, **kw",
            bound -> {
              Args args = Args.of(((Tuple) Py.notNull(bound[0])).toArray());
              return function.call(args.spreadKeywords(bound[1]).prepend(receiver));
            });
      }
      if (value != Py.UNBOUND) {
        return value;
      }
    }
    return Py.UNBOUND;
  }

  void attribute(String attribute, @Nullable Object value) {
    if (module.equals("builtins")) {
      throw new TypeError(
          "cannot set '" + attribute + "' attribute of immutable type '" + name + "'");
    }
    if (members != null && members.set(attribute, value)) {
      return;
    }
    PyDict<String, Object> map = attributes;
    if (map == null) {
      map = new PyDict<>();
      attributes = map;
    }
    map.put(attribute, value);
  }

  @Override
  public String toString() {
    return "<class '" + qualifiedName() + "'>";
  }
}
