import asyncio
from contextlib import asynccontextmanager
from typing import AsyncIterator


class Gauge:
    """Counts how many are inside, and the most there ever were."""

    def __init__(self) -> None:
        self.now = self.peak = 0

    @asynccontextmanager
    async def enter(self) -> AsyncIterator[int]:
        self.now += 1
        self.peak = max(self.peak, self.now)
        try:
            yield self.now
        finally:
            self.now -= 1


async def download(sem: asyncio.Semaphore, gauge: Gauge, n: int) -> int:
    async with sem:
        async with gauge.enter():
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return n * n


async def grab(sem: asyncio.Semaphore, name: str, log: list[str]) -> None:
    await sem.acquire()
    log.append(name)


async def main() -> None:
    for limit in (1, 2, 4):
        gauge = Gauge()
        sem = asyncio.Semaphore(limit)
        results = await asyncio.gather(*(download(sem, gauge, i) for i in range(6)))
        print(limit, gauge.peak, gauge.now, results)
    sem = asyncio.Semaphore(0)
    log: list[str] = []
    tasks = [asyncio.create_task(grab(sem, n, log)) for n in ("one", "two", "three")]
    await asyncio.sleep(0)
    print(sem.locked(), log)
    tasks[0].cancel()
    await asyncio.sleep(0)
    sem.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    sem.release()
    await asyncio.gather(*tasks[1:])
    print(log, sem.locked())
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print("inside", bounded.locked())
    try:
        bounded.release()
    except ValueError as e:
        print("ValueError:", e)
    try:
        await asyncio.wait_for(sem.acquire(), timeout=0.01)
    except TimeoutError:
        print("no permit")
    for _ in range(3):
        sem.release()
    print([await sem.acquire() for _ in range(3)], sem.locked())


asyncio.run(main())
