from __future__ import annotations

import asyncio
from collections import deque
from types import TracebackType
from typing import Deque, Optional, Tuple


class VirtualTime:
    def __init__(self) -> None:
        self.now: float = 0.0
        self._waiters: list[tuple[float, int, asyncio.Future[None]]] = []
        self._n = 0

    async def sleep(self, delay: float) -> None:
        self._n += 1
        fut: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.append((self.now + delay, self._n, fut))
        await fut

    async def drive(self, *tasks: asyncio.Task[object]) -> None:
        while not all(t.done() for t in tasks):
            for _ in range(4):
                await asyncio.sleep(0)
            if self._waiters:
                due = min(self._waiters, key=lambda w: (w[0], w[1]))
                self._waiters.remove(due)
                self.now = due[0]
                due[2].set_result(None)


class TokenBucket:
    def __init__(self, clock: VirtualTime, rate: float, burst: int) -> None:
        self.clock = clock
        self.rate = rate
        self.burst = burst
        self._tokens = float(burst)
        self._last = clock.now
        self._lock = asyncio.Lock()

    @property
    def tokens(self) -> float:
        elapsed = self.clock.now - self._last
        return min(self.burst, self._tokens + elapsed * self.rate)

    async def __aenter__(self) -> TokenBucket:
        async with self._lock:
            have = self.tokens
            if have < 1:
                await self.clock.sleep((1 - have) / self.rate)
                have = 1.0
            self._tokens = have - 1
            self._last = self.clock.now
        return self

    async def __aexit__(self, et: Optional[type[BaseException]], ev: Optional[BaseException],
                        tb: Optional[TracebackType]) -> bool:
        return et is not None and issubclass(et, LookupError)


class SlidingWindow:
    """At most `limit` calls in any `period`; refuses rather than waits."""

    def __init__(self, clock: VirtualTime, limit: int, period: float) -> None:
        self.clock, self.limit, self.period = clock, limit, period
        self.calls: Deque[float] = deque()

    def allow(self) -> bool:
        while self.calls and self.calls[0] <= self.clock.now - self.period:
            self.calls.popleft()
        if len(self.calls) >= self.limit:
            return False
        self.calls.append(self.clock.now)
        return True


async def client(name: str, n: int, bucket: TokenBucket, out: list[Tuple[float, str]]) -> str:
    for i in range(n):
        async with bucket as b:
            out.append((b.clock.now, f"{name}{i}"))
            if i == 1:
                raise IndexError("swallowed")
    return name.upper()


async def main() -> None:
    clock = VirtualTime()
    bucket = TokenBucket(clock, rate=4, burst=2)
    out: list[tuple[float, str]] = []
    tasks = [asyncio.create_task(client(n, 3, bucket, out)) for n in "abc"]
    await clock.drive(*tasks)
    for when, label in out:
        print(f"{when:5.2f} {label}")
    print([t.result() for t in tasks], f"{bucket.tokens:.1f}")

    window = SlidingWindow(clock, 2, 1.0)
    verdicts: list[str] = []

    async def poke(delay: float) -> None:
        await clock.sleep(delay)
        verdicts.append(f"{delay:.1f}{'+' if window.allow() else '-'}")

    await clock.drive(*[asyncio.create_task(poke(d / 10)) for d in (0, 3, 5, 9, 11, 12, 14, 22)])
    print(" ".join(verdicts), len(window.calls))


asyncio.run(main())
