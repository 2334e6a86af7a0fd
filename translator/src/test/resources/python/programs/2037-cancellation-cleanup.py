import asyncio
import contextlib
from typing import Awaitable, List, Optional

events: List[str] = []


def log(*parts: object) -> None:
    events.append(" ".join(str(p) for p in parts))


def flush(title: str) -> None:
    print(f"{title}:", "; ".join(events) or "(nothing)")
    events.clear()


class Service:
    def __init__(self, name: str, deps: Optional[List["Service"]] = None) -> None:
        self.name = name
        self.deps = deps or []
        self._task: Optional["asyncio.Task[None]"] = None
        self.ready = asyncio.Event()

    async def __aenter__(self) -> "Service":
        for d in self.deps:
            await d.ready.wait()
        self._task = asyncio.create_task(self._serve(), name=self.name)
        await self.ready.wait()
        return self

    async def __aexit__(self, *exc: object) -> None:
        assert self._task is not None
        self._task.cancel(f"stop {self.name}")
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        log(self.name, "cancelled" if self._task.cancelled() else "ended")

    async def _serve(self) -> None:
        log(self.name, "up")
        self.ready.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError as e:
            log("got", repr(e.args[0]))
            if self.name != "cache":
                raise
        finally:
            await asyncio.sleep(0)
            log(self.name, "down")


async def guarded(aw: Awaitable[str], critical: bool) -> str:
    task = asyncio.ensure_future(aw)
    try:
        return await (asyncio.shield(task) if critical else task)
    except asyncio.CancelledError:
        log("guard cancelled", task.cancelled(), task.done())
        if critical:
            log("still got", await task)
        raise


async def save(name: str) -> str:
    await asyncio.sleep(0.03)
    log("saved", name)
    return name


async def chain(depth: int) -> str:
    try:
        if depth == 0:
            await asyncio.sleep(10)
        return await chain(depth - 1)
    except asyncio.CancelledError:
        log("unwind", depth)
        if depth == 2:
            return "absorbed at 2"
        raise
    finally:
        log("left", depth)


async def main() -> None:
    db = Service("db")
    async with db, Service("cache", [db]) as cache:
        log("using", cache.name)
    flush("services")
    for critical in (True, False):
        t = asyncio.create_task(guarded(save(f"doc-{critical}"), critical))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel()
        result = (await asyncio.gather(t, return_exceptions=True))[0]
        flush(f"critical={critical} {type(result).__name__} {t.cancelled()}")

    t2 = asyncio.create_task(chain(3))
    await asyncio.sleep(0)
    t2.cancel()
    print(await t2, t2.cancelling())
    flush("chain")

    group = asyncio.gather(save("x"), chain(1))
    await asyncio.sleep(0)
    print(group.cancel(), group.cancelled())
    try:
        await group
    except asyncio.CancelledError as e:
        flush(f"gather {e.args}")
    done = asyncio.create_task(save("y"))
    await done
    print(done.cancel(), done.cancelled(), done.result())


asyncio.run(main())
