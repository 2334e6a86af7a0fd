package io.portalis.translator;

import io.portalis.translator.model.Children;
import io.portalis.translator.python.Alias;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.Node;
import io.portalis.translator.python.PythonParser;
import io.portalis.translator.python.PythonSyntaxError;
import io.portalis.translator.python.SourceText;
import io.portalis.translator.python.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of CPython's tests, taken apart into a program for each test. */
final class CPythonTests {

  private static final Set<String> ALWAYS =
      Set.of("setUp", "tearDown", "asyncSetUp", "asyncTearDown", "setUpClass", "tearDownClass");

  /**
   * A program with one test.
   *
   * @param name the test
   * @param className the name for its class
   * @param source the program
   * @param outside why it is none that a program could run: it asks for more than the public API
   */
  record Extract(String name, String className, String source, @Nullable String outside) {}

  private final String file;
  private final SourceText text;
  private final List<Statement> top;
  private final Map<String, Statement.ClassDef> classes = new LinkedHashMap<>();

  private CPythonTests(String file, SourceText text, Module module) {
    this.file = file;
    this.text = text;
    this.top = module.body();
    for (Statement statement : top) {
      if (statement instanceof Statement.ClassDef type) {
        classes.put(type.name(), type);
      }
    }
  }

  static List<Extract> read(Path path) throws IOException, PythonSyntaxError {
    SourceText text = SourceText.read(path);
    String file = path.getFileName().toString().replaceFirst("^test_(.*)\\.py$", "$1");
    CPythonTests tests = new CPythonTests(file, text, PythonParser.parse(text));
    List<Extract> extracts = new ArrayList<>();
    for (Statement.ClassDef type : tests.classes.values()) {
      if (tests.isTestCase(type)) {
        for (String test : tests.testsOf(type)) {
          extracts.add(tests.new Cut(type, test).make());
        }
      }
    }
    return extracts;
  }

  private boolean isTestCase(Statement.ClassDef type) {
    return type.bases().stream()
        .anyMatch(
            base ->
                base instanceof Expression.Attribute attribute
                        && attribute.name().endsWith("TestCase")
                    || base instanceof Expression.Name name
                        && classes.containsKey(name.id())
                        && isTestCase(classes.get(name.id())));
  }

  private Set<String> testsOf(Statement.ClassDef type) {
    Set<String> tests = new java.util.TreeSet<>();
    for (Statement statement : type.body()) {
      String method = functionName(statement);
      if (method != null && method.startsWith("test")) {
        tests.add(method);
      }
    }
    for (Expression base : type.bases()) {
      if (base instanceof Expression.Name name && classes.containsKey(name.id())) {
        tests.addAll(testsOf(classes.get(name.id())));
      }
    }
    return tests;
  }

  private static @Nullable String functionName(Statement statement) {
    return statement instanceof Statement.FunctionDef def
        ? def.name()
        : statement instanceof Statement.AsyncFunctionDef def ? def.name() : null;
  }

  private static int firstLine(Statement statement) {
    List<Expression> decorators =
        statement instanceof Statement.FunctionDef def
            ? def.decorators()
            : statement instanceof Statement.AsyncFunctionDef def
                ? def.decorators()
                : statement instanceof Statement.ClassDef type ? type.decorators() : List.of();
    int line = statement.span().startLine();
    for (Expression decorator : decorators) {
      line = Math.min(line, decorator.span().startLine());
    }
    return line;
  }

  /** One test with all that it needs of its file. */
  private final class Cut {
    private final Statement.ClassDef type;
    private final String test;
    private final Set<String> names = new HashSet<>();
    private final Set<Statement> kept = new HashSet<>();
    private @Nullable String outside;

    Cut(Statement.ClassDef type, String test) {
      this.type = type;
      this.test = test;
    }

    Extract make() {
      names.add(type.name());
      names.add(test);
      names.add("unittest");
      names.addAll(ALWAYS);
      boolean grows = true;
      while (grows) {
        grows = false;
        for (Statement statement : top) {
          grows |= keepIfNamed(statement);
        }
      }
      StringBuilder program = new StringBuilder();
      for (Statement statement : top) {
        if (kept.contains(statement)) {
          write(statement, program);
        }
      }
      program.append("\n\nif __name__ == \"__main__\":\n    unittest.main()\n");
      String name = file + "." + type.name() + "." + test;
      return new Extract(name, "T_" + name.replace('.', '_'), program.toString(), outside);
    }

    private boolean keepIfNamed(Statement statement) {
      if (statement instanceof Statement.ClassDef body && names.contains(body.name())) {
        boolean grows = keep(statement, List.of());
        body.bases().forEach(this::use);
        for (Statement member : body.body()) {
          String method = functionName(member);
          boolean needed = method == null || names.contains(method) || method.startsWith("__");
          if (needed) {
            grows |= keep(member, List.of(member));
          }
        }
        return grows;
      }
      return bound(statement).stream().anyMatch(names::contains)
          && keep(statement, List.of(statement));
    }

    private boolean keep(Statement statement, List<Node> uses) {
      if (!kept.add(statement)) {
        return false;
      }
      if (statement instanceof Statement.ImportFrom from) {
        String module = String.valueOf(from.module());
        check(module.startsWith("test"), "uses " + module);
        check(from.names().stream().anyMatch(a -> a.name().equals("mock")), "uses unittest.mock");
      }
      uses.forEach(this::use);
      return true;
    }

    private void check(boolean holds, String reason) {
      if (holds && outside == null) {
        outside = reason;
      }
    }

    private void use(Node node) {
      if (node instanceof Expression.Name name) {
        names.add(name.id());
      } else if (node instanceof Expression.Attribute attribute) {
        names.add(attribute.name());
        boolean own =
            attribute.value() instanceof Expression.Name owner
                && Set.of("self", "cls").contains(owner.id());
        boolean isPrivate = attribute.name().startsWith("_") && !attribute.name().endsWith("__");
        check(isPrivate && !own, "uses a private attribute");
      }
      Children.of(node).forEach(this::use);
    }

    private Set<String> bound(Statement statement) {
      Set<String> bound = new HashSet<>();
      String function = functionName(statement);
      if (function != null) {
        bound.add(function);
      } else if (statement instanceof Statement.Assign assign) {
        for (Expression target : assign.targets()) {
          if (target instanceof Expression.Name name) {
            bound.add(name.id());
          }
        }
      } else if (statement instanceof Statement.Import imported) {
        imported.names().forEach(alias -> bound.add(boundBy(alias)));
      } else if (statement instanceof Statement.ImportFrom imported) {
        imported.names().forEach(alias -> bound.add(boundBy(alias)));
      }
      return bound;
    }

    private String boundBy(Alias alias) {
      String as = alias.asName();
      return as != null ? as : alias.name().split("\\.", 2)[0];
    }

    private void write(Statement statement, StringBuilder out) {
      Set<Integer> dropped = new HashSet<>();
      if (statement instanceof Statement.ClassDef body) {
        for (Statement member : body.body()) {
          if (!kept.contains(member)) {
            for (int line = firstLine(member); line <= member.span().endLine(); line++) {
              dropped.add(line);
            }
          }
        }
        out.append("\n\n");
      }
      for (int line = firstLine(statement); line <= statement.span().endLine(); line++) {
        if (!dropped.contains(line)) {
          out.append(text.line(line).stripTrailing()).append('\n');
        }
      }
    }
  }
}
