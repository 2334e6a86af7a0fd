import asyncio
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Dict, List


class SafeCounter:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Dict[str, int] = {}

    def bump(self, key: str, times: int = 1) -> int:
        for _ in range(times):
            with self._lock:
                self._counts[key] = self._counts.get(key, 0) + 1
        return self._counts[key]

    @property
    def total(self) -> int:
        with self._lock:
            return sum(self._counts.values())


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    return all(n % d for d in range(2, int(n ** 0.5) + 1))


def count_primes(lo: int, hi: int, *, step: int = 1) -> int:
    return sum(1 for n in range(lo, hi, step) if is_prime(n))


def blocking(delay: float, value: object) -> object:
    time.sleep(delay)
    if isinstance(value, Exception):
        raise value
    return value


async def ticker(stop: asyncio.Event) -> int:
    n = 0
    while not stop.is_set():
        n += 1
        await asyncio.sleep(0.002)
    return n


async def main() -> None:
    counter = SafeCounter()
    await asyncio.gather(*(asyncio.to_thread(counter.bump, k, 200) for k in "ababc"))
    print(counter.total, counter.bump("a"), counter.bump("z"))

    chunks = [(i, i + 250) for i in range(0, 1000, 250)]
    counts = await asyncio.gather(*(asyncio.to_thread(count_primes, *c) for c in chunks))
    print(counts, sum(counts), await asyncio.to_thread(count_primes, 1, 100, step=2))

    stop = asyncio.Event()
    t = asyncio.create_task(ticker(stop))
    print(await asyncio.to_thread(blocking, 0.06, "slept"))
    stop.set()
    print("loop kept turning:", await t > 1)

    loop = asyncio.get_running_loop()
    order: List[str] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        futs = [loop.run_in_executor(pool, partial(blocking, d, v)) for d, v in ((0.12, "late"), (0.005, "early"))]
        for f in asyncio.as_completed(futs):
            order.append(str(await f))
        try:
            await loop.run_in_executor(pool, blocking, 0, ValueError("from thread"))
        except ValueError as e:
            print("caught", repr(e))
    print(order)

    done = asyncio.Event()
    inbox: "asyncio.Queue[int]" = asyncio.Queue()

    def outside() -> None:
        for i in range(3):
            loop.call_soon_threadsafe(inbox.put_nowait, i * i)
        fut: "Future[str]" = asyncio.run_coroutine_threadsafe(respond("hello"), loop)
        order.append(fut.result(timeout=2))
        loop.call_soon_threadsafe(done.set)

    async def respond(word: str) -> str:
        await asyncio.sleep(0)
        return word + " from the loop"

    thread = threading.Thread(target=outside, name="helper", daemon=True)
    thread.start()
    await done.wait()
    thread.join()
    print([inbox.get_nowait() for _ in range(inbox.qsize())], order[-1], thread.is_alive(), thread.name)
    print(threading.current_thread() is threading.main_thread(),
          await asyncio.to_thread(lambda: threading.current_thread() is threading.main_thread()))


asyncio.run(main())
