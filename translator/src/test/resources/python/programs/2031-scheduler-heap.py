import asyncio
import heapq
from dataclasses import dataclass, field
from typing import Any, Callable, ClassVar, List, Optional


@dataclass(order=True)
class Job:
    when: int
    priority: int = 0
    seq: int = field(default=0, compare=True)
    name: str = field(default="", compare=False)
    action: Optional[Callable[..., Any]] = field(default=None, compare=False, repr=False)
    every: Optional[int] = field(default=None, compare=False)
    cancelled: bool = field(default=False, compare=False, repr=False)

    def cancel(self) -> None:
        self.cancelled = True


class Scheduler:
    counter: ClassVar[int] = 0

    def __init__(self) -> None:
        self.now = 0
        self._heap: List[Job] = []
        self.log: List[str] = []

    def at(self, when: int, name: str, action: Callable[..., Any], *, priority: int = 0,
           every: Optional[int] = None) -> Job:
        if when < self.now:
            raise ValueError(f"{name}: {when} is in the past (now {self.now})")
        Scheduler.counter += 1
        job = Job(when, priority, self.counter, name, action, every)
        heapq.heappush(self._heap, job)
        return job

    def after(self, delay: int, name: str, action: Callable[..., Any], **kw: Any) -> Job:
        return self.at(self.now + delay, name, action, **kw)

    async def run(self, until: int) -> int:
        ran = 0
        while self._heap and self._heap[0].when <= until:
            job = heapq.heappop(self._heap)
            if job.cancelled:
                continue
            self.now = job.when
            assert job.action is not None
            try:
                result = job.action(job)
                if asyncio.iscoroutine(result):
                    result = await result
            except Exception as e:
                result = f"{type(e).__name__}({e})"
                job.every = None
            ran += 1
            self.log.append(f"{self.now:>3} {job.name:<6} {result}")
            if job.every and not job.cancelled:
                self.at(self.now + job.every, job.name, job.action, priority=job.priority, every=job.every)
        self.now = max(self.now, until)
        return ran


async def main() -> None:
    s = Scheduler()
    ticks: List[int] = []

    async def tick(job: Job) -> str:
        await asyncio.sleep(0)
        ticks.append(s.now)
        if len(ticks) == 4:
            job.cancel()
        return f"tick {len(ticks)}"

    def spawn(job: Job) -> str:
        child = s.after(3, "child", lambda j: f"born of {job.name}", priority=-1)
        return f"spawned for {child.when}"

    def broken(job: Job) -> float:
        return 1 / (job.when - 8)

    s.at(2, "tick", tick, every=5)
    s.at(4, "spawn", spawn)
    doomed = s.at(6, "doomed", spawn)
    s.at(6, "broken", broken, every=2)
    s.at(7, "last", lambda j: "low priority", priority=9)
    s.at(7, "first", lambda j: "high priority", priority=-9)
    doomed.cancel()
    print(await s.run(until=5), s.now, len(s._heap))
    print(await s.run(until=40), s.now, len(s._heap))
    print("\n".join(s.log))
    print(ticks, Scheduler.counter)
    try:
        s.at(3, "early", spawn)
    except ValueError as e:
        print(e)
    print(Job(1, 2, name="x"), Job(1, 2) == Job(1, 2, name="y"), Job(1, 5) < Job(2, 0), max(Job(3), Job(1), Job(3, 1)).priority)
    data = [5, 1, 4, 2, 3]
    heapq.heapify(data)
    print(heapq.heappushpop(data, 0), heapq.heapreplace(data, 9), [heapq.heappop(data) for _ in range(3)], data)
    print(heapq.nlargest(2, "hello"), heapq.nsmallest(2, [(2, "b"), (1, "z"), (1, "a")]), list(heapq.merge([1, 4], [2, 3])))


asyncio.run(main())
