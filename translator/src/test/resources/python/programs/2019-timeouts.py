import asyncio
import contextlib
from typing import Any, Awaitable, Callable, List, Sequence, Union


class Deadline(Exception):
    def __init__(self, label: str, *, budget: float) -> None:
        super().__init__(label)
        self.label = label
        self.budget = budget

    def __str__(self) -> str:
        return f"{self.label} missed its {self.budget * 1000:.0f}ms budget"


@contextlib.asynccontextmanager
async def deadline(label: str, budget: float):
    try:
        async with asyncio.timeout(budget) as scope:
            yield scope
    except TimeoutError as e:
        raise Deadline(label, budget=budget) from e


async def step(name: str, delay: float, log: List[str]) -> str:
    try:
        await asyncio.sleep(delay)
        log.append(name + " ok")
        return name
    except asyncio.CancelledError:
        log.append(name + " cut")
        raise
    finally:
        log.append(name + " end")


async def race(*thunks: Callable[[], Awaitable[Any]]) -> Any:
    tasks = [asyncio.ensure_future(t()) for t in thunks]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for p in pending:
        p.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return next(iter(done)).result()


async def first_or(default: str, aw: Awaitable[str], limit: float) -> str:
    with contextlib.suppress(asyncio.TimeoutError):
        return await asyncio.wait_for(aw, limit)
    return default


async def main() -> None:
    log: List[str] = []
    cases: Sequence[tuple[str, Union[float, None], float]] = [("fast", 0.2, 0.0), ("slow", 0.015, 0.3)]
    for name, budget, delay in cases:
        try:
            async with deadline(name, budget or 1) as scope:
                print("got", await step(name, delay, log), scope.expired())
        except Deadline as e:
            print(e, "|", type(e.__cause__).__name__, e.args, e.budget)
    print(log)

    log.clear()
    print(await race(lambda: step("tortoise", 0.2, log), lambda: step("hare", 0.005, log)), log)

    log.clear()
    print(await first_or("fallback", step("a", 0.3, log), 0.015), await first_or("fallback", step("b", 0, log), 0.5), log)

    log.clear()
    inner = asyncio.create_task(step("kept", 0.08, log))
    try:
        await asyncio.wait_for(asyncio.shield(inner), timeout=0.01)
    except TimeoutError as e:
        print("shielded", repr(e), inner.done(), log)
    print(await inner, log)

    loop = asyncio.get_running_loop()
    outcome = []
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout_at(loop.time() + 10):
                    await asyncio.sleep(1)
            except TimeoutError:
                outcome.append("inner (wrong)")
            finally:
                outcome.append("unwound")
    except TimeoutError:
        outcome.append("outer")
    print(outcome, outer.expired())
    results = await asyncio.gather(*(first_or(f"late{i}", step(str(i), d, log), 0.1)
                                     for i, d in enumerate((0, 0.6, 0.001))))
    print(results)


if __name__ == "__main__":
    asyncio.run(main())
