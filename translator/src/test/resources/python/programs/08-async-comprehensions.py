import asyncio
from typing import AsyncIterator


async def arange(stop: int, step: int = 1) -> AsyncIterator[int]:
    for i in range(0, stop, step):
        await asyncio.sleep(0)
        yield i


async def letters(text: str) -> AsyncIterator[str]:
    for ch in text:
        yield ch


async def shout(s: str) -> str:
    await asyncio.sleep(0)
    return s.upper() + "!"


async def prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


async def main() -> None:
    print([i * i async for i in arange(6)])
    print([i async for i in arange(30) if await prime(i)])
    print({ch async for ch in letters("aaa")}, sorted({ch async for ch in letters("mississippi")}))
    print({ch: i async for i, ch in aenumerate(letters("abcab"))})
    print({k: [j async for j in arange(k)] for k in range(4)})
    print([(x, y) async for x in arange(3) for y in range(x) if (x + y) % 2])
    print([[await shout(c) async for c in letters(w)] for w in ("hi", "yo")])
    print(tuple([c async for c in letters("tuple")]))
    total = sum([x async for x in arange(100, 7)])
    print(total, max([x async for x in arange(100, 7)]))
    gen = (x async for x in arange(10) if x % 3 == 0)
    print([x async for x in gen], [x async for x in gen])
    names = ["ann", "bob"]
    print(" ".join([await shout(n) for n in names]))
    print([n for n in names if await prime(len(n))], any([await prime(n) for n in (4, 6, 7)]))
    flat = [c async for w in words(["ab", "cd"]) async for c in letters(w)]
    print(flat)
    x = "outer"
    print([x async for x in arange(2)], x)
    best = None
    _ = [best := v async for v in arange(5)]
    print(best)


async def aenumerate(source: AsyncIterator[str]) -> AsyncIterator[tuple[int, str]]:
    n = 0
    async for item in source:
        yield n, item
        n += 1


async def words(items: list[str]) -> AsyncIterator[str]:
    for item in items:
        yield item


asyncio.run(main())
