import asyncio

# simple chat room
class Room:
    def __init__(self, name, limit=3):
        self.name = name
        self.limit = limit
        self.members = {}
        self.history = []

    async def join(self, who):
        if len(self.members) >= self.limit:
            raise RuntimeError("room %r is full" % self.name)
        q = asyncio.Queue()
        self.members[who] = q
        await self.broadcast("*", f"{who} joined")
        return q

    async def leave(self, who):
        q = self.members.pop(who, None)
        if q is not None:
            await q.put(None)
            await self.broadcast("*", f"{who} left")

    async def broadcast(self, sender, text):
        self.history.append((sender, text))
        for who, q in self.members.items():
            if who != sender:
                await q.put((sender, text))

class Client:
    def __init__(self, name, room):
        self.name = name
        self.room = room
        self.seen = []

    async def run(self, script):
        q = await self.room.join(self.name)
        reader = asyncio.create_task(self.read(q))
        for delay, text in script:
            await asyncio.sleep(delay)
            await self.room.broadcast(self.name, text)
        await asyncio.sleep(0.03)
        await self.room.leave(self.name)
        await reader
        return len(self.seen)

    async def read(self, q):
        while True:
            item = await q.get()
            if item is None:
                break
            self.seen.append("%s: %s" % item)

async def main():
    room = Room("lobby")
    scripts = {
        "ann": [(0.0, "hi"), (0.03, "anyone?")],
        "bob": [(0.015, "hello")],
        "cy": [],
    }
    clients = [Client(n, room) for n in scripts]
    counts = await asyncio.gather(*[c.run(scripts[c.name]) for c in clients])
    print(dict(zip(scripts, counts)))
    for c in clients:
        print(c.name, c.seen[:3])
    print(len(room.history), room.history[-1], room.members)
    room.limit = 0
    try:
        await room.join("zed")
    except RuntimeError as err:
        print("error:", err)

    # rate limiter
    class Limiter:
        def __init__(self, rate, per):
            self.tokens = rate
            self.rate, self.per = rate, per
            self.stamp = None
        async def __aenter__(self):
            loop = asyncio.get_running_loop()
            while self.tokens <= 0:
                await asyncio.sleep(self.per)
                self.tokens = self.rate
            self.tokens -= 1
            return self.rate - self.tokens
        async def __aexit__(self, *exc):
            return None
    lim = Limiter(2, 0.005)
    got = []
    async def call(i):
        async with lim as n:
            got.append((i, n))
    for i in range(5):
        await call(i)
    print(got)

    async def producer(q, n):
        for i in range(n):
            await q.put(i ** 2)
        await q.put(None)
    async def stage(src, dst, fn):
        while (x := await src.get()) is not None:
            y = fn(x)
            if asyncio.iscoroutine(y):
                y = await y
            await dst.put(y)
        await dst.put(None)
    async def slow_inc(x):
        await asyncio.sleep(0)
        return x + 1
    a, b, c = (asyncio.Queue(2) for _ in range(3))
    async def collect(q):
        out = []
        while True:
            x = await q.get()
            if x is None:
                return out
            out.append(x)
    res = await asyncio.gather(producer(a, 5), stage(a, b, slow_inc), stage(b, c, str), collect(c))
    print(res)
    total = 0
    async def add(n):
        nonlocal total
        old = total
        await asyncio.sleep(0)
        total = old + n
    await asyncio.gather(add(1), add(2), add(3))
    print("lost update", total)
    results = {}
    async def fetch(url, latency):
        await asyncio.sleep(latency)
        if "bad" in url:
            raise IOError(f"cannot fetch {url}")
        return {"url": url, "len": len(url)}
    urls = [("http://a.com", 0.001), ("http://bad.com", 0.002), ("http://ccc.org", 0.003)]
    for (url, _), r in zip(urls, await asyncio.gather(*(fetch(*u) for u in urls), return_exceptions=True)):
        results[url] = r if not isinstance(r, Exception) else f"{type(r).__name__}: {r}"
    for k, v in results.items():
        print(f"{k:<16}{v}")

asyncio.run(main())
