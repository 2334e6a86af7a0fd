import asyncio
from collections import deque
from enum import Enum


class Dir(Enum):
    N = (0, -1)
    E = (1, 0)
    S = (0, 1)
    W = (-1, 0)

    def turn(self, steps=1):
        order = list(Dir)
        return order[(order.index(self) + steps) % len(order)]

    @property
    def opposite(self):
        return self.turn(2)


class Blocked(Exception):
    def __init__(self, at, by):
        super().__init__(at, by)
        self.at, self.by = at, by

    def __str__(self):
        return "%s blocked by %s" % self.args


class Grid:
    def __init__(self, text):
        self.rows = [list(r) for r in text.split()]
        self.robots = {}
        self.lock = asyncio.Lock()

    def __contains__(self, pos):
        x, y = pos
        return 0 <= y < len(self.rows) and 0 <= x < len(self.rows[y])

    def __getitem__(self, pos):
        return self.rows[pos[1]][pos[0]]

    def open(self, pos):
        return pos in self and self[pos] != "#"

    def path(self, start, goal):
        came, todo = {start: None}, deque([start])
        while todo:
            at = todo.popleft()
            if at == goal:
                break
            for d in Dir:
                nxt = at[0] + d.value[0], at[1] + d.value[1]
                if self.open(nxt) and nxt not in came:
                    came[nxt] = at
                    todo.append(nxt)
        else:
            return None
        route = []
        while at is not None:
            route.append(at)
            at = came[at]
        return route[::-1]

    def draw(self, marks=()):
        marks = dict(marks)
        return "\n".join("".join(marks.get((x, y), ch) for x, ch in enumerate(row)) for y, row in enumerate(self.rows))


class Robot:
    def __init__(self, name, grid, pos, facing=Dir.N):
        self.name, self.grid, self.pos, self.facing = name, grid, pos, facing
        grid.robots[pos] = self
        self.moves = 0

    async def step(self):
        async with self.grid.lock:
            dx, dy = self.facing.value
            target = (self.pos[0] + dx, self.pos[1] + dy)
            if not self.grid.open(target):
                raise Blocked(target, "wall" if target in self.grid else "edge")
            if (other := self.grid.robots.get(target)) is not None:
                raise Blocked(target, other.name)
            del self.grid.robots[self.pos]
            self.pos = target
            self.grid.robots[target] = self
            self.moves += 1
        await asyncio.sleep(0)

    async def run(self, program):
        notes = []
        for op in program:
            match op:
                case "L" | "R":
                    self.facing = self.facing.turn(1 if op == "R" else -1)
                case "F":
                    try:
                        await self.step()
                    except Blocked as e:
                        notes.append(str(e))
                        self.facing = self.facing.opposite
                case _:
                    raise ValueError(f"{self.name}: bad op {op!r}")
        return notes


async def main():
    g = Grid("......  .##.#.  ..#...  #...#.")
    a, b = Robot("ann", g, (0, 0), Dir.E), Robot("bot", g, (5, 3))
    print(g.draw({r.pos: r.name[0].upper() for r in g.robots.values()}))
    res = await asyncio.gather(a.run("FFFFF"), b.run("FFFLFF"), Robot("cat", g, (0, 2)).run("F?"), return_exceptions=True)
    for r, notes in zip((a, b), res):
        print(r.name, r.pos, r.facing.name, r.moves, notes)
    print(repr(res[2]), sorted((p, r.name) for p, r in g.robots.items()))
    route = g.path((0, 0), (5, 3))
    print(len(route) - 1, route[-3:], g.path((0, 0), (0, 3)), g.path((1, 2), (1, 2)))
    print(g.draw((p, "*") for p in route[1:-1]))
    print(Dir.W.turn(), Dir.N.opposite, Dir["E"].value, (9, 9) in g, g[2, 1], Dir((0, 1)).name)


asyncio.run(main())
