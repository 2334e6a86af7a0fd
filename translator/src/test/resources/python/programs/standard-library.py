import asyncio
import json
import heapq
import itertools
import math
import string
from collections import ChainMap, Counter, defaultdict, deque, namedtuple
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction
from operator import attrgetter, itemgetter, methodcaller
from types import MappingProxyType, SimpleNamespace
import copy
import bisect
import statistics

Point = namedtuple("Point", "x y", defaults=[0])


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: set = field(default_factory=set, compare=False, repr=False)
    cost: Decimal = field(default=Decimal("1.50"), compare=False)
    done: bool = field(default=False, init=False, compare=False)

    def __post_init__(self):
        if self.priority < 0:
            raise ValueError(f"{self.name}: negative priority {self.priority}")
        self.tags |= {self.name[0]}

    @classmethod
    def parse(cls, text):
        p, n, *tags = text.split(":")
        return cls(int(p), n, set(tags))

    @staticmethod
    def key(job):
        return (-job.priority, job.name)

    @property
    def price(self):
        return self.cost * (len(self.tags) or 1)

    @price.setter
    def price(self, value):
        self.cost = (Decimal(value) / len(self.tags)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def chunks(it, n):
    it = iter(it)
    while batch := list(itertools.islice(it, n)):
        yield batch


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\x00\x00"
    for i in range(2, math.isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


async def producer(q, jobs):
    for job in jobs:
        await q.put(job)
    await q.put(Job(10**9, "zz"))


async def consumer(q, out):
    while (job := await q.get()).name != "zz":
        job.done = True
        out.append(job)
        await asyncio.sleep(0)
    q.task_done()


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, Decimal):
            return str(o)
        return super().default(o)


async def main():
    jobs = [Job.parse(t) for t in ("3:build:x", "1:lint", "2:test:y:z", "1:audit")]
    q = asyncio.PriorityQueue(maxsize=2)
    out = []
    await asyncio.gather(producer(q, jobs), consumer(q, out))
    print(out)
    print([j.name for j in sorted(jobs, key=Job.key)], min(jobs).name, max(jobs, key=attrgetter("price")).price)
    j = replace(jobs[0], name="deploy")
    j.price = "10"
    print(j, j.cost, j.price, sorted(j.tags), jobs[0].tags is j.tags)
    try:
        Job(-1, "bad")
    except ValueError as e:
        print(e)
    d = asdict(jobs[2])
    d["tags"] = sorted(d["tags"])
    print(d, [f.name for f in fields(Job) if f.init], astuple(Point(1)) if False else Point(1)._asdict())
    try:
        print(json.dumps({"jobs": [{"n": x.name, "c": str(x.cost)} for x in jobs[:2]], "ok": True, "none": None, "f": 1.0, "nested": {"a": [1, [2, {}]]}}, indent=2, sort_keys=True))
    except TypeError as e:
        print(e)
    print(json.loads('{"a": [1, 2.5, "x\\u00e9\\n", null, true], "b": {"c": -1e3}}'))
    print(sieve(50), list(chunks(range(7), 3)), list(itertools.zip_longest("ab", [1, 2, 3], fillvalue="-")))
    words = "the quick brown fox jumps over the lazy dog the end".split()
    c = Counter(words)
    print(c.most_common(2), c["the"], c["cat"], sum(c.values()), +(c - Counter(the=2)), (c & Counter(the=1, fox=5)), c.total())
    groups = defaultdict(list)
    for w in words:
        groups[len(w)].append(w)
    print(dict(sorted(groups.items())), {k: v for k, v in groups.items() if k > 4})
    for k, g in itertools.groupby(sorted(words, key=len), key=len):
        print(k, sorted(set(g)), end="; ")
    print()
    cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
    print(cm["a"], cm["b"], dict(cm), cm.new_child({"b": 9})["b"], len(cm))
    dq = deque("abcdef", maxlen=4)
    dq.rotate(1)
    dq.appendleft("z")
    print(dq, dq[0], dq[-1], list(reversed(dq)), dq.index("c"))
    h = []
    for n in [5, 1, 8, 3, 2]:
        heapq.heappush(h, (-n, str(n)))
    print([heapq.heappop(h)[1] for _ in range(3)], heapq.nlargest(2, [1, 9, 4]), heapq.nsmallest(2, words, key=len), list(heapq.merge([1, 4], [2, 3])))
    xs = [1, 3, 3, 7]
    bisect.insort(xs, 4)
    print(xs, bisect.bisect_left(xs, 3), bisect.bisect(xs, 3), statistics.mean(xs), statistics.median(xs), statistics.pstdev(xs))
    print(Fraction(3, 4) + Fraction("1/3"), Fraction(0.5), Decimal("0.1") + Decimal("0.2"), Decimal(10) / Decimal(3), round(Decimal("2.675"), 2))
    p = Point(3, 4)
    x, y = p
    print(p, p == (3, 4), p._replace(x=1), math.hypot(*p), Point(y=1, x=2), sorted([Point(2, 1), Point(1, 5)]), p[0] + p.y)
    ns = SimpleNamespace(a=1, b="two")
    ns.c = [3]
    print(ns, ns.a, vars(ns))
    ro = MappingProxyType({"k": 1})
    try:
        ro["k"] = 2
    except TypeError as e:
        print(e)
    a = {"l": [1, {2: 3}]}
    b, cc = copy.copy(a), copy.deepcopy(a)
    a["l"][1][2] = 9
    print(b, cc, list(map(itemgetter(1), [(1, 2), (3, 4)])), methodcaller("upper")("abc"))
    print(f"{1234567.891:,.2f} {255:#x} {255:08b} {3:+d} {'abc':*^9} {0.000123:.3e} {1e20:g} {12:>5}|{12:<5}|{True:d} {1/3:.0%} {'x'!r:>5} {[1]!s:>6}")
    print("{0} {1!r} {name:>{w}} {0:.2f}".format(2.5, "q", name="n", w=4), "%05.1f|%-6s|%x|%r" % (3.14159, "ab", 255, "z"), string.Template("$who has ${n}").substitute(who="I", n=3))
    print("a,b,,c".split(","), " x y ".split(), "abc".partition("b"), "AbC".swapcase(), "hello world".title(), "x".center(5, "-"), "abc".zfill(5), "tEST".capitalize(), "a-b_c".translate(str.maketrans("-_", "  ")))
    print(10**30, -7 // 2, -7 % 3, divmod(-7, 2), 7 / 2, 2**-1, 0.1 + 0.2, 1e16, 1.0, float("inf"), int("ff", 16), bin(10), hex(255), round(2.5), round(3.5), round(-1.25, 1), abs(-3), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70)
    print(sorted({3, 1, 2}), {1, 2} | {3}, {1, 2, 3} - {2}, {1} < {1, 2}, frozenset([1]), set(), {}, (), (1,), [], None, True, ...)
    print(any([]), all([]), sum([[1], [2]], []), max("b", "a", key=ord), list(zip(*[(1, "a"), (2, "b")])), list(map(str, range(3))), list(filter(None, [0, 1, "", "a"])), [*range(3), *"ab"], {**{"a": 1}, "b": 2})


asyncio.run(main())
