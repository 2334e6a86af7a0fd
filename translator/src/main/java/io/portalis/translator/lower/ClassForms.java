package io.portalis.translator.lower;

import io.portalis.python.DictBase;
import io.portalis.python.ListBase;
import io.portalis.python.PyEnum;
import io.portalis.python.lib.CollectionsAbc;
import io.portalis.python.lib.UserDict;
import io.portalis.python.lib.UserList;
import io.portalis.translator.lower.Imports.Imported;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Keyword;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Statement;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out, before the first pass, what each class extends and what its decorators make of it. */
final class ClassForms {

  static final Imported TOTAL_ORDERING = new Imported("functools", "total_ordering");
  private static final Imported DATACLASS = new Imported("dataclasses", "dataclass");
  private static final Imported CACHED_PROPERTY = new Imported("functools", "cached_property");

  private static final Set<String> KNOWN_DECORATORS =
      Set.of("staticmethod", "classmethod", "property");

  /** The dunder methods that classes of Java can override. */
  private static final Set<String> HOOKS =
      Arrays.stream(io.portalis.python.PyInstance.class.getMethods())
          .map(java.lang.reflect.Method::getName)
          .collect(Collectors.toSet());

  /** Exceptions that differ from {@code Exception} in their class only, and KeyError. */
  private static final Set<Class<?>> PLAIN_EXCEPTIONS =
      Set.of(
          io.portalis.python.PyException.class,
          io.portalis.python.ArithmeticError.class,
          io.portalis.python.AssertionError.class,
          io.portalis.python.IndexError.class,
          io.portalis.python.KeyError.class,
          io.portalis.python.LookupError.class,
          io.portalis.python.NotImplementedError.class,
          io.portalis.python.RuntimeError.class,
          io.portalis.python.TypeError.class,
          io.portalis.python.ValueError.class,
          io.portalis.python.ZeroDivisionError.class);

  private final Lowering lowering;

  ClassForms(Lowering lowering) {
    this.lowering = lowering;
  }

  void prepare() {
    for (ClassInfo type : lowering.program().classes()) {
      bases(type);
    }
    lowering.program().classes().forEach(this::keywords);
    lowering.program().classes().forEach(this::severalBases);
    for (ClassInfo type : inOrder()) {
      decorators(type);
      if (type.form() == Form.DATACLASS || type.form() == Form.NAMED_TUPLE) {
        dataFields(type);
      }
      methods(type);
      for (FunctionInfo method : type.methods().values()) {
        if (isCached(lowering, method)) {
          method.bind(Binding.PROPERTY);
        }
      }
      if (!Constructors.fitsJava(lowering, type) || createsItself(type)) {
        type.open();
      }
    }
    new ClassVariables(lowering).prepare();
  }

  /** Whether {@code __new__} makes the instances, which is refused where Java could not let it. */
  private boolean createsItself(ClassInfo type) {
    FunctionInfo creator = type.method("__new__");
    if (creator != null && (type.form() != Form.PLAIN || type.libraryBase() != null)) {
      lowering.problems().refuse(type.node(), "__new__ in this kind of class");
    }
    return creator != null;
  }

  /** A class that has a chain in Java extends in Python what the source says. */
  private void severalBases(ClassInfo type) {
    for (String name : lowering.program().severalBases(type.node())) {
      Variable variable = type.scope().resolve(name);
      ClassInfo base = variable == null ? null : variable.type();
      if (base != null) {
        type.pythonBases().add(base);
        type.otherBases().add(Type.instance(base));
      }
    }
  }

  /** The classes as they stand in the source, but none before what it extends. */
  private List<ClassInfo> inOrder() {
    java.util.Set<ClassInfo> ordered = new java.util.LinkedHashSet<>();
    lowering.program().classes().stream()
        .sorted(java.util.Comparator.comparingInt(t -> t.node().span().startLine()))
        .forEach(type -> addBehindBase(type, ordered));
    return List.copyOf(ordered);
  }

  private static void addBehindBase(ClassInfo type, java.util.Set<ClassInfo> ordered) {
    ClassInfo base = type.base();
    if (base != null && base != type && !ordered.contains(base)) {
      addBehindBase(base, ordered);
    }
    ordered.add(type);
  }

  private void keywords(ClassInfo type) {
    for (Keyword keyword : type.node().keywords()) {
      boolean known =
          "metaclass".equals(keyword.name())
              && keyword.value() instanceof Expression.Name name
              && name.id().equals("ABCMeta");
      ClassInfo base = type.base();
      if (!known && (base == null || base.method("__init_subclass__") == null)) {
        lowering.problems().refuse(keyword, "this argument of a class");
      }
    }
  }

