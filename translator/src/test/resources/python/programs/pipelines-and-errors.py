"""Text adventure in coroutines with state machines, closures and scheduling."""
import asyncio
import itertools
import random
import string
import time
from collections import defaultdict, namedtuple
from functools import partial, reduce, cmp_to_key, total_ordering
from typing import Awaitable, Callable, Dict, List, Optional, Tuple


class Pipeline:
    def __init__(self, *stages):
        self.stages = list(stages)

    def __or__(self, stage):
        return Pipeline(*self.stages, stage)

    def __ror__(self, source):
        return self.run(source)

    async def run(self, source):
        queues = [asyncio.Queue(maxsize=2) for _ in range(len(self.stages) + 1)]
        DONE = object()

        async def feed():
            for x in source:
                await queues[0].put(x)
            await queues[0].put(DONE)

        async def stage(i, fn):
            inq, outq = queues[i], queues[i + 1]
            while (item := await inq.get()) is not DONE:
                res = fn(item)
                if asyncio.iscoroutine(res):
                    res = await res
                if isinstance(res, list):
                    for r in res:
                        await outq.put(r)
                elif res is not None:
                    await outq.put(res)
            await outq.put(DONE)

        tasks = [asyncio.create_task(feed())]
        tasks += [asyncio.create_task(stage(i, f)) for i, f in enumerate(self.stages)]
        out = []
        while (item := await queues[-1].get()) is not DONE:
            out.append(item)
        await asyncio.gather(*tasks)
        return out


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) if p.isdigit() else p for p in text.lstrip("v").split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return "v" + ".".join(map(str, self.parts))

    def __repr__(self):
        return f"Version({str(self)!r})"


def make_account(balance):
    history = []

    def deposit(n):
        nonlocal balance
        balance += n
        history.append(("d", n))
        return balance

    def withdraw(n, *, fee=1):
        nonlocal balance
        if n + fee > balance:
            raise ValueError(f"insufficient: {balance} < {n}+{fee}")
        balance -= n + fee
        history.append(("w", n))
        return balance

    def peek():
        return balance, tuple(history)

    return deposit, withdraw, peek


def topo(graph: Dict[str, List[str]]) -> List[str]:
    seen, out, path = set(), [], []

    def visit(n):
        if n in path:
            raise ValueError("cycle: " + " -> ".join(path[path.index(n):] + [n]))
        if n in seen:
            return
        seen.add(n)
        path.append(n)
        for d in sorted(graph.get(n, ())):
            visit(d)
        path.pop()
        out.append(n)

    for n in sorted(graph):
        visit(n)
    return out


async def run_graph(graph, cost):
    done: Dict[str, asyncio.Event] = {n: asyncio.Event() for n in graph}
    order = []

    async def node(n):
        await asyncio.gather(*(done[d].wait() for d in graph[n]))
        await asyncio.sleep(cost.get(n, 0) / 200)
        order.append(n)
        done[n].set()
        return n, sum(cost.get(d, 0) for d in graph[n])

    res = await asyncio.gather(*map(node, graph))
    return order, dict(res)


class Life:
    GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}

    def __init__(self, cells=None, size=6):
        self.cells = set(cells or self.GLIDER)
        self.size = size

    def neighbours(self, x, y):
        return {((x + dx) % self.size, (y + dy) % self.size) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy}

    def step(self):
        counts = defaultdict(int)
        for c in self.cells:
            for n in self.neighbours(*c):
                counts[n] += 1
        self.cells = {c for c, k in counts.items() if k == 3 or (k == 2 and c in self.cells)}
        return self

    def __str__(self):
        return "\n".join("".join("#" if (x, y) in self.cells else "." for x in range(self.size)) for y in range(self.size))


def caesar(text, k):
    low, up = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(low + up, low[k:] + low[:k] + up[k:] + up[:k])
    return text.translate(table)


def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def lcs(a, b):
    dp = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            dp[i + 1][j + 1] = dp[i][j] + a[i] if a[i] == b[j] else max(dp[i][j + 1], dp[i + 1][j], key=len)
    return dp[-1][-1]


def primes():
    found = {}
    for q in itertools.count(2):
        p = found.pop(q, None)
        if p is None:
            found[q * q] = q
            yield q
        else:
            x = p + q
            while x in found:
                x += p
            found[x] = p


