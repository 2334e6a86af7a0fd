import asyncio
import itertools


def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def window(iterable, size):
    it = iter(iterable)
    buf = tuple(itertools.islice(it, size))
    while len(buf) == size:
        yield buf
        nxt = next(it, None)
        if nxt is None:
            return "exhausted"
        buf = buf[1:] + (nxt,)


def accumulator():
    total = 0
    try:
        while True:
            try:
                total += yield total
            except ValueError:
                total = 0
    finally:
        print("final total", total)


def delegate():
    why = yield from window([1, 2, 3], 2)
    yield why
    yield from "ab"
    return "delegate result"


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def __reversed__(self):
        yield from reversed(list(self))


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (x, *rest)


async def consume(gen, n):
    out = []
    for value in gen:
        out.append(value)
        await asyncio.sleep(0)
        if len(out) == n:
            break
    return out


async def main():
    p = primes()
    print(await asyncio.gather(consume(p, 3), consume(p, 4)), next(p))
    print(list(window("abcd", 2)), list(delegate()))
    g = delegate()
    while True:
        try:
            next(g)
        except StopIteration as e:
            print("value:", e.value)
            break
    acc = accumulator()
    print(next(acc), acc.send(10), acc.send(5), acc.throw(ValueError), acc.send(1))
    acc.close()
    try:
        acc.send(1)
    except StopIteration:
        print("closed generator")
    t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
    print(list(t), list(reversed(t)), sum(t), 3 in t, max(t), sorted(t, key=lambda v: v % 3))
    print(["".join(x) for x in permutations(list("abc"))])
    print(sum(x * x for x in range(10) if x % 2), dict((c, ord(c)) for c in "hi"))
    lazy = (print("evaluated", x) or x for x in (1, 2))
    print("before")
    print(next(lazy))
    bad = (1 / x for x in (1, 0, 2))
    print(next(bad))
    try:
        next(bad)
    except ZeroDivisionError as e:
        print(e, next(bad, "dead"))


asyncio.run(main())
