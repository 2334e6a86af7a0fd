from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Awaitable, Callable, Generic, Hashable, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """LRU with a time to live, one loader call per key at a time."""

    def __init__(self, loader: Callable[[K], Awaitable[V]], *, size: int = 2, ttl: float = 10, clock: Callable[[], float]) -> None:
        self._loader, self._size, self._ttl, self._clock = loader, size, ttl, clock
        self._data: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._pending: dict[K, asyncio.Task[V]] = {}
        self.stats = dict.fromkeys(("hit", "miss", "joined", "expired"), 0)

    async def __call__(self, key: K) -> V:
        if (entry := self._data.get(key)) is not None:
            born, value = entry
            if self._clock() - born < self._ttl:
                self._data.move_to_end(key)
                self.stats["hit"] += 1
                return value
            self.stats["expired"] += 1
            del self._data[key]
        if (task := self._pending.get(key)) is None:
            self.stats["miss"] += 1
            task = self._pending[key] = asyncio.create_task(self._load(key))
        else:
            self.stats["joined"] += 1
        return await asyncio.shield(task)

    async def _load(self, key: K) -> V:
        try:
            value = await self._loader(key)
        finally:
            del self._pending[key]
        self._data[key] = (self._clock(), value)
        while len(self._data) > self._size:
            self._data.popitem(last=False)
        return value

    def __contains__(self, key: K) -> bool:
        return key in self._data

    def keys(self) -> list[K]:
        return list(self._data)


async def main() -> None:
    now = 0.0
    loads: list[str] = []

    async def load(key: str) -> int:
        loads.append(key)
        await asyncio.sleep(0)
        if key.startswith("bad"):
            raise ValueError(key)
        return len(key)

    cache = Cache(load, clock=lambda: now)
    print(await asyncio.gather(*(cache(k) for k in ("a", "bb", "a", "a"))), loads)
    print(await cache("a"), await cache("ccc"), cache.keys(), "bb" in cache)
    now = 11.0
    print(await cache("a"), loads, cache.stats)
    results = await asyncio.gather(cache("bad1"), cache("bad1"), return_exceptions=True)
    print([repr(r) for r in results], results[0] is results[1], cache.keys(), loads.count("bad1"))
    t = asyncio.create_task(cache("slow"))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(t.cancelled(), "slow" in cache, cache.stats, sum(cache.stats.values()))


asyncio.run(main())
