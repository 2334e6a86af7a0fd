package io.portalis.translator.model;

import io.portalis.translator.python.Arg;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** A class of the program. */
public final class ClassInfo {

  /** What a class is in Java, besides its members. */
  public enum Form {
    /** An ordinary class. */
    PLAIN,
    /** A dataclass. */
    DATACLASS,
    /** A subclass of {@code Enum} and the like. */
    ENUM,
    /** A subclass of {@code typing.NamedTuple}. */
    NAMED_TUPLE,
    /** A subclass of {@code Protocol}: erased. */
    PROTOCOL
  }

  /** An attribute of the instances, or of the class itself. */
  public static final class Field {
    private final String name;
    private final Slot slot;
    private final Facts.Flag onInstance;
    private final Facts.Flag onClass;
    private boolean keptByName;
    private String javaName;

    Field(String name, Facts facts) {
      this.name = name;
      this.slot = facts.slot();
      this.onInstance = facts.flag();
      this.onClass = facts.flag();
      this.javaName = SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** Returns its name in Python. */
    public String name() {
      return name;
    }

    /** Returns what it holds. */
    public Slot slot() {
      return slot;
    }

    /** Returns whether instances have it. */
    public Facts.Flag onInstance() {
      return onInstance;
    }

    /** Returns whether the class has it. */
    public Facts.Flag onClass() {
      return onClass;
    }

    /** Returns whether it is no field of Java, but found by its name in the instance or class. */
    public boolean isKeptByName() {
      return keptByName;
    }

    /** Says that it is found by its name in the instance or class. */
    public void keepByName() {
      keptByName = true;
    }

    /** Returns its name in Java. */
    public String javaName() {
      return javaName;
    }

    /** Gives it a name in Java. */
    public void nameInJava(String javaName) {
      this.javaName = javaName;
    }
  }

  private final String name;
  private final Statement.ClassDef node;
  private final Scope scope;
  private final Facts facts;
  private final Map<String, FunctionInfo> methods = new LinkedHashMap<>();
  private final Map<String, FunctionInfo> aliases = new LinkedHashMap<>();
  private final Map<String, FunctionInfo> setters = new LinkedHashMap<>();
  private final Map<String, FunctionInfo> deleters = new LinkedHashMap<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Facts.Flag used;
  private final List<ClassInfo> pythonBases = new ArrayList<>();
  private final List<Type> otherBases = new ArrayList<>();
  private final List<ClassInfo> subclasses = new ArrayList<>();
  private final List<FunctionInfo.Parameter> dataFields = new ArrayList<>();
  private @Nullable FunctionInfo dataConstructor;
  private boolean open;
  private Form form = Form.PLAIN;
  private @Nullable ClassInfo base;
  private @Nullable Class<?> libraryBase;
  private String javaName;

  ClassInfo(String name, Statement.ClassDef node, Scope scope, Facts facts) {
    this.name = name;
    this.javaName = name;
    this.node = node;
    this.scope = scope;
    this.facts = facts;
    this.used = facts.flag();
  }

  /** Returns its name in Python. */
  public String name() {
    return name;
  }

  /** Returns its statement. */
  public Statement.ClassDef node() {
    return node;
  }

  /** Returns the scope of its body. */
  public Scope scope() {
    return scope;
  }

  /** Returns its own methods. */
  public Map<String, FunctionInfo> methods() {
    return methods;
  }

  /** Returns other names of its own methods. */
  public Map<String, FunctionInfo> aliases() {
    return aliases;
  }

  /** Returns the setters of its own properties. */
  public Map<String, FunctionInfo> setters() {
    return setters;
  }

  /** Returns the deleters of its own properties. */
  public Map<String, FunctionInfo> deleters() {
    return deleters;
  }

  /** Returns its own attributes. */
  public Map<String, Field> fields() {
    return fields;
  }

  /** Returns whether the class is used as a value. */
  public Facts.Flag used() {
    return used;
  }

  /** Returns what it is in Java. */
  public Form form() {
    return form;
  }

  /** Says what it is in Java. */
  public void form(Form form) {
    this.form = form;
  }

  /** Returns whether {@code __init__} is a method in Java, besides a constructor. */
  public boolean isOpen() {
    return open;
  }

  /** Says that a subclass calls {@code __init__} of this class where Java's constructors cannot. */
  public void open() {
    for (ClassInfo type = this; type != null; type = type.base) {
      type.open = true;
    }
  }

  /** Returns the parameters of the constructor of a dataclass, own and inherited ones. */
  public List<FunctionInfo.Parameter> dataFields() {
    return dataFields;
  }

