import asyncio
from collections import Counter


class VirtualClock:
    def __init__(self):
        self.now = 0.0

    async def sleep(self, seconds):
        self.now += seconds
        await asyncio.sleep(0)


class TokenBucket:
    def __init__(self, clock, rate, capacity):
        self.clock, self.rate, self.capacity = clock, rate, capacity
        self.tokens = float(capacity)
        self.updated = clock.now
        self.waits = 0
        self._lock = asyncio.Lock()

    def _refill(self):
        elapsed = self.clock.now - self.updated
        self.tokens = min(self.capacity, self.tokens + elapsed * self.rate)
        self.updated = self.clock.now

    async def take(self, n=1):
        if n > self.capacity:
            raise ValueError(f"{n} tokens never fit into {self.capacity}")
        async with self._lock:
            self._refill()
            while self.tokens < n:
                self.waits += 1
                await self.clock.sleep((n - self.tokens) / self.rate)
                self._refill()
            self.tokens -= n
            return self.clock.now


class FixedWindow:
    def __init__(self, clock, limit, window):
        self.clock, self.limit, self.window = clock, limit, window
        self.counts = Counter()

    def allow(self, who):
        slot = int(self.clock.now // self.window)
        self.counts[who, slot] += 1
        return self.counts[who, slot] <= self.limit


async def client(bucket, name, sizes, log):
    for size in sizes:
        when = await bucket.take(size)
        log.append(f"{when:5.2f} {name} {size}")


async def main():
    clock = VirtualClock()
    bucket = TokenBucket(clock, rate=2, capacity=4)
    log = []
    await asyncio.gather(client(bucket, "a", [1, 2, 1], log), client(bucket, "b", [3, 1], log), client(bucket, "c", [4], log))
    print("\n".join(log))
    print("waits", bucket.waits, "left", round(bucket.tokens, 3), "now", clock.now)
    try:
        await bucket.take(5)
    except ValueError as e:
        print(e)
    fw = FixedWindow(clock, limit=2, window=10)
    verdicts = []
    for step in range(6):
        verdicts.append("".join("+" if fw.allow(w) else "-" for w in "xyx"))
        await clock.sleep(3)
    print(verdicts, sum(fw.counts.values()))
    print({f"{w}{s}": n for (w, s), n in sorted(fw.counts.items())})

    sem = asyncio.Semaphore(2)
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def call(n):
        async with sem:
            await asyncio.sleep(0.02)
            return n

    print(await asyncio.gather(*(call(i) for i in range(5))), 0.055 <= loop.time() - start < 0.5)


asyncio.run(main())
