import asyncio
from typing import Dict, List, Set


class ReadWriteLock:
    """Many readers or one writer; waiting writers go first."""

    def __init__(self) -> None:
        self._cond = asyncio.Condition()
        self._readers = 0
        self._writing = False
        self._writers_waiting = 0

    class _Guard:
        def __init__(self, enter, leave) -> None:
            self._enter, self._leave = enter, leave

        async def __aenter__(self) -> None:
            await self._enter()

        async def __aexit__(self, *exc: object) -> None:
            await self._leave()

    def reader(self) -> "ReadWriteLock._Guard":
        return self._Guard(self._start_read, self._end_read)

    def writer(self) -> "ReadWriteLock._Guard":
        return ReadWriteLock._Guard(self._start_write, self._end_write)

    async def _start_read(self) -> None:
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writing and not self._writers_waiting)
            self._readers += 1

    async def _end_read(self) -> None:
        async with self._cond:
            self._readers -= 1
            if self._readers == 0:
                self._cond.notify_all()

    async def _start_write(self) -> None:
        async with self._cond:
            self._writers_waiting += 1
            try:
                await self._cond.wait_for(lambda: not self._writing and self._readers == 0)
            finally:
                self._writers_waiting -= 1
            self._writing = True

    async def _end_write(self) -> None:
        async with self._cond:
            self._writing = False
            self._cond.notify_all()


class Store:
    def __init__(self) -> None:
        self.data: Dict[str, int] = {}
        self.lock = ReadWriteLock()
        self.inside: Set[str] = set()
        self.events: List[str] = []
        self.peak = 0

    async def read(self, who: str, key: str) -> int:
        async with self.lock.reader():
            self.inside.add(who)
            self.peak = max(self.peak, len(self.inside))
            self.events.append("+" + who)
            await asyncio.sleep(0.015)
            self.inside.discard(who)
            return self.data.get(key, -1)

    async def write(self, who: str, **updates: int) -> int:
        async with self.lock.writer():
            assert not self.inside, "writer must be alone"
            self.events.append("!" + who)
            await asyncio.sleep(0.005)
            self.data.update(updates)
        return len(self.data)


async def main() -> None:
    store = Store()
    results = await asyncio.gather(
        store.read("r1", "x"), store.read("r2", "x"), store.write("w1", x=1, y=2), store.read("r3", "y"),
        store.write("w2", z=9), store.read("r4", "z"))
    print(results, store.peak)
    print(store.events[:2], sorted(store.events[2:4]), sorted(store.events[4:]))
    print(store.data, store.inside or "nobody inside")

    cond = asyncio.Condition()
    try:
        cond.notify()
    except RuntimeError as e:
        print("notify:", e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print("wait:", e)

    woken: List[int] = []

    async def sleeper(i: int) -> None:
        async with cond:
            await cond.wait()
            woken.append(i)

    tasks = [asyncio.create_task(sleeper(i)) for i in range(5)]
    await asyncio.sleep(0)
    for n in (1, 2, 9):
        async with cond:
            cond.notify(n)
        await asyncio.sleep(0.01)
        print(n, woken, cond.locked())
    await asyncio.wait(tasks)


asyncio.run(main())
