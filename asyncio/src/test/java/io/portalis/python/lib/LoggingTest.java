package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Tuple;
import io.portalis.python.ValueError;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The module logging, as CPython 3.13 shows it. */
class LoggingTest {

  private final StringIo err = new StringIo();

  @BeforeEach
  void start() {
    Logger.ROOT.handlers().clear();
    Logger.ROOT.setLevel(30L);
    Logging.disable(0L);
    Logger.LOGGERS.clear();
    PySys.stderr(err);
  }

  @AfterEach
  void end() {
    start();
    PySys.stderr(PySys.STDERR);
  }

  /** A row of what steps write to the error stream. */
  private void written(String python, String expected, Runnable steps) {
    start();
    err.seek(0, 0);
    err.truncate(0L);
    steps.run();
    row(python, expected, err::getvalue);
  }

  private static Logger logger(String name) {
    return Logging.getLogger(name);
  }

  private static void config(Object... options) {
    Logging.basicConfig(PyDict.of(options));
  }

  private static LogFormatter formatter(String format, String style) {
    return new LogFormatter(format, null, style, true, null);
  }

  private static LogStreamHandler to(StringIo stream, String terminator) {
    LogStreamHandler handler = new LogStreamHandler(stream);
    handler.terminator(terminator);
    return handler;
  }

  @Test
  void basicConfig_formats_apply() {
    written(
        "logging.warning('hi %s', 1); logging.info('no'); logging.error('e %d%%', 5)",
        "'WARNING:root:hi 1\\nERROR:root:e 5%\\n'",
        () -> {
          Logging.warning("hi %s", 1L);
          Logging.info("no");
          Logging.error("e %d%%", 5L);
        });
    written(
        "getLogger('a.b').warning('last %s', 'resort'); getLogger('a.b').info('x')",
        "'last resort\\n'",
        () -> {
          logger("a.b").warning("last %s", "resort");
          logger("a.b").info("x");
        });
    written(
        "basicConfig(level=DEBUG, format='%(name)-6s|%(levelname)8s|%(levelno)d|%(message)s')",
        "'a.b   |   DEBUG|10|d 2\\nroot  |CRITICAL|50|c\\n'",
        () -> {
          config("level", 10L, "format", "%(name)-6s|%(levelname)8s|%(levelno)d|%(message)s");
          logger("a.b").debug("d %(k)s", PyDict.of("k", 2L));
          Logging.critical("c");
        });
    written(
        "basicConfig(level='INFO', style='{', format='{levelname:>8}:{name}:{message!r}')",
        "\"    INFO:z:'i'\\n\"",
        () -> {
          config("level", "INFO", "style", "{", "format", "{levelname:>8}:{name}:{message!r}");
          logger("z").info("i");
          logger("z").debug("d");
        });
    written(
        "basicConfig(style='$', force=True)",
        "'WARNING:z:i\\n'",
        () -> {
          config("style", "$", "force", true);
          logger("z").warning("i");
        });
    written(
        "logging.error(ValueError('v')); logging.error('100%'); logging.error('%s', None)",
        "'ERROR:root:v\\nERROR:root:100%\\nERROR:root:None\\n'",
        () -> {
          Logging.error(new ValueError("v"));
          Logging.error("100%");
          Logging.error("%s", (Object) null);
        });
    written(
        "logging.error('bad', exc_info=ValueError('v'))",
        "'ERROR:root:bad\\nTraceback (most recent call last):\\nValueError: v\\n'",
        () -> Logging.errorWith("bad", new ValueError("v"), false, 1, null));
  }

  @Test
  void loggers_tree_passesRecordsOn() {
    written(
        "propagate, disabled, terminator",
        "'1;1!2;4!'",
        () -> {
          LogHandler inner = to(err, ";");
          Logger log = logger("p.q");
          log.addHandler(inner);
          logger("p").addHandler(to(err, "!"));
          log.warning("1");
          log.propagate(false);
          log.warning("2");
          log.disabled(true);
          log.warning("3");
          log.disabled(false);
          log.removeHandler(inner);
          log.propagate(true);
          log.warning("4");
        });
    written(
        "l.addHandler(logging.NullHandler()); l.error('x')",
        "''",
        () -> {
          logger("nn").addHandler(new LogNullHandler());
          logger("nn").error("x");
        });
    written(
        "l.addFilter(lambda r: 'x' in r.getMessage())",
        "'x1\\n'",
        () -> {
          PyCallable filter = args -> ((LogRecord) args.positional()[0]).getMessage().contains("x");
          logger("fl").addFilter(filter);
          logger("fl").warning("x1");
          logger("fl").warning("y1");
        });
    written(
        "logging.disable(logging.WARNING)",
        "'ERROR:root:b\\n'",
        () -> {
          Logging.disable(30L);
          Logging.warning("a");
          Logging.error("b");
        });
    start();
    Logger db = logger("app.db");
    logger("app").setLevel(10L);
    row(
        "(db.getEffectiveLevel(), db.isEnabledFor(10), db.parent.name, db.hasHandlers())",
        "(10, True, 'app', False)",
        () ->
            tuple(
                db.getEffectiveLevel(),
                db.isEnabledFor(10),
                Py.getAttr(Py.getAttr(db, "parent"), "name"),
                db.hasHandlers()));
    row("db", "<Logger app.db (DEBUG)>", () -> db);
    row("logging.root", "<RootLogger root (WARNING)>", Logging::rootLogger);
    row("app.getChild('db') is db", "True", () -> logger("app").getChild("db") == db);
    row("getLogger() is logging.root", "True", () -> Logging.getLogger(null) == Logger.ROOT);
  }