  private void bases(ClassInfo type) {
    boolean found = false;
    for (Expression base : type.node().bases()) {
      Expression name = base instanceof Expression.Subscript generic ? generic.value() : base;
      Imported imported = lowering.libraryCalls().imports().of(name, type.scope());
      Class<?> collection = imported == null ? null : collection(imported);
      if (collection == null && imported != null && isErased(type, imported)
          || isEnumMixin(type, name)) {
        continue;
      }
      if (imported != null && imported.module().equals("enum")) {
        type.form(Form.ENUM);
        type.libraryBase(PyEnum.class);
        found = true;
        continue;
      }
      Variable variable = name instanceof Expression.Name n ? type.scope().resolve(n.id()) : null;
      ClassInfo info = variable == null ? null : variable.type();
      Class<?> library = collection != null ? collection : libraryBase(name);
      if (found) {
        otherBase(type, base, info, library);
      } else if (info != null) {
        type.base(info);
        found = true;
        if (info.form() == Form.ENUM) {
          type.form(Form.ENUM);
        }
      } else if (library != null
          && io.portalis.python.RaisedGroup.class.isAssignableFrom(library)) {
        lowering.problems().refuse(base, "a subclass of ExceptionGroup");
      } else if (library != null && Modifier.isFinal(library.getModifiers())) {
        lowering.problems().refuse(base, "a subclass of this class of the library");
      } else if (library != null) {
        type.libraryBase(library);
        found = true;
        if (library == UserDict.class || library == UserList.class) {
          type.release(); // Their operators make instances of the same class.
        }
      } else if (!lowering.libraryCalls().isBuiltin(name, "object")) {
        lowering.problems().refuse(base, "this base class");
      }
    }
  }

  private @Nullable Class<?> libraryBase(Expression name) {
    return lowering.libraryCalls().isBuiltin(name, "dict")
        ? DictBase.class
        : lowering.libraryCalls().isBuiltin(name, "list")
            ? ListBase.class
            : lowering.libraryCalls().classNamed(name);
  }

  /**
   * Several base classes are possible for exceptions only, if those behind the first have nothing
   * to inherit.
   */
  private void otherBase(
      ClassInfo type, Expression base, @Nullable ClassInfo info, @Nullable Class<?> library) {
    if (info != null && Handlers.isException(info) && isEmpty(info)) {
      type.otherBases().add(Type.instance(info));
    } else if (library != null && PLAIN_EXCEPTIONS.contains(library)) {
      type.otherBases().add(Type.library(library, List.of()));
    } else {
      lowering.problems().refuse(base, "more than one base class");
    }
  }

  private static boolean isEmpty(ClassInfo type) {
    return type.node().body().stream()
        .allMatch(
            statement ->
                statement instanceof Statement.Pass
                    || statement instanceof Statement.Expr expr
                        && expr.value() instanceof Expression.Constant);
  }

  /** Whether a base class is {@code str} or {@code int} before {@code Enum}. */
  private boolean isEnumMixin(ClassInfo type, Expression base) {
    List<Expression> bases = type.node().bases();
    Imported last = lowering.libraryCalls().imports().of(bases.get(bases.size() - 1), type.scope());
    return bases.size() > 1
        && last != null
        && last.module().equals("enum")
        && (lowering.libraryCalls().isBuiltin(base, "str")
            || lowering.libraryCalls().isBuiltin(base, "int"));
  }

  /** The constant of {@code PyEnum} for the class of the enum module that an enum extends. */
  static String enumBase(Lowering lowering, ClassInfo type) {
    String mixin = "";
    for (Expression base : type.node().bases()) {
      if (lowering.libraryCalls().isBuiltin(base, "str")) {
        mixin = "STR_MIXIN";
      } else if (lowering.libraryCalls().isBuiltin(base, "int")) {
        mixin = "INT_MIXIN";
      }
      Imported imported = lowering.libraryCalls().imports().of(base, type.scope());
      if (imported != null && imported.module().equals("enum") && imported.member() != null) {
        if (!mixin.isEmpty() && imported.member().equals("Enum")) {
          return mixin;
        }
        return enumConstant(imported.member());
      }
    }
    return "ENUM";
  }

