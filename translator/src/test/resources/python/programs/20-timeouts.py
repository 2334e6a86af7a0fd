import asyncio
from enum import Enum
from typing import Optional


class Outcome(Enum):
    OK = "ok"
    LATE = "late"
    FAILED = "failed"


async def limited(seconds: Optional[float], work: float, fail: bool = False) -> Outcome:
    try:
        async with asyncio.timeout(seconds):
            await asyncio.sleep(work)
            if fail:
                raise KeyError("inside")
    except TimeoutError:
        return Outcome.LATE
    except KeyError:
        return Outcome.FAILED
    return Outcome.OK


async def cleanup_on_timeout(log: list[str]) -> None:
    try:
        async with asyncio.timeout(0.01) as scope:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                log.append(f"cancelled expired={scope.expired()}")
                raise
            finally:
                log.append("cleanup")
    except TimeoutError as e:
        log.append(f"timeout cause={type(e.__cause__).__name__}")


async def moving_deadline() -> tuple[int, bool]:
    loop = asyncio.get_running_loop()
    steps = 0
    async with asyncio.timeout(0.05) as scope:
        for _ in range(4):
            await asyncio.sleep(0.02)
            steps += 1
            scope.reschedule(loop.time() + 0.06)
    return steps, scope.expired()


async def main() -> None:
    for args in ((0.1, 0.0), (0.01, 0.1), (None, 0.01), (0.2, 0, True), (-1, 0.01)):
        print(args, (await limited(*args)).name)
    log: list[str] = []
    await cleanup_on_timeout(log)
    print(log, asyncio.current_task().cancelling())
    print(await moving_deadline())
    trail = []
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                trail.append("inner")
            finally:
                trail.append(("finally", inner.expired(), outer.expired()))
    except TimeoutError:
        trail.append(("outer", inner.expired(), outer.expired()))
    print(trail)

    async def hang() -> None:
        async with asyncio.timeout(10):
            await asyncio.sleep(10)

    t = asyncio.create_task(hang())
    await asyncio.sleep(0.005)
    t.cancel()
    try:
        await t
    except BaseException as e:
        print("external cancel:", type(e).__name__)
    scope = asyncio.timeout(1)
    for misuse in (lambda: scope.reschedule(2), ):
        try:
            misuse()
        except RuntimeError as e:
            print(e)
    async with scope:
        pass
    try:
        async with scope:
            pass
    except RuntimeError as e:
        print(e)
    async with asyncio.timeout_at(None) as free:
        await asyncio.sleep(0)
    print(free.when(), free.expired())


asyncio.run(main())
