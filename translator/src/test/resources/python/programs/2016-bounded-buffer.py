import asyncio

produced = 0
trace = []


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, size=3):
        self._slots = [None] * size
        self._head = self._count = 0
        self._cond = asyncio.Condition()
        self._closed = False

    @property
    def capacity(self):
        return len(self._slots)

    def __len__(self):
        return self._count

    def __bool__(self):
        return not self._closed or self._count > 0

    async def put(self, item):
        async with self._cond:
            while self._count == self.capacity and not self._closed:
                trace.append("full")
                await self._cond.wait()
            if self._closed:
                raise Closed("cannot put %r" % (item,))
            self._slots[(self._head + self._count) % self.capacity] = item
            self._count += 1
            self._cond.notify_all()

    async def get(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._count or self._closed)
            if not self._count:
                raise Closed
            item, self._slots[self._head] = self._slots[self._head], None
            self._head = (self._head + 1) % self.capacity
            self._count -= 1
            self._cond.notify_all()
            return item

    async def close(self):
        async with self._cond:
            self._closed = True
            self._cond.notify_all()

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.get()
        except Closed:
            raise StopAsyncIteration from None

    def __str__(self):
        return "[" + "|".join("." if s is None else str(s) for s in self._slots) + "]"


async def produce(buf, items):
    global produced
    for item in items:
        await buf.put(item)
        produced += 1
    return "produced " + str(len(items))


async def consume(buf):
    total = 0
    async for item in buf:
        trace.append(item)
        total += item
        await asyncio.sleep(0)
    return total


async def main():
    buf = BoundedBuffer(2)
    print(buf, len(buf), bool(buf))
    p = asyncio.create_task(produce(buf, range(1, 7)))
    c = asyncio.create_task(consume(buf))
    print(await p)
    await buf.close()
    print("sum", await c, "produced", produced)
    print(trace.count("full") > 0, [t for t in trace if t != "full"], buf, bool(buf))
    for call in (lambda: buf.put((1, 2)), buf.get):
        try:
            await call()
        except Closed as e:
            print("closed:", e.args, repr(str(e)))

    big = BoundedBuffer(size=5)
    jobs = [produce(big, [10 * i, 10 * i + 1]) for i in range(3)]
    sums = [asyncio.create_task(consume(big)) for _ in range(2)]
    await asyncio.gather(*jobs)
    while len(big):
        await asyncio.sleep(0)
    await big.close()
    results = [await s for s in sums]
    print(sum(results), len(results), produced, big.capacity)


asyncio.run(main())
