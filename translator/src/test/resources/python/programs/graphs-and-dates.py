import asyncio
import heapq
import math
import random
import statistics
import string
import textwrap
from collections import Counter, ChainMap, OrderedDict, defaultdict, deque, namedtuple
from datetime import datetime, timedelta
from fractions import Fraction
from decimal import Decimal


def table(rows, headers, fmt="{:<10}|{:>8}|{:^6}"):
    yield fmt.format(*headers)
    yield "-" * len(fmt.format(*headers))
    for r in rows:
        yield fmt.format(*r)


def dijkstra(graph, src):
    dist = defaultdict(lambda: math.inf, {src: 0})
    pq = [(0, src)]
    prev = {}
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]:
            continue
        for v, w in graph.get(u, {}).items():
            nd = d + w
            if nd < dist[v]:
                dist[v], prev[v] = nd, u
                heapq.heappush(pq, (nd, v))
    return dict(dist), prev


async def main():
    g = {"A": {"B": 7, "C": 3}, "C": {"B": 1, "D": 8}, "B": {"D": 2}}
    d, prev = dijkstra(g, "A")
    print(d, prev)
    for line in table(sorted(d.items(), key=lambda kv: (-kv[1], kv[0])) and [(k, v, bool(v)) for k, v in d.items()], ["node", "dist", "ok"]):
        print(line)
    random.seed(42)
    print(random.random(), random.randint(1, 100), random.choice("abc"), random.sample(range(50), 5))
    xs = list(range(8))
    random.shuffle(xs)
    print(xs, random.uniform(1, 2), round(random.gauss(0, 1), 6))
    print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), round(statistics.stdev([1, 2, 3, 4]), 4), statistics.mode("aab"))
    c = Counter("mississippi")
    print(c, c.most_common(2), c - Counter("miss"), sum(c.values()), c["zz"], list(c.elements())[:4])
    c.update("zz")
    c.subtract({"z": 1})
    print(c.total(), +c, c & Counter(s=2, i=9), c | Counter(q=1))
    dq = deque([1, 2, 3], maxlen=3)
    dq.append(4)
    dq.rotate(1)
    dq.appendleft(9)
    print(dq, dq.maxlen, dq[-1], list(reversed(dq)))
    cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
    cm["c"] = 5
    print(cm["a"], cm["b"], dict(cm), cm.maps, cm.new_child({"b": 0})["b"])
    od = OrderedDict(a=1, b=2, c=3)
    od.move_to_end("a")
    print(list(od), od.popitem(last=False), od)
    P = namedtuple("P", "x y", defaults=[0])
    print(P(1), P(1, 2)._asdict(), P._make([3, 4]), P(1) == (1, 0), *P(5, 6))
    dt = datetime(2024, 2, 28, 23, 30)
    print(dt + timedelta(hours=1, minutes=45), dt.isoformat(), dt.strftime("%Y-%m-%d %H:%M:%S %a %b %j"), 0)
    print(timedelta(days=1, seconds=3661.5), repr(timedelta(minutes=5)), timedelta(hours=-1), datetime.fromisoformat("2024-01-01T10:00:00").weekday())
    print(Fraction(1, 3) + Fraction(1, 6), Decimal("0.1") + Decimal("0.2"), Fraction("0.75"), Decimal(1) / Decimal(7))
    print(textwrap.fill("The quick brown fox jumps over the lazy dog " * 2, 30))
    print(textwrap.dedent("""\
        a
          b
        c"""))
    print(string.ascii_lowercase[:5], string.digits, "Hello World".swapcase(), "a-b-c".rpartition("-"), "x".join("123"), "tEST me".title(), "abc".translate(str.maketrans("ab", "xy", "c")))
    print(f"{3.14159:10.3e}|{1e10:g}|{123456789:_}|{-5:=+6d}|{0.1:%}|{True!s:>6}|{'abc':^7}|{255:#010b}|{1234.5:,.1f}")
    print(f"{'a':>{5}}{dt:%d/%m/%y}{math.pi!r:.5}", f"{[1, 'a']!s:>12}", f"{ {'a': 1}['a'] }", "%5.2f%%|%-5s|%+d|%x|%r" % (12.345, "ab", 3, 255, "q"))
    print("{0[a]} {1.real} {2!r:>5} {name:>{w}}".format({"a": 1}, 5, "s", name="n", w=3))
    m = [[1, 2, 3], [4, 5, 6]]
    print(list(zip(*m)), [list(r) for r in zip(*m[::-1])], sum(map(sum, m)), [*map(lambda *a: a, m[0], m[1])])
    print(math.comb(5, 2), math.perm(5, 2), math.isqrt(99), math.hypot(3, 4), math.prod([1, 2, 3]), math.log2(8), math.trunc(-2.5), math.lcm(4, 6), math.copysign(1, -0.0))
    print(heapq.nlargest(2, [5, 1, 9], key=lambda v: -v), heapq.nsmallest(2, [5, 1, 9]), list(heapq.merge([1, 4], [2, 3])))
    a, *b, (cc, dd) = 1, 2, 3, (4, 5)
    print(a, b, cc, dd, [*b, *"hi"], {**{"a": 1}, "b": 2}, (*b,))
    s = {3, 1, 2}
    print(s | {5}, s & {1}, s ^ {1, 9}, s - {3}, s <= {1, 2, 3, 4}, frozenset([1]), set(), {1: {2}})
    print("ab" * 2, "abc"[::-1], "abcdef"[1:-1:2], [1, 2, 3, 4][-2:], list(range(10, 0, -3)), range(5), range(1, 10, 2)[1:3], slice(1, 2))

asyncio.run(main())
