from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Item:
    priority: int
    seq: int
    action: Callable[[], Awaitable[str]] = field(compare=False)
    future: asyncio.Future[str] = field(compare=False, repr=False)


class PriorityPool:
    def __init__(self, workers: int) -> None:
        self._heap: list[Item] = []
        self._seq = count()
        self._wake = asyncio.Condition()
        self._closing = False
        self._tasks = [asyncio.create_task(self._run(), name=f"w{i}") for i in range(workers)]
        self.handled: dict[str, int] = {}

    async def submit(self, action: Callable[[], Awaitable[str]], priority: int = 0) -> asyncio.Future[str]:
        fut: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        async with self._wake:
            heapq.heappush(self._heap, Item(priority, next(self._seq), action, fut))
            self._wake.notify()
        return fut

    async def _run(self) -> None:
        me = asyncio.current_task().get_name()
        while True:
            async with self._wake:
                while not self._heap and not self._closing:
                    await self._wake.wait()
                if not self._heap:
                    return
                item = heapq.heappop(self._heap)
            self.handled[me] = self.handled.get(me, 0) + 1
            try:
                item.future.set_result(await item.action())
            except Exception as exc:
                item.future.set_exception(exc)

    async def close(self) -> None:
        async with self._wake:
            self._closing = True
            self._wake.notify_all()
        await asyncio.gather(*self._tasks)


async def main() -> None:
    order: list[str] = []

    def action(name: str, fail: bool = False) -> Callable[[], Awaitable[str]]:
        async def body() -> str:
            order.append(name)
            await asyncio.sleep(0)
            if fail:
                raise RuntimeError(f"{name} broke")
            return name.upper()

        return body

    pool = PriorityPool(1)
    futs = [await pool.submit(action(n, f), p) for n, p, f in
            (("low", 9, False), ("mid", 5, False), ("bad", 5, True), ("top", 1, False))]
    print(await asyncio.gather(*futs, return_exceptions=True))
    print(order)
    await pool.close()
    print(pool.handled)
    order.clear()
    pool = PriorityPool(3)
    futs = [await pool.submit(action(f"j{i}")) for i in range(7)]
    await pool.close()
    print([f.result() for f in futs], sorted(order), sum(pool.handled.values()), sorted(pool.handled))
    heap = [5, 1, 8, 3]
    heapq.heapify(heap)
    print(heap[0], heapq.heappushpop(heap, 0), heapq.nsmallest(2, heap), heapq.nlargest(2, heap), [heapq.heappop(heap) for _ in range(4)])


asyncio.run(main())
