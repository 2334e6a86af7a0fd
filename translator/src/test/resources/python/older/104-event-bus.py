import asyncio
from collections import defaultdict, deque, namedtuple, OrderedDict, Counter
import itertools
import functools

Event = namedtuple("Event", ["kind", "payload", "ts"], defaults=(0,))

class EventBus:
    def __init__(self):
        self._subs = defaultdict(list)
        self._queue = asyncio.Queue()
        self._stats = Counter()

    def subscribe(self, kind, handler=None, *, priority=0):
        if handler is None:
            return functools.partial(self.subscribe, kind, priority=priority)
        self._subs[kind].append((priority, handler))
        self._subs[kind].sort(key=lambda pair: -pair[0])
        return handler

    async def publish(self, kind, **payload):
        await self._queue.put(Event(kind, payload, len(self._stats)))

    async def run(self):
        while (event := await self._queue.get()) is not None:
            self._stats[event.kind] += 1
            for _, handler in self._subs.get(event.kind, []):
                res = handler(event)
                if asyncio.iscoroutine(res):
                    res = await res
                if res is False:
                    break
            self._queue.task_done()

    async def stop(self):
        await self._queue.put(None)

async def main():
    bus = EventBus()
    out = []

    @bus.subscribe("order", priority=5)
    async def validate(ev):
        await asyncio.sleep(0)
        ok = ev.payload.get("qty", 0) > 0
        out.append(("validate", ok))
        return ok

    @bus.subscribe("order")
    def store(ev):
        out.append(("store", ev.payload["item"], ev._replace(ts=-1).ts))

    bus.subscribe("log", lambda ev: out.append(("log", *ev.payload.values())))
    runner = asyncio.create_task(bus.run())
    await bus.publish("order", item="tea", qty=2)
    await bus.publish("order", item="air", qty=0)
    await bus.publish("log", a=1, b=2)
    await bus.publish("unknown")
    await bus._queue.join()
    await bus.stop()
    await runner
    for line in out:
        print(*line, sep=" | ")
    print(dict(bus._stats), bus._stats.most_common(1), sum(bus._stats.values()))
    e = Event("k", {})
    print(e, e.kind, e._fields, e._asdict(), Event._make(["a", 1, 2]), e == ("k", {}, 0))
    kind, payload, ts = e
    print(kind, payload, ts, len(e), e[0], e[-1])

    d = deque(range(5), maxlen=4)
    d.append(9); d.appendleft(7); d.rotate(1)
    print(d, list(d), d.maxlen, d.count(9), d.index(2))
    od = OrderedDict((c, i) for i, c in enumerate("abc"))
    od.move_to_end("a"); od["d"] = 4
    print(od, od.popitem(last=False), list(od.items()))
    print([list(g) for k, g in itertools.groupby("aabbbc")], list(itertools.chain("ab", [1, 2])))
    print(list(itertools.islice(itertools.count(3, 2), 4)), list(itertools.accumulate([1, 2, 3, 4], lambda a, b: a * b)))
    print(list(itertools.product("ab", repeat=2))[:3], list(itertools.permutations([1, 2, 3], 2))[-2:], list(itertools.combinations("wxyz", 2)))
    print(list(itertools.zip_longest("ab", "xyz", fillvalue="-")), list(itertools.pairwise([1, 2, 3])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
    c = Counter("mississippi")
    c2 = Counter(s=1, q=2)
    print(c, c - c2, c & c2, c | c2, c + c2)
    c.update("zz"); c.subtract({"i": 4})
    print(sorted(c.items()), +c == c, c["nope"], list(Counter(a=2, b=1).elements()))
    groups = defaultdict(set)
    for w in "the quick brown fox jumps over the lazy dog".split():
        groups[len(w)].add(w)
    print({k: sorted(v) for k, v in sorted(groups.items())}, functools.reduce(lambda a, b: a + b, [1, 2, 3], 10))

asyncio.run(main())
