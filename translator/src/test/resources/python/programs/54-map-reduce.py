import asyncio
from collections import Counter, defaultdict
from functools import reduce
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, Awaitable, Callable, Iterable, Iterator

TEXT = """the owl and the pussy cat went to sea
in a beautiful pea green boat
they took some honey and plenty of money
wrapped up in a five pound note"""

Pair = tuple[Any, int]


def chunks(items: Iterable[str], size: int) -> Iterator[list[str]]:
    it = iter(items)
    while chunk := list(islice(it, size)):
        yield chunk


async def word_mapper(lines: list[str]) -> list[Pair]:
    await asyncio.sleep(0)
    return [(w, 1) for line in lines for w in line.split()]


async def length_mapper(lines: list[str]) -> list[Pair]:
    return [(len(w), 1) for line in lines for w in line.split()]


async def total(key: Any, values: list[int]) -> Pair:
    await asyncio.sleep(0)
    return key, sum(values)


async def map_reduce(
    lines: list[str],
    mapper: Callable[[list[str]], Awaitable[list[Pair]]],
    reducer: Callable[[Any, list[int]], Awaitable[Pair]],
    *,
    size: int = 1,
) -> dict[Any, int]:
    mapped = await asyncio.gather(*(mapper(c) for c in chunks(lines, size)))
    shuffled: defaultdict[Any, list[int]] = defaultdict(list)
    for pairs in mapped:
        for key, value in pairs:
            shuffled[key].append(value)
    return dict(await asyncio.gather(*(reducer(k, v) for k, v in shuffled.items())))


async def merge_sort(xs: list[int]) -> list[int]:
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    left, right = await asyncio.gather(merge_sort(xs[:mid]), merge_sort(xs[mid:]))
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


async def main() -> None:
    lines = TEXT.splitlines()
    words = await map_reduce(lines, word_mapper, total)
    print({w: n for w, n in words.items() if n > 1})
    lengths = await map_reduce(lines, length_mapper, total, size=3)
    for length, n in sorted(lengths.items()):
        print(f"{length}: {'*' * n}")
    assert Counter(TEXT.split()) == words
    by_first = sorted((w[0], w) for w in words)
    groups = {k: [w for _, w in g] for k, g in groupby(by_first, key=itemgetter(0))}
    print({k: v for k, v in groups.items() if len(v) > 2})
    print(reduce(lambda a, b: a if len(a) >= len(b) else b, words), list(chunks("abcde", 2)))
    print(await merge_sort([5, 2, 9, 1, 5, 6, -3, 0]))


asyncio.run(main())
