import asyncio


class Elevator:
    def __init__(self, floors):
        self.floors = floors
        self.floor = 0
        self.direction = 1
        self.calls = asyncio.Event()
        self.stops = set()
        self.waiting = {f: [] for f in range(floors)}
        self.riders = {f: [] for f in range(floors)}
        self.log = []
        self.moves = 0

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(f"no floor {floor}")
        self.stops.add(floor)
        self.calls.set()

    async def run(self):
        while True:
            if not self.stops:
                self.calls.clear()
                await self.calls.wait()
            await self._open_doors()
            if self.stops:
                self._move()
            await asyncio.sleep(0)

    def _move(self):
        ahead = [s for s in self.stops if (s - self.floor) * self.direction > 0]
        if not ahead:
            self.direction = -self.direction
        self.floor += self.direction
        self.moves += 1

    async def _open_doors(self):
        if self.floor not in self.stops:
            return
        self.stops.remove(self.floor)
        out, self.riders[self.floor] = self.riders[self.floor], []
        into, self.waiting[self.floor] = self.waiting[self.floor], []
        self.log.append(f"{self.floor}:-{len(out)}+{len(into)}")
        for fut in out + into:
            fut.set_result(self.floor)
        for _ in range(3):
            await asyncio.sleep(0)

    async def ride(self, name, start, goal):
        loop = asyncio.get_running_loop()
        for table, floor in ((self.waiting, start), (self.riders, goal)):
            self.call(floor)
            fut = loop.create_future()
            table[floor].append(fut)
            await fut
        return f"{name} at {goal} after {self.moves} moves"


async def main():
    lift = Elevator(6)
    engine = asyncio.create_task(lift.run())
    people = [("ann", 0, 5), ("bob", 3, 1), ("cat", 2, 4), ("dan", 5, 0)]
    for line in await asyncio.gather(*(lift.ride(*p) for p in people)):
        print(line)
    print(lift.log, lift.floor, lift.stops)
    print(await lift.ride("eve", 4, 4))
    try:
        await lift.ride("fay", 1, 9)
    except ValueError as e:
        print("ValueError:", e)
    engine.cancel()
    print(await asyncio.gather(engine, return_exceptions=True) != [], engine.cancelled(), lift.moves)


asyncio.run(main())