  /** The constant of {@code PyEnum} for a class of the enum module. */
  static String enumConstant(String python) {
    return python.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** The class of the runtime for one of {@code collections.abc} that gives methods. */
  private static @Nullable Class<?> collection(Imported imported) {
    String member = imported.member();
    boolean known =
        imported.module().equals("collections.abc") || imported.module().equals("typing");
    return known && member != null ? CollectionsAbc.base(member) : null;
  }

  private static boolean isErased(ClassInfo type, Imported imported) {
    String member = imported.member();
    if (imported.module().equals("typing") && "NamedTuple".equals(member)) {
      type.form(Form.NAMED_TUPLE);
      return true;
    }
    return Imports.ERASED.contains(imported.module());
  }

  private void decorators(ClassInfo type) {
    for (Expression decorator : type.node().decorators()) {
      if (DATACLASS.equals(imported(lowering, type, decorator))) {
        type.form(Form.DATACLASS);
      } else if (!isKnownDecorator(lowering, type, decorator)) {
        Variable variable = type.scope().parent() == null ? null : named(type);
        if (variable == null || variable.scope().kind() == Scope.Kind.CLASS) {
          lowering.problems().refuse(decorator, "this decorator of a class");
        } else {
          variable.decorate();
        }
      }
    }
  }

  private static @Nullable Imported imported(
      Lowering lowering, ClassInfo type, Expression decorator) {
    Expression name = decorator instanceof Expression.Call call ? call.function() : decorator;
    return lowering.libraryCalls().imports().of(name, type.scope());
  }

  /** Whether a decorator of a class is the translator's business. */
  static boolean isKnownDecorator(Lowering lowering, ClassInfo type, Expression decorator) {
    Imported imported = imported(lowering, type, decorator);
    return imported != null
        && (Imports.ERASED.contains(imported.module())
            || DATACLASS.equals(imported)
            || TOTAL_ORDERING.equals(imported)
            || new Imported("enum", "unique").equals(imported));
  }

  private static @Nullable Variable named(ClassInfo type) {
    Scope outer = type.scope().parent();
    return outer == null ? null : outer.resolve(type.name());
  }

  private void dataFields(ClassInfo type) {
    ClassInfo base = type.base();
    if (base != null) {
      for (Parameter inherited : base.dataFields()) {
        type.dataFields().add(inherited);
      }
    }
    boolean keywordOnly = option(type, "kw_only");
    for (Statement statement : type.node().body()) {
      if (statement instanceof Statement.AnnAssign field
          && field.target() instanceof Expression.Name name
          && !isClassVariable(field.annotation())) {
        if (isKeywordMark(field.annotation())) {
          keywordOnly = true;
        } else {
          dataField(type, field, name.id(), keywordOnly);
        }
      }
    }
  }

  static boolean isInitVariable(Expression annotation) {
    return isNamed(annotation, "InitVar");
  }

  static boolean isClassVariable(Expression annotation) {
    return isNamed(annotation, "ClassVar");
  }

  /** What stands between fields and no field itself. */
  static boolean isKeywordMark(Expression annotation) {
    return isNamed(annotation, "KW_ONLY");
  }

  private static boolean isNamed(Expression annotation, String member) {
    Expression name =
        annotation instanceof Expression.Subscript generic ? generic.value() : annotation;
    return name instanceof Expression.Name n && n.id().equals(member)
        || name instanceof Expression.Attribute a && a.name().equals(member);
  }

  private void dataField(
      ClassInfo type, Statement.AnnAssign field, String name, boolean allByKeyword) {
    Expression value = field.value();
    boolean keywordOnly = allByKeyword;
    boolean init = true;
    if (value instanceof Expression.Call call
        && new Imported("dataclasses", "field")
            .equals(lowering.libraryCalls().imports().of(call.function(), type.scope()))) {
      Expression defaultValue = null;
      for (Keyword keyword : call.keywords()) {
        switch (String.valueOf(keyword.name())) {
          case "default" -> defaultValue = keyword.value();
          case "default_factory" -> defaultValue = lowering.program().callOf(keyword.value());
          case "init" -> init = !isFalse(keyword.value());
          case "kw_only" -> keywordOnly = !isFalse(keyword.value());
          default -> {}
        }
      }
      value = defaultValue;
    }
    if (!isInitVariable(field.annotation())) {
      type.fieldOrNew(name).onInstance().raise();
    }
    if (init) {
      type.addDataField(name, value, field.annotation(), keywordOnly);
    }
  }

  /** Whether {@code @dataclass(name=True)} says so. */
  static boolean option(ClassInfo type, String name) {
    for (Expression decorator : type.node().decorators()) {
      if (decorator instanceof Expression.Call call) {
        for (Keyword keyword : call.keywords()) {
          if (name.equals(keyword.name())) {
            return !isFalse(keyword.value());
          }
        }
      }
    }
    return false;
  }

  static boolean isFalse(Expression value) {
    return value instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Bool bool
        && !bool.value();
  }

  private void methods(ClassInfo type) {
    for (Statement statement : type.node().body()) {
      if (statement instanceof Statement.Assign assign
          && assign.value() instanceof Expression.Name value
          && type.methods().containsKey(value.id())) {
        for (Expression target : assign.targets()) {
          if (target instanceof Expression.Name name) {
            type.aliases().put(name.id(), type.methods().get(value.id()));
          }
        }
      }
    }
    ClassInfo base = type.base();
    type.deleters()
        .forEach((name, deleter) -> deleter.nameInJava(JavaNames.camel("delete_" + name)));
    for (FunctionInfo method : type.methods().values()) {
      if (isSpecial(method) && !HOOKS.contains(method.name())) {
        lowering.problems().refuse(method.node(), "the method " + method.name());
      }
      for (Expression decorator : method.decorators()) {
        FunctionInfo local = decoratorInClass(type, decorator);
        if (local != null) {
          local.bind(Binding.STATIC); // It is called before there is any instance.
        }
        if (!isKnown(type, decorator)) {
          method.markDecorated();
        }
      }
      FunctionInfo overridden = base == null ? null : base.method(method.name());
      if (method.name().equals("__new__")) {
        method.nameInJava("create" + type.javaName());
      } else if (overridden != null && !method.name().equals("__init__")) {
        override(method, overridden);
      }
    }
    new LibraryOverrides(lowering).prepare(type);
  }

  /** A function of the body of a class that decorates methods of it. */
  private static @Nullable FunctionInfo decoratorInClass(ClassInfo type, Expression decorator) {
    Expression name = decorator instanceof Expression.Call call ? call.function() : decorator;
    FunctionInfo local =
        name instanceof Expression.Name each ? type.methods().get(each.id()) : null;
    return local != null && local.binding() == Binding.INSTANCE ? local : null;
  }

  private void override(FunctionInfo method, FunctionInfo overridden) {
    if (sameParameters(method, overridden)) {
      method.override(overridden);
      method.nameInJava(overridden.javaName());
      if (!sameDefaults(method, overridden)) {
        method.vary();
      }
    } else if (method.binding() == Binding.INSTANCE
        && overridden.binding() == Binding.INSTANCE
        && !method.name().startsWith("__")) {
      method.adapt(overridden);
      ClassInfo owner = java.util.Objects.requireNonNull(method.owner());
      method.nameInJava(method.javaName() + "Of" + owner.javaName());
    } else if (method.binding() == Binding.INSTANCE
        || method.passed().size() == overridden.passed().size()) {
      lowering
          .problems()
          .refuse(method.node(), "a method with other parameters than the one it overrides");
    }
  }

  /** Whether the parameters are the same in Java. */
  private static boolean sameParameters(FunctionInfo one, FunctionInfo other) {
    if (one.passed().size() != other.passed().size()) {
      return false;
    }
    for (int i = 0; i < one.passed().size(); i++) {
      Parameter mine = one.passed().get(i);
      Parameter theirs = other.passed().get(i);
      boolean named = mine.kind() == FunctionInfo.ParameterKind.KEYWORD_ONLY;
      if (kind(mine) != kind(theirs) || named && !mine.name().equals(theirs.name())) {
        return false;
      }
    }
    return true;
  }

  private static FunctionInfo.ParameterKind kind(Parameter parameter) {
    return parameter.kind() == FunctionInfo.ParameterKind.POSITIONAL_ONLY
        ? FunctionInfo.ParameterKind.ORDINARY
        : parameter.kind();
  }

  private static boolean sameDefaults(FunctionInfo one, FunctionInfo other) {
    for (int i = 0; i < one.passed().size(); i++) {
      Expression mine = one.passed().get(i).defaultValue();
      Expression theirs = other.passed().get(i).defaultValue();
      boolean same =
          mine == null || theirs == null
              ? mine == theirs
              : mine instanceof Expression.Constant a
                  && theirs instanceof Expression.Constant b
                  && a.value().equals(b.value());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean isKnown(ClassInfo type, Expression decorator) {
    if (decorator instanceof Expression.Name name
        && KNOWN_DECORATORS.contains(name.id())
        && type.scope().resolve(name.id()) == null) {
      return true;
    }
    if (decorator instanceof Expression.Attribute attribute && attribute.name().equals("setter")) {
      return true;
    }
    Imported imported = lowering.libraryCalls().imports().of(decorator, type.scope());
    return imported != null
        && (Imports.ERASED.contains(imported.module()) || CACHED_PROPERTY.equals(imported));
  }

  /** Whether a method is a {@code cached_property}. */
  static boolean isCached(Lowering lowering, FunctionInfo method) {
    ClassInfo owner = method.owner();
    return owner != null
        && method.decorators().stream()
            .anyMatch(
                d ->
                    CACHED_PROPERTY.equals(lowering.libraryCalls().imports().of(d, owner.scope())));
  }

  static boolean isSpecial(FunctionInfo method) {
    return !method.name().equals("__call__")
        && !method.name().equals("__init__")
        && !method.name().equals("__post_init__")
        && method.name().startsWith("__")
        && method.name().endsWith("__")
        && method.binding() == Binding.INSTANCE;
  }
}
