import asyncio
import json
from contextlib import asynccontextmanager


class Conflict(Exception):
    def __init__(self, stream, expected, actual):
        self.stream, self.expected, self.actual = stream, expected, actual

    def __str__(self):
        return f"{self.stream}: expected version {self.expected}, found {self.actual}"


class Journal:
    def __init__(self):
        self._lines = []
        self._versions = {}
        self._subscribers = []

    def append(self, stream, kind, expected=None, **data):
        version = self._versions.get(stream, 0)
        if expected is not None and expected != version:
            raise Conflict(stream, expected, version)
        self._versions[stream] = version + 1
        line = json.dumps({"stream": stream, "v": version + 1, "kind": kind, **data}, separators=(",", ":"))
        self._lines.append(line)
        for q in self._subscribers:
            q.put_nowait(line)
        return version + 1

    async def replay(self, stream=None, since=0):
        for line in self._lines[since:]:
            event = json.loads(line)
            if stream in (None, event["stream"]):
                yield event
                await asyncio.sleep(0)

    @asynccontextmanager
    async def follow(self):
        q = asyncio.Queue()
        self._subscribers.append(q)
        try:
            yield q
        finally:
            self._subscribers.remove(q)

    def __len__(self):
        return len(self._lines)


class Cart:
    def __init__(self, id):
        self.id, self.version = id, 0
        self.items = {}
        self.closed = False

    def apply(self, event):
        handler = getattr(self, "_" + event["kind"], None)
        if handler is None:
            raise NotImplementedError("no handler for " + event["kind"])
        handler(**{k: v for k, v in event.items() if k not in ("stream", "v", "kind")})
        self.version = event["v"]
        return self

    def _added(self, sku, qty=1):
        self.items[sku] = self.items.get(sku, 0) + qty

    def _removed(self, sku, qty=None):
        left = self.items[sku] - (qty or self.items[sku])
        if left > 0:
            self.items[sku] = left
        else:
            del self.items[sku]

    def _closed(self, reason="paid"):
        self.closed = reason

    @classmethod
    async def load(cls, journal, id):
        cart = cls(id)
        async for event in journal.replay(id):
            cart.apply(event)
        return cart


async def editor(journal, cart_id, kind, retries=2, **data):
    for attempt in range(retries + 1):
        cart = await Cart.load(journal, cart_id)
        try:
            return attempt, journal.append(cart_id, kind, expected=cart.version, **data)
        except Conflict as e:
            last = e
    raise last


async def main():
    j = Journal()
    async with j.follow() as feed:
        j.append("c1", "added", sku="pen", qty=3)
        j.append("c2", "added", sku="ink")
        j.append("c1", "added", sku="pad")
        print(await asyncio.gather(editor(j, "c1", "added", sku="pen"), editor(j, "c1", "removed", sku="pad"),
                                   editor(j, "c2", "closed", reason="abandoned")))
        j.append("c1", "removed", sku="pen", qty=1)
        print(feed.qsize(), feed.get_nowait())
    j.append("c1", "closed")
    print(feed.qsize(), len(j))
    for id in ("c1", "c2", "c3"):
        cart = await Cart.load(j, id)
        print(id, cart.version, cart.items, cart.closed)
    print([(e["stream"], e["v"]) async for e in j.replay(since=4)])
    for attempt in (lambda: j.append("c1", "added", 2, sku="x"), lambda: Cart("z").apply({"kind": "eaten", "v": 1}),
                    lambda: Cart("z").apply({"kind": "removed", "v": 1, "sku": "q"})):
        try:
            attempt()
        except (Conflict, NotImplementedError, KeyError) as e:
            print(type(e).__name__, "|", e)
    print(json.dumps({"b": [1, 2.5, None, True], "a": {"é": "q\"uote"}}, sort_keys=True),
          json.dumps("é", ensure_ascii=False), json.loads('[1e3, -0.5, "\\u0041", false]'))
    print(json.dumps([{"k": []}, {}], indent=1))


asyncio.run(main())
