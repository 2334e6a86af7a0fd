import asyncio
import itertools as it
import operator as op
from functools import cmp_to_key, partial, reduce


def roundrobin(*iterables):
    for group in it.zip_longest(*iterables, fillvalue=None):
        yield from (x for x in group if x is not None)


def unique(iterable, key=None):
    seen = set()
    for x in iterable:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x


def sliding(iterable, n):
    iters = it.tee(iterable, n)
    for i, itr in enumerate(iters):
        next(it.islice(itr, i, i), None)
    return zip(*iters)


def compare_versions(a, b):
    pa, pb = ([int(x) for x in v.split(".")] for v in (a, b))
    return (pa > pb) - (pa < pb)


async def lazily(iterable):
    for x in iterable:
        await asyncio.sleep(0)
        yield x


async def main():
    print(list(it.chain("ab", [1, 2])), list(it.chain.from_iterable([[1], [2, 3]])), list(it.repeat("x", 3)), list(it.islice(it.count(5, 5), 4)))
    print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2, 3], op.mul, initial=10)))
    print(list(it.islice(it.cycle("abc"), 7)), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(str.islower, "abCd")))
    print(list(it.product("ab", (1, 2))), list(it.permutations([1, 2, 3], 2)), sep="\n")
    print(list(it.combinations("abcd", 2)), list(it.combinations_with_replacement("ab", 2)), sep="\n")
    print(list(it.compress("abcd", [1, 0, True, ""])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.starmap(pow, [(2, 3), (3, 2)])))
    print(list(it.zip_longest("ab", "xyz", fillvalue="-")), list(it.pairwise([1, 4, 9])), [list(b) for b in it.batched("abcde", 2)])
    people = [("ann", 30), ("bob", 25), ("cid", 30), ("dee", 25)]
    by_age = sorted(people, key=op.itemgetter(1))
    print({k: [n for n, _ in g] for k, g in it.groupby(by_age, key=op.itemgetter(1))}, [(k, len(list(g))) for k, g in it.groupby("aabccc")])
    print(list(roundrobin("abc", [1], (True, False))), list(unique("mississippi")), list(unique(["a", "A", "b"], key=str.lower)), list(sliding(range(5), 3)))
    a, b = it.tee(x * x for x in range(3))
    print(list(a), sum(b), reduce(lambda acc, x: acc + [x] + acc, [1, 2, 3], []), reduce(op.or_, [1, 4, 8]))
    print(sorted(["1.10", "1.9", "1.2.3"], key=cmp_to_key(compare_versions)), sorted("banana", key="nab".index), sorted(people, key=lambda p: (-p[1], p[0])))
    print([x async for x in lazily(it.islice(it.count(), 2, 9, 3))], min(people, key=op.itemgetter(1)), max([[1, 5], [2]], key=sum))
    base2 = partial(int, base=2)
    print(base2("101"), base2("11", base=3), base2.keywords, list(map(op.add, [1, 2], [10, 20])), list(map(partial(op.mul, 3), range(3))))
    words = sorted("the quick brown fox jumps over the lazy dog".split(), key=len)
    print([(n, sorted(set(g))) for n, g in it.groupby(words, len)], sum(map(len, words)), list(filter(lambda w: "o" in w, words)))
    counter = it.count(1)
    print(dict.fromkeys("ab", 0), [next(counter) for _ in "xyz"], next(counter), list(zip(range(3), counter)), next(counter))
    inf = it.count()
    print(next(x for x in inf if x * x > 200), next(inf), next(iter([]), "nothing"), list(iter(partial(next, it.cycle([1, 2, 0])), 0)))


asyncio.run(main())
