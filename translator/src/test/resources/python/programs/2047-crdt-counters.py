from __future__ import annotations

import asyncio
import copy
from collections.abc import Iterable
from typing import Any, Self


class GCounter:
    def __init__(self, **counts: int) -> None:
        self._c = dict(counts)

    def inc(self, who: str, n: int = 1) -> Self:
        if n < 0:
            raise ValueError(f"cannot decrease by {-n}")
        self._c[who] = self._c.get(who, 0) + n
        return self

    def __int__(self) -> int:
        return sum(self._c.values())

    def __or__(self, other: GCounter) -> GCounter:
        keys = self._c.keys() | other._c.keys()
        return GCounter(**{k: max(self._c.get(k, 0), other._c.get(k, 0)) for k in sorted(keys)})

    def __eq__(self, other: object) -> bool:
        if isinstance(other, GCounter):
            return self._c == other._c
        return NotImplemented

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in self._c.items())})"


class PNCounter:
    def __init__(self) -> None:
        self.up, self.down = GCounter(), GCounter()

    def add(self, who: str, n: int) -> None:
        (self.up if n >= 0 else self.down).inc(who, abs(n))

    def merge(self, other: PNCounter) -> None:
        self.up |= other.up
        self.down |= other.down

    @property
    def value(self) -> int:
        return int(self.up) - int(self.down)


class ORSet:
    def __init__(self) -> None:
        self.adds: set[tuple[Any, int]] = set()
        self.gone: set[tuple[Any, int]] = set()

    def add(self, item: Any, stamp: int) -> None:
        self.adds.add((item, stamp))

    def discard(self, item: Any) -> None:
        self.gone |= {(i, s) for i, s in self.adds if i == item}

    def __ior__(self, other: ORSet) -> ORSet:
        self.adds |= other.adds
        self.gone.update(other.gone)
        return self

    def __iter__(self):
        return iter(sorted({i for i, _ in self.adds - self.gone}))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Replica:
    stamp = 0

    def __init__(self, name: str) -> None:
        self.name = name
        self.likes, self.members = PNCounter(), ORSet()

    async def act(self, script: Iterable[str]) -> None:
        for op in script:
            match op.split():
                case ["+", n]:
                    self.likes.add(self.name, int(n))
                case ["-", n]:
                    self.likes.add(self.name, -int(n))
                case ["join", *names]:
                    for n in names:
                        Replica.stamp += 1
                        self.members.add(n, Replica.stamp)
                case ["leave", name]:
                    self.members.discard(name)
            await asyncio.sleep(0)

    def sync(self, other: Replica) -> None:
        for a, b in ((self, other), (other, self)):
            a.likes.merge(b.likes)
            a.members |= b.members


async def main() -> None:
    a, b, c = map(Replica, "abc")
    await asyncio.gather(
        a.act(["+ 5", "join ann bob", "- 2"]), b.act(["join bob", "+ 1", "leave bob"]), c.act(["- 10", "join cy"]))
    print([(r.name, r.likes.value, list(r.members)) for r in (a, b, c)])
    frozen = copy.deepcopy(b)
    a.sync(b)
    b.sync(c)
    a.sync(c)
    print([(r.name, r.likes.value, list(r.members)) for r in (a, b, c)])
    await a.act(["leave ann", "+ 0", "jump"])
    a.sync(c)
    print(list(c.members), len(b.members), c.likes.up, c.likes.down, frozen.likes.value, list(frozen.members))
    g = GCounter(x=1).inc("y").inc("x", 4)
    print(g | GCounter(y=7, z=0), g == GCounter(x=5, y=1), g != GCounter(), int(g | g), g == 6)
    try:
        g.inc("x", -3)
    except ValueError as e:
        print(e)
    try:
        {g: 1}
    except TypeError as e:
        print(e)


asyncio.run(main())
