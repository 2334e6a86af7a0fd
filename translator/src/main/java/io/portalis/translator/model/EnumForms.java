package io.portalis.translator.model;

import io.portalis.translator.python.Arg;
import io.portalis.translator.python.Arguments;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.Statement;
import io.portalis.translator.python.Statement.ClassDef;
import io.portalis.translator.python.Statement.FunctionDef;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is special about enums as ordinary classes. {@code __new__} of one that makes an
 * object, sets its attributes and returns it becomes {@code __init__}, for a member is a new object
 * in Java anyway; any other {@code __new__} is left for what comes after to refuse. {@code Colour =
 * Enum("Colour", "RED GREEN")} becomes a class.
 */
final class EnumForms extends TreeRewrite {

  private static final Set<String> ENUMS =
      Set.of("Enum", "IntEnum", "StrEnum", "ReprEnum", "Flag", "IntFlag");

  /** Those that number the members that a call names. */
  private static final Set<String> NUMBERED = Set.of("Enum", "IntEnum", "Flag", "IntFlag");

  /** The names of enums: those of the library, and the classes of the module as they are found. */
  private final Set<String> enums = new HashSet<>(ENUMS);

  private EnumForms() {}

  static Module of(Module module) {
    return (Module) new EnumForms().apply(module);
  }

  @Override
  @Nullable Record replacement(Record node) {
    if (node instanceof Statement.Assign assign) {
      return functional(assign);
    }
    if (!(node instanceof ClassDef type)
        || type.bases().stream().noneMatch(base -> enums.contains(lastName(base)))) {
      return null;
    }
    enums.add(type.name());
    List<Statement> body = new ArrayList<>();
    for (Statement statement : type.body()) {
      FunctionDef init =
          statement instanceof FunctionDef function && function.name().equals("__new__")
              ? initializer(function)
              : null;
      body.add(init == null ? statement : init);
    }
    return new ClassDef(
        type.name(),
        type.bases(),
        type.keywords(),
        body,
        type.decorators(),
        type.typeParams(),
        type.span());
  }

  /** A class for the call that makes an enum; null if an assignment is something else. */
  private static @Nullable ClassDef functional(Statement.Assign assign) {
    if (assign.targets().size() != 1
        || !(assign.targets().get(0) instanceof Expression.Name target)
        || !(assign.value() instanceof Expression.Call call)
        || !NUMBERED.contains(lastName(call.function()))
        || call.args().size() != 2
        || !call.keywords().isEmpty()) {
      return null;
    }
    List<String> names = names(call.args().get(1));
    String name = text(call.args().get(0));
    if (names == null || names.isEmpty() || name == null || !target.id().equals(name)) {
      return null;
    }
    List<Statement> members = new ArrayList<>();
    boolean flag = lastName(call.function()).endsWith("Flag");
    for (int i = 0; i < names.size(); i++) {
      BigInteger number = flag ? BigInteger.ONE.shiftLeft(i) : BigInteger.valueOf(i + 1);
      members.add(
          new Statement.Assign(
              List.of(new Expression.Name(names.get(i), Expression.Context.STORE, assign.span())),
              new Expression.Constant(new Literal.Int(number), null, assign.span()),
              assign.span()));
    }
    return new ClassDef(
        name, List.of(call.function()), List.of(), members, List.of(), List.of(), assign.span());
  }

  private static @Nullable List<String> names(Expression given) {
    String text = text(given);
    if (text != null) {
      return List.of(text.replace(',', ' ').strip().split("\\s+"));
    }
    List<Expression> elements =
        given instanceof Expression.ListExpr list
            ? list.elements()
            : given instanceof Expression.TupleExpr tuple ? tuple.elements() : List.of();
    List<String> names = new ArrayList<>();
    for (Expression element : elements) {
      String name = text(element);
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return names;
  }

  private static @Nullable String text(Expression expression) {
    return expression instanceof Expression.Constant constant
            && constant.value() instanceof Literal.Str text
        ? text.value()
        : null;
  }

  private static String lastName(Expression base) {
    return base instanceof Expression.Attribute attribute
        ? attribute.name()
        : base instanceof Expression.Name name ? name.id() : "";
  }

  private static @Nullable FunctionDef initializer(FunctionDef creator) {
    Arguments given = creator.args();
    if (given.positional().isEmpty() || !given.positionalOnly().isEmpty()) {
      return null;
    }
    String type = given.positional().get(0).name();
    List<Statement> body = new ArrayList<>(creator.body());
    Statement last = body.remove(body.size() - 1);
    String self = null;
    for (Statement statement : creator.body()) {
      String made = made(statement);
      if (made != null) {
        self = made;
        body.remove(statement);
      }
    }
    boolean known =
        self != null
            && last instanceof Statement.Return returned
            && returned.value() instanceof Expression.Name name
            && name.id().equals(self);
    if (self == null || !known) {
      return null;
    }
    Arguments taken = withFirst(given, self);
    Record rest =
        typeOf(type, self)
            .apply(
                new FunctionDef(
                    "__init__",
                    taken,
                    body.isEmpty() ? List.of(new Statement.Pass(last.span())) : body,
                    creator.decorators(),
                    null,
                    creator.typeParams(),
                    creator.span()));
    return (FunctionDef) rest;
  }

  /** The variable that a new object is assigned to; null if a statement does something else. */
  private static @Nullable String made(Statement statement) {
    return statement instanceof Statement.Assign assign
            && assign.targets().size() == 1
            && assign.targets().get(0) instanceof Expression.Name name
            && assign.value() instanceof Expression.Call call
            && call.function() instanceof Expression.Attribute attribute
            && attribute.name().equals("__new__")
        ? name.id()
        : null;
  }

  private static Arguments withFirst(Arguments given, String self) {
    List<Arg> positional = new ArrayList<>(given.positional());
    Arg first = positional.get(0);
    positional.set(0, new Arg(self, null, first.span()));
    return new Arguments(
        given.positionalOnly(),
        positional,
        given.variable(),
        given.keywordOnly(),
        given.keywordDefaults(),
        given.keywords(),
        given.defaults());
  }

  /** The class is the one of the object. */
  private static TreeRewrite typeOf(String type, String self) {
    return new TreeRewrite() {
      @Override
      @Nullable Record replacement(Record node) {
        if (!(node instanceof Expression.Name name) || !name.id().equals(type)) {
          return null;
        }
        Expression object = new Expression.Name(self, name.context(), name.span());
        return new Expression.Call(
            new Expression.Name("type", name.context(), name.span()),
            List.of(object),
            List.of(),
            name.span());
      }
    };
  }
}
