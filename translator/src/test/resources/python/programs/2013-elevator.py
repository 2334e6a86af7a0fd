import asyncio
from dataclasses import dataclass
from enum import IntEnum
from typing import Dict, List, Optional


class Direction(IntEnum):
    DOWN = -1
    IDLE = 0
    UP = 1

    @classmethod
    def between(cls, a: int, b: int) -> "Direction":
        return cls((b > a) - (b < a))


@dataclass
class Passenger:
    name: str
    start: int
    goal: int
    boarded: Optional[int] = None
    arrived: Optional[int] = None

    @property
    def wait(self) -> int:
        assert self.boarded is not None
        return self.boarded

    def __str__(self) -> str:
        arrow = {Direction.UP: "^", Direction.DOWN: "v"}[Direction.between(self.start, self.goal)]
        return f"{self.name}{arrow}{self.start}-{self.goal}"


class Elevator:
    def __init__(self, floors: int, capacity: int = 2) -> None:
        self.floors = range(floors)
        self.capacity = capacity
        self.floor = 0
        self.time = 0
        self.direction = Direction.IDLE
        self.inside: List[Passenger] = []
        self.waiting: Dict[int, List[Passenger]] = {f: [] for f in self.floors}
        self.moved = asyncio.Condition()

    def call(self, p: Passenger) -> None:
        if p.start not in self.floors or p.goal not in self.floors:
            raise ValueError(f"{p.name}: floors are 0..{self.floors[-1]}")
        self.waiting[p.start].append(p)

    def targets(self) -> List[int]:
        goals = {p.goal for p in self.inside}
        if len(self.inside) < self.capacity:
            goals |= {f for f, q in self.waiting.items() if q}
        return sorted(goals)

    async def step(self) -> bool:
        goals = self.targets()
        if not goals:
            self.direction = Direction.IDLE
            return False
        ahead = [g for g in goals if (g - self.floor) * self.direction > 0]
        nxt = min(ahead or goals, key=lambda g: (abs(g - self.floor), g))
        self.direction = Direction.between(self.floor, nxt)
        self.time += abs(nxt - self.floor) + 1
        self.floor = nxt
        async with self.moved:
            self.moved.notify_all()
        return True


async def ride(lift: Elevator, p: Passenger) -> str:
    lift.call(p)
    async with lift.moved:
        await lift.moved.wait_for(lambda: lift.floor == p.start and len(lift.inside) < lift.capacity)
        lift.waiting[p.start].remove(p)
        lift.inside.append(p)
        p.boarded = lift.time
        await lift.moved.wait_for(lambda: lift.floor == p.goal)
        lift.inside.remove(p)
        p.arrived = lift.time
    return p.name


async def main() -> None:
    lift = Elevator(8)
    people = [Passenger("Ann", 0, 5), Passenger("Bo", 3, 0), Passenger("Cy", 2, 7), Passenger("Di", 6, 1),
              Passenger("Ed", 4, 9)]
    tasks = [asyncio.create_task(ride(lift, p)) for p in people]
    await asyncio.sleep(0)
    path: List[str] = []
    while await lift.step():
        for _ in range(4):
            await asyncio.sleep(0)
        names = ",".join(p.name for p in lift.inside) or "-"
        path.append(f"{lift.floor}{'v ^'[lift.direction + 1]}[{names}]")
    print(" ".join(path))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for p, r in zip(people, results):
        if isinstance(r, Exception):
            print(f"{p}: {r}")
        else:
            print(f"{p}: waited {p.wait}, arrived {p.arrived}")
    served = [p for p in people if p.arrived is not None]
    print(len(served), max(served, key=lambda p: p.arrived or 0).name, lift.direction.name, lift.time)


asyncio.run(main())
