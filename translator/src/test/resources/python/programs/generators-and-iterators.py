"""Generators and iteration in all forms."""
import asyncio
import inspect
from collections.abc import AsyncIterator, Iterator
from itertools import accumulate, chain, count, cycle, dropwhile, islice, pairwise, permutations, product, starmap, takewhile, tee, combinations, compress, filterfalse, repeat, groupby


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for c in self.children:
            yield from c

    async def walk(self, depth=0):
        await asyncio.sleep(0)
        yield depth, self.value
        for c in self.children:
            async for item in c.walk(depth + 1):
                yield item

    def __len__(self):
        return 1 + sum(map(len, self.children))

    def __contains__(self, v):
        return any(v == x for x in self)

    def __getitem__(self, path):
        node = self
        for i in path if isinstance(path, (tuple, list)) else (path,):
            node = node.children[i]
        return node

    def __format__(self, spec):
        return f"{self.value:{spec}}" if spec else repr(self)

    def __repr__(self):
        inner = ", ".join(map(repr, self.children))
        return f"Tree({self.value!r}{', ' if inner else ''}{inner})"

    def __bool__(self):
        return bool(self.children)


def averager():
    total = n = 0
    avg = None
    while True:
        try:
            x = yield avg
        except ValueError as e:
            print("reset", e)
            total = n = 0
            avg = None
            continue
        if x is None:
            return n, total
        total += x
        n += 1
        avg = total / n


def delegating():
    try:
        result = yield from averager()
        print("result", result)
        return "end"
    finally:
        print("delegating closed")


async def agen(n):
    try:
        for i in range(n):
            sent = yield i * i
            if sent is not None:
                print("sent", sent)
    except GeneratorExit:
        print("exit")
        raise
    finally:
        await asyncio.sleep(0)
        print("agen done")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Fib(Iterator):
    def __init__(self, limit):
        self.a, self.b, self.limit = 0, 1, limit

    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        v, self.a, self.b = self.a, self.b, self.a + self.b
        return v


async def main():
    t = Tree("a", Tree("b", Tree("c")), Tree("d"))
    print(list(t), len(t), "c" in t, "z" in t, t[0, 0], t[1], f"{t:>3}|{t}", bool(t[1]), bool(t))
    print([f"{'-' * d}{v}" async for d, v in t.walk()], {v: d async for d, v in t.walk() if d})
    g = delegating()
    print(next(g), g.send(10), g.send(20), g.throw(ValueError("again")), g.send(5))
    try:
        g.send(None)
    except StopIteration as e:
        print("stop", e.value)
    g = delegating()
    next(g)
    g.close()
    print(inspect.isgenerator(g) if False else type(g).__name__)
    a = agen(10)
    print(await anext(a), await a.asend("hi"), await a.__anext__())
    await a.aclose()
    try:
        await anext(a)
    except StopAsyncIteration:
        print("exhausted", await anext(a, "default"))
    print([x async for x in Countdown(3)], sum([x async for x in Countdown(4)]), sorted({x % 2 async for x in Countdown(5)}))
    print(list(Fib(30)), max(Fib(9)), 8 in Fib(10), dict(zip("abc", Fib(5))), *Fib(3))
    it = iter(Fib(100))
    print(next(it), [*islice(it, 2)], list(takewhile(lambda x: x < 20, it)), next(it, None))
    print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(accumulate([1, 2], initial=10)), list(chain.from_iterable([[1], (2, 3), "x"])))
    print(list(pairwise("abcd")), list(product("ab", repeat=2))[:3], list(permutations([1, 2, 3], 2))[-2:], list(combinations("abc", 2)))
    print(list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abc", [1, 0, 1])), list(filterfalse(str.isdigit, "a1b2")), list(dropwhile(lambda x: x < 3, [1, 3, 2])))
    x, y = tee(map(str, range(3)))
    print(list(x), "".join(y), list(islice(cycle("ab"), 5)), list(zip(count(5, 5), repeat("r", 2))), [(k, len(list(v))) for k, v in groupby("aabccc")])
    first, *mid, last = (n * n for n in range(6))
    print(first, mid, last, [a + b for a, (b, *_) in [(1, (2, 3)), (4, (5,))]], [[i * j for j in range(3)] for i in range(3)])
    (p, q), r = (1, 2), 3
    p, q = q, p
    print(p, q, r, [y := 5, y**2], (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
    fns = [lambda: i for i in range(3)]
    fns2 = [lambda i=i: i for i in range(3)]
    print([f() for f in fns], [f() for f in fns2])
    try:
        def bad():
            yield 1
            raise StopIteration("inner")
        print(list(bad()))
    except RuntimeError as e:
        print(type(e).__name__, e, repr(e.__cause__))
    for i in range(3):
        for j in range(3):
            if j == i:
                continue
            if i * j == 2:
                break
        else:
            print("no break", i)
            continue
        print("broke", i, j)
        break
    else:
        print("never")
    while True:
        r -= 1
        if r < 0:
            break
    else:
        print("else")
    print(r, list(reversed(range(3))), list(enumerate("ab", 1)), sorted([3, 1, 2], key=lambda v: -v), [*map(lambda a, b: a + b, [1, 2], [10, 20])])
    try:
        next(iter([]))
    except StopIteration as e:
        print("SI", repr(e), e.value)
    try:
        a, b = [1, 2, 3]
    except ValueError as e:
        print(e)
    try:
        a, *b = []
    except ValueError as e:
        print(e)


asyncio.run(main())
