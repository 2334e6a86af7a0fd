package io.portalis.translator.model;

import io.portalis.translator.python.Arg;
import io.portalis.translator.python.Arguments;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the program: a {@code def}, an {@code async def} or a lambda. */
public final class FunctionInfo {

  /** The groups of parameters, in the order in which they stand. */
  public enum ParameterKind {
    /** Before {@code /}. */
    POSITIONAL_ONLY,
    /** By position or by name. */
    ORDINARY,
    /** {@code *args}. */
    VARIABLE,
    /** After {@code *}. */
    KEYWORD_ONLY,
    /** {@code **kwargs}. */
    KEYWORDS
  }

  /**
   * A parameter.
   *
   * @param variable the variable that it is in the body
   * @param slot what callers pass; unlike the variable's it does not see assignments in the body
   * @param defaultSlot the type of the default, where there is one
   */
  public record Parameter(
      String name,
      ParameterKind kind,
      @Nullable Expression defaultValue,
      @Nullable Expression annotation,
      Variable variable,
      Slot slot,
      Arg arg) {}

  /** How a method of a class takes its receiver. */
  public enum Binding {
    /** Not a method. */
    NONE,
    /** An ordinary method. */
    INSTANCE,
    /** A class method. */
    CLASS,
    /** A static method. */
    STATIC,
    /** A property's getter. */
    PROPERTY,
    /** A property's setter. */
    SETTER
  }

  private final String name;
  private final Node node;
  private final Scope scope;
  private final List<Parameter> parameters = new ArrayList<>();
  private final @Nullable ClassInfo owner;
  private final Slot result;
  private final Slot yielded;
  private final Facts.Flag used;
  private final Facts.Flag capturing;
  private final Facts.Flag wanted;
  private @Nullable FunctionInfo overridden;
  private @Nullable FunctionInfo adapted;
  private boolean varied;
  private boolean decorated;
  private Binding binding = Binding.NONE;
  private String javaName;
  private boolean generator;

  FunctionInfo(String name, Node node, Scope scope, @Nullable ClassInfo owner, Facts facts) {
    this.name = name;
    this.javaName = name;
    this.node = node;
    this.scope = scope;
    this.owner = owner;
    this.result = facts.slot();
    this.yielded = facts.slot();
    this.used = facts.flag();
    this.capturing = facts.flag();
    this.wanted = facts.flag();
  }

  /** Returns its name in Python. */
  public String name() {
    return name;
  }

  /** Returns its name with those of what it is in, as {@code main.<locals>.add}. */
  public String qualifiedName() {
    String qualified = name;
    for (Scope around = scope.parent(); around != null; around = around.parent()) {
      if (around.kind() == Scope.Kind.CLASS && around.type() != null) {
        qualified = around.type().name() + "." + qualified;
      } else if (around.kind() == Scope.Kind.FUNCTION && around.function() != null) {
        qualified = around.function().name() + ".<locals>." + qualified;
      }
    }
    return qualified;
  }

  /** Returns the statement or the lambda that defines it. */
  public Node node() {
    return node;
  }

  /** Returns the scope of its body. */
  public Scope scope() {
    return scope;
  }

  /** Returns its parameters, in order; the receiver of a method is the first of them. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Returns the parameters that callers pass: without the receiver of a method. */
  public List<Parameter> passed() {
    return hasReceiver() ? parameters.subList(1, parameters.size()) : parameters;
  }

  /** Returns whether the first parameter is the receiver. */
  public boolean hasReceiver() {
    return binding != Binding.NONE && binding != Binding.STATIC && !parameters.isEmpty();
  }

  /** Returns the class whose method it is. */
  public @Nullable ClassInfo owner() {
    return owner;
  }

  /** Returns what its {@code return} statements give. */
  public Slot result() {
    return result;
  }

  /** Returns what its {@code yield} expressions give. */
  public Slot yielded() {
    return yielded;
  }

  /** Returns whether it is used as a value, not only called. */
  public Facts.Flag used() {
    return used;
  }

  /** Returns whether it refers to variables of the functions around it. */
  public Facts.Flag capturing() {
    return capturing;
  }

  /** Returns whether its result is used where it only ever gives None. */
  public Facts.Flag wanted() {
    return wanted;
  }

  /** Says which method of a superclass it overrides; both agree in their types. */
  public void override(FunctionInfo other) {
    overridden = other;
    result.unify(other.result);
    yielded.unify(other.yielded);
    for (int i = 0; i < Math.min(passed().size(), other.passed().size()); i++) {
      passed().get(i).slot().unify(other.passed().get(i).slot());
    }
  }

  /**
   * Says which method of a superclass it overrides although its parameters are others. In Java it
   * is a method of its own, and one that overrides the other calls it.
   */
  public void adapt(FunctionInfo other) {
    overridden = other;
    adapted = other;
    result.unify(other.result);
    yielded.unify(other.yielded);
    vary();
  }

  /** Returns the method of a superclass that it overrides although its parameters are others. */
  public @Nullable FunctionInfo adapted() {
    return adapted;
  }

  /** Returns whether it is that method of Java that it overrides. */
  public boolean isOverride() {
    return overridden != null && adapted == null;
  }

  /** Returns whether the methods that override one another differ in parameters or defaults. */
  public boolean isVaried() {
    return root().varied;
  }

  /** Says that the methods that override one another differ in parameters or defaults. */
  public void vary() {
    root().varied = true;
  }

  /** Returns the method that it overrides, or that one overrides, and so on; or itself. */
  public FunctionInfo root() {
    return overridden == null ? this : overridden.root();
  }

  /** Returns whether it stays a method, rather than what decorators make of it. */
  public boolean isPlain() {
    return !decorated;
  }

  /** Says that decorators make something else of it. */
  public void markDecorated() {
    decorated = true;
  }

  /** Returns how it takes its receiver. */
  public Binding binding() {
    return binding;
  }

  /** Says how it takes its receiver. */
  public void bind(Binding binding) {
    this.binding = binding;
  }

  /** Returns its name in Java. */
  public String javaName() {
    return javaName;
  }

  /** Gives it a name in Java. */
  public void nameInJava(String javaName) {
    this.javaName = javaName;
  }

  /** Returns whether it is an {@code async def}. */
  public boolean isAsync() {
    return node instanceof Statement.AsyncFunctionDef;
  }

  /** Returns whether it yields. */
  public boolean isGenerator() {
    return generator;
  }

  void markGenerator() {
    generator = true;
  }

  /** Returns its parameters as parsed. */
  public Arguments arguments() {
    return arguments(node);
  }

  static Arguments arguments(Node node) {
    if (node instanceof Statement.FunctionDef def) {
      return def.args();
    }
    if (node instanceof Statement.AsyncFunctionDef def) {
      return def.args();
    }
    return ((Expression.Lambda) node).args();
  }

  /** Returns its statements; a lambda has none. */
  public List<Statement> body() {
    if (node instanceof Statement.FunctionDef def) {
      return def.body();
    }
    return node instanceof Statement.AsyncFunctionDef def ? def.body() : List.of();
  }

  /** Returns its decorators. */
  public List<Expression> decorators() {
    if (node instanceof Statement.FunctionDef def) {
      return def.decorators();
    }
    return node instanceof Statement.AsyncFunctionDef def ? def.decorators() : List.of();
  }

  /** Tells that anyone may call it with anything. */
  public void release() {
    used.raise();
    for (Parameter parameter : passed()) {
      parameter.slot().join(Type.ANY);
    }
  }

  @Override
  public String toString() {
    return "def " + name;
  }
}
