package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.FrozenSet;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.python.PyType;
import org.junit.jupiter.api.Test;

/** The module pprint, as CPython 3.13 shows it. */
class PprintTest {

  private static String narrow(Object value, long width) {
    return Pprint.pformat(value, 1, width, null, false, true, false);
  }

  @Test
  void pformat_values_fitTheWidth() {
    row("pprint.pformat(None, width=20)", "'None'", () -> narrow(null, 20));
    row("pprint.pformat(1, width=20)", "'1'", () -> narrow(1L, 20));
    row("pprint.pformat('short', width=20)", "\"'short'\"", () -> narrow("short", 20));
    row("pprint.pformat([], width=20)", "'[]'", () -> narrow(PyList.<Object>of(), 20));
    row("pprint.pformat({}, width=20)", "'{}'", () -> narrow(PyDict.of(), 20));
    row("pprint.pformat((), width=20)", "'()'", () -> narrow(tuple(), 20));
    row("pprint.pformat(set(), width=20)", "'set()'", () -> narrow(PySet.from(list()), 20));
    row(
        "pprint.pformat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], width=20)",
        "'[0,\\n 1,\\n 2,\\n 3,\\n 4,\\n 5,\\n 6,\\n 7,\\n 8,\\n 9,\\n 10,\\n 11]'",
        () -> narrow(PyList.<Object>of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L), 20));
    row("pprint.pformat((1,), width=20)", "'(1,)'", () -> narrow(tuple(1L), 20));
    row(
        "pprint.pformat({'b': 1, 'a': [1, 2, 3]}, width=20)",
        "\"{'a': [1, 2, 3],\\n 'b': 1}\"",
        () -> narrow(PyDict.of("b", 1L, "a", PyList.<Object>of(1L, 2L, 3L)), 20));
    row(
        "pprint.pformat({'key one': ['alpha', 'beta', 'gamma', 'delta', 'epsilon'], 'key two': {'x': ['alpha', 'beta', 'gamma', 'delta', 'epsilon'], 'y': ('alpha', 'beta', 'gamma', 'delta', 'epsilon')}}, width=20)",
        "\"{'key one': ['alpha',\\n             'beta',\\n             'gamma',\\n             'delta',\\n             'epsilon'],\\n 'key two': {'x': ['alpha',\\n                   'beta',\\n                   'gamma',\\n                   'delta',\\n                   'epsilon'],\\n             'y': ('alpha',\\n                   'beta',\\n                   'gamma',\\n                   'delta',\\n                   'epsilon')}}\"",
        () ->
            narrow(
                PyDict.of(
                    "key one",
                    PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"),
                    "key two",
                    PyDict.of(
                        "x",
                        PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"),
                        "y",
                        tuple("alpha", "beta", "gamma", "delta", "epsilon"))),
                20));
    row(
        "pprint.pformat([['alpha', 'beta', 'gamma', 'delta', 'epsilon'], ['alpha', 'beta', 'gamma', 'delta', 'epsilon']], width=20)",
        "\"[['alpha',\\n  'beta',\\n  'gamma',\\n  'delta',\\n  'epsilon'],\\n ['alpha',\\n  'beta',\\n  'gamma',\\n  'delta',\\n  'epsilon']]\"",
        () ->
            narrow(
                PyList.<Object>of(
                    PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"),
                    PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon")),
                20));
    row(
        "pprint.pformat(('just one rather long text here',), width=20)",
        "\"('just one rather '\\n 'long text here',)\"",
        () -> narrow(tuple("just one rather long text here"), 20));
    row(
        "pprint.pformat({1, 2, 3}, width=20)",
        "'{1, 2, 3}'",
        () -> narrow(PySet.from(list(1L, 2L, 3L)), 20));
    row(
        "pprint.pformat({'alpha', 'beta', 'delta', 'gamma', 'epsilon'}, width=20)",
        "\"{'alpha',\\n 'beta',\\n 'delta',\\n 'epsilon',\\n 'gamma'}\"",
        () -> narrow(PySet.from(list("alpha", "beta", "delta", "epsilon", "gamma")), 20));
    row(
        "pprint.pformat({1: 'a', 'b': 2, None: 3}, width=20)",
        "\"{None: 3,\\n 1: 'a',\\n 'b': 2}\"",
        () -> narrow(PyDict.of(1L, "a", "b", 2L, null, 3L), 20));
    row(
        "pprint.pformat('a long text that has to be broken\\nin two lines or more', width=20)",
        "\"('a long text that '\\n 'has to be '\\n 'broken\\\\n'\\n 'in two lines or '\\n 'more')\"",
        () -> narrow("a long text that has to be broken\nin two lines or more", 20));
    row(
        "pprint.pformat(['a long text that has to be broken somewhere', 1], width=20)",
        "\"['a long text that '\\n 'has to be broken '\\n 'somewhere',\\n 1]\"",
        () -> narrow(PyList.<Object>of("a long text that has to be broken somewhere", 1L), 20));
    row(
        "pprint.pformat({'k': 'a long text that has to be broken somewhere'}, width=20)",
        "\"{'k': 'a long text '\\n      'that has to '\\n      'be broken '\\n      'somewhere'}\"",
        () -> narrow(PyDict.of("k", "a long text that has to be broken somewhere"), 20));
    row(
        "pprint.pformat([[[[['alpha', 'beta', 'gamma', 'delta', 'epsilon']]]]], width=20)",
        "\"[[[[['alpha',\\n     'beta',\\n     'gamma',\\n     'delta',\\n     'epsilon']]]]]\"",
        () ->
            narrow(
                PyList.<Object>of(
                    PyList.<Object>of(
                        PyList.<Object>of(
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                20));
    row(
        "pprint.pformat([True, 1.5, 100000000000000000000], width=20)",
        "'[True,\\n 1.5,\\n 100000000000000000000]'",
        () ->
            narrow(
                PyList.<Object>of(true, 1.5, new java.math.BigInteger("100000000000000000000")),
                20));
    row(
        "pprint.pformat({(1, 2): [3], (0,): [4]}, width=20)",
        "'{(0,): [4],\\n (1, 2): [3]}'",
        () ->
            narrow(
                PyDict.of(tuple(1L, 2L), PyList.<Object>of(3L), tuple(0L), PyList.<Object>of(4L)),
                20));
    row(
        "pprint.pformat('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', width=20)",
        "\"'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'\"",
        () -> narrow("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 20));
    row("pprint.pformat('', width=20)", "\"''\"", () -> narrow("", 20));
    row("pprint.pformat([()], width=20)", "'[()]'", () -> narrow(PyList.<Object>of(tuple()), 20));
    row("pprint.pformat([''], width=20)", "\"['']\"", () -> narrow(PyList.<Object>of(""), 20));
    row(
        "pprint.pformat('tab\\t and \"quotes\" \\'both\\' that are long', width=20)",
        "'(\\'tab\\\\t and \\'\\n \\'\"quotes\" \\'\\n \"\\'both\\' that are \"\\n \\'long\\')'",
        () -> narrow("tab\t and \"quotes\" 'both' that are long", 20));
    row(
        "pprint.pformat({'key one': ['alpha', 'beta', 'gamma', 'delta', 'epsilon'], 'key two': {'x': ['alpha', 'beta', 'gamma', 'delta', 'epsilon'], 'y': ('alpha', 'beta', 'gamma', 'delta', 'epsilon')}}, width=40)",
        "\"{'key one': ['alpha',\\n             'beta',\\n             'gamma',\\n             'delta',\\n             'epsilon'],\\n 'key two': {'x': ['alpha',\\n                   'beta',\\n                   'gamma',\\n                   'delta',\\n                   'epsilon'],\\n             'y': ('alpha',\\n                   'beta',\\n                   'gamma',\\n                   'delta',\\n                   'epsilon')}}\"",
        () ->
            narrow(
                PyDict.of(
                    "key one",
                    PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"),
                    "key two",
                    PyDict.of(
                        "x",
                        PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"),
                        "y",
                        tuple("alpha", "beta", "gamma", "delta", "epsilon"))),
                40));
    row(
        "pprint.pformat([['alpha', 'beta', 'gamma', 'delta', 'epsilon'], ['alpha', 'beta', 'gamma', 'delta', 'epsilon']], width=40)",
        "\"[['alpha',\\n  'beta',\\n  'gamma',\\n  'delta',\\n  'epsilon'],\\n ['alpha',\\n  'beta',\\n  'gamma',\\n  'delta',\\n  'epsilon']]\"",
        () ->
            narrow(
                PyList.<Object>of(
                    PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"),
                    PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon")),
                40));
    row("pprint.pformat([\"\"], width=1)", "\"['']\"", () -> narrow(list(""), 1));
    row(
        "pprint.pformat([(1,)], depth=1)",
        "'[(...,)]'",
        () -> Pprint.pformat(PyList.<Object>of(tuple(1L)), 1, 80, 1L, false, true, false));
  }

  @Test
  void pformat_collections_keepTheirNames() {
    row(
        "pprint.pformat(OrderedDict({'alpha': 5, 'beta': 4, 'gamma': 5, 'delta': 5, 'epsilon': 7}), width=20)",
        "\"OrderedDict([('alpha',\\n              5),\\n             ('beta',\\n              4),\\n             ('gamma',\\n              5),\\n             ('delta',\\n              5),\\n             ('epsilon',\\n              7)])\"",
        () ->
            narrow(ordered("alpha", 5L, "beta", 4L, "gamma", 5L, "delta", 5L, "epsilon", 7L), 20));
    row(
        "pprint.pformat(Counter({'epsilon': 4, 'delta': 3, 'gamma': 2, 'beta': 1, 'alpha': 0}), width=20)",
        "\"Counter({'epsilon': 4,\\n         'delta': 3,\\n         'gamma': 2,\\n         'beta': 1,\\n         'alpha': 0})\"",
        () ->
            narrow(
                new Counter<>(
                    PyDict.of("alpha", 0L, "beta", 1L, "gamma", 2L, "delta", 3L, "epsilon", 4L)),
                20));
    row(
        "pprint.pformat(deque(['alpha', 'beta', 'gamma', 'delta', 'epsilon']), width=20)",
        "\"deque(['alpha',\\n       'beta',\\n       'gamma',\\n       'delta',\\n       'epsilon'])\"",
        () -> narrow(new Deque<>(list("alpha", "beta", "gamma", "delta", "epsilon"), null), 20));
    row(
        "pprint.pformat(deque(['alpha', 'beta', 'gamma', 'delta', 'epsilon'], maxlen=5), width=20)",
        "\"deque(['alpha',\\n       'beta',\\n       'gamma',\\n       'delta',\\n       'epsilon'],\\n      maxlen=5)\"",
        () -> narrow(new Deque<>(list("alpha", "beta", "gamma", "delta", "epsilon"), 5L), 20));
    row(
        "pprint.pformat(defaultdict(int, {w: [1, 2] for w in ['alpha', 'beta', 'gamma', 'delta', 'epsilon']}), width=20)",
        "\"defaultdict(<class 'int'>,\\n            {'alpha': [1,\\n                       2],\\n             'beta': [1,\\n                      2],\\n             'delta': [1,\\n                       2],\\n             'epsilon': [1,\\n                         2],\\n             'gamma': [1,\\n                       2]})\"",
        () -> narrow(defaults(), 20));
    row(
        "pprint.pformat(frozenset(['alpha', 'beta', 'gamma', 'delta', 'epsilon']), width=20)",
        "\"frozenset({'alpha',\\n           'beta',\\n           'delta',\\n           'epsilon',\\n           'gamma'})\"",
        () -> narrow(new FrozenSet<>(list("alpha", "beta", "gamma", "delta", "epsilon")), 20));
  }

  @Test
  void pformat_options_apply() {
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=4, width=20, depth=None, compact=False, sort_dicts=True, underscore_numbers=False)",
        "\"{   'a': {   'x': (   1,\\n                      2,\\n                      [   [   'alpha',\\n                              'beta',\\n                              'gamma',\\n                              'delta',\\n                              'epsilon']]),\\n             'y': 12345},\\n    'b': [   0,\\n             1,\\n             2,\\n             3,\\n             4,\\n             5,\\n             6,\\n             7,\\n             8,\\n             9,\\n             10,\\n             11,\\n             12,\\n             13,\\n             14,\\n             15,\\n             16,\\n             17,\\n             18,\\n             19]}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                4,
                20,
                null,
                false,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=4, width=30, depth=None, compact=True, sort_dicts=True, underscore_numbers=False)",
        "\"{   'a': {   'x': (   1, 2,\\n                      [   [   'alpha',\\n                              'beta',\\n                              'gamma',\\n                              'delta',\\n                              'epsilon']]),\\n             'y': 12345},\\n    'b': [   0, 1, 2, 3, 4, 5,\\n             6, 7, 8, 9, 10,\\n             11, 12, 13, 14,\\n             15, 16, 17, 18,\\n             19]}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                4,
                30,
                null,
                true,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=1, width=20, depth=None, compact=True, sort_dicts=False, underscore_numbers=False)",
        "\"{'b': [0, 1, 2, 3,\\n       4, 5, 6, 7,\\n       8, 9, 10, 11,\\n       12, 13, 14,\\n       15, 16, 17,\\n       18, 19],\\n 'a': {'y': 12345,\\n       'x': (1, 2,\\n             [['alpha',\\n               'beta',\\n               'gamma',\\n               'delta',\\n               'epsilon']])}}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                1,
                20,
                null,
                true,
                false,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=1, width=80, depth=1, compact=False, sort_dicts=True, underscore_numbers=False)",
        "\"{'a': {...}, 'b': [...]}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                1,
                80,
                1L,
                false,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=1, width=80, depth=2, compact=False, sort_dicts=False, underscore_numbers=True)",
        "\"{'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19],\\n 'a': {'y': 12_345, 'x': (...)}}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                1,
                80,
                2L,
                false,
                false,
                true));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=0, width=20, depth=None, compact=False, sort_dicts=True, underscore_numbers=False)",
        "\"{'a': {'x': (1,\\n          2,\\n          [['alpha',\\n          'beta',\\n          'gamma',\\n          'delta',\\n          'epsilon']]),\\n     'y': 12345},\\n'b': [0,\\n     1,\\n     2,\\n     3,\\n     4,\\n     5,\\n     6,\\n     7,\\n     8,\\n     9,\\n     10,\\n     11,\\n     12,\\n     13,\\n     14,\\n     15,\\n     16,\\n     17,\\n     18,\\n     19]}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                0,
                20,
                null,
                false,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=1, width=0, depth=None, compact=False, sort_dicts=True, underscore_numbers=False)",
        "ValueError: width must be != 0",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                1,
                0,
                null,
                false,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=-1, width=9, depth=None, compact=False, sort_dicts=True, underscore_numbers=False)",
        "ValueError: indent must be >= 0",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                -1,
                9,
                null,
                false,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=1, width=1, depth=0, compact=False, sort_dicts=True, underscore_numbers=False)",
        "ValueError: depth must be > 0",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                1,
                1,
                0L,
                false,
                true,
                false));
    row(
        "pprint.pformat({'b': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 'a': {'y': 12345, 'x': (1, 2, [['alpha', 'beta', 'gamma', 'delta', 'epsilon']])}}, indent=2, width=12, depth=2, compact=True, sort_dicts=True, underscore_numbers=True)",
        "\"{ 'a': { 'x': ( 1,\\n                2,\\n                [ [ 'alpha',\\n                    'beta',\\n                    'gamma',\\n                    'delta',\\n                    'epsilon']]),\\n         'y': 12_345},\\n  'b': [ 0,\\n         1,\\n         2,\\n         3,\\n         4,\\n         5,\\n         6,\\n         7,\\n         8,\\n         9,\\n         10,\\n         11,\\n         12,\\n         13,\\n         14,\\n         15,\\n         16,\\n         17,\\n         18,\\n         19]}\"",
        () ->
            Pprint.pformat(
                PyDict.of(
                    "b",
                    PyList.<Object>of(
                        0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L,
                        17L, 18L, 19L),
                    "a",
                    PyDict.of(
                        "y",
                        12345L,
                        "x",
                        tuple(
                            1L,
                            2L,
                            PyList.<Object>of(
                                PyList.<Object>of("alpha", "beta", "gamma", "delta", "epsilon"))))),
                2,
                12,
                2L,
                true,
                true,
                true));
    row(
        "pprint.saferepr({2: [], 1: ()})",
        "'{1: (), 2: []}'",
        () -> Pprint.saferepr(PyDict.of(2L, list(), 1L, tuple())));
    row(
        "pprint.PrettyPrinter().pformat({'b': 1, 'a': 2})",
        "\"{'a': 2, 'b': 1}\"",
        () -> new PrettyPrinter().pformat(PyDict.of("b", 1L, "a", 2L)));
  }

  private static Object defaults() {
    DefaultDict<Object, Object> dict = new DefaultDict<>(PyType.INT);
    for (String word : new String[] {"alpha", "beta", "gamma", "delta", "epsilon"}) {
      dict.put(word, list(1L, 2L));
    }
    return dict;
  }
}
