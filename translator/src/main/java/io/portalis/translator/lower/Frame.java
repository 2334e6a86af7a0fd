package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The function, or the module's body, whose code is being made. */
final class Frame {

  /** A loop that {@code break} and {@code continue} may mean. */
  static final class Loop {
    private final @Nullable String elseLabel;
    private final List<Flow> breaks = new ArrayList<>();

    Loop(@Nullable String elseLabel) {
      this.elseLabel = elseLabel;
    }

    /** The label of the block that holds the loop and its else clause. */
    @Nullable String elseLabel() {
      return elseLabel;
    }

    void breakFrom(Flow flow) {
      breaks.add(flow.copy());
    }

    boolean hasBreak() {
      return !breaks.isEmpty();
    }

    List<Flow> breaks() {
      return breaks;
    }
  }

  /** A lambda of Java that is run at once, as of a comprehension. */
  private static final class Inline {
    private final Set<Variable> own = new HashSet<>();
  }

  private final @Nullable Frame outer;
  private final @Nullable FunctionInfo function;
  private final Set<String> names = new HashSet<>();
  private final Deque<Inline> inlines = new ArrayDeque<>();
  private final Deque<Loop> loops = new ArrayDeque<>();
  private final Deque<String> handled = new ArrayDeque<>();
  private final Set<Variable> declared = new HashSet<>();
  private final Set<Variable> hoisted = new HashSet<>();
  private final Map<Variable, String> copies = new HashMap<>();
  private CodeBlock.Builder before = CodeBlock.builder();
  private Scope scope;
  private Flow flow = new Flow();
  private @Nullable String yielder;
  private boolean returnsNothing;
  private boolean returnsBoxed;

  Frame(@Nullable Frame outer, @Nullable FunctionInfo function, Scope scope) {
    this.outer = outer;
    this.function = function;
    this.scope = scope;
  }

  @Nullable Frame outer() {
    return outer;
  }

  @Nullable FunctionInfo function() {
    return function;
  }

  Scope scope() {
    return scope;
  }

  void enter(Scope scope) {
    this.scope = scope;
  }

  Flow flow() {
    return flow;
  }

  void continueWith(Flow flow) {
    this.flow = flow;
  }

  Deque<Loop> loops() {
    return loops;
  }

  /** The variables that hold the exceptions which the code around handles. */
  Deque<String> handled() {
    return handled;
  }

  @Nullable String yielder() {
    return yielder;
  }

  void yieldTo(String yielder) {
    this.yielder = yielder;
  }

  /** Whether the Java body is one that gives no value. */
  boolean returnsNothing() {
    return returnsNothing;
  }

  /** Whether the Java body is a lambda that gives an object. */
  boolean returnsBoxed() {
    return returnsBoxed;
  }

  void returns(boolean nothing, boolean boxed) {
    returnsNothing = nothing;
    returnsBoxed = boxed;
  }

  boolean isDeclared(Variable variable) {
    return declared.contains(variable);
  }

  /** A comprehension that is lowered again declares its variables again. */
  void forget(Variable variable) {
    declared.remove(variable);
    hoisted.remove(variable);
  }

  void declare(Variable variable) {
    declared.add(variable);
    Inline inline = inlines.peek();
    if (inline != null) {
      inline.own.add(variable);
    }
  }

  void hoist(Variable variable) {
    declare(variable);
    hoisted.add(variable);
  }

  /** Whether a variable is declared before it gets its value, so that it changes for Java. */
  boolean isHoisted(Variable variable) {
    return hoisted.contains(variable);
  }

  /** Tells that Java sees a variable change, though Python's program assigns it once. */
  void markChanging(Variable variable) {
    hoisted.add(variable);
  }

  /** Returns a name that no variable around has. */
  String newName(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken(name); i++) {
      name = wanted + i;
    }
    names.add(name);
    return name;
  }

  /** Lets a name be used again, after the block that it was visible in. */
  void freeName(String name) {
    names.remove(name);
  }

  private boolean isTaken(String name) {
    return names.contains(name) || (outer != null && outer.isTaken(name));
  }

  boolean shadows(String name) {
    return isTaken(name);
  }

  void enterInline() {
    inlines.push(new Inline());
  }

  void leaveInline() {
    inlines.pop();
  }

  boolean isInline() {
    return !inlines.isEmpty();
  }

  /** Whether a lambda that is being made cannot use a variable as it is. */
  boolean needsCopy(Variable variable) {
    if (inlines.isEmpty() || inlines.peek().own.contains(variable)) {
      return false;
    }
    return variable.changes() || hoisted.contains(variable) || variable.maybeUnbound().isRaised();
  }

  /** Returns the name of a constant copy of a variable as it is before the statement. */
  String copyOf(Variable variable, CodeBlock declarationType, CodeBlock read) {
    String known = copies.get(variable);
    if (known != null) {
      return known;
    }
    String name = newName(variable.javaName() + "Now");
    copies.put(variable, name);
    before.addStatement("$L $L = $L", declarationType, name, read);
    return name;
  }

  /** Returns what must stand before the statement that was just made. */
  CodeBlock takeBefore() {
    CodeBlock code = before.build();
    before = CodeBlock.builder();
    copies.clear();
    return code;
  }

  /** Adds a statement before the one that is being made. */
  CodeBlock.Builder before() {
    return before;
  }
}