  @Test
  void handlers_programs_overrideThem() {
    PyList<Object> seen = new PyList<>();
    LogHandler own =
        new LogHandler() {
          @Override
          public void emit(LogRecord record) {
            seen.append(tuple(record.get("levelname"), format(record), record.get("who")));
          }
        };
    written(
        "l.info('two', extra={'who': 'me'})",
        "''",
        () -> {
          own.setFormatter(formatter("%(name)s/%(message)s", "%"));
          Logger log = logger("app.db");
          log.addHandler(own);
          log.addHandler(own);
          log.setLevel("DEBUG");
          log.infoWith("two", null, false, 1, PyDict.of("who", "me"));
          own.setLevel(40L);
          log.info("three");
          log.log(45L, "four", null, false, 1, null);
        });
    row("seen", "[('INFO', 'app.db/two', 'me'), ('Level 45', 'app.db/four', None)]", () -> seen);
    row(
        "logging.Handler().emit(None)",
        "NotImplementedError: emit must be implemented by Handler subclasses",
        () -> none(() -> new LogHandler().emit(record("n", "m"))));
    row(
        "(logging.Handler(20), logging.StreamHandler(), logging.NullHandler(),"
            + " logging.StreamHandler(sys.stdout), logging.lastResort)",
        "(<Handler (INFO)>, <StreamHandler (NOTSET)>, <NullHandler (NOTSET)>,"
            + " <StreamHandler <stdout> (NOTSET)>, <_StderrHandler (WARNING)>)",
        () ->
            tuple(
                new LogHandler(20L),
                new LogStreamHandler(null),
                new LogNullHandler(),
                new LogStreamHandler(PySys.STDOUT),
                Logging.lastResort()));
  }

  private static LogRecord record(String name, String message) {
    return new LogRecord(name, 20, "/x/y.py", 7, message, tuple(1L, "b"), null, "f", null);
  }

  private static Object none(Runnable action) {
    action.run();
    return tuple();
  }

  @Test
  void records_attributes_areThere() {
    LogRecord record = record("n", "m %s %s");
    row("record", "<LogRecord: n, 20, /x/y.py, 7, \"m %s %s\">", () -> record);
    row(
        "[getattr(record, n) for n in names]",
        "['n', 'INFO', 'm %s %s', (1, 'b'), 'y.py', 'y', 7, 'f', None, 'MainProcess']",
        () -> {
          PyList<Object> values = new PyList<>();
          for (String name :
              list(
                  "name",
                  "levelname",
                  "msg",
                  "args",
                  "filename",
                  "module",
                  "lineno",
                  "funcName",
                  "exc_info",
                  "processName")) {
            values.append(Py.getAttr(record, name));
          }
          return values;
        });
    row("record.getMessage()", "'m 1 b'", record::getMessage);
    row(
        "Formatter('%(message)s %(missing)s').format(makeLogRecord({'msg': 'x'}))",
        "ValueError: Formatting field not found in record: 'missing'",
        () ->
            formatter("%(message)s %(missing)s", "%")
                .format(Logging.makeLogRecord(PyDict.of("msg", "x"))));
    row(
        "Formatter('[%(who)s] %(message)s', defaults={'who': 'nobody'}).format(record)",
        "'[nobody] m 1 b'",
        () ->
            new LogFormatter("[%(who)s] %(message)s", null, "%", true, PyDict.of("who", "nobody"))
                .format(record));
    row(
        "f.format(makeLogRecord({'created': 86400 * 200.0, 'msecs': 7.0}))",
        "('1970', ',007', 23)",
        () -> {
          LogFormatter times = new LogFormatter("%(asctime)s", "%Y", "%", true, null);
          LogRecord old = Logging.makeLogRecord(PyDict.of("created", 86400 * 200.0, "msecs", 7.0));
          String full = times.formatTime(old, null);
          return tuple(times.format(old), full.substring(19), (long) full.length());
        });
    row(
        "[f.filter(r) for r in ('a', 'a.b', 'a.b.c', 'a.bc')]",
        "[False, True, True, False]",
        () -> {
          PyList<Object> results = new PyList<>();
          for (String name : list("a", "a.b", "a.b.c", "a.bc")) {
            results.append(new LogFilter("a.b").filter(record(name, "")));
          }
          return results;
        });
  }

