package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import org.junit.jupiter.api.Test;

/** The modules itertools, functools, operator, heapq and bisect, against CPython 3.13. */
class ItertoolsTest {

  @Test
  void rows1() {
    row(
        "list(islice(count(), 3))",
        "[0, 1, 2]",
        () -> list(Itertools.islice(Itertools.count(), 3L)));
    row(
        "list(islice(count(5, -2), 3))",
        "[5, 3, 1]",
        () -> list(Itertools.islice(Itertools.count(5, -2), 3L)));
    row(
        "list(islice(count(0.5, 0.25), 3))",
        "[0.5, 0.75, 1.0]",
        () -> list(Itertools.islice(Itertools.count((Object) 0.5, 0.25), 3L)));
    row("count(3)", "count(3)", () -> Itertools.count(3));
    row(
        "list(islice(cycle([1, 2]), 5))",
        "[1, 2, 1, 2, 1]",
        () -> list(Itertools.islice(Itertools.cycle(list(1L, 2L)), 5L)));
    row("list(cycle([]))", "[]", () -> list(Itertools.cycle(list())));
    row("list(repeat(\"x\", 3))", "['x', 'x', 'x']", () -> list(Itertools.repeat("x", 3)));
    row("repeat(\"x\", 3)", "repeat('x', 3)", () -> Itertools.repeat("x", 3));
    row(
        "list(chain([1], [], [2, 3]))",
        "[1, 2, 3]",
        () -> list(Itertools.chain(list(1L), list(), list(2L, 3L))));
    row(
        "list(chain.from_iterable([[1], \"ab\", (2,)]))",
        "[1, 'a', 'b', 2]",
        () -> list(Itertools.chainFromIterable(list(list(1L), "ab", tuple(2L)))));
    row(
        "list(islice(range(10), 2, 8, 3))",
        "[2, 5]",
        () -> list(Itertools.islice(range(10), 2L, 8L, 3L)));
    row(
        "list(islice(range(10), 2, None))",
        "[2, 3, 4, 5, 6, 7, 8, 9]",
        () -> list(Itertools.islice(range(10), 2L, null, null)));
    row(
        "list(islice(range(10), -1))",
        "ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.",
        () -> list(Itertools.islice(range(10), -1L)));
    row(
        "list(islice(range(10), 0, 5, 0))",
        "ValueError: Step for islice() must be a positive integer or None.",
        () -> list(Itertools.islice(range(10), 0L, 5L, 0L)));
    row(
        "list(takewhile(lambda x: x < 3, range(10)))",
        "[0, 1, 2]",
        () -> list(Itertools.takewhile(x -> x < 3, range(10))));
    row(
        "list(dropwhile(lambda x: x < 7, range(10)))",
        "[7, 8, 9]",
        () -> list(Itertools.dropwhile(x -> x < 7, range(10))));
    row(
        "list(filterfalse(lambda x: x % 2, range(6)))",
        "[0, 2, 4]", () -> list(Itertools.filterfalse(x -> x % 2, range(6))));
    row(
        "list(filterfalse(None, [0, 1, \"\", \"a\"]))",
        "[0, '']",
        () -> list(Itertools.filterfalse(null, list(0L, 1L, "", "a"))));
    row(
        "list(zip_longest([1, 2, 3], \"ab\"))",
        "[(1, 'a'), (2, 'b'), (3, None)]",
        () -> list(Itertools.zipLongest(list(1L, 2L, 3L), list("a", "b"))));
    row(
        "list(zip_longest([1, 2], \"a\", fillvalue=\"-\"))",
        "[(1, 'a'), (2, '-')]",
        () -> list(Itertools.zipLongest((Object) "-", list(1L, 2L), list("a"))));
    row(
        "list(accumulate([1, 2, 3]))",
        "[1, 3, 6]",
        () -> list(Itertools.accumulate(list(1L, 2L, 3L))));
    row("list(accumulate([]))", "[]", () -> list(Itertools.accumulate(list())));
    row(
        "list(accumulate([1, 2, 3], initial=100))",
        "[100, 101, 103, 106]",
        () -> list(Itertools.accumulate(list(1L, 2L, 3L), null, 100L)));
    row(
        "list(accumulate([3, 1, 4], max))",
        "[3, 3, 4]",
        () -> list(Itertools.accumulate(list(3L, 1L, 4L), (a, b) -> Py.gt(b, a) ? b : a, null)));
    row(
        "list(product([1, 2], \"ab\"))",
        "[(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')]",
        () -> list(Itertools.product(list(1L, 2L), list("a", "b"))));
    row(
        "list(product([0, 1], repeat=2))",
        "[(0, 0), (0, 1), (1, 0), (1, 1)]",
        () -> list(Itertools.product(2, list(0L, 1L))));
    row("list(product())", "[()]", () -> list(Itertools.product()));
    row("list(product([1], []))", "[]", () -> list(Itertools.product(list(1L), list())));
    row(
        "list(product([1], repeat=-1))",
        "ValueError: repeat argument cannot be negative",
        () -> list(Itertools.product(-1, list(1L))));
    row(
        "list(permutations([1, 2, 3]))",
        "[(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)]",
        () -> list(Itertools.permutations(list(1L, 2L, 3L), null)));
    row(
        "list(permutations([1, 2, 3], 2))",
        "[(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]",
        () -> list(Itertools.permutations(list(1L, 2L, 3L), 2L)));
    row("list(permutations([1], 2))", "[]", () -> list(Itertools.permutations(list(1L), 2L)));
    row(
        "list(permutations([1], -1))",
        "ValueError: r must be non-negative",
        () -> list(Itertools.permutations(list(1L), -1L)));
    row("list(permutations([]))", "[()]", () -> list(Itertools.permutations(list(), null)));
    row(
        "list(combinations(range(4), 2))",
        "[(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]",
        () -> list(Itertools.combinations(range(4), 2)));
    row("list(combinations(range(2), 3))", "[]", () -> list(Itertools.combinations(range(2), 3)));
    row("list(combinations(range(2), 0))", "[()]", () -> list(Itertools.combinations(range(2), 0)));
    row(
        "list(combinations_with_replacement(\"ab\", 2))",
        "[('a', 'a'), ('a', 'b'), ('b', 'b')]",
        () -> list(Itertools.combinationsWithReplacement(list("a", "b"), 2)));
    row(
        "[(k, list(g)) for k, g in groupby(\"aabbba\")]",
        "[('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('a', ['a'])]",
        () -> groups(Itertools.groupby(list("a", "a", "b", "b", "b", "a"))));
    row(
        "[(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)]",
        "[(1, [1, 3]), (0, [2, 4]), (1, [5])]",
        () -> groups(Itertools.groupby(list(1L, 3L, 2L, 4L, 5L), x -> x % 2)));
  }

