import asyncio
import functools
from enum import Enum, auto
from typing import Any, Awaitable, Callable, List


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()

    @property
    def allows(self) -> bool:
        return self is not State.OPEN


class CircuitOpen(RuntimeError):
    def __init__(self, name: str, remaining: int) -> None:
        self.name = name
        self.remaining = remaining
        super().__init__(f"circuit {name!r} open for {remaining} more calls")


class Breaker:
    __slots__ = ("name", "threshold", "cooldown", "state", "failures", "skipped", "log")

    def __init__(self, name: str, *, threshold: int = 2, cooldown: int = 2) -> None:
        self.name = name
        self.threshold = threshold
        self.cooldown = cooldown
        self.state = State.CLOSED
        self.failures = 0
        self.skipped = 0
        self.log: List[str] = []

    def _to(self, state: State) -> None:
        if state is not self.state:
            self.log.append(f"{self.state.name}>{state.name}")
            self.state = state

    def __call__(self, fn: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        @functools.wraps(fn)
        async def wrapper(*args: Any, **kwargs: Any) -> Any:
            if not self.state.allows:
                if self.skipped < self.cooldown:
                    self.skipped += 1
                    raise CircuitOpen(self.name, self.cooldown - self.skipped)
                self._to(State.HALF_OPEN)
            try:
                result = await fn(*args, **kwargs)
            except Exception as exc:
                self.failures += 1
                if self.failures >= self.threshold or self.state is State.HALF_OPEN:
                    self.skipped = 0
                    self._to(State.OPEN)
                raise ConnectionError(f"{fn.__name__} failed") from exc
            else:
                self.failures = 0
                self._to(State.CLOSED)
                return result
        return wrapper


breaker = Breaker("db", threshold=2)


@breaker
async def query(n: int, /, *, scale: int = 10) -> float:
    """Run a query that dislikes zero."""
    await asyncio.sleep(0)
    return scale / n


async def main() -> None:
    print(query.__name__, "|", query.__doc__)
    for n in [5, 0, 0, 5, 5, 0, 4, 4, 4, 2]:
        try:
            print(n, "->", await query(n))
        except CircuitOpen as e:
            print(n, "refused:", e, e.remaining)
        except ConnectionError as e:
            print(n, "error:", e, "because", repr(e.__cause__), breaker.state.name)
    print(breaker.log, [s.value for s in State], len(State))
    try:
        breaker.colour = "red"  # type: ignore
    except AttributeError as e:
        print("no attribute", type(e).__name__)
    print(State.HALF_OPEN, State["OPEN"].allows, breaker.state == State.CLOSED)


asyncio.run(main())
