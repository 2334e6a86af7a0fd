from __future__ import annotations

import asyncio
from typing import Any


class Failure(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


async def ok(value: Any, turns: int = 1) -> Any:
    for _ in range(turns):
        await asyncio.sleep(0)
    return value


async def fail(code: int, turns: int = 0) -> None:
    await ok(None, turns)
    raise Failure(code)


async def patient(log: list[str], name: str, rethrow: bool = True) -> None:
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        log.append(f"{name} stops")
        if rethrow:
            raise


async def tree(tg: asyncio.TaskGroup, depth: int, out: list[int]) -> None:
    out.append(depth)
    if depth:
        for _ in range(2):
            tg.create_task(tree(tg, depth - 1, out))


async def main() -> None:
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok("A", 3), name="alpha")
        b = tg.create_task(ok("B"))
        print("in body", a.done(), b.done(), a.get_name())
    print(a.result(), b.result())
    log: list[str] = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(patient(log, "p1"))
            tg.create_task(patient(log, "p2", rethrow=False))
            tg.create_task(fail(7, 1))
            await ok("body waits")
            log.append("body finished")
    except* Failure as group:
        print(type(group).__name__, group, [e.code for e in group.exceptions])
    print(log)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(1))
            tg.create_task(fail(2))
            tg.create_task(fail(3, 5))
    except* Failure as group:
        print(sorted(e.code for e in group.exceptions))
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(patient(log, "p3"))
            await ok(None)
            raise LookupError("in the body")
    except ExceptionGroup as group:
        print(repr(group.exceptions[0]), t.cancelled(), log[-1])
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(ok(1))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(9))
    except* Failure as group:
        print(group.message, type(group.exceptions[0]).__name__, group.exceptions[0].exceptions)
    out: list[int] = []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(tree(tg, 2, out))
    print(out)
    coro = ok(1)
    try:
        tg.create_task(coro)
    except RuntimeError as e:
        coro.close()
        print(str(e).split(">")[-1].strip())
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(patient(log, "own"))
        await asyncio.sleep(0)
        t.cancel()
    print("cancelled child is no error", t.cancelled(), log[-1])


asyncio.run(main())
