package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyType;
import org.junit.jupiter.api.Test;

/** The module collections, against CPython 3.13. */
class PyCollectionsTest {

  @Test
  void rows1() {
    row("deque([1, 2, 3])", "deque([1, 2, 3])", () -> new Deque<>(list(1L, 2L, 3L)));
    row(
        "deque([1, 2, 3], maxlen=2)",
        "deque([2, 3], maxlen=2)",
        () -> new Deque<>(list(1L, 2L, 3L), 2L));
    row(
        "deque([1, 2, 3], -1)",
        "ValueError: maxlen must be non-negative",
        () -> new Deque<>(list(1L, 2L, 3L), -1L));
    row(
        "do(deque(range(5)), lambda d: d.rotate(1))[0]",
        "deque([4, 0, 1, 2, 3])",
        () -> apply(new Deque<>(range(5)), d -> d.rotate(1)));
    row(
        "do(deque(range(5)), lambda d: d.rotate(2))[0]",
        "deque([3, 4, 0, 1, 2])",
        () -> apply(new Deque<>(range(5)), d -> d.rotate(2)));
    row(
        "do(deque(range(5)), lambda d: d.rotate(-1))[0]",
        "deque([1, 2, 3, 4, 0])",
        () -> apply(new Deque<>(range(5)), d -> d.rotate(-1)));
    row(
        "do(deque(range(5)), lambda d: d.rotate(7))[0]",
        "deque([3, 4, 0, 1, 2])",
        () -> apply(new Deque<>(range(5)), d -> d.rotate(7)));
    row(
        "do(deque(range(5)), lambda d: d.rotate(-5))[0]",
        "deque([0, 1, 2, 3, 4])",
        () -> apply(new Deque<>(range(5)), d -> d.rotate(-5)));
    row(
        "do(deque([1, 2], 2), lambda d: d.append(3))[0]",
        "deque([2, 3], maxlen=2)",
        () -> apply(new Deque<>(list(1L, 2L), 2L), d -> d.append(3L)));
    row(
        "do(deque([1, 2], 2), lambda d: d.appendleft(0))[0]",
        "deque([0, 1], maxlen=2)",
        () -> apply(new Deque<>(list(1L, 2L), 2L), d -> d.appendleft(0L)));
    row(
        "do(deque([1, 2]), lambda d: d.extendleft([3, 4]))[0]",
        "deque([4, 3, 1, 2])",
        () -> apply(new Deque<>(list(1L, 2L)), d -> d.extendleft(list(3L, 4L))));
    row(
        "do(deque([1, 2]), lambda d: d.extend(d))[0]",
        "deque([1, 2, 1, 2])",
        () -> apply(new Deque<>(list(1L, 2L)), d -> d.extend(d)));
    row(
        "do(deque([1, 2, 3]), lambda d: d.remove(2))[0]",
        "deque([1, 3])",
        () -> apply(new Deque<>(list(1L, 2L, 3L)), d -> d.removeValue(2L)));
    row(
        "do(deque([1, 2, 3]), lambda d: d.insert(1, 9))[0]",
        "deque([1, 9, 2, 3])",
        () -> apply(new Deque<>(list(1L, 2L, 3L)), d -> d.insert(1, 9L)));
    row(
        "do(deque([1, 2, 3]), lambda d: d.insert(-1, 9))[0]",
        "deque([1, 2, 9, 3])",
        () -> apply(new Deque<>(list(1L, 2L, 3L)), d -> d.insert(-1, 9L)));
    row(
        "do(deque([1, 2, 3]), lambda d: d.reverse())[0]",
        "deque([3, 2, 1])",
        () -> apply(new Deque<>(list(1L, 2L, 3L)), d -> d.reverse()));
    row(
        "do(deque([1, 2], 2), lambda d: d.insert(0, 1))",
        "IndexError: deque already at its maximum size",
        () -> apply(new Deque<>(list(1L, 2L), 2L), d -> d.insert(0, 1L)));
    row("deque().pop()", "IndexError: pop from an empty deque", () -> new Deque<Object>().pop());
    row(
        "deque().popleft()",
        "IndexError: pop from an empty deque",
        () -> new Deque<Object>().popleft());
    row(
        "deque([1]).remove(3)",
        "ValueError: 3 is not in deque",
        () -> apply(new Deque<>(list(1L)), d -> d.removeValue(3L)));
    row(
        "deque([1]).index(3)",
        "ValueError: 3 is not in deque",
        () -> new Deque<>(list(1L)).index(3L));
    row("deque([1, 2, 3]).index(3)", "2", () -> new Deque<>(list(1L, 2L, 3L)).index(3L));
    row("deque([1, 2, 1]).count(1)", "2", () -> new Deque<>(list(1L, 2L, 1L)).count(1L));
    row(
        "deque([1, 2])[5]",
        "IndexError: deque index out of range",
        () -> Py.getItem(new Deque<>(list(1L, 2L)), 5L));
    row("deque([1, 2])[-1]", "2", () -> Py.getItem(new Deque<>(list(1L, 2L)), -1L));
    row(
        "deque([1, 2])[\"a\"]",
        "TypeError: sequence index must be integer, not 'str'",
        () -> Py.getItem(new Deque<>(list(1L, 2L)), "a"));
    row("len(deque([1, 2]))", "2", () -> Py.len(new Deque<>(list(1L, 2L))));
    row("bool(deque())", "False", () -> Py.truth(new Deque<Long>()));
    row("2 in deque([1, 2])", "True", () -> Py.in(2L, new Deque<>(list(1L, 2L))));
    row(
        "deque([1]) + deque([2])",
        "deque([1, 2])",
        () -> Py.add(new Deque<>(list(1L)), new Deque<>(list(2L))));
    row(
        "deque([1]) + [2]",
        "TypeError: can only concatenate deque (not \"list\") to deque",
        () -> Py.add(new Deque<>(list(1L)), list(2L)));
    row("deque([1]) * 3", "deque([1, 1, 1])", () -> Py.mul(new Deque<>(list(1L)), 3L));
    row(
        "deque([1, 2]) == deque([1, 2])",
        "True",
        () -> Py.eq(new Deque<>(list(1L, 2L)), new Deque<>(list(1L, 2L))));
    row("deque([1, 2]) == [1, 2]", "False", () -> Py.eq(new Deque<>(list(1L, 2L)), list(1L, 2L)));
    row(
        "deque([1, 2]) < deque([1, 3])",
        "True",
        () -> Py.lt(new Deque<>(list(1L, 2L)), new Deque<>(list(1L, 3L))));
    row(
        "hash(deque())",
        "TypeError: unhashable type: 'collections.deque'",
        () -> Py.hash(new Deque<Long>()));
    row("mut()", "RuntimeError: deque mutated during iteration", () -> mutated());
    row(
        "list(reversed(deque([1, 2])))",
        "[2, 1]",
        () -> list((Iterable<Long>) () -> new Deque<>(list(1L, 2L)).__reversed__()));
    row("deque(\"ab\").maxlen", "None", () -> new Deque<>(list("a", "b")).maxlen());
    row(
        "Counter(\"abracab\")",
        "Counter({'a': 3, 'b': 2, 'r': 1, 'c': 1})",
        () -> new Counter<Object>(list("a", "b", "r", "a", "c", "a", "b")));
  }

