import asyncio
import enum
from typing import Any, Awaitable, Callable


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"

    def __str__(self) -> str:
        return self.value


class CircuitOpen(RuntimeError):
    pass


class Breaker:
    def __init__(self, threshold: int, cooldown: int, clock: Callable[[], int]) -> None:
        self.threshold, self.cooldown, self.clock = threshold, cooldown, clock
        self.failures = 0
        self.opened_at = 0
        self._state = State.CLOSED
        self.transitions: list[str] = []

    @property
    def state(self) -> State:
        if self._state is State.OPEN and self.clock() - self.opened_at >= self.cooldown:
            self._move(State.HALF_OPEN)
        return self._state

    def _move(self, new: State) -> None:
        self.transitions.append(f"{self._state}->{new}@{self.clock()}")
        self._state = new
        if new is State.OPEN:
            self.opened_at = self.clock()

    async def __call__(self, fn: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        if self.state is State.OPEN:
            raise CircuitOpen(f"retry in {self.cooldown - (self.clock() - self.opened_at)}")
        try:
            result = await fn(*args)
        except CircuitOpen:
            raise
        except Exception:
            self.failures += 1
            if self._state is State.HALF_OPEN or self.failures >= self.threshold:
                self._move(State.OPEN)
            raise
        else:
            self.failures = 0
            if self._state is not State.CLOSED:
                self._move(State.CLOSED)
            return result


class Backend:
    def __init__(self, outages: set[int]) -> None:
        self.outages, self.time = outages, 0
        self.calls = 0

    async def query(self, q: str) -> str:
        self.calls += 1
        await asyncio.sleep(0)
        if self.time in self.outages:
            raise ConnectionResetError(f"t={self.time}")
        return q[::-1]


async def main() -> None:
    backend = Backend(set(range(2, 9)))
    breaker = Breaker(threshold=2, cooldown=3, clock=lambda: backend.time)
    while backend.time < 14:
        try:
            outcome = await breaker(backend.query, f"q{backend.time}")
        except CircuitOpen as e:
            outcome = f"short-circuit, {e}"
        except ConnectionError as e:
            outcome = f"{type(e).__name__} {e}"
        print(f"{backend.time:02d} {breaker._state!s:<9} {outcome}")
        backend.time += 1
    print(backend.calls, breaker.transitions)
    print(State("open") is State.OPEN, State["HALF_OPEN"].value, [s.name for s in State], repr(State.CLOSED))


asyncio.run(main())
