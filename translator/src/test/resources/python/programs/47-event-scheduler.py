import asyncio
import heapq
import itertools


class Simulation:
    """Discrete event simulation: processes are coroutines, time is virtual."""

    def __init__(self):
        self.now = 0
        self._agenda = []
        self._ids = itertools.count()
        self.trace = []

    def log(self, who, what):
        self.trace.append((self.now, who, what))

    def timeout(self, delay):
        fut = asyncio.get_running_loop().create_future()
        heapq.heappush(self._agenda, (self.now + delay, next(self._ids), fut))
        return fut

    async def run(self, *processes):
        tasks = [asyncio.ensure_future(p) for p in processes]
        while True:
            await self._settle()
            if all(t.done() for t in tasks) or not self._agenda:
                break
            self.now, _, fut = heapq.heappop(self._agenda)
            if not fut.done():
                fut.set_result(self.now)
        return [t.result() if t.done() else None for t in tasks]

    async def _settle(self):
        for _ in range(8):
            await asyncio.sleep(0)


class Counter:
    def __init__(self, sim, clerks):
        self.sim = sim
        self.free = clerks
        self.queue = []

    async def acquire(self, priority):
        if self.free:
            self.free -= 1
            return
        fut = asyncio.get_running_loop().create_future()
        heapq.heappush(self.queue, (priority, next(self.sim._ids), fut))
        await fut

    def release(self):
        if self.queue:
            heapq.heappop(self.queue)[-1].set_result(None)
        else:
            self.free += 1


async def customer(sim, desk, name, arrival, need, priority=5):
    await sim.timeout(arrival)
    sim.log(name, "arrives")
    await desk.acquire(priority)
    waited = sim.now - arrival
    sim.log(name, f"served after {waited}")
    await sim.timeout(need)
    desk.release()
    sim.log(name, "leaves")
    return waited


async def cron(sim, every, until, jobs):
    while sim.now < until:
        when = await sim.timeout(every)
        jobs.append(when)
    return len(jobs)


async def main():
    sim = Simulation()
    desk = Counter(sim, 1)
    waits = await sim.run(
        customer(sim, desk, "ann", 0, 5),
        customer(sim, desk, "bob", 1, 3),
        customer(sim, desk, "vip", 2, 2, priority=0),
        customer(sim, desk, "dee", 20, 1),
    )
    for when, who, what in sim.trace:
        print(f"{when:>3}  {who:<4} {what}")
    print("waits", waits, f"mean {sum(waits) / len(waits):.2f}", desk.free)
    sim2, jobs = Simulation(), []
    print(await sim2.run(cron(sim2, 7, 30, jobs), cron(sim2, 10, 30, jobs)), jobs, sim2.now)


asyncio.run(main())