  @Test
  void rows2() {
    row("Counter()", "Counter()", () -> new Counter<Object>());
    row(
        "Counter(\"abracab\").most_common()",
        "[('a', 3), ('b', 2), ('r', 1), ('c', 1)]",
        () -> new Counter<Object>(list("a", "b", "r", "a", "c", "a", "b")).mostCommon());
    row(
        "Counter(\"abracab\").most_common(2)",
        "[('a', 3), ('b', 2)]",
        () -> new Counter<Object>(list("a", "b", "r", "a", "c", "a", "b")).mostCommon(2L));
    row(
        "Counter(\"abracab\").total()",
        "7",
        () -> new Counter<Object>(list("a", "b", "r", "a", "c", "a", "b")).total());
    row(
        "list(Counter(\"abracab\").elements())",
        "['a', 'a', 'a', 'b', 'b', 'r', 'c']",
        () -> list(new Counter<Object>(list("a", "b", "r", "a", "c", "a", "b")).elements()));
    row(
        "Counter(\"abracab\")[\"z\"]",
        "0",
        () -> Py.getItem(new Counter<Object>(list("a", "b", "r", "a", "c", "a", "b")), "z"));
    row(
        "Counter(\"aab\") + Counter(\"bc\")",
        "Counter({'a': 2, 'b': 2, 'c': 1})",
        () -> Py.add(counter("a", "a", "b"), counter("b", "c")));
    row(
        "Counter(\"aab\") - Counter(\"bc\")",
        "Counter({'a': 2})",
        () -> Py.sub(counter("a", "a", "b"), counter("b", "c")));
    row(
        "Counter(\"aab\") | Counter(\"bbc\")",
        "Counter({'a': 2, 'b': 2, 'c': 1})",
        () -> Py.or(counter("a", "a", "b"), counter("b", "b", "c")));
    row(
        "Counter(\"aab\") & Counter(\"abbc\")",
        "Counter({'a': 1, 'b': 1})",
        () -> Py.and(counter("a", "a", "b"), counter("a", "b", "b", "c")));
    row(
        "do(Counter(\"aab\"), lambda k: k.subtract(\"abbb\"))[0]",
        "Counter({'a': 1, 'b': -2})",
        () -> apply(counter("a", "a", "b"), k -> k.subtract(list("a", "b", "b", "b"))));
    row(
        "do(Counter(\"aab\"), lambda k: k.update({\"a\": 5, \"z\": 1}))[0]",
        "Counter({'a': 7, 'b': 1, 'z': 1})",
        () -> apply(counter("a", "a", "b"), k -> k.update(PyDict.of("a", 5L, "z", 1L))));
    row(
        "+Counter({\"a\": 1, \"b\": -1})",
        "Counter({'a': 1})",
        () -> Py.pos(new Counter<Object>(PyDict.of("a", 1L, "b", -1L))));
    row(
        "-Counter({\"a\": 1, \"b\": -1})",
        "Counter({'b': 1})",
        () -> Py.neg(new Counter<Object>(PyDict.of("a", 1L, "b", -1L))));
    row(
        "Counter(\"ab\") == Counter(\"ba\")",
        "True",
        () -> Py.eq(counter("a", "b"), counter("b", "a")));
    row(
        "Counter(\"ab\") == {\"a\": 1, \"b\": 1}",
        "True",
        () -> Py.eq(counter("a", "b"), PyDict.of("a", 1L, "b", 1L)));
    row("Counter(\"a\") <= Counter(\"ab\")", "True", () -> Py.le(counter("a"), counter("a", "b")));
    row("len(Counter(\"ab\"))", "2", () -> Py.len(counter("a", "b")));
    row("\"z\" in Counter(\"ab\")", "False", () -> Py.in("z", counter("a", "b")));
    row(
        "list(Counter(\"ab\").items())",
        "[('a', 1), ('b', 1)]",
        () -> list(counter("a", "b").items()));
    row(
        "defaultdict(list)",
        "defaultdict(<class 'list'>, {})",
        () -> new DefaultDict<Object, Object>(PyType.LIST));
    row(
        "do(defaultdict(int), lambda d: d[\"x\"])[0]",
        "defaultdict(<class 'int'>, {'x': 0})",
        () -> apply(new DefaultDict<Object, Object>(PyType.INT), d -> Py.getItem(d, "x")));
    row(
        "defaultdict(None, {\"a\": 1})[\"b\"]",
        "KeyError: 'b'",
        () ->
            Py.getItem(
                new DefaultDict<Object, Object>(null, PyDict.of("a", 1L), new PyDict<>()), "b"));
    row(
        "defaultdict(int, {\"a\": 1}) == {\"a\": 1}",
        "True",
        () ->
            Py.eq(
                new DefaultDict<Object, Object>(PyType.INT, PyDict.of("a", 1L), new PyDict<>()),
                PyDict.of("a", 1L)));
    row(
        "defaultdict(int).get(\"q\")",
        "None",
        () -> new DefaultDict<Object, Object>(PyType.INT).get("q"));
    row(
        "OrderedDict([(\"a\", 1), (\"b\", 2)])",
        "OrderedDict({'a': 1, 'b': 2})",
        () -> ordered("a", 1L, "b", 2L));
    row("OrderedDict()", "OrderedDict()", () -> ordered());
    row(
        "do(OrderedDict(a=1, b=2, c=3), lambda d: d.move_to_end(\"a\"))[0]",
        "OrderedDict({'b': 2, 'c': 3, 'a': 1})",
        () -> apply(ordered("a", 1L, "b", 2L, "c", 3L), d -> d.moveToEnd("a")));
    row(
        "do(OrderedDict(a=1, b=2, c=3), lambda d: d.move_to_end(\"c\", last=False))[0]",
        "OrderedDict({'c': 3, 'a': 1, 'b': 2})",
        () -> apply(ordered("a", 1L, "b", 2L, "c", 3L), d -> d.moveToEnd("c", false)));
    row(
        "OrderedDict(a=1, b=2).popitem(last=False)",
        "('a', 1)",
        () -> ordered("a", 1L, "b", 2L).popItem(false));
    row("OrderedDict(a=1, b=2).popitem()", "('b', 2)", () -> ordered("a", 1L, "b", 2L).popItem());
    row("OrderedDict().popitem()", "KeyError: 'dictionary is empty'", () -> ordered().popItem());
    row(
        "OrderedDict().move_to_end(\"x\")",
        "KeyError: 'x'",
        () -> apply(ordered(), d -> d.moveToEnd("x")));
    row(
        "OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1)",
        "False",
        () -> Py.eq(ordered("a", 1L, "b", 2L), ordered("b", 2L, "a", 1L)));
    row(
        "OrderedDict(a=1, b=2) == dict(b=2, a=1)",
        "True",
        () -> Py.eq(ordered("a", 1L, "b", 2L), PyDict.of("b", 2L, "a", 1L)));
    row(
        "ChainMap({\"a\": 1}, {\"a\": 2, \"b\": 3})",
        "ChainMap({'a': 1}, {'a': 2, 'b': 3})",
        () -> new ChainMap(PyDict.of("a", 1L), PyDict.of("a", 2L, "b", 3L)));
    row(
        "ChainMap({\"a\": 1}, {\"a\": 2, \"b\": 3})[\"b\"]",
        "3",
        () -> Py.getItem(new ChainMap(PyDict.of("a", 1L), PyDict.of("a", 2L, "b", 3L)), "b"));
    row(
        "ChainMap({})[\"b\"]",
        "KeyError: 'b'",
        () -> Py.getItem(new ChainMap(new PyDict<>()), "b"));
    row(
        "list(ChainMap({\"a\": 1}, {\"c\": 2, \"b\": 3}))",
        "['c', 'b', 'a']",
        () -> list(new ChainMap(PyDict.of("a", 1L), PyDict.of("c", 2L, "b", 3L))));
    row(
        "len(ChainMap({\"a\": 1}, {\"a\": 2, \"b\": 3}))",
        "2",
        () -> Py.len(new ChainMap(PyDict.of("a", 1L), PyDict.of("a", 2L, "b", 3L))));
  }

