import asyncio
import operator
import string
from collections import Counter, defaultdict
from functools import reduce
from itertools import chain, groupby

TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs, and runs, and runs!
A lazy afternoon: quick naps for every dog."""

STOP = frozenset("the a and for over".split())


def clean(word, table=str.maketrans("", "", string.punctuation)):
    return word.translate(table).lower()


async def mapper(number, line, out):
    for word in line.split():
        if (w := clean(word)) not in STOP:
            await out.put((w, (number, 1)))
            await asyncio.sleep(0)
    await out.put(None)


async def shuffle(queue, mappers):
    table = defaultdict(list)
    while mappers:
        pair = await queue.get()
        if pair is None:
            mappers -= 1
            continue
        key, value = pair
        table[key].append(value)
    return table


async def reducer(key, values):
    await asyncio.sleep(0)
    lines = sorted({n for n, _ in values})
    return key, sum(c for _, c in values), lines


async def map_reduce(text):
    queue = asyncio.Queue(maxsize=3)
    lines = text.splitlines()
    jobs = [asyncio.ensure_future(mapper(i, line, queue)) for i, line in enumerate(lines, 1)]
    table = await shuffle(queue, len(jobs))
    assert all(j.done() for j in jobs)
    return await asyncio.gather(*(reducer(k, table[k]) for k in sorted(table)))


async def tree_reduce(op, items):
    items = list(items)
    while len(items) > 1:
        async def pair(a, b):
            await asyncio.sleep(0)
            return op(a, b)
        odd = items[-1:] if len(items) % 2 else []
        items = await asyncio.gather(*(pair(a, b) for a, b in zip(items[::2], items[1::2]))) + odd
    return items[0]


async def main():
    rows = await map_reduce(TEXT)
    for word, count, lines in sorted(rows, key=lambda r: (-r[1], r[0]))[:6]:
        print(f"{word:<10}{count:>3}  {','.join(map(str, lines))}")
    print(len(rows), sum(map(operator.itemgetter(1), rows)))
    words = [clean(w) for w in TEXT.split()]
    print(Counter(words).most_common(3))
    by_len = {k: sorted(set(g)) for k, g in groupby(sorted(words, key=len), key=len)}
    print({k: v for k, v in by_len.items() if k != 4})
    print(await tree_reduce(operator.add, range(1, 12)), await tree_reduce(lambda a, b: f"({a}{b})", "abcde"))
    print(reduce(operator.mul, range(1, 7), 1), reduce(lambda acc, w: acc | {w[0]}, words, set()) >= set("tqb"))
    print("".join(sorted(set(chain.from_iterable(words)))), len(STOP & set(words)))


if __name__ == "__main__":
    asyncio.run(main())
