import asyncio
from typing import Any, Callable, Generator, List, Optional


class Yield:
    """Give up the loop for one turn."""

    def __await__(self) -> Generator[Any, None, str]:
        yield
        return "resumed"


class Gate:
    def __init__(self) -> None:
        self._waiters: List["asyncio.Future[None]"] = []
        self.opened = False

    def __await__(self) -> Generator[Any, None, bool]:
        if not self.opened:
            fut: "asyncio.Future[None]" = asyncio.get_running_loop().create_future()
            self._waiters.append(fut)
            yield from fut
        return self.opened

    def open(self) -> int:
        self.opened, n = True, len(self._waiters)
        for w in self._waiters:
            if not w.done():
                w.set_result(None)
        self._waiters.clear()
        return n


class Lazy:
    def __init__(self, fn: Callable[..., Any], *args: Any) -> None:
        self._fn, self._args = fn, args
        self._task: Optional["asyncio.Task[Any]"] = None

    def __await__(self) -> Generator[Any, None, Any]:
        if self._task is None:
            self._task = asyncio.ensure_future(self._fn(*self._args))
        return self._task.__await__()

    def then(self, fn: Callable[[Any], Any]) -> "Lazy":
        async def step() -> Any:
            return fn(await self)
        return Lazy(step)


class AsyncRange:
    def __init__(self, *args: int) -> None:
        self._range = range(*args)

    def __aiter__(self) -> "AsyncRange":
        self._it = iter(self._range)
        return self

    async def __anext__(self) -> int:
        await Yield()
        for value in self._it:
            return value
        raise StopAsyncIteration


class Span:
    depth = 0

    def __init__(self, label: str, log: List[str]) -> None:
        self.label, self.log = label, log

    async def __aenter__(self) -> "Span":
        await Yield()
        self.log.append("  " * Span.depth + "+" + self.label)
        Span.depth += 1
        return self

    async def __aexit__(self, et: Any, ev: Any, tb: Any) -> bool:
        Span.depth -= 1
        self.log.append("  " * Span.depth + "-" + self.label + (f" {et.__name__}" if et else ""))
        return et is ZeroDivisionError


calls: List[int] = []


async def work(n: int) -> int:
    calls.append(n)
    await Yield()
    return n * n


async def pass_gate(gate: Gate, name: str, out: List[str]) -> None:
    out.append(f"{name} {await gate}")


async def main() -> None:
    print(await Yield(), [await Yield() for _ in range(2)])
    gate, out = Gate(), []
    tasks = [asyncio.create_task(pass_gate(gate, n, out)) for n in "abc"]
    await Yield()
    tasks[1].cancel()
    await Yield()
    print(out, gate.open(), await gate)
    await asyncio.wait(tasks)
    print(out, [t.cancelled() for t in tasks])

    lazy = Lazy(work, 6)
    chained = lazy.then(lambda v: v + 1).then(str).then(lambda s: s * 2)
    print(calls, await chained, await lazy, await lazy, calls)
    bad = Lazy(work, "x").then(len)
    for _ in range(2):
        try:
            await bad
        except TypeError as e:
            print(type(e).__name__, e)

    print([i async for i in AsyncRange(3)], {i: i % 2 async for i in AsyncRange(1, 10, 4)}, sum([i async for i in AsyncRange(0)]))
    r = AsyncRange(2)
    print([(i, j) async for i in r async for j in AsyncRange(i, 2)], await anext(aiter(r)), await anext(r), await anext(r, None))
    log: List[str] = []
    async with Span("outer", log), Span("inner", log) as span:
        log.append("    " + span.label)
        1 / 0
    async with Span("next", log):
        pass
    print("\n".join(log))


asyncio.run(main())
