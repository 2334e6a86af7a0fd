import asyncio
from contextlib import AsyncExitStack
from typing import Sequence


class Fork:
    def __init__(self, number: int) -> None:
        self.number = number
        self._lock = asyncio.Lock()
        self.uses = 0

    async def __aenter__(self) -> "Fork":
        await self._lock.acquire()
        self.uses += 1
        return self

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()

    @property
    def busy(self) -> bool:
        return self._lock.locked()


class Philosopher:
    def __init__(self, name: str, forks: Sequence[Fork], ordered: bool) -> None:
        self.name, self.meals = name, 0
        self.forks = sorted(forks, key=lambda f: f.number) if ordered else list(forks)

    async def live(self, rounds: int, diary: list[str]) -> None:
        for _ in range(rounds):
            async with AsyncExitStack() as stack:
                for fork in self.forks:
                    await stack.enter_async_context(fork)
                    diary.append(f"{self.name}{fork.number}")
                    await asyncio.sleep(0)
                self.meals += 1
                diary.append(f"{self.name}*")
            await asyncio.sleep(0)


async def dinner(ordered: bool, waiter: asyncio.Semaphore | None = None) -> tuple[bool, list[str], list[Philosopher]]:
    names = ["Ar", "Pl", "So", "Ka", "Hu"]
    forks = [Fork(i) for i in range(len(names))]
    people = [Philosopher(n, (forks[i], forks[(i + 1) % len(forks)]), ordered) for i, n in enumerate(names)]
    diary: list[str] = []

    async def seat(p: Philosopher) -> None:
        if waiter is None:
            await p.live(2, diary)
        else:
            for _ in range(2):
                async with waiter:
                    await p.live(1, diary)

    try:
        async with asyncio.timeout(0.2):
            await asyncio.gather(*map(seat, people))
        finished = True
    except TimeoutError:
        finished = False
    assert not any(f.busy for f in forks)
    return finished, diary, people


async def main() -> None:
    finished, diary, people = await dinner(ordered=False)
    print("greedy finished:", finished, diary, [p.meals for p in people])
    finished, diary, people = await dinner(ordered=True)
    print("ordered finished:", finished, {p.name: p.meals for p in people})
    print(" ".join(diary))
    finished, diary, people = await dinner(ordered=False, waiter=asyncio.Semaphore(4))
    print("waiter finished:", finished, sum(p.meals for p in people), len(diary))
    print(" ".join(d for d in diary if d.endswith("*")))


asyncio.run(main())
