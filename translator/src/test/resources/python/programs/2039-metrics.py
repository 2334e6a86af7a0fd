import asyncio
import statistics
from collections import ChainMap, Counter, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from typing import Any, Callable, DefaultDict, Deque, Dict, List

Sample = namedtuple("Sample", "name value tags", defaults=[()])


@dataclass
class Histogram:
    bounds: List[float]
    counts: List[int] = field(init=False)
    window: Deque[float] = field(default_factory=lambda: deque(maxlen=4), repr=False)

    def __post_init__(self) -> None:
        if self.bounds != sorted(self.bounds):
            raise ValueError(f"bounds must ascend: {self.bounds}")
        self.counts = [0] * (len(self.bounds) + 1)

    def observe(self, value: float) -> None:
        for i, b in enumerate(self.bounds):
            if value <= b:
                self.counts[i] += 1
                break
        else:
            self.counts[-1] += 1
        self.window.append(value)

    def bars(self, mark: str = "*") -> List[str]:
        labels = [f"<={b:g}" for b in self.bounds] + ["more"]
        return [f"{label:>6} {mark * n}{'' if n else '-'}" for label, n in zip(labels, self.counts)]


class Metrics:
    def __init__(self) -> None:
        self.queue: "asyncio.Queue[Sample | None]" = asyncio.Queue()
        self.counters: Counter[str] = Counter()
        self.values: DefaultDict[str, List[float]] = defaultdict(list)
        self.by_tag: DefaultDict[str, DefaultDict[str, int]] = defaultdict(lambda: defaultdict(int))
        self.watchers: Dict[str, List[Callable[[float], Any]]] = {}

    def watch(self, name: str, fn: Callable[[float], Any]) -> None:
        self.watchers.setdefault(name, []).append(fn)

    async def collect(self) -> int:
        n = 0
        while (sample := await self.queue.get()) is not None:
            name, value, tags = sample
            self.counters[name] += 1
            self.values[name].append(value)
            for t in tags:
                self.by_tag[name][t] += 1
            for fn in self.watchers.get(name, ()):
                fn(value)
            n += 1
        return n


async def emitter(m: Metrics, name: str, values: List[float], *tags: str) -> None:
    for v in values:
        await m.queue.put(Sample(name, v, tags))
        await asyncio.sleep(0)


async def main() -> None:
    m = Metrics()
    hist = Histogram([10, 20, 40])
    alarms: List[str] = []
    m.watch("latency", hist.observe)
    m.watch("latency", lambda v: alarms.append(f"slow {v}") if v > 50 else None)
    collector = asyncio.create_task(m.collect())
    await asyncio.gather(
        emitter(m, "latency", [12, 7, 55, 31, 18], "web", "eu"),
        emitter(m, "latency", [9.5, 61], "api"),
        emitter(m, "users", [1, 2, 2, 5], "eu"))
    await m.queue.put(None)
    print(await collector, m.counters, alarms)
    print("\n".join(hist.bars()))
    print(hist, list(hist.window))
    for name, vals in sorted(m.values.items()):
        print(f"{name}: mean={statistics.mean(vals):.3f} median={statistics.median(vals)} mode={statistics.mode(vals)} "
              f"sd={statistics.pstdev(vals):.2f} max={max(vals)}")
    print({k: dict(sorted(v.items())) for k, v in m.by_tag.items()})
    total = Counter(a=3, b=1) + Counter(b=2, c=-1)
    total.update("abc")
    total.subtract({"a": 5})
    print(total, +total, total["zzz"], sorted(total.elements()), Counter("hello") & Counter("yellow"))
    conf = ChainMap({"debug": True}, {"debug": False, "port": 80}, {"host": "x"})
    conf["port"] = 8080
    print(conf["debug"], conf["port"], sorted(conf), conf.maps[1], len(conf.parents))
    ring = deque(range(5), maxlen=5)
    ring.rotate(2)
    ring.appendleft(9)
    print(ring, ring.pop(), ring[0], Sample("n", 1), Sample._make("abc")._asdict())
    try:
        Histogram([3, 1])
    except ValueError as e:
        print(e)


asyncio.run(main())