  @Test
  void rows2() {
    row(
        "[list(x) for x in tee([1, 2])]",
        "[[1, 2], [1, 2]]",
        () -> lists(Itertools.tee(list(1L, 2L), 2)));
    row(
        "list(pairwise([1, 2, 3]))",
        "[(1, 2), (2, 3)]",
        () -> list(Itertools.pairwise(list(1L, 2L, 3L))));
    row("list(pairwise([1]))", "[]", () -> list(Itertools.pairwise(list(1L))));
    row(
        "list(compress(\"abcd\", [1, 0, 1, 1]))",
        "['a', 'c', 'd']",
        () -> list(Itertools.compress(list("a", "b", "c", "d"), list(1L, 0L, 1L, 1L))));
    row(
        "list(batched(range(7), 3))",
        "[(0, 1, 2), (3, 4, 5), (6,)]",
        () -> list(Itertools.batched(range(7), 3)));
    row(
        "list(batched(range(7), 3, strict=True))",
        "ValueError: batched(): incomplete batch",
        () -> list(Itertools.batched(range(7), 3, true)));
    row(
        "list(batched(range(7), 0))",
        "ValueError: n must be at least one",
        () -> list(Itertools.batched(range(7), 0)));
    row(
        "list(starmap(pow, [(2, 3), (3, 2)]))",
        "[8, 9]",
        () ->
            list(
                Itertools.starmap(
                    (PyCallable) a -> Py.pow(a.positional()[0], a.positional()[1]),
                    list(tuple(2L, 3L), tuple(3L, 2L)))));
    row(
        "functools.reduce(lambda a, b: a + b, [1, 2, 3])",
        "6",
        () -> Functools.reduce(Py::add, list(1L, 2L, 3L)));
    row(
        "functools.reduce(lambda a, b: a + b, [], 7)",
        "7",
        () -> Functools.reduce(Py::add, list(), 7L));
    row(
        "functools.reduce(lambda a, b: a + b, [])",
        "TypeError: reduce() of empty iterable with no initial value",
        () -> Functools.reduce(Py::add, list()));
    row("operator.itemgetter(1)([1, 2])", "2", () -> PyOperator.itemgetter(1L).call(list(1L, 2L)));
    row(
        "operator.itemgetter(1, 0)(\"ab\")",
        "('b', 'a')",
        () -> PyOperator.itemgetter(1L, 0L).call("ab"));
    row(
        "operator.itemgetter(1, \"a\")",
        "operator.itemgetter(1, 'a')",
        () -> PyOperator.itemgetter(1L, "a"));
    row(
        "operator.attrgetter(\"a.b\")",
        "operator.attrgetter('a.b')",
        () -> PyOperator.attrgetter("a.b"));
    row("operator.countOf([1, 2, 1], 1)", "2", () -> PyOperator.countOf(list(1L, 2L, 1L), 1L));
    row(
        "operator.indexOf([1, 2, 1], 5)",
        "ValueError: sequence.index(x): x not in sequence",
        () -> PyOperator.indexOf(list(1L, 2L, 1L), 5L));
    row("operator.truediv(7, 2)", "3.5", () -> PyOperator.trueDiv(7L, 2L));
    row("operator.not_([])", "True", () -> PyOperator.not(list()));
    row("bisect.bisect([1, 2, 2, 3], 2)", "3", () -> Bisect.bisect(list(1L, 2L, 2L, 3L), 2L));
    row(
        "bisect.bisect_left([1, 2, 2, 3], 2)",
        "1",
        () -> Bisect.bisectLeft(list(1L, 2L, 2L, 3L), 2L));
    row(
        "bisect.bisect_left([1, 2, 2, 3], 2.5)",
        "3",
        () -> Bisect.bisectLeft(list(1L, 2L, 2L, 3L), 2.5));
    row(
        "bisect.bisect([1], 1, -1)",
        "ValueError: lo must be non-negative",
        () -> Bisect.bisect(list(1L), 1L, -1, null, null));
    row(
        "heap_ops(1)",
        "[[4, 8, 7, 28, 16, 24, 31, 48, 36, 30, 41, 48], [24, 28, 31, 36, 30, 48, 41, 48], [28, 30, 31, 36, 33, 48, 41, 48], [0, 3, 29, 26, 12, 34, 62, 97, 98, 49, 89, 57, 55, 92, 77]]",
        () -> heapOps(1));
    row(
        "heap_ops(2)",
        "[[3, 5, 5, 16, 10, 38, 42, 23, 19, 38, 13, 47], [13, 16, 38, 19, 38, 47, 42, 23], [17, 19, 38, 23, 38, 47, 42, 33], [4, 20, 4, 65, 47, 56, 34, 92, 74, 55, 69, 81, 64, 87, 50]]",
        () -> heapOps(2));
    row(
        "heap_ops(3)",
        "[[0, 8, 4, 37, 15, 30, 34, 40, 37, 23, 38, 38], [23, 37, 30, 37, 38, 38, 34, 40], [30, 37, 33, 37, 38, 38, 34, 40], [19, 24, 29, 29, 33, 70, 60, 69, 70, 60, 50, 81, 91, 60, 81]]",
        () -> heapOps(3));
    row(
        "heapq.nsmallest(2, [3, 1, 2])",
        "[1, 2]",
        () -> Heapq.nsmallest(2, list(3L, 1L, 2L), null));
    row(
        "heapq.nlargest(2, [\"a\", \"ccc\", \"bb\", \"ddd\"], key=len)",
        "['ccc', 'ddd']",
        () -> Heapq.nlargest(2, list("a", "ccc", "bb", "ddd"), s -> (long) s.length()));
    row(
        "list(heapq.merge([1, 4], [2, 3], [0]))",
        "[0, 1, 2, 3, 4]",
        () -> list(Heapq.merge(list(1L, 4L), list(2L, 3L), list(0L))));
    row(
        "list(heapq.merge([4, 1], [3, 2], reverse=True))",
        "[4, 3, 2, 1]",
        () -> list(Heapq.merge(null, true, list(4L, 1L), list(3L, 2L))));
    row("heapq.heappop([])", "IndexError: index out of range", () -> Heapq.heappop(list()));
  }
}