async def main():
    async def slow_double(x):
        await asyncio.sleep(0)
        return x * 2

    pipe = Pipeline() | slow_double | (lambda x: [x, x + 1]) | (lambda x: x if x % 3 else None) | str
    print(await (range(5) | pipe))
    vs = [Version(v) for v in "v1.10.0 1.2.3 v1.2 2.0".split()]
    print(sorted(vs), max(vs) >= Version("2.0"), vs[0] > vs[1], *map(str, vs), Version("1") != 1)
    d, w, p = make_account(10)
    print(d(5), w(3), w(2, fee=0), p())
    try:
        w(100)
    except ValueError as e:
        print("error:", e)
    g = {"app": ["lib", "net"], "lib": ["core"], "net": ["core", "ssl"], "core": [], "ssl": []}
    print(topo(g), await run_graph(g, {"core": 3, "ssl": 1, "lib": 2, "net": 1}))
    try:
        topo({"a": ["b"], "b": ["c"], "c": ["a"]})
    except ValueError as e:
        print(e)
    life = Life()
    print(life)
    print(life.step().step().step().step(), len(life.cells), sorted(life.cells)[:2], sep="\n")
    print(caesar("Hello, World!", 3), caesar(caesar("abcXYZ", 13), 13), levenshtein("kitten", "sitting"), lcs("AGGTAB", "GXTXAYB"))
    print(list(itertools.islice(primes(), 10)), next(x for x in primes() if x > 100))
    print(sorted(["b10", "a2", "a10", "b1"], key=lambda s: (s[0], int(s[1:]))), sorted("hello", key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
    print(reduce(lambda acc, kv: {**acc, kv[0]: acc.get(kv[0], 0) + kv[1]}, [("a", 1), ("b", 2), ("a", 3)], {}))
    rng = random.Random(42)
    print([rng.randint(1, 6) for _ in range(8)], rng.choice("abc"), rng.sample(range(100), 4), round(rng.gauss(0, 1), 6), rng.uniform(1, 2) < 2, rng.choices("ab", weights=[9, 1], k=6))
    m = [[1, 2, 3], [4, 5, 6]]
    print([list(r) for r in zip(*m)], [sum(r) for r in m], [[v for v in r if v % 2] for r in m], sum(map(sum, m)), max(max(r) for r in m))
    print({w: w[::-1] for w in ("abc", "xyz")}, "racecar" == "racecar"[::-1], " ".join(w.capitalize() for w in "the end".split()), "%-10s|%5.2f|%03d" % ("ab", 3.14159, 7))
    s = "mississippi"
    print({c: s.count(c) for c in sorted(set(s))}, s.find("ss"), s.rfind("ss"), s.replace("ss", "SS", 1), s.index("p"), s.startswith(("mi", "x")), s.strip("mi"), s[2:8:2], s[-3:], s.encode().hex()[:8], ord("m"), chr(9731))
    try:
        print(int("12x"))
    except ValueError as e:
        print(e)
    try:
        [1, 2][5]
    except IndexError as e:
        print(e)
    try:
        {"a": 1}["b"]
    except KeyError as e:
        print(repr(e), e)
    try:
        "a" + 1
    except TypeError as e:
        print(e)
    try:
        None.foo
    except AttributeError as e:
        print(e)
    try:
        undefined_name
    except NameError as e:
        print(e)
    try:
        int([])
    except TypeError as e:
        print(e)
    try:
        len(5)
    except TypeError as e:
        print(e)
    try:
        make_account()
    except TypeError as e:
        print(e)
    try:
        caesar("a", k=1, z=2)
    except TypeError as e:
        print(e)
    try:
        for x in 5:
            pass
    except TypeError as e:
        print(e)
    try:
        assert 1 > 2, f"math {1}"
    except AssertionError as e:
        print(repr(e))
    try:
        raise Exception("a", 1)
    except Exception as e:
        print(e, e.args)
    try:
        (lambda: 1 / 0)()
    except ZeroDivisionError as e:
        print(e)
    try:
        [].pop()
    except IndexError as e:
        print(e)
    try:
        "abc".index("z")
    except ValueError as e:
        print(e)
    try:
        [1].remove(2)
    except ValueError as e:
        print(e)
    try:
        {}.popitem()
    except KeyError as e:
        print(e)
    try:
        float("x")
    except ValueError as e:
        print(e)
    try:
        {[]: 1}
    except TypeError as e:
        print(e)
    try:
        sorted([1, "a"])
    except TypeError as e:
        print(e)
    try:
        next(iter(()))
    except StopIteration:
        print("stop")
    try:
        (1, 2)[0] = 3
    except TypeError as e:
        print(e)
    try:
        "abc"[0] = "x"
    except TypeError as e:
        print(e)


asyncio.run(main())