  @Test
  void rows3() {
    row(
        "ChainMap({\"a\": 1}).new_child({\"b\": 2})",
        "ChainMap({'b': 2}, {'a': 1})",
        () -> new ChainMap(PyDict.of("a", 1L)).newChild(PyDict.of("b", 2L)));
    row(
        "ChainMap({\"a\": 1}, {\"b\": 2}).pop(\"b\")",
        "KeyError: \"Key not found in the first mapping: 'b'\"",
        () -> new ChainMap(PyDict.of("a", 1L), PyDict.of("b", 2L)).pop("b"));
    row("Point(1, 2)", "Point(x=1, y=2)", () -> POINT.call(1L, 2L));
    row(
        "Point(1)",
        "TypeError: Point.__new__() missing 1 required positional argument: 'y'",
        () -> POINT.call(1L));
    row(
        "Point(1, 2, 3)",
        "TypeError: Point.__new__() takes 3 positional arguments but 4 were given",
        () -> POINT.call(1L, 2L, 3L));
    row(
        "Point(x=1, y=2)",
        "Point(x=1, y=2)",
        () -> POINT.call(Args.of().with("x", 1L).with("y", 2L)));
    row(
        "Point(1, z=2)",
        "TypeError: Point.__new__() got an unexpected keyword argument 'z'",
        () -> POINT.call(Args.of(1L).with("z", 2L)));
    row("Point(1, 2)._asdict()", "{'x': 1, 'y': 2}", () -> POINT.make(1L, 2L).asdict());
    row(
        "Point(1, 2)._replace(x=5)",
        "Point(x=5, y=2)",
        () -> POINT.make(1L, 2L).replace(PyDict.of("x", 5L)));
    row(
        "Point(1, 2)._replace(q=5)",
        "TypeError: Got unexpected field names: ['q']",
        () -> POINT.make(1L, 2L).replace(PyDict.of("q", 5L)));
    row("Point._fields", "('x', 'y')", () -> Py.getAttr(POINT, "_fields"));
    row("Point._make([3, 4])", "Point(x=3, y=4)", () -> POINT.makeOf(list(3L, 4L)));
    row("Point._make([3])", "TypeError: Expected 2 arguments, got 1", () -> POINT.makeOf(list(3L)));
    row("Point(1, 2) == (1, 2)", "True", () -> Py.eq(POINT.make(1L, 2L), tuple(1L, 2L)));
    row("Point(1, 2).x", "1", () -> Py.getAttr(POINT.make(1L, 2L), "x"));
    row("Point(1, 2)[1]", "2", () -> Py.getItem(POINT.make(1L, 2L), 1L));
    row(
        "Point(1, 2).q",
        "AttributeError: 'Point' object has no attribute 'q'",
        () -> Py.getAttr(POINT.make(1L, 2L), "q"));
    row("P3(1, 2)", "P3(x=1, y=2, z=0)", () -> P3.call(1L, 2L));
    row("P3._field_defaults", "{'z': 0}", () -> P3.fieldDefaults());
    row(
        "isinstance(Point(1, 2), tuple)",
        "True",
        () -> Py.isInstance(POINT.make(1L, 2L), PyType.TUPLE));
    row("isinstance(Point(1, 2), Point)", "True", () -> Py.isInstance(POINT.make(1L, 2L), POINT));
    row("isinstance(Point(1, 2), P3)", "False", () -> Py.isInstance(POINT.make(1L, 2L), P3));
    row(
        "namedtuple(\"A\", \"x x\")",
        "ValueError: Encountered duplicate field name: 'x'",
        () -> PyCollections.namedtuple("A", "x x"));
    row(
        "namedtuple(\"A\", \"_x\")",
        "ValueError: Field names cannot start with an underscore: '_x'",
        () -> PyCollections.namedtuple("A", "_x"));
    row(
        "namedtuple(\"A\", \"class\")",
        "ValueError: Type names and field names cannot be a keyword: 'class'",
        () -> PyCollections.namedtuple("A", "class"));
    row(
        "namedtuple(\"A\", \"x 1\", rename=True)._fields",
        "('x', '_1')",
        () -> Py.getAttr(PyCollections.namedtuple("A", "x 1", true, null), "_fields"));
    row("Point(1, 2) < Point(1, 3)", "True", () -> Py.lt(POINT.make(1L, 2L), POINT.make(1L, 3L)));
    row(
        "hash(Point(1, 2)) == hash((1, 2))",
        "True",
        () -> Py.hash(POINT.make(1L, 2L)) == Py.hash(tuple(1L, 2L)));
    row("Point(1, 2) + (3,)", "(1, 2, 3)", () -> Py.add(POINT.make(1L, 2L), tuple(3L)));
    row(
        "hash(Counter())",
        "TypeError: unhashable type: 'Counter'",
        () -> Py.hash(new Counter<Object>()));
    row(
        "{defaultdict(int): 1}",
        "TypeError: unhashable type: 'collections.defaultdict'",
        () -> Py.hash(new DefaultDict<Object, Object>(PyType.INT)));
  }
}
