import asyncio
from typing import Awaitable, TypeVar

T = TypeVar("T")


async def within(aw: Awaitable[T], limit: float, default: T) -> T:
    try:
        return await asyncio.wait_for(aw, limit)
    except asyncio.TimeoutError:
        return default


async def fetch(name: str, latency: float) -> str:
    try:
        await asyncio.sleep(latency)
        return f"<{name}>"
    except asyncio.CancelledError:
        fetch_log.append(f"abort {name}")
        raise


async def hedged(name: str, latencies: list[float]) -> str:
    for attempt, latency in enumerate(latencies, start=1):
        try:
            return f"{await asyncio.wait_for(fetch(f'{name}{attempt}', latency), timeout=0.03)} at {attempt}"
        except TimeoutError as exc:
            last = exc
    raise ConnectionError(f"{name} unreachable after {len(latencies)}") from last


async def suppressor() -> str:
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "swallowed"
    return "slept"


fetch_log: list[str] = []


async def main() -> None:
    print(await within(fetch("fast", 0), 0.5, "default"), await within(fetch("slow", 1), 0.01, "default"))
    print(fetch_log)
    print(await hedged("db", [0.2, 0.1, 0.001]))
    try:
        await hedged("cache", [0.2])
    except ConnectionError as e:
        print(e, "<-", type(e.__cause__).__name__)
    print(fetch_log)
    print(await asyncio.wait_for(fetch("n", 0.01), None))
    try:
        await asyncio.wait_for(suppressor(), 0.01)
    except TimeoutError:
        print("timeout even though swallowed")
    else:
        print("no timeout")
    fut: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(fut, 0.005)
    except TimeoutError:
        print("future cancelled:", fut.cancelled())
    done = asyncio.create_task(fetch("done", 0))
    await done
    print(await asyncio.wait_for(done, 0), await asyncio.wait_for(done, -1))
    try:
        await asyncio.wait_for(fetch("zero", 0.01), 0)
    except TimeoutError:
        print("zero", fetch_log[-1])
    outer = asyncio.create_task(asyncio.wait_for(fetch("outer", 5), 5))
    await asyncio.sleep(0.005)
    outer.cancel("stop it")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("cancelled", e.args, fetch_log[-1])


asyncio.run(main())
