import asyncio
from collections import deque


class Light:
    cycle = ("red", "green", "yellow")
    durations = dict(zip(cycle, (3, 4, 1)))
    period = sum(durations.values())

    def __init__(self, name, offset=0):
        self.name = name
        self.offset = offset

    def at(self, t):
        t = (t + self.offset) % self.period
        for colour in self.cycle:
            if t < self.durations[colour]:
                return colour
            t -= self.durations[colour]

    def __format__(self, spec):
        if spec == "short":
            return self.name[0].upper()
        return format(self.name, spec)


class Road:
    def __init__(self, light, arrivals):
        self.light = light
        self.arrivals = sorted(arrivals)
        self.queue = deque()
        self.passed = []

    def tick(self, t):
        while self.arrivals and self.arrivals[0] <= t:
            self.queue.append(self.arrivals.pop(0))
        if self.light.at(t) == "green" and self.queue:
            self.passed.append(t - self.queue.popleft())


class Clock:
    def __init__(self):
        self.time = -1
        self.cond = asyncio.Condition()

    async def advance(self):
        async with self.cond:
            self.time += 1
            self.cond.notify_all()
        for _ in range(6):
            await asyncio.sleep(0)

    async def ticks(self, upto):
        seen = -1
        while seen < upto:
            async with self.cond:
                await self.cond.wait_for(lambda: self.time > seen)
                seen = self.time
            yield seen


async def drive(road, clock, upto):
    async for t in clock.ticks(upto):
        road.tick(t)
    return len(road.passed)


async def watch(lights, clock, upto):
    last, changes = {}, []
    async for t in clock.ticks(upto):
        for light in lights:
            colour = light.at(t)
            if last.get(light.name) != colour:
                changes.append(f"{t}:{light:short}{colour[0]}")
                last[light.name] = colour
    return changes


async def main():
    north, east = Light("north"), Light("east", offset=4)
    roads = {"north": Road(north, [0, 1, 2, 2, 9]), "east": Road(east, range(0, 12, 2))}
    clock = Clock()
    upto = 15
    tasks = [asyncio.create_task(drive(r, clock, upto)) for r in roads.values()]
    watcher = asyncio.create_task(watch([north, east], clock, upto))
    await asyncio.sleep(0)
    for _ in range(upto + 1):
        await clock.advance()
    print(await asyncio.gather(*tasks), clock.time, Light.period)
    print(*await watcher)
    for name, road in roads.items():
        waits = road.passed
        print(f"{road.light:>6}: waits {waits} mean {sum(waits) / len(waits):.2f} left {list(road.queue)}")
    for light in (north, east):
        print(f"{light:<6}" + "".join(light.at(t)[0] for t in range(2 * Light.period)))
    conflicts = [t for t in range(Light.period) if north.at(t) == east.at(t) == "green"]
    print(conflicts or "no conflicts", {c: sum(north.at(t) == c for t in range(16)) for c in Light.cycle})


asyncio.run(main())
