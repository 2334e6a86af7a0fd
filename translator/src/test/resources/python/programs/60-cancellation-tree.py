import asyncio
from typing import Iterator, Optional


class Scope:
    """A tree of cancellable scopes, each with its tasks."""

    def __init__(self, name: str, parent: Optional["Scope"] = None) -> None:
        self.name, self.parent = name, parent
        self.children: list[Scope] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.cancelled = False
        if parent is not None:
            parent.children.append(self)

    @property
    def path(self) -> str:
        return self.name if self.parent is None else f"{self.parent.path}/{self.name}"

    def __iter__(self) -> Iterator["Scope"]:
        for child in self.children:
            yield from child
        yield self

    def __truediv__(self, name: str) -> "Scope":
        return next((c for c in self.children if c.name == name), None) or Scope(name, self)

    def spawn(self, log: list[str], stubborn: bool = False) -> None:
        self.tasks.append(asyncio.create_task(self._work(log, stubborn)))

    async def _work(self, log: list[str], stubborn: bool) -> None:
        while True:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                log.append(self.path)
                if not stubborn:
                    raise
                stubborn = False

    async def cancel(self) -> int:
        count = 0
        for scope in self:
            scope.cancelled = True
            for t in scope.tasks:
                while not t.done():
                    t.cancel(f"scope {scope.name}")
                    await asyncio.wait([t], timeout=0.02)
                    count += 1
        return count


async def nested(depth: int, log: list[str]) -> None:
    try:
        if depth == 0:
            await asyncio.sleep(60)
        await asyncio.gather(nested(depth - 1, log), asyncio.sleep(30))
    except asyncio.CancelledError:
        log.append(f"level {depth}")
        raise


async def main() -> None:
    log: list[str] = []
    root = Scope("root")
    a, b = root / "a", root / "b"
    for scope in (root, a, a / "x", a / "y", b):
        scope.spawn(log)
    (a / "x").spawn(log, stubborn=True)
    await asyncio.sleep(0)
    print([s.path for s in root])
    print("signals", await (root / "a").cancel(), log)
    print({s.path: s.cancelled for s in root})
    log.clear()
    print("signals", await root.cancel(), log)
    print(all(t.cancelled() for s in root for t in s.tasks), (a / "x") is a.children[0])
    log.clear()
    t = asyncio.create_task(nested(3, log))
    for _ in range(4):
        await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print(log)
    async with asyncio.TaskGroup() as tg:
        inner = tg.create_task(nested(0, log))
        tg.create_task(asyncio.sleep(0.005)).add_done_callback(lambda _: inner.cancel())
    print(log[-1], inner.cancelled())


asyncio.run(main())
