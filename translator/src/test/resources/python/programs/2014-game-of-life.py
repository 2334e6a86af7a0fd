import asyncio
from collections import Counter
from itertools import product


class Life:
    neighbours = [d for d in product((-1, 0, 1), repeat=2) if d != (0, 0)]

    def __init__(self, cells=(), age=0):
        self.cells = frozenset(cells)
        self.age = age

    @classmethod
    def parse(cls, picture):
        return cls((r, c) for r, row in enumerate(picture.strip().split("\n"))
                   for c, ch in enumerate(row.strip()) if ch == "#")

    def __eq__(self, other):
        if not isinstance(other, Life):
            return NotImplemented
        return self.normal() == other.normal()

    def __hash__(self):
        return hash(self.normal())

    def __len__(self):
        return len(self.cells)

    def __or__(self, other):
        return Life(self.cells | other.cells, max(self.age, other.age))

    def __rshift__(self, n):
        return Life(((r, c + n) for r, c in self.cells), self.age)

    def __contains__(self, cell):
        return cell in self.cells

    def normal(self):
        if not self.cells:
            return frozenset()
        top, left = min(r for r, _ in self.cells), min(c for _, c in self.cells)
        return frozenset((r - top, c - left) for r, c in self.cells)

    async def step(self):
        counts = Counter((r + dr, c + dc) for r, c in self.cells for dr, dc in self.neighbours)
        await asyncio.sleep(0)
        return Life((p for p, n in counts.items() if n == 3 or n == 2 and p in self), self.age + 1)

    async def generations(self, limit):
        world = self
        for _ in range(limit):
            yield world
            world = await world.step()

    def __str__(self):
        rows = [r for r, _ in self.cells] or [0]
        cols = [c for _, c in self.cells] or [0]
        return "\n".join("".join(".#"[(r, c) in self] for c in range(min(cols), max(cols) + 1))
                         for r in range(min(rows), max(rows) + 1))


async def period(world, limit=12):
    seen = {}
    async for g in world.generations(limit):
        if g in seen:
            return g.age - seen[g]
        seen[g] = g.age
    return None


async def main():
    glider = Life.parse("""
        .#.
        ..#
        ###""")
    blinker = Life.parse("###")
    block = Life({(0, 0), (0, 1), (1, 0), (1, 1)})
    pent = Life.parse(".#.\n##.\n.##")
    async for g in glider.generations(5):
        print(f"age {g.age}: {len(g)} cells\n{g}")
    print(await asyncio.gather(*(period(w) for w in (glider, blinker, block, pent, Life()))))
    print([len(g) async for g in pent.generations(9)])
    print(blinker == blinker >> 4, glider != block, glider == 5, len({blinker, blinker >> 2, block}))
    both = block | blinker >> 6
    print(both, len(both), (0, 7) in both, sep="\n")
    last = [g async for g in both.generations(4)][-1]
    print(sorted(last.cells), last.age)


asyncio.run(main())
