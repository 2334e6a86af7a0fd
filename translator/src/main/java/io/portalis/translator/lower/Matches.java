package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.Children;
import io.portalis.translator.model.ClassInfo;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.model.Types;
import io.portalis.translator.model.Variable;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.MatchCase;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.Pattern;
import io.portalis.translator.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lowers {@code match}: each case is a chain of tests and bindings, the first that holds is taken.
 */
final class Matches {

  private static final Map<String, Type> BUILTIN_TYPES =
      Map.of("str", Type.STR, "bool", Type.BOOL, "float", Type.FLOAT, "int", Type.BIG_INT);

  private final Lowering lowering;

  Matches(Lowering lowering) {
    this.lowering = lowering;
  }

  CodeBlock lower(Statement.Match match) {
    Frame frame = lowering.frame();
    Value given = lowering.value(match.subject());
    CodeBlock before = frame.takeBefore();
    String subject = frame.newName("subject");
    String label = frame.newName("matched");
    Value value = Value.of(given.type(), given.java(), "$L", subject).asSteady();
    Flow flow = frame.flow().copy();
    List<Flow> ends = new ArrayList<>();
    CodeBlock.Builder cases = CodeBlock.builder();
    boolean complete = false;
    boolean jumps = false;
    for (MatchCase each : match.cases()) {
      frame.continueWith(flow.copy());
      boolean last = each == match.cases().get(match.cases().size() - 1);
      boolean[] jumped = {false};
      CodeBlock code =
          test(
              each.pattern(),
              value,
              () -> {
                CodeBlock body = body(each, label, last, jumped);
                return body;
              });
      jumps |= jumped[0];
      ends.add(frame.flow());
      cases.add("$L", code);
      complete |= each.guard() == null && isIrrefutable(each.pattern());
      if (complete) {
        break;
      }
    }
    if (complete) {
      flow.stop();
    }
    frame.continueWith(flow);
    ends.forEach(flow::meet);
    frame.freeName(subject);
    frame.freeName(label);
    TypeName java = given.java();
    CodeBlock inner = CodeBlock.of("$T $L = $L;\n$L", java, subject, given.code(), cases.build());
    return jumps
        ? CodeBlock.of("$L$L: {\n$>$L$<}\n", before, label, inner)
        : CodeBlock.of("$L{\n$>$L$<}\n", before, inner);
  }

  private CodeBlock body(MatchCase each, String label, boolean last, boolean[] jumped) {
    Frame frame = lowering.frame();
    CodeBlock guard = null;
    CodeBlock before = CodeBlock.of("");
    if (each.guard() != null) {
      guard = lowering.operators().condition(each.guard()).code();
      before = frame.takeBefore();
    }
    CodeBlock body = lowering.statements().suite(each.body());
    if (frame.flow().isReached() && !last) {
      body = CodeBlock.of("$Lbreak $L;\n", body, label);
      jumped[0] = true;
    }
    return guard == null ? body : CodeBlock.of("$Lif ($L) {\n$>$L$<}\n", before, guard, body);
  }

  private static boolean isIrrefutable(Pattern pattern) {
    return pattern instanceof Pattern.MatchAs as
        && (as.pattern() == null || isIrrefutable(as.pattern()));
  }

  /** Code that runs {@code then} if a value matches. */
  private CodeBlock test(Pattern pattern, Value value, Supplier<CodeBlock> then) {
    if (pattern instanceof Pattern.MatchAs as) {
      Pattern inner = as.pattern();
      String name = as.name();
      Supplier<CodeBlock> bound =
          name == null
              ? then
              : () -> CodeBlock.of("$L$L", bind(name, narrowed(inner, value)), then.get());
      return inner == null ? bound.get() : test(inner, value, bound);
    }
    if (pattern instanceof Pattern.MatchValue literal) {
      Value wanted = lowering.value(literal.value());
      Value equal =
          lowering
              .operators()
              .comparison(value, io.portalis.translator.python.Operator.Comparison.EQ, wanted);
      return when(equal.code(), then);
    }
    if (pattern instanceof Pattern.MatchSingleton singleton) {
      return when(singleton(singleton.value(), value), then);
    }
    if (pattern instanceof Pattern.MatchSequence sequence) {
      return sequence(sequence, value, then);
    }
    if (pattern instanceof Pattern.MatchMapping mapping) {
      return mapping(mapping, value, then);
    }
    if (pattern instanceof Pattern.MatchClass type) {
      return type(type, value, then);
    }
    if (pattern instanceof Pattern.MatchOr or) {
      return or(or, value, then);
    }
    lowering.problems().refuse(pattern, "this pattern");
    return CodeBlock.of("");
  }

