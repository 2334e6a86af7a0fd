package io.portalis.translator.lower;

import io.portalis.translator.model.Children;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.ClassInfo.Form;
import io.portalis.translator.model.FunctionInfo;
import io.portalis.translator.model.FunctionInfo.Binding;
import io.portalis.translator.model.Scope;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributes that cannot be fields of Java, since a class may hide those of its
 * superclass, an instance those of its class, or since they come and go. They are kept by name.
 */
final class ClassVariables {

  private final Lowering lowering;

  /** Names of attributes that something asks for or deletes. */
  private final Set<String> volatileNames = new HashSet<>();

  /** Whether something asks for all attributes of an object. */
  private boolean dictionaries;

  /** Whether attributes are set whose names only the running program knows. */
  private boolean anyAssigned;

  /** Class variables that are assigned outside of the bodies of the classes that have them. */
  private final Set<String> reassigned = new HashSet<>();

  /** Class variables that are assigned through a class that may be a subclass. */
  private final Set<String> assignedBelow = new HashSet<>();

  /** The classes that attributes are assigned to whose bodies do not have them. */
  private final Map<String, Set<ClassInfo>> undeclared = new LinkedHashMap<>();

  /** Attributes of instances that are assigned. */
  private final Set<String> onInstances = new HashSet<>();

  ClassVariables(Lowering lowering) {
    this.lowering = lowering;
  }

  void prepare() {
    for (Statement statement : lowering.program().module().body()) {
      visit(statement, lowering.program().scope());
    }
    for (ClassInfo type : lowering.program().classes()) {
      for (String name : declared(type)) {
        if (isKeptByName(type, name)) {
          top(type, name).fieldOrNew(name).keepByName();
        }
      }
    }
    undeclared.forEach(
        (name, types) -> types.forEach(type -> top(type, name).fieldOrNew(name).keepByName()));
    if (dictionaries) {
      lowering.program().dynamicName("__dict__").raise();
      volatileNames.addAll(onInstances);
    }
    for (ClassInfo type : lowering.program().classes()) {
      if (type.form() == Form.PLAIN || type.form() == Form.DATACLASS) {
        for (String name : volatileNames) {
          if (DataField.all(lowering, type).stream().noneMatch(field -> field.name().equals(name))
              && onInstances.contains(name)
              && type.base() == null
              && type.method(name) == null
              && type.setter(name) == null) {
            type.fieldOrNew(name).keepByName();
          }
        }
      }
    }
  }

  /** The names that the body of a class gives values, other than methods and classes. */
  static Set<String> declared(ClassInfo type) {
    Set<String> names = new HashSet<>();
    if (type.form() == Form.ENUM || type.form() == Form.NAMED_TUPLE) {
      return names;
    }
    for (Map.Entry<String, Variable> entry : type.scope().variables().entrySet()) {
      Variable variable = entry.getValue();
      String name = entry.getKey();
      boolean field =
          variable.function() == null
              && variable.type() == null
              && !type.methods().containsKey(name)
              && !type.setters().containsKey(name)
              && !type.aliases().containsKey(name)
              && type.dataFields().stream().noneMatch(p -> p.name().equals(name))
              && !DataField.isDeclared(type, name)
              && !name.startsWith("__");
      if (field) {
        names.add(name);
      }
    }
    return names;
  }

  /** The uppermost superclass that has a class variable. */
  private ClassInfo top(ClassInfo type, String name) {
    Set<ClassInfo> others = undeclared.getOrDefault(name, Set.of());
    ClassInfo top = type;
    for (ClassInfo above = type.base(); above != null; above = above.base()) {
      top = declared(above).contains(name) || others.contains(above) ? above : top;
    }
    return top;
  }

  private void undeclared(ClassInfo type, String name) {
    assignedBelow.add(name);
    if (type.form() != Form.ENUM) {
      undeclared.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(type);
    }
  }

  private boolean isKeptByName(ClassInfo type, String name) {
    for (ClassInfo above = type.base(); above != null; above = above.base()) {
      if (declared(above).contains(name)) {
        return true;
      }
    }
    return anyAssigned
        || volatileNames.contains(name)
        || assignedBelow.contains(name)
        || reassigned.contains(name) && onInstances.contains(name);
  }

