import asyncio
from dataclasses import dataclass
from typing import Any, AsyncIterator, Awaitable, Callable, Iterable, List, Union

Fn = Callable[[Any], Union[Any, Awaitable[Any]]]


class Skip(Exception):
    """Raised by a stage to drop the current item."""


@dataclass
class Failure:
    item: Any
    error: Exception

    def __str__(self) -> str:
        return f"{self.item!r} failed with {self.error!r}"


class Stream:
    def __init__(self, source: AsyncIterator[Any]) -> None:
        self._source = source
        self.failures: List[Failure] = []

    @classmethod
    def of(cls, items: Iterable[Any]) -> "Stream":
        async def gen() -> AsyncIterator[Any]:
            for item in items:
                await asyncio.sleep(0)
                yield item
        return cls(gen())

    def _derive(self, source: AsyncIterator[Any]) -> "Stream":
        child = Stream(source)
        child.failures = self.failures
        return child

    def __aiter__(self) -> AsyncIterator[Any]:
        return self._source

    def __or__(self, fn: Fn) -> "Stream":
        async def gen() -> AsyncIterator[Any]:
            async for item in self:
                try:
                    value = fn(item)
                    if asyncio.iscoroutine(value):
                        value = await value
                except Skip:
                    continue
                except (ValueError, ArithmeticError) as e:
                    self.failures.append(Failure(item, e))
                else:
                    yield value
        return self._derive(gen())

    def batch(self, n: int) -> "Stream":
        async def gen() -> AsyncIterator[List[Any]]:
            chunk: List[Any] = []
            async for item in self:
                chunk.append(item)
                if len(chunk) == n:
                    yield chunk
                    chunk = []
            if chunk:
                yield chunk
        return self._derive(gen())

    def take(self, n: int) -> "Stream":
        async def gen() -> AsyncIterator[Any]:
            if n <= 0:
                return
            i = 0
            async for item in self:
                yield item
                if (i := i + 1) >= n:
                    break
        return self._derive(gen())

    async def to(self, sink: Callable[[List[Any]], Any]) -> Any:
        return sink([x async for x in self])


def keep(pred: Callable[[Any], bool]) -> Fn:
    def stage(x: Any) -> Any:
        if pred(x):
            return x
        raise Skip
    return stage


async def slow_double(x: int) -> int:
    await asyncio.sleep(0)
    return x * 2


async def main() -> None:
    s = Stream.of(["4", "x", "10", "0", "-3", "7.5", "25"]) | int | keep(lambda n: n != -3) | (lambda n: 100 // n) | slow_double
    print(await s.to(list))
    for f in s.failures:
        print(f)
    print(await Stream.of(range(8)).batch(3).to(list), await Stream.of("abcdef").take(2).to("".join))
    evens = (Stream.of(range(100)) | keep(lambda n: n % 2 == 0)).take(4)
    print(await (evens | slow_double).batch(2).to(list), evens.failures)
    pairs = Stream.of({"b": 2, "a": 1}.items()) | (lambda kv: {kv[0]: kv[1]})
    merged: dict[str, int] = {}
    async for d in pairs:
        merged |= d
    print(merged, await Stream.of([]).to(len), await Stream.of([3, 1, 2]).to(sorted), await Stream.of("x").take(0).to(list))
    try:
        await (Stream.of([1, None]) | (lambda n: n + 1)).to(list)
    except TypeError as e:
        print("not caught by the pipeline:", e)
    print(Failure(1, ValueError("v")), Failure("q", ZeroDivisionError()))


asyncio.run(main())
