package io.portalis.translator.model;

import io.portalis.translator.python.Arg;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.PythonParser;
import io.portalis.translator.python.PythonSyntaxError;
import io.portalis.translator.python.Statement;
import io.portalis.translator.python.Statement.ClassDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A module whose classes have one base class each. A class with several gets a chain of its own
 * instead, in the order in which Python looks for methods (C3, from "A Monotonic Superclass
 * Linearization for Dylan", Barrett et al., 1996): for {@code class C(A, B)} there are {@code BOfC}
 * and {@code AOfC(BOfC)}, with the bodies of {@code B} and {@code A}, and {@code C(AOfC)}; so that
 * {@code super()} means in Java what it means in Python. What a chain cannot stand for, such as
 * class variables that change, is left as it is, to be refused later.
 */
final class Linearized {

  /** Base classes that mean nothing in Java. */
  private static final Set<String> ERASED = Set.of("ABC", "Generic", "Protocol", "object");

  private static final Set<String> UNSUITABLE =
      Set.of("__init_subclass__", "__class_getitem__", "__new__", "__subclasshook__");

  /** What an empty class has as well. */
  private static final Set<String> OF_EVERY_CLASS =
      Set.of("__doc__", "__name__", "__qualname__", "__module__", "__mro__", "__bases__");

  private final Module original;
  private final Map<String, ClassDef> classes = new LinkedHashMap<>();
  private final Map<ClassDef, List<String>> bases = new IdentityHashMap<>();
  private final Set<ClassDef> links = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> copied = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Module module;

  private Linearized(Module original) {
    this.original = original;
    this.module = rewrite();
  }

  static Linearized of(Module module) {
    return new Linearized(module);
  }

  Module module() {
    return module;
  }

  /** The base classes, as the source names them, of the classes that have a chain. */
  Map<ClassDef, List<String>> bases() {
    return bases;
  }

  /** The classes that are in a chain only, and not in the source. */
  Set<ClassDef> links() {
    return links;
  }

  private ClassDef named(String name) {
    return Objects.requireNonNull(classes.get(name), name);
  }

  private Module rewrite() {
    Set<String> twice = new HashSet<>();
    for (Statement statement : original.body()) {
      if (statement instanceof ClassDef def && classes.put(def.name(), def) != null) {
        twice.add(def.name());
      }
    }
    classes.keySet().removeAll(twice);
    Map<ClassDef, List<ClassDef>> chains = new IdentityHashMap<>();
    for (ClassDef def : classes.values()) {
      List<ClassDef> chain = chain(def);
      if (chain != null) {
        chains.put(def, chain);
      } else {
        def.bases().stream().map(Linearized::nameOf).forEach(kept::add);
      }
    }
    if (chains.isEmpty()) {
      return original;
    }
    List<Statement> body = new ArrayList<>();
    for (Statement statement : original.body()) {
      if (!(statement instanceof ClassDef def)) {
        body.add(statement);
      } else if (chains.containsKey(def)) {
        body.addAll(chains.get(def));
      } else {
        body.add(isShell(def.name()) ? shell(def) : def);
      }
    }
    return new Module(body, original.comments(), original.source(), original.span());
  }

  /** Whether a class is there only to be asked for: it has no instances that are not copies'. */
  private boolean isShell(String name) {
    return copied.contains(name) && !kept.contains(name) && !isValue(original, name);
  }

  private static ClassDef shell(ClassDef def) {
    List<Statement> body = new ArrayList<>(List.of(new Statement.Pass(def.span())));
    for (Statement statement : def.body()) {
      if (statement instanceof Statement.Expr || variable(statement) != null) {
        body.add(statement);
      }
    }
    if (def.body().get(0) instanceof Statement.Expr) {
      body.remove(0); // The docstring comes first.
    }
    return with(def, def.name(), def.bases(), body, List.of());
  }

  private static ClassDef with(
      ClassDef def,
      String name,
      List<Expression> bases,
      List<Statement> body,
      List<Expression> decorators) {
    return new ClassDef(
        name, bases, def.keywords(), body, decorators, def.typeParams(), def.span());
  }

  /** The classes that stand for one with several bases, itself last; null if nothing does. */
  private @Nullable List<ClassDef> chain(ClassDef def) {
    List<String> order = order(def.name());
    Set<String> libraries = new LinkedHashSet<>();
    boolean several = programBases(def).size() > 1;
    several |= !programBases(def).isEmpty() && !libraryBases(def).isEmpty();
    if (!several || order == null) {
      return null;
    }
    for (String name : order) {
      libraryBases(named(name)).forEach(base -> libraries.add(text(base)));
    }
    if (libraries.size() > 1) {
      return null;
    }
    List<String> others = programBases(def);
    if (!libraries.isEmpty()
        && others.subList(1, others.size()).stream().allMatch(n -> isEmpty(named(n)))
        && libraryBases(def).isEmpty()) {
      return null; // Exceptions that inherit nothing from the others need no chain.
    }
    List<String> above = order.subList(1, order.size());
    int real = 0;
    while (real < above.size() && !isReal(above.subList(real, above.size()), libraries)) {
      real++;
    }
    for (String name : above.subList(0, real)) {
      if (!isSuitable(named(name), def)) {
        return null;
      }
    }
    return build(def, above, real);
  }

  /** Whether the first of these classes extends all the others, and what they extend, as it is. */
  private boolean isReal(List<String> above, Set<String> libraries) {
    Set<String> own = new HashSet<>();
    above.forEach(name -> libraryBases(named(name)).forEach(base -> own.add(text(base))));
    return above.equals(order(above.get(0)))
        && own.equals(libraries)
        && above.stream().allMatch(name -> programBases(named(name)).size() < 2);
  }

  private List<ClassDef> build(ClassDef def, List<String> above, int real) {
    Map<String, String> names = new HashMap<>();
    List<ClassDef> chain = new ArrayList<>();
    Expression base = null;
    if (real < above.size()) {
      base = name(def, above.get(real));
      kept.add(above.get(real));
    } else {
      for (String name : above) {
        base = libraryBases(named(name)).stream().findFirst().orElse(base);
      }
      base = libraryBases(def).stream().findFirst().orElse(base);
    }
    for (int i = real - 1; i >= 0; i--) {
      ClassDef copy = fresh(above.get(i));
      String name = copy.name() + "Of" + def.name();
      List<Expression> extended = extended(base, copy);
      List<Statement> body = copy.body().stream().map(s -> shared(s, copy)).toList();
      ClassDef link = with(copy, name, extended, body, copy.decorators());
      chain.add(link);
      links.add(link);
      names.put(copy.name(), name);
      copied.add(copy.name());
      base = name(def, name);
    }
    ClassDef renamed = (ClassDef) Renaming.of(names).apply((Record) def);
    ClassDef last =
        with(renamed, def.name(), extended(base, def), renamed.body(), renamed.decorators());
    chain.add(last);
    bases.put(last, programBases(def));
    return chain;
  }

  /** A class variable of a copy is what that of the original class is. */
  private static Statement shared(Statement statement, ClassDef owner) {
    if (!owner.decorators().isEmpty()
        || !(statement instanceof Statement.Assign assign)
        || assign.value() instanceof Expression.Constant) {
      return statement;
    }
    String variable = variable(assign);
    Expression value =
        new Expression.Attribute(
            name(owner, owner.name()),
            Objects.requireNonNull(variable),
            Expression.Context.LOAD,
            assign.value().span());
    return new Statement.Assign(assign.targets(), value, assign.span());
  }

  /** The only variable that is assigned; null if there is something else. */
  private static @Nullable String variable(Statement statement) {
    return statement instanceof Statement.Assign assign
            && assign.targets().size() == 1
            && assign.targets().get(0) instanceof Expression.Name name
        ? name.id()
        : null;
  }

  /** The one base class of a class in a chain, and those that mean nothing in Java. */
  private static List<Expression> extended(@Nullable Expression base, ClassDef def) {
    List<Expression> all = new ArrayList<>();
    if (base != null) {
      all.add(base);
    }
    def.bases().stream().filter(Linearized::isErased).forEach(all::add);
    return all;
  }

  private static boolean isErased(Expression base) {
    return ERASED.contains(lastPart(nameOf(base)));
  }

  private static Expression name(ClassDef at, String id) {
    return new Expression.Name(id, Expression.Context.LOAD, at.span());
  }

  /** The same class with nodes of its own. */
  private ClassDef fresh(String name) {
    try {
      for (Statement statement : PythonParser.parse(original.source()).body()) {
        if (statement instanceof ClassDef def && def.name().equals(name)) {
          return def;
        }
      }
    } catch (PythonSyntaxError impossible) {
      throw new IllegalStateException(impossible);
    }
    throw new IllegalStateException(name);
  }

  /** Whether copies of a class do what it does. */
  private boolean isSuitable(ClassDef def, ClassDef user) {
    return def.keywords().isEmpty()
        && user.keywords().isEmpty()
        && def.body().stream().allMatch(statement -> isSteady(statement, def))
        && !namesSuper(def)
        && !isAskedForMembers(def, user)
        && !original.source().text().contains("__subclasses__");
  }

  private static boolean isEmpty(ClassDef def) {
    return def.body().stream()
        .allMatch(s -> s instanceof Statement.Pass || s instanceof Statement.Expr);
  }

  private static boolean isSteady(Statement statement, ClassDef owner) {
    if (statement instanceof Statement.FunctionDef def) {
      return !UNSUITABLE.contains(def.name());
    }
    boolean decorated = !owner.decorators().isEmpty();
    if (statement instanceof Statement.AnnAssign assign) {
      return decorated || assign.value() == null || assign.value() instanceof Expression.Constant;
    }
    return statement instanceof Statement.AsyncFunctionDef
        || statement instanceof Statement.Pass
        || variable(statement) != null && !decorated
        || statement instanceof Statement.Expr expr && expr.value() instanceof Expression.Constant;
  }

  /** Whether it has a {@code super(...)} with arguments. */
  private static boolean namesSuper(Node node) {
    return node instanceof Expression.Call call
            && call.function() instanceof Expression.Name name
            && name.id().equals("super")
            && !call.args().isEmpty()
        || Children.of(node).stream().anyMatch(Linearized::namesSuper);
  }

  /** Whether a class is used as a value, so that there may be instances of it. */
  private static boolean isValue(Node node, String type) {
    if (node instanceof Expression.Name name) {
      return name.id().equals(type);
    }
    if (node instanceof Arg
        || node instanceof Expression.Attribute attribute && isName(attribute.value(), type)) {
      return false;
    }
    List<Node> parts = new ArrayList<>(Children.of(node));
    if (node instanceof ClassDef def) {
      parts.removeAll(def.bases());
    } else if (node instanceof Statement.AnnAssign assign) {
      parts.remove(assign.annotation());
    } else if (node instanceof Expression.Call call
        && (isName(call.function(), "isinstance") || isName(call.function(), "issubclass"))) {
      parts = List.copyOf(call.args().subList(0, Math.min(1, call.args().size())));
    }
    return parts.stream().anyMatch(part -> isValue(part, type));
  }

  private static boolean isName(Expression expression, String id) {
    return expression instanceof Expression.Name name && name.id().equals(id);
  }

  /** Whether {@code type.member} stands anywhere but in the class that is to have the chain. */
  private boolean isAskedForMembers(ClassDef type, ClassDef user) {
    Set<String> there = new HashSet<>(OF_EVERY_CLASS);
    type.body().stream().map(Linearized::variable).filter(Objects::nonNull).forEach(there::add);
    return original.body().stream()
        .filter(statement -> statement != user)
        .anyMatch(statement -> asks(statement, type.name(), there));
  }

  /** Whether something of a class is asked for that is not there, or is set. */
  private static boolean asks(Node node, String type, Set<String> there) {
    return node instanceof Expression.Attribute attribute
            && attribute.value() instanceof Expression.Name name
            && name.id().equals(type)
            && !(there.contains(attribute.name()) && attribute.context() == Expression.Context.LOAD)
        || Children.of(node).stream().anyMatch(child -> asks(child, type, there));
  }

  private static String nameOf(Expression base) {
    Expression plain = base instanceof Expression.Subscript generic ? generic.value() : base;
    return plain instanceof Expression.Name name ? name.id() : text(plain);
  }

  private static String text(Expression base) {
    return base instanceof Expression.Attribute attribute
        ? text(attribute.value()) + "." + attribute.name()
        : base instanceof Expression.Name name ? name.id() : base.toString();
  }

  private List<String> programBases(ClassDef def) {
    return def.bases().stream().map(Linearized::nameOf).filter(classes::containsKey).toList();
  }

  private List<Expression> libraryBases(ClassDef def) {
    return def.bases().stream()
        .filter(base -> !classes.containsKey(nameOf(base)))
        .filter(base -> !isErased(base))
        .toList();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** C3; null if there is no such order. */
  private @Nullable List<String> order(String name) {
    ClassDef def = named(name);
    List<List<String>> rest = new ArrayList<>();
    for (String base : programBases(def)) {
      List<String> above = base.equals(name) ? null : order(base);
      if (above == null) {
        return null;
      }
      rest.add(new ArrayList<>(above));
    }
    rest.add(new ArrayList<>(programBases(def)));
    List<String> order = new ArrayList<>(List.of(name));
    rest.removeIf(List::isEmpty);
    while (!rest.isEmpty()) {
      String next = null;
      for (List<String> candidates : rest) {
        String head = candidates.get(0);
        if (rest.stream().noneMatch(list -> list.lastIndexOf(head) > 0)) {
          next = head;
          break;
        }
      }
      if (next == null) {
        return null;
      }
      order.add(next);
      String taken = next;
      rest.forEach(list -> list.remove(taken));
      rest.removeIf(List::isEmpty);
    }
    return order;
  }
}
