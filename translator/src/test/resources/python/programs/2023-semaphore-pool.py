import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from typing import AsyncIterator, Generic, List, TypeVar

T = TypeVar("T")


class Connection:
    made: int = 0

    def __init__(self) -> None:
        type(self).made += 1
        self.number = self.made
        self.uses = 0
        self.open = True

    async def query(self, text: str) -> str:
        if not self.open:
            raise ConnectionError(f"connection {self.number} is closed")
        self.uses += 1
        await asyncio.sleep(0)
        return f"#{self.number}:{text.upper()}"

    def close(self) -> None:
        self.open = False


class Pool(Generic[T]):
    def __init__(self, factory: type[T], size: int) -> None:
        self._factory = factory
        self._sem = asyncio.BoundedSemaphore(size)
        self._idle: List[T] = []
        self.busy = 0
        self.high = 0

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[T]:
        await self._sem.acquire()
        item = self._idle.pop() if self._idle else self._factory()
        self.busy += 1
        self.high = max(self.high, self.busy)
        try:
            yield item
        except ValueError:
            print("  discarding after", type(item).__name__, "misuse")
            raise
        else:
            self._idle.append(item)
        finally:
            self.busy -= 1
            self._sem.release()

    def __len__(self) -> int:
        return len(self._idle)


async def client(pool: Pool[Connection], word: str) -> str:
    async with pool.acquire() as conn:
        answer = await conn.query(word)
        if word == "bad":
            raise ValueError(answer)
        return answer


async def main() -> None:
    pool: Pool[Connection] = Pool(Connection, 2)
    words = "select insert bad update delete drop".split()
    results = await asyncio.gather(*(client(pool, w) for w in words), return_exceptions=True)
    texts = [r.partition(":")[2] if isinstance(r, str) else type(r).__name__ for r in results]
    print(texts)
    print("made", Connection.made, "high", pool.high, "idle", len(pool), "busy", pool.busy)

    async with AsyncExitStack() as stack:
        a = await stack.enter_async_context(pool.acquire())
        b = await stack.enter_async_context(pool.acquire())
        stack.callback(print, "callback runs first")
        stack.push_async_callback(asyncio.sleep, 0)
        print("both held", pool.busy, a is b, len(pool))
        try:
            await asyncio.wait_for(client(pool, "late"), 0.015)
        except TimeoutError:
            print("no connection free")
    print("after", pool.busy, len(pool))
    a.close()
    for conn in (a, b):
        try:
            text = await conn.query("ping")
        except ConnectionError as e:
            print(type(e).__mro__[1].__name__, "closed" in str(e))
        else:
            print("works", text.split(":")[1])

    sem = asyncio.BoundedSemaphore(1)
    print(sem.locked(), await sem.acquire(), sem.locked())
    sem.release()
    try:
        sem.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


asyncio.run(main())