  private void visit(Node node, Scope scope) {
    Scope inner = lowering.program().scopes().getOrDefault(node, scope);
    if (node instanceof Statement.Assign assign) {
      assign.targets().forEach(target -> assigned(target, inner));
    } else if (node instanceof Statement.AugAssign assign) {
      assigned(assign.target(), inner);
    } else if (node instanceof Statement.AnnAssign assign) {
      assigned(assign.target(), inner);
    } else if (node instanceof Statement.Delete delete) {
      delete.targets().forEach(this::deleted);
    } else if (node instanceof Expression.Call call) {
      asked(call);
    } else if (node instanceof Expression.Attribute attribute
        && attribute.name().equals("__dict__")) {
      dictionaries = true;
      anyAssigned = true;
    }
    for (Node child : Children.of(node)) {
      visit(child, inner);
    }
  }

  private void assigned(Expression target, Scope scope) {
    if (target instanceof Expression.TupleExpr tuple) {
      tuple.elements().forEach(each -> assigned(each, scope));
    } else if (target instanceof Expression.ListExpr list) {
      list.elements().forEach(each -> assigned(each, scope));
    } else if (target instanceof Expression.Starred starred) {
      assigned(starred.value(), scope);
    } else if (target instanceof Expression.Attribute attribute) {
      attributeAssigned(attribute, scope);
    }
  }

  private void attributeAssigned(Expression.Attribute attribute, Scope scope) {
    String name = attribute.name();
    Expression owner = attribute.value();
    Variable variable = owner instanceof Expression.Name n ? scope.resolve(n.id()) : null;
    ClassInfo type = variable == null ? null : variable.type();
    if (type != null) {
      reassigned.add(name);
      if (!declared(type).contains(name)) {
        undeclared(type, name);
      }
    } else if (isClass(owner, variable)) {
      reassigned.add(name);
      ClassInfo inside = variable == null ? null : classOf(variable);
      if (inside != null && !declared(inside).contains(name)) {
        undeclared(inside, name);
      } else if (inside == null || !inside.subclasses().isEmpty()) {
        assignedBelow.add(name);
      }
    } else {
      onInstances.add(name);
    }
  }

  private static boolean isClass(Expression owner, @Nullable Variable variable) {
    return variable != null && classOf(variable) != null
        || owner instanceof Expression.Call call
            && call.function() instanceof Expression.Name name
            && name.id().equals("type")
        || owner instanceof Expression.Attribute attribute && attribute.name().equals("__class__");
  }

  /** The class of a method whose first parameter, the class, a variable is. */
  private static @Nullable ClassInfo classOf(Variable variable) {
    FunctionInfo function = variable.scope().function();
    return function != null
            && function.binding() == Binding.CLASS
            && function.parameters().get(0).variable() == variable
        ? function.owner()
        : null;
  }

  private void deleted(Expression target) {
    if (target instanceof Expression.Attribute attribute) {
      volatileNames.add(attribute.name());
    } else if (target instanceof Expression.TupleExpr tuple) {
      tuple.elements().forEach(this::deleted);
    }
  }

  /** {@code hasattr(x, "name")} and the like. */
  private void asked(Expression.Call call) {
    List<Expression> arguments = call.args();
    boolean vars = call.function() instanceof Expression.Name name && name.id().equals("vars");
    dictionaries |= vars;
    anyAssigned |=
        vars
            || call.function() instanceof Expression.Name setter
                && setter.id().equals("setattr")
                && arguments.size() == 3
                && !(arguments.get(1) instanceof Expression.Constant);
    if (call.function() instanceof Expression.Name function
        && (function.id().equals("hasattr")
            || function.id().equals("delattr")
            || function.id().equals("setattr")
            || function.id().equals("getattr") && arguments.size() == 3)
        && arguments.size() > 1
        && arguments.get(1) instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Str name) {
      volatileNames.add(name.value());
    }
  }
}
