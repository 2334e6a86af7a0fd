import asyncio
import functools
import random
from typing import Any, Awaitable, Callable, Iterator, ParamSpec, Tuple, Type, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
pauses: list[float] = []


class RetryError(Exception):
    def __init__(self, attempts: int, last: BaseException) -> None:
        super().__init__(f"gave up after {attempts} attempts: {last}")
        self.attempts = attempts
        self.last = last


def backoff(base: float, factor: float = 2.0, cap: float = 8.0) -> Iterator[float]:
    delay = base
    while True:
        yield min(delay, cap)
        delay *= factor


def retry(times: int = 3, *, on: Tuple[Type[Exception], ...] = (Exception,), base: float = 1.0) -> Callable[
        [Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
    def decorate(fn: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(fn)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            delays = backoff(base)
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except on as exc:
                    if attempt == times:
                        raise RetryError(attempt, exc) from exc
                    pauses.append(next(delays))
                    await asyncio.sleep(0)
            raise AssertionError("unreachable")
        return wrapper
    return decorate


class Flaky:
    def __init__(self, *outcomes: object) -> None:
        self._outcomes = iter(outcomes)
        self.calls = 0

    @retry(4, on=(ValueError, OSError))
    async def fetch(self, key: str = "k") -> Any:
        self.calls += 1
        outcome = next(self._outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return f"{key}={outcome}"


async def main() -> None:
    good = Flaky(ValueError("one"), OSError("two"), 42)
    print(await good.fetch("answer"), good.calls, pauses)
    bad = Flaky(*[ValueError(f"no {i}") for i in range(9)])
    try:
        await bad.fetch()
    except RetryError as e:
        print(e, "|", type(e.__cause__).__name__, e.last is e.__cause__, e.attempts, bad.calls)
    pauses.clear()
    odd = Flaky(ValueError("x"), KeyError("not retried"))
    try:
        await odd.fetch(key="z")
    except KeyError as e:
        print("KeyError", e, odd.calls, e.__context__)

    @retry()
    async def always(n: int) -> float:
        return n / 0

    results = await asyncio.gather(*map(always, range(2)), good.fetch(), return_exceptions=True)
    for r in results:
        print(type(r).__name__, r)
    print(Flaky.fetch.__name__, always.__name__, pauses)
    print([d for d, _ in zip(backoff(0.5, cap=5), range(6))])
    rng = random.Random(3)
    assert all(0 <= rng.random() < 1 for _ in range(5))


asyncio.run(main())