  /** Returns what stands for the constructor of a dataclass. */
  public FunctionInfo dataConstructor() {
    if (dataConstructor == null) {
      dataConstructor = new FunctionInfo("__init__", node, scope, null, facts);
      dataConstructor.parameters().addAll(dataFields);
    }
    return dataConstructor;
  }

  /** Adds a field of a dataclass, or replaces an inherited one. */
  public void addDataField(
      String field, @Nullable Expression defaultValue, Expression annotation, boolean keywordOnly) {
    FunctionInfo.Parameter parameter =
        new FunctionInfo.Parameter(
            field,
            keywordOnly
                ? FunctionInfo.ParameterKind.KEYWORD_ONLY
                : FunctionInfo.ParameterKind.ORDINARY,
            defaultValue,
            annotation,
            new Variable(field, scope, facts),
            fieldOrNew(field).slot(),
            new Arg(field, annotation, annotation.span()));
    for (int i = 0; i < dataFields.size(); i++) {
      if (dataFields.get(i).name().equals(field)) {
        dataFields.set(i, parameter);
        return;
      }
    }
    dataFields.add(parameter);
  }

  /** Returns its superclass in the program. */
  public @Nullable ClassInfo base() {
    return base;
  }

  /** Says what its superclass in the program is. */
  public void base(ClassInfo base) {
    if (this.base != base) {
      this.base = base;
      base.subclasses.add(this);
    }
  }

  /** Returns the exceptions that it extends beside its superclass in Java. */
  public List<Type> otherBases() {
    return otherBases;
  }

  /** Returns its base classes in Python, if they are several, and Java has a chain for them. */
  public List<ClassInfo> pythonBases() {
    return pythonBases;
  }

  /** Returns its direct subclasses. */
  public List<ClassInfo> subclasses() {
    return subclasses;
  }

  /** Returns whether it, or a superclass or a subclass of it, has a method. */
  public boolean mayDefine(String name) {
    return method(name) != null || subclasses.stream().anyMatch(type -> type.definesBelow(name));
  }

  /** Returns whether it or a subclass has a method of its own. */
  public boolean definesBelow(String name) {
    return methods.containsKey(name)
        || subclasses.stream().anyMatch(type -> type.definesBelow(name));
  }

  /** Returns the class of the library that it extends, itself or through its superclass. */
  public @Nullable Class<?> libraryBase() {
    return libraryBase != null || base == null ? libraryBase : base.libraryBase();
  }

  /** Says what class of the library it extends. */
  public void libraryBase(Class<?> libraryBase) {
    this.libraryBase = libraryBase;
  }

  /** Returns its name in Java. */
  public String javaName() {
    return javaName;
  }

  /** Gives it a name in Java. */
  public void nameInJava(String javaName) {
    this.javaName = javaName;
  }

  /** Returns whether it is {@code other} or inherits from it. */
  public boolean isSubclassOf(ClassInfo other) {
    for (ClassInfo type = this; type != null; type = type.base) {
      if (type == other) {
        return true;
      }
    }
    return false;
  }

  /** Returns a method, its own or an inherited one. */
  public @Nullable FunctionInfo method(String name) {
    for (ClassInfo type = this; type != null; type = type.base) {
      if (type.methods.containsKey(name)) {
        return type.methods.get(name);
      }
      if (type.aliases.containsKey(name)) {
        return type.aliases.get(name);
      }
    }
    return null;
  }

  /** Returns the setter of a property, its own or an inherited one. */
  public @Nullable FunctionInfo setter(String name) {
    for (ClassInfo type = this; type != null; type = type.base) {
      if (type.setters.containsKey(name)) {
        return type.setters.get(name);
      }
    }
    return null;
  }

  /** Returns an attribute, its own or an inherited one. */
  public @Nullable Field field(String name) {
    Field found = null;
    for (ClassInfo type = this; type != null; type = type.base) {
      if (type.fields.containsKey(name)) {
        found = type.fields.get(name);
      }
    }
    return found;
  }

  /** Returns an attribute, making it here if neither this class nor a superclass has it. */
  public Field fieldOrNew(String name) {
    Field found = field(name);
    return found != null ? found : fields.computeIfAbsent(name, n -> newField(n));
  }

  private Field newField(String name) {
    facts.learn();
    return new Field(name, facts);
  }

  /** Tells that anyone may make instances with any arguments. */
  public void release() {
    used.raise();
    FunctionInfo init = method("__init__");
    if (init != null) {
      init.release();
    }
    for (Field field : fields.values()) {
      if (form == Form.DATACLASS || form == Form.NAMED_TUPLE) {
        field.slot().join(Type.ANY);
      }
    }
  }

  @Override
  public String toString() {
    return "class " + name;
  }
}
