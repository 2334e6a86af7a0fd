import asyncio
from typing import Optional


class Worker:
    def __init__(self, name: str, log: list[str]) -> None:
        self.name, self.log = name, log
        self.child: Optional[asyncio.Task[None]] = None

    async def run(self, depth: int) -> None:
        try:
            if depth:
                await Worker(f"{self.name}.{depth}", self.log).run(depth - 1)
            else:
                await asyncio.sleep(30)
        except asyncio.CancelledError:
            self.log.append(f"{self.name} cancelled")
            raise
        finally:
            self.log.append(f"{self.name} finally")


async def ignores_first() -> str:
    count = 0
    while True:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            count += 1
            if count == 2:
                return f"gave in after {count}"


async def cleanup_slowly(log: list[str]) -> None:
    try:
        await asyncio.Event().wait()
    finally:
        for i in range(3):
            await asyncio.sleep(0)
            log.append(f"step {i}")


async def turns(n: int) -> None:
    for _ in range(n):
        await asyncio.sleep(0)


async def main() -> None:
    log: list[str] = []
    t = asyncio.create_task(Worker("root", log).run(2))
    await turns(1)
    print(t.cancel(msg="enough"), t.cancelling(), t.done())
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled())
    print(log)
    t = asyncio.create_task(ignores_first())
    await turns(2)
    t.cancel()
    await turns(2)
    print("alive", not t.done(), t.cancelling())
    t.cancel()
    print(await t)
    log.clear()
    t = asyncio.create_task(cleanup_slowly(log))
    await turns(2)
    t.cancel()
    await turns(2)
    print(t.done(), log)
    await asyncio.gather(t, return_exceptions=True)
    print(t.cancelled(), log)
    lazy = asyncio.create_task(Worker("unstarted", log).run(0))
    lazy.cancel()
    await asyncio.wait([lazy])
    print(lazy.cancelled(), len(log))
    for call in (lazy.result, lazy.exception):
        try:
            call()
        except asyncio.CancelledError:
            print(call.__name__, "raises CancelledError")
    done = asyncio.create_task(turns(0))
    await done
    print(done.cancel(), done.cancelled())

    async def converts() -> None:
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError as e:
            raise RuntimeError("converted") from e

    c = asyncio.create_task(converts())
    await turns(1)
    c.cancel()
    try:
        await c
    except RuntimeError as e:
        print(e, type(e.__cause__).__name__, c.cancelled())
    me = asyncio.current_task()
    me.cancel("self")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("self cancel", e, me.uncancel())


asyncio.run(main())
