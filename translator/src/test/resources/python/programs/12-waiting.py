import asyncio
from typing import Any


async def runner(name: str, delay: float, error: Exception | None = None) -> str:
    await asyncio.sleep(delay)
    if error:
        raise error
    return name


def describe(label: str, done: set[Any], pending: set[Any]) -> None:
    names = lambda group: ",".join(sorted(t.get_name() for t in group)) or "-"
    print(f"{label:<10} done={names(done):<8} pending={names(pending)}")


def start(**specs: Any) -> list["asyncio.Task[str]"]:
    return [
        asyncio.create_task(runner(n, *(s if isinstance(s, tuple) else (s,))), name=n)
        for n, s in specs.items()
    ]


async def race(**specs: float) -> str:
    tasks = start(**specs)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for p in pending:
        p.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return done.pop().result()


async def main() -> None:
    print("winner", await race(tortoise=0.08, hare=0.01))
    describe("all", *await asyncio.wait(start(a=0.0, b=0.02)))
    tasks = start(x=0.06, y=(0.02, OSError("disk")), z=0.0)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    describe("exception", done, pending)
    for t in tasks:
        if t in done and t.exception() is not None:
            print("  ", t.get_name(), repr(t.exception()))
    await asyncio.wait(pending)
    tasks = start(p=0.01, q=0.06)
    done, pending = await asyncio.wait(tasks, timeout=0.03)
    describe("timeout", done, pending)
    done, pending = await asyncio.wait(tasks, timeout=0)
    describe("poll", done, pending)
    rounds = 0
    waiting = set(tasks) | set(start(r=0.0, s=0.02))
    while waiting:
        _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        rounds += 1
    print("rounds", 2 <= rounds <= 4, [t.result() for t in tasks])
    try:
        await asyncio.wait([])
    except ValueError as e:
        print("ValueError:", e)
    try:
        await asyncio.wait(start(k=0), return_when="sometime")
    except ValueError as e:
        print("ValueError:", e)
    f1, f2 = (asyncio.get_running_loop().create_future() for _ in range(2))
    asyncio.get_running_loop().call_soon(f2.set_result, "second")
    done, pending = await asyncio.wait([f1, f2], return_when=asyncio.FIRST_COMPLETED)
    print(f2 in done, f1 in pending, f2.result())


asyncio.run(main())
