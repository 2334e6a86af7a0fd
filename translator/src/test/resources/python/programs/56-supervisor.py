from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Literal

Policy = Literal["always", "on-failure", "never"]


@dataclass
class Child:
    name: str
    factory: Callable[[int], Awaitable[str]]
    policy: Policy = "on-failure"
    restarts: int = 0
    task: asyncio.Task[str] | None = None
    events: list[str] = field(default_factory=list)


class Supervisor:
    def __init__(self, max_restarts: int = 3) -> None:
        self.children: dict[str, Child] = {}
        self.max_restarts = max_restarts
        self.gave_up: list[str] = []

    def add(self, name: str, factory: Callable[[int], Awaitable[str]], policy: Policy = "on-failure") -> Supervisor:
        self.children[name] = Child(name, factory, policy)
        return self

    async def run(self) -> None:
        await asyncio.gather(*(self._keep(c) for c in self.children.values()))

    async def _keep(self, child: Child) -> None:
        while True:
            child.task = asyncio.ensure_future(child.factory(child.restarts))
            failed = True
            try:
                child.events.append(f"ok:{await child.task}")
                failed = False
            except asyncio.CancelledError:
                child.events.append("stopped")
                raise
            except Exception as e:
                child.events.append(f"{type(e).__name__}:{e}")
            again = child.policy == "always" or (child.policy == "on-failure" and failed)
            if not again:
                return
            if child.restarts >= self.max_restarts:
                self.gave_up.append(child.name)
                return
            child.restarts += 1


async def flaky(attempt: int) -> str:
    await asyncio.sleep(0)
    if attempt < 2:
        raise ConnectionError(f"attempt {attempt}")
    return "connected"


async def hopeless(attempt: int) -> str:
    raise [ValueError, KeyError, OSError][attempt % 3](attempt)


async def ticker(attempt: int) -> str:
    for _ in range(attempt):
        await asyncio.sleep(0)
    return f"tick{attempt}"


async def forever(attempt: int) -> str:
    await asyncio.Event().wait()
    return "unreachable"


async def main() -> None:
    sup = Supervisor(max_restarts=3)
    sup.add("flaky", flaky).add("hopeless", hopeless).add("ticker", ticker, "always").add("once", hopeless, "never")
    await sup.run()
    for child in sup.children.values():
        print(f"{child.name:<9}{child.policy:<11}{child.restarts} {child.events}")
    print("gave up", sorted(sup.gave_up))
    sup = Supervisor().add("forever", forever)
    runner = asyncio.create_task(sup.run())
    await asyncio.sleep(0.02)
    runner.cancel()
    try:
        await runner
    except asyncio.CancelledError:
        print(sup.children["forever"].events, sup.children["forever"].task.cancelled())


asyncio.run(main())