  private static CodeBlock when(CodeBlock condition, Supplier<CodeBlock> then) {
    return CodeBlock.of("if ($L) {\n$>$L$<}\n", condition, then.get());
  }

  private CodeBlock singleton(Literal literal, Value value) {
    if (literal instanceof Literal.None) {
      return value.isPrimitive() ? CodeBlock.of("false") : CodeBlock.of("$L == null", value.code());
    }
    boolean truth = ((Literal.Bool) literal).value();
    if (value.java().equals(TypeName.BOOLEAN)) {
      return truth ? value.code() : CodeBlock.of("!$L", value.code());
    }
    return CodeBlock.of("$T.is($L, $L)", Runtime.PY, value.code(), truth);
  }

  private CodeBlock bind(String name, Value value) {
    Variable variable = lowering.variables().target(name);
    return lowering.variables().assign(variable, value);
  }

  /** What is known of a value that a pattern has matched. */
  private Value narrowed(@Nullable Pattern pattern, Value value) {
    if (pattern instanceof Pattern.MatchClass type && type.patterns().isEmpty()) {
      return cast(type, value);
    }
    boolean strings =
        pattern instanceof Pattern.MatchOr or
            && or.patterns().stream()
                .allMatch(
                    p ->
                        p instanceof Pattern.MatchValue v
                            && v.value() instanceof Expression.Constant c
                            && c.value() instanceof Literal.Str);
    if (strings && value.type().isDynamic()) {
      return lowering
          .operators()
          .fit(Value.of(Type.STR, Runtime.ANY, "$L", value.code()))
          .asSteady();
    }
    return value;
  }

  private Value cast(Pattern.MatchClass pattern, Value value) {
    Type type = typeOf(pattern.type());
    if (type == null || !value.java().equals(Runtime.ANY)) {
      return value;
    }
    return lowering.operators().fit(Value.of(type, Runtime.ANY, "$L", value.code())).asSteady();
  }

  private @Nullable Type typeOf(Expression type) {
    if (type instanceof Expression.Name name) {
      Variable variable = lowering.variables().resolve(name.id());
      if (variable == null) {
        return BUILTIN_TYPES.get(name.id());
      }
      ClassInfo info = variable.type();
      return info == null ? null : Type.instance(info);
    }
    return null;
  }

