package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.portalis.translator.library.Library;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.Problems;
import io.portalis.translator.model.Program;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Node;
import org.jspecify.annotations.Nullable;

/** One pass over a program: its parts, and the place where the pass is. */
final class Lowering {

  private final Program program;
  private final JavaNames names;
  private final Coercions coercions;
  private final Expressions expressions;
  private final Operators operators;
  private final Displays displays;
  private final Comprehensions comprehensions;
  private final Strings strings;
  private final Attributes attributes;
  private final Calls calls;
  private final LibraryCalls libraryCalls;
  private final Statements statements;
  private final Assignments assignments;
  private final Loops loops;
  private final Handlers handlers;
  private final Managers managers;
  private final Matches matches;
  private final Functions functions;
  private final Classes classes;
  private final ClassBodies classBodies;
  private final Instances instances;
  private final Enums enums;
  private final Names variables;
  private Frame frame;

  Lowering(Program program, ClassName module) {
    this.program = program;
    this.names = new JavaNames(module);
    this.frame = new Frame(null, null, program.scope());
    program.classes().forEach(type -> frame.newName(type.javaName()));
    this.coercions = new Coercions(this);
    this.expressions = new Expressions(this);
    this.operators = new Operators(this);
    this.displays = new Displays(this);
    this.comprehensions = new Comprehensions(this);
    this.strings = new Strings(this);
    this.attributes = new Attributes(this);
    this.calls = new Calls(this);
    this.libraryCalls = new LibraryCalls(this);
    this.statements = new Statements(this);
    this.assignments = new Assignments(this);
    this.loops = new Loops(this);
    this.handlers = new Handlers(this);
    this.managers = new Managers(this);
    this.matches = new Matches(this);
    this.functions = new Functions(this);
    this.classes = new Classes(this);
    this.classBodies = new ClassBodies(this);
    this.instances = new Instances(this);
    this.enums = new Enums(this);
    this.variables = new Names(this);
  }

  Program program() {
    return program;
  }

  Library library() {
    return program.library();
  }

  Problems problems() {
    return program.problems();
  }

  JavaNames names() {
    return names;
  }

  Coercions coercions() {
    return coercions;
  }

  Operators operators() {
    return operators;
  }

  Displays displays() {
    return displays;
  }

  Comprehensions comprehensions() {
    return comprehensions;
  }

  Strings strings() {
    return strings;
  }

  Attributes attributes() {
    return attributes;
  }

  Calls calls() {
    return calls;
  }

  LibraryCalls libraryCalls() {
    return libraryCalls;
  }

  Statements statements() {
    return statements;
  }

  Assignments assignments() {
    return assignments;
  }

  Loops loops() {
    return loops;
  }

  Handlers handlers() {
    return handlers;
  }

  Managers managers() {
    return managers;
  }

  Matches matches() {
    return matches;
  }

  Functions functions() {
    return functions;
  }

  Classes classes() {
    return classes;
  }

  ClassBodies classBodies() {
    return classBodies;
  }

  Instances instances() {
    return instances;
  }

  Enums enums() {
    return enums;
  }

  Names variables() {
    return variables;
  }

  Frame frame() {
    return frame;
  }

  Scope scope() {
    return frame.scope();
  }

  /** Starts on a function, with the functions around it still in sight. */
  Frame enter(@Nullable FunctionInfo function, Scope scope) {
    frame = new Frame(frame, function, scope);
    return frame;
  }

  void leave() {
    Frame outer = frame.outer();
    if (outer == null) {
      throw new IllegalStateException();
    }
    frame = outer;
  }

  /** Lowers an expression. */
  Value value(Expression expression) {
    return expressions.lower(expression);
  }

  /** Lowers an expression to one of a given Java type, and lets its values flow into a slot. */
  CodeBlock into(Expression expression, Slot slot) {
    Value value = value(expression);
    slot.join(value.type());
    return coercions.to(value, names.of(slot.type()));
  }

  /** Lowers an expression as an object. */
  CodeBlock object(Expression expression) {
    return coercions.object(value(expression));
  }

  Slot slotAt(Node node, String purpose) {
    return program.slotAt(node, purpose);
  }

  /** A value of unknown type, for what is refused. */
  Value refuse(Node node, String what) {
    problems().refuse(node, what);
    return Value.of(Type.ANY, Runtime.ANY, "null");
  }
}
