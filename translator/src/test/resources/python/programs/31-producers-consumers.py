import asyncio

STOP = object()


class Stage:
    def __init__(self, name, fn, size=2):
        self.name, self.fn = name, fn
        self.inbox = asyncio.Queue(size)
        self.next = None
        self.seen = 0

    def __rshift__(self, other):
        self.next = other
        return other

    async def run(self):
        while (item := await self.inbox.get()) is not STOP:
            self.seen += 1
            for out in self.fn(item):
                if self.next:
                    await self.next.inbox.put(out)
        if self.next:
            await self.next.inbox.put(STOP)
        return f"{self.name}={self.seen}"


async def produce(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(STOP)


async def fan_in(queue, sources):
    left = sources
    got = []
    while left:
        item = await queue.get()
        if item is STOP:
            left -= 1
        else:
            got.append(item)
        queue.task_done()
    return got


async def worker(n, queue, results):
    try:
        while True:
            item = await queue.get()
            results.setdefault(item % 3, []).append(item)
            await asyncio.sleep(0)
            queue.task_done()
    except asyncio.CancelledError:
        return n


async def main():
    collected = []
    split = Stage("split", str.split)
    clean = Stage("clean", lambda w: [w.strip(".,").lower()] if w.strip(".,") else [])
    sink = Stage("sink", lambda w: collected.append(w) or [])
    split >> clean >> sink
    *stages, _ = await asyncio.gather(
        split.run(), clean.run(), sink.run(),
        produce(split.inbox, ["The quick, brown fox.", "", "Jumps . over", "Lazy DOGS"]),
    )
    print(stages, collected)

    q = asyncio.Queue(maxsize=1)
    got, *_ = await asyncio.gather(fan_in(q, 3), *(produce(q, range(i * 10, i * 10 + 3)) for i in range(3)))
    print(sorted(got), q.empty())

    jobs, results = asyncio.Queue(), {}
    workers = [asyncio.create_task(worker(n, jobs, results)) for n in range(2)]
    for i in range(9):
        jobs.put_nowait(i)
    await jobs.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers), {k: sorted(v) for k, v in sorted(results.items())})

    slow = asyncio.Queue(maxsize=2)
    log = []

    async def fast_producer():
        for i in range(5):
            await slow.put(i)
            log.append(f"p{i}({slow.qsize()})")

    p = asyncio.create_task(fast_producer())
    for _ in range(3):
        await asyncio.sleep(0)
    print(log)
    while not p.done() or not slow.empty():
        log.append(f"c{await slow.get()}")
        await asyncio.sleep(0)
    print(" ".join(log))


asyncio.run(main())