  private CodeBlock sequence(
      Pattern.MatchSequence sequence, Value value, Supplier<CodeBlock> then) {
    List<Pattern> patterns = sequence.patterns();
    int star = -1;
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i) instanceof Pattern.MatchStar) {
        star = i;
      }
    }
    int fixed = star < 0 ? patterns.size() : patterns.size() - 1;
    CodeBlock condition =
        CodeBlock.of("$T.isSequence($L, $L, $L)", Runtime.MATCH, value.code(), fixed, star < 0);
    int starAt = star;
    return when(condition, () -> items(patterns, 0, starAt, value, then));
  }

  private CodeBlock items(
      List<Pattern> patterns, int index, int star, Value value, Supplier<CodeBlock> then) {
    if (index == patterns.size()) {
      return then.get();
    }
    Pattern pattern = patterns.get(index);
    Type type = value.type();
    Type element = lowering.loops().elementOf(type);
    Supplier<CodeBlock> rest = () -> items(patterns, index + 1, star, value, then);
    if (pattern instanceof Pattern.MatchStar starred) {
      if (starred.name() == null) {
        return rest.get();
      }
      Slot slot = lowering.slotAt(starred, "elements");
      slot.join(element);
      Type list = Type.library(PyList.class, List.of(slot));
      Value middle =
          lowering
              .operators()
              .fit(
                  Value.of(
                      list,
                      Runtime.ANY,
                      "$T.middle($L, $L, $L)",
                      Runtime.MATCH,
                      value.code(),
                      star,
                      patterns.size() - star - 1));
      return CodeBlock.of("$L$L", bind(starred.name(), middle), rest.get());
    }
    if (pattern instanceof Pattern.MatchAs as && as.pattern() == null && as.name() == null) {
      return rest.get();
    }
    int position = star >= 0 && index > star ? index - patterns.size() : index;
    boolean known =
        type.is(Kind.TUPLE)
            && !type.variadic()
            && position >= 0
            && position < type.elements().size();
    Type itemType = known ? type.elements().get(position) : element;
    return named(
        itemType,
        CodeBlock.of("$T.item($L, $L)", Runtime.MATCH, value.code(), position),
        pattern,
        rest);
  }

  /** Keeps a part in a variable while its pattern is tested. */
  private CodeBlock named(Type type, CodeBlock code, Pattern pattern, Supplier<CodeBlock> then) {
    Value item = lowering.operators().fit(Value.of(type, Runtime.ANY, "$L", code));
    if (pattern instanceof Pattern.MatchAs as && as.pattern() == null && as.name() != null) {
      return CodeBlock.of("$L$L", bind(as.name(), item), then.get());
    }
    Frame frame = lowering.frame();
    String name = frame.newName("part");
    Value kept = Value.of(type, item.java(), "$L", name).asSteady();
    CodeBlock result =
        CodeBlock.of("$T $L = $L;\n$L", item.java(), name, item.code(), test(pattern, kept, then));
    frame.freeName(name);
    return result;
  }

  private CodeBlock mapping(Pattern.MatchMapping mapping, Value value, Supplier<CodeBlock> then) {
    List<CodeBlock> keys = new ArrayList<>();
    for (Expression key : mapping.keys()) {
      keys.add(lowering.object(key));
    }
    CodeBlock condition =
        CodeBlock.of(
            "$T.isMapping($L$L)",
            Runtime.MATCH,
            value.code(),
            keys.isEmpty() ? "" : CodeBlock.of(", $L", CodeBlock.join(keys, ",$W")));
    return when(condition, () -> entries(mapping, keys, 0, value, then));
  }

  private CodeBlock entries(
      Pattern.MatchMapping mapping,
      List<CodeBlock> keys,
      int index,
      Value value,
      Supplier<CodeBlock> then) {
    Type type = value.type();
    Type held =
        type.isLibrary(PyDict.class)
            ? io.portalis.translator.library.Supertypes.as(type, PyDict.class)
                .arguments()
                .get(1)
                .type()
            : Type.ANY;
    if (index == keys.size()) {
      String rest = mapping.rest();
      if (rest == null) {
        return then.get();
      }
      Slot key = lowering.slotAt(mapping, "keys");
      Slot slot = lowering.slotAt(mapping, "values");
      key.join(Type.ANY);
      slot.join(held);
      Value others =
          lowering
              .operators()
              .fit(
                  Value.of(
                      Type.library(PyDict.class, List.of(key, slot)),
                      Runtime.ANY,
                      "$T.rest($L$L)",
                      Runtime.MATCH,
                      value.code(),
                      keys.isEmpty() ? "" : CodeBlock.of(", $L", CodeBlock.join(keys, ",$W"))));
      return CodeBlock.of("$L$L", bind(rest, others), then.get());
    }
    return named(
        held,
        CodeBlock.of("$T.getItem($L, $L)", Runtime.PY, value.code(), keys.get(index)),
        mapping.patterns().get(index),
        () -> entries(mapping, keys, index + 1, value, then));
  }

  private CodeBlock type(Pattern.MatchClass pattern, Value value, Supplier<CodeBlock> then) {
    Type type = typeOf(pattern.type());
    CodeBlock condition = lowering.libraryCalls().instanceTest(value, pattern.type());
    Value subject = cast(pattern, value);
    if (type != null && type.is(Kind.INSTANCE)) {
      Frame frame = lowering.frame();
      if (!pattern.patterns().isEmpty() || !pattern.keywordPatterns().isEmpty()) {
        List<String> names = new ArrayList<>();
        List<String> positional = lowering.classes().matchArgs(type.instanceClass());
        if (pattern.patterns().size() > positional.size()) {
          lowering.problems().refuse(pattern, "more positional patterns than __match_args__");
          return CodeBlock.of("");
        }
        names.addAll(positional.subList(0, pattern.patterns().size()));
        names.addAll(pattern.keywordNames());
        List<Pattern> patterns = new ArrayList<>(pattern.patterns());
        patterns.addAll(pattern.keywordPatterns());
        String name = frame.newName("object");
        TypeName java = lowering.names().of(type);
        Value kept = Value.of(type, java, "$L", name).asSteady();
        CodeBlock code =
            when(
                condition,
                () ->
                    CodeBlock.of(
                        "$T $L = $L;\n$L",
                        java,
                        name,
                        lowering.coercions().to(subject, java),
                        attributes(pattern, names, patterns, 0, kept, then)));
        frame.freeName(name);
        return code;
      }
      return when(condition, then);
    }
    List<Pattern> patterns = new ArrayList<>(pattern.patterns());
    if (patterns.size() == 1 && pattern.keywordNames().isEmpty()) {
      // A built-in class: its one positional pattern is for the value itself.
      return when(condition, () -> test(patterns.get(0), subject, then));
    }
    patterns.addAll(pattern.keywordPatterns());
    if (!pattern.patterns().isEmpty()) {
      lowering.problems().refuse(pattern, "positional patterns of this class");
    }
    Types.release(value.type());
    return when(
        condition, () -> attributes(pattern, pattern.keywordNames(), patterns, 0, value, then));
  }

  private CodeBlock attributes(
      Pattern.MatchClass pattern,
      List<String> names,
      List<Pattern> patterns,
      int index,
      Value object,
      Supplier<CodeBlock> then) {
    if (index == names.size()) {
      return then.get();
    }
    Expression.Attribute attribute =
        new Expression.Attribute(
            pattern.type(), names.get(index), Expression.Context.LOAD, pattern.span());
    Value value = lowering.attributes().of(object, attribute);
    return named(
        value.type(),
        CodeBlock.of("$L", value.code()),
        patterns.get(index),
        () -> attributes(pattern, names, patterns, index + 1, object, then));
  }

  private CodeBlock or(Pattern.MatchOr or, Value value, Supplier<CodeBlock> then) {
    List<CodeBlock> conditions = new ArrayList<>();
    for (Pattern each : or.patterns()) {
      CodeBlock condition = condition(each, value);
      if (condition == null) {
        return alternatives(or, value, then);
      }
      conditions.add(condition);
    }
    return when(CodeBlock.join(conditions, " || "), then);
  }

  /** A pattern that binds nothing as a condition. */
  private @Nullable CodeBlock condition(Pattern pattern, Value value) {
    if (pattern instanceof Pattern.MatchValue literal) {
      return lowering
          .operators()
          .comparison(
              value,
              io.portalis.translator.python.Operator.Comparison.EQ,
              lowering.value(literal.value()))
          .at(Level.AND);
    }
    if (pattern instanceof Pattern.MatchSingleton singleton) {
      return singleton(singleton.value(), value);
    }
    if (pattern instanceof Pattern.MatchClass type
        && type.patterns().isEmpty()
        && type.keywordNames().isEmpty()) {
      return lowering.libraryCalls().instanceTest(value, type.type());
    }
    return null;
  }

  /** Alternatives with bindings: each sets its variables, and says that it has matched. */
  private CodeBlock alternatives(Pattern.MatchOr or, Value value, Supplier<CodeBlock> then) {
    Frame frame = lowering.frame();
    String found = frame.newName("found");
    CodeBlock.Builder code = CodeBlock.builder();
    Set<String> names = new LinkedHashSet<>();
    captures(or, names);
    for (String name : names) {
      Variable variable = lowering.variables().target(name);
      if (!frame.isDeclared(variable) && !lowering.variables().isField(variable)) {
        code.add(lowering.variables().hoist(variable));
      }
    }
    code.add("boolean $L = false;\n", found);
    for (Pattern each : or.patterns()) {
      CodeBlock test = test(each, value, () -> CodeBlock.of("$L = true;\n", found));
      code.add("if (!$L) {\n$>$L$<}\n", found, test);
    }
    code.add("if ($L) {\n$>$L$<}\n", found, then.get());
    frame.freeName(found);
    return code.build();
  }

  /** The names that a pattern binds. */
  private static void captures(Node pattern, Set<String> names) {
    if (pattern instanceof Pattern.MatchAs as && as.name() != null) {
      names.add(as.name());
    } else if (pattern instanceof Pattern.MatchStar star && star.name() != null) {
      names.add(star.name());
    } else if (pattern instanceof Pattern.MatchMapping mapping && mapping.rest() != null) {
      names.add(mapping.rest());
    }
    Children.of(pattern).forEach(child -> captures(child, names));
  }
}
