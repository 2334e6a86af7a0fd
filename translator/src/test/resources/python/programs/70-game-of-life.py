import asyncio
from typing import AsyncIterator, NamedTuple


class Cell(NamedTuple):
    row: int
    col: int

    def neighbours(self) -> set["Cell"]:
        return {Cell(self.row + dr, self.col + dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc}


class World:
    def __init__(self, picture: str) -> None:
        self.alive = {Cell(r, c) for r, line in enumerate(picture.split()) for c, ch in enumerate(line) if ch == "#"}

    async def step(self) -> int:
        candidates = self.alive | {n for c in self.alive for n in c.neighbours()}
        groups: dict[int, list[Cell]] = {}
        for cell in sorted(candidates):
            groups.setdefault(cell.row, []).append(cell)
        parts = await asyncio.gather(*(self.evolve(g) for g in groups.values()))
        new = set().union(*parts)
        changed = len(new ^ self.alive)
        self.alive = new
        return changed

    async def evolve(self, cells: list[Cell]) -> set[Cell]:
        await asyncio.sleep(0)
        survivors = set()
        for cell in cells:
            n = len(cell.neighbours() & self.alive)
            if n == 3 or n == 2 and cell in self.alive:
                survivors.add(cell)
        return survivors

    async def generations(self, limit: int) -> AsyncIterator["World"]:
        for _ in range(limit):
            yield self
            if not await self.step():
                return

    def render(self, height: int, width: int) -> str:
        return "/".join("".join(".#"[(r, c) in self.alive] for c in range(width)) for r in range(height))

    def __len__(self) -> int:
        return len(self.alive)

    def __bool__(self) -> bool:
        return bool(self.alive)


async def main() -> None:
    blinker = World("..... ..#.. ..#.. ..#.. .....")
    async for w in blinker.generations(3):
        print(w.render(5, 5), len(w))
    glider = World(".#. ..# ###")
    start = sorted(glider.alive)
    for _ in range(4):
        await glider.step()
    moved = sorted(glider.alive)
    print(start)
    print([(b.row - a.row, b.col - a.col) for a, b in zip(start, moved)])
    block = World("## ##")
    print([len(g) async for g in block.generations(5)])
    loner = World("#")
    print([len(g) async for g in loner.generations(5)], bool(loner), len(loner))
    print(min(glider.alive), max(glider.alive), Cell(1, 2)._replace(col=9), Cell(0, 1) < (0, 2), Cell(1, 1) in glider.alive)


asyncio.run(main())