  @Test
  void levels_names_areKnown() {
    Logging.addLevelName(25, "NOTICE");
    row(
        "[logging.getLevelName(x) for x in (25, 'NOTICE', 31, 'WHAT', 30, 'WARN', 50)]",
        "['NOTICE', 25, 'Level 31', 'Level WHAT', 'WARNING', 30, 'CRITICAL']",
        () -> {
          PyList<Object> names = new PyList<>();
          for (Object level : tuple(25L, "NOTICE", 31L, "WHAT", 30L, "WARN", 50L)) {
            names.append(Logging.getLevelName(level));
          }
          return names;
        });
    row(
        "logging.getLevelNamesMapping()",
        "{'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20,"
            + " 'DEBUG': 10, 'NOTSET': 0, 'NOTICE': 25}",
        Logging::getLevelNamesMapping);
  }

  private static void fails(String python, String expected, Runnable action) {
    Callable<Object> translated = () -> none(action);
    row(python, expected, translated);
  }

  @Test
  void errors_arguments_areNamed() {
    fails(
        "l.setLevel('LOUD')",
        "ValueError: Unknown level: 'LOUD'",
        () -> logger("q").setLevel("LOUD"));
    fails(
        "l.setLevel(1.5)",
        "TypeError: Level not an integer or a valid string: 1.5",
        () -> logger("q").setLevel(1.5));
    fails(
        "logging.Formatter('hello')",
        "ValueError: Invalid format 'hello' for '%' style",
        () -> formatter("hello", "%"));
    fails(
        "logging.Formatter('hello', style='{')",
        "ValueError: invalid format: no fields",
        () -> formatter("hello", "{"));
    fails(
        "logging.Formatter('hello', style='$')",
        "ValueError: invalid format: no fields",
        () -> formatter("hello", "$"));
    fails(
        "logging.Formatter('hello', style='x')",
        "ValueError: Style must be one of: %,{,$",
        () -> formatter("hello", "x"));
    fails(
        "logging.basicConfig(foo=1)",
        "ValueError: Unrecognised argument(s): foo",
        () -> config("foo", 1L));
    Consumer<String> both =
        python ->
            fails(
                python,
                "ValueError: 'stream' or 'filename' should not be specified together with"
                    + " 'handlers'",
                () -> config("stream", err, "handlers", list()));
    start();
    both.accept("logging.basicConfig(stream=b, handlers=[])");
    fails(
        "logging.warning('x', extra={'name': 1})",
        "KeyError: \"Attempt to overwrite 'name' in LogRecord\"",
        () -> Logging.warningWith("x", null, false, 1, PyDict.of("name", 1L)));
    fails(
        "logging.getLogger(5)",
        "TypeError: A logger name must be a string",
        () -> Logging.getLogger(5L));
    fails(
        "logging.log('INFO', 'x')",
        "TypeError: level must be an integer",
        () -> Logging.log("INFO", "x", null, false, 1, null));
  }

  @Test
  void adapter_extra_isAdded() {
    written(
        "LoggerAdapter(getLogger('ad'), {'user': 'u'})",
        "'u w 3\\nu l\\n'",
        () -> {
          LogHandler handler = to(err, "\n");
          handler.setFormatter(formatter("%(user)s %(message)s", "%"));
          Logger log = logger("ad");
          log.addHandler(handler);
          log.propagate(false);
          LoggerAdapter adapter = new LoggerAdapter(log, PyDict.of("user", "u"));
          adapter.warning("w %s", new PyDict<>(), 3L);
          adapter.debug("no", new PyDict<>());
          Py.invoke(adapter, "log", Args.of(40L, "l"));
        });
    row(
        "LoggerAdapter(getLogger('ad'))",
        "<LoggerAdapter ad (WARNING)>",
        () -> new LoggerAdapter(logger("ad"), null));
    Tuple processed = new LoggerAdapter(logger("ad"), 5L).process("m", new PyDict<>());
    row("a.process('m', {})", "('m', {'extra': 5})", () -> processed);
  }
}
