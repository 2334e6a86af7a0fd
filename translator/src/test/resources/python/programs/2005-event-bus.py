import asyncio
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass
from typing import Awaitable, Callable, ClassVar, DefaultDict, List, Type, TypeVar


@dataclass(frozen=True)
class Event(ABC):
    source: str
    seen: ClassVar[int] = 0

    @abstractmethod
    def describe(self) -> str: ...


@dataclass(frozen=True)
class OrderPlaced(Event):
    item: str
    qty: int = 1

    def describe(self) -> str:
        return f"{self.source} ordered {self.qty} x {self.item}"


@dataclass(frozen=True)
class StockLow(Event):
    item: str
    left: int

    def describe(self) -> str:
        return f"{self.item}: only {self.left} left"


E = TypeVar("E", bound=Event)
Handler = Callable[[Event], Awaitable[None]]


class Bus:
    def __init__(self) -> None:
        self._handlers: DefaultDict[Type[Event], List[tuple[int, Handler]]] = defaultdict(list)
        self.errors: List[BaseException] = []

    def on(self, kind: Type[E], priority: int = 0) -> Callable[[Handler], Handler]:
        def register(fn: Handler) -> Handler:
            self._handlers[kind].append((priority, fn))
            self._handlers[kind].sort(key=lambda p: -p[0])
            return fn
        return register

    async def emit(self, event: Event) -> int:
        Event.seen += 1
        matched = [h for kind, hs in self._handlers.items() if isinstance(event, kind) for _, h in hs]
        for result in await asyncio.gather(*(h(event) for h in matched), return_exceptions=True):
            if isinstance(result, BaseException):
                self.errors.append(result)
        return len(matched)


bus = Bus()
stock = {"pen": 3, "ink": 10}
log: List[str] = []


@bus.on(Event)
async def audit(event: Event) -> None:
    log.append(type(event).__name__ + ": " + event.describe())


@bus.on(OrderPlaced, priority=1)
async def reserve(event: OrderPlaced) -> None:
    stock[event.item] -= event.qty
    await asyncio.sleep(0)
    if (left := stock[event.item]) <= 1:
        await bus.emit(StockLow("reserve", event.item, left))


@bus.on(OrderPlaced, priority=5)
async def check(event: OrderPlaced) -> None:
    if event.qty <= 0:
        raise ValueError(f"bad quantity {event.qty}")
    print("check", event)


@bus.on(StockLow)
async def restock(event: StockLow) -> None:
    stock[event.item] += 20
    print("restocked", event.item, stock[event.item])


async def main() -> None:
    try:
        Event("nobody")  # type: ignore
    except TypeError as e:
        print("abstract", isinstance(e, TypeError))
    for ev in (OrderPlaced("ann", "pen", 2), OrderPlaced("bob", "ink"), OrderPlaced("eve", "ink", 0),
               OrderPlaced("dan", "glue", 3)):
        print("handlers:", await bus.emit(ev))
    for line in log:
        print("-", line)
    for err in bus.errors:
        print(repr(err))
    print(stock, Event.seen, OrderPlaced.seen)
    print(OrderPlaced("a", "b") == OrderPlaced("a", "b", 1), len({StockLow("x", "y", 1), StockLow("x", "y", 1)}))


asyncio.run(main())
