import asyncio


async def split_evenly(items, parts):
    size, extra = divmod(len(items), parts)
    start = 0
    for i in range(parts):
        stop = start + size + (i < extra)
        await asyncio.sleep(0)
        yield items[start:stop]
        start = stop


def rotate(seq, n):
    n %= len(seq) or 1
    return seq[n:] + seq[:n]


def first_last(seq):
    match seq:
        case [first, *_, last]:
            return first, last
        case [only]:
            return only, only
    return None


async def main():
    xs, s, t = list(range(10)), "abcdefghij", tuple("xyz")
    for sl in (slice(None), slice(3), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(5, 100), slice(-100, 2), slice(4, 4)):
        print(f"{str(sl):<24}", xs[sl], s[sl], sl.indices(10))
    print(rotate(xs, 3), rotate(s, -2), rotate(t, 4), t[::-1], s[-1], range(10)[2:8:3], list(range(10, 0, -3)), (5 in range(0, 9, 2)))
    ys = xs[:]
    ys[2:5] = ["a"]
    ys[:0] = [-1]
    ys[len(ys):] = ["end"]
    print(ys)
    ys[::2] = [0] * len(ys[::2])
    del ys[1:3], ys[-1]
    print(ys)
    zs = xs[:]
    zs[1::3] = "ABC"
    del zs[::4]
    print(zs)
    for bad in ("zs[::2] = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "xs[99]", "xs['a']", "t[0] = 1", "x, y = 5", "xs[1:2] = 3", "s[::0]", "del t[0]"):
        try:
            if bad == "zs[::2] = [1]":
                zs[::2] = [1]
            elif bad == "a, b = 1, 2, 3":
                a, b = iter([1, 2, 3])
            elif bad == "a, *b, c = [1]":
                a, *b, c = [1]
            elif bad == "xs[99]":
                xs[99]
            elif bad == "xs['a']":
                xs["a"]
            elif bad == "t[0] = 1":
                t[0] = 1
            elif bad == "x, y = 5":
                five = 5
                x, y = five
            elif bad == "xs[1:2] = 3":
                xs[1:2] = 3
            elif bad == "s[::0]":
                s[::0]
            else:
                del t[0]
        except (ValueError, IndexError, TypeError) as e:
            print(f"{bad:<16}{type(e).__name__}: {e}")
    a, (b, [c, *d]), *e = 1, (2, [3, 4, 5]), 6, 7
    print(a, b, c, d, e)
    *head, tail = "word"
    (first,), [second] = [1], (2,)
    i = xs[(i := 2)]
    print(head, tail, first, second, i, first_last("python"), first_last([1, 2]), first_last([9]), first_last([]))
    a = b = c = []
    a += [1]
    a, b = b + [2], a
    print(a, b, c, b is c, [*xs[:2], *"ab", *{"k": 1}], (*t, *range(2)), {**{"a": 1}, "b": 2}, {*"aab"} == {"a", "b"})
    for n, (k, v) in enumerate({"one": (1, "I"), "two": (2, "II")}.items(), 1):
        num, roman = v
        print(n, k, num, roman, end="; ")
    print()
    print([p async for p in split_evenly(s, 4)], [p async for p in split_evenly(xs, 3)], [p async for p in split_evenly((), 2)])
    grid = [[r * 3 + c for c in range(3)] for r in range(3)]
    print(list(zip(*grid)), [row[::-1] for row in grid[::-1]], [grid[k][k] for k in range(3)], sum(grid, []))
    x = [1, 2, 3]
    x[0], x[x[0]] = x[1], 99
    print(x, x.pop(0), x.insert(-1, 5), x, sorted(x)[::-1], [1, 2, 3] < [1, 2, 4] < [2], (1,) + (2,) * 2)


asyncio.run(main())
