package io.portalis.translator.model;

import io.portalis.translator.library.Library;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is known of a program. */
public final class Program {

  private final Module module;
  private final Library library;
  private final Facts facts = new Facts();
  private final Facts.Flag handling = facts.flag();
  private final Problems problems;
  private final Map<Expression, Expression> calls = new IdentityHashMap<>();
  private final Map<Node, Scope> scopes = new IdentityHashMap<>();
  private final Map<Node, FunctionInfo> functions = new IdentityHashMap<>();
  private final Map<Node, ClassInfo> classes = new IdentityHashMap<>();
  private final List<FunctionInfo> allFunctions = new ArrayList<>();
  private final List<ClassInfo> allClasses = new ArrayList<>();
  private final Map<List<Statement>, Suite> suites = new IdentityHashMap<>();
  private final Map<Node, Map<String, Slot>> slots = new IdentityHashMap<>();
  private final Map<String, Facts.Flag> dynamicNames = new HashMap<>();
  private final Map<Statement.ClassDef, List<String>> severalBases;
  private final Set<Statement.ClassDef> links;
  private final Scope scope;

  /** Binds the names of a module. */
  public Program(Module module, Library library) {
    Linearized linearized = Linearized.of(EnumForms.of(module));
    this.module = linearized.module();
    this.severalBases = linearized.bases();
    this.links = linearized.links();
    this.library = library;
    this.problems = new Problems(module.source());
    this.scope = new Binder(this).bind(this.module);
  }

  /** The call without arguments of what the source only names; always the same node for it. */
  public Expression callOf(Expression function) {
    return calls.computeIfAbsent(
        function, f -> new Expression.Call(f, List.of(), List.of(), f.span()));
  }

  /** Returns the tree. */
  public Module module() {
    return module;
  }

  /** Returns what it can import. */
  public Library library() {
    return library;
  }

  /** Returns the count of what was learnt. */
  public Facts facts() {
    return facts;
  }

  /** Raised if the program asks what exception is being handled, other than where it is caught. */
  public Facts.Flag handling() {
    return handling;
  }

  /** Returns what the source names as the base classes of a class that it gives several. */
  public List<String> severalBases(Statement.ClassDef type) {
    return severalBases.getOrDefault(type, List.of());
  }

  /** Returns whether a class is not in the source, but stands for a base class of another one. */
  public boolean isLink(Statement.ClassDef type) {
    return links.contains(type);
  }

  /** Returns what is not supported. */
  public Problems problems() {
    return problems;
  }

  /** Returns the module's scope. */
  public Scope scope() {
    return scope;
  }

  /** Returns the scopes by the nodes that open them. */
  public Map<Node, Scope> scopes() {
    return scopes;
  }

  /** Adds a function, which a node defines. */
  void add(Node node, FunctionInfo function) {
    functions.put(node, function);
    allFunctions.add(function);
  }

  /** Adds a class, which a node defines. */
  void add(Node node, ClassInfo type) {
    classes.put(node, type);
    allClasses.add(type);
  }

  /** Returns the function that a node defines, or null. */
  public @Nullable FunctionInfo function(Node node) {
    return functions.get(node);
  }

  /** Returns the class that a node defines, or null. */
  public @Nullable ClassInfo type(Node node) {
    return classes.get(node);
  }

  /** Returns all functions, always in the same order. */
  public List<FunctionInfo> functions() {
    return allFunctions;
  }

  /** Returns all classes, always in the same order. */
  public List<ClassInfo> classes() {
    return allClasses;
  }

  /** Returns the suites by their statements. */
  public Map<List<Statement>, Suite> suites() {
    return suites;
  }

  /** Returns a slot that belongs to a place of the program, the same in each pass. */
  public Slot slotAt(Node node, String purpose) {
    return slots
        .computeIfAbsent(node, n -> new HashMap<>())
        .computeIfAbsent(purpose, p -> facts.slot());
  }

  /**
   * Returns whether an attribute of that name is used on an object of unknown class, so that
   * classes must offer it by name. {@code *} stands for names known only when the program runs.
   */
  public Facts.Flag dynamicName(String name) {
    return dynamicNames.computeIfAbsent(name, n -> facts.flag());
  }

  /** Returns whether classes must offer an attribute by name. */
  public boolean isDynamic(String name) {
    return dynamicName(name).isRaised() || dynamicName("*").isRaised();
  }

  Node nodeOf(Scope wanted) {
    for (Map.Entry<Node, Scope> entry : scopes.entrySet()) {
      if (entry.getValue() == wanted) {
        return entry.getKey();
      }
    }
    return module;
  }
}
