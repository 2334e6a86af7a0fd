import asyncio
import contextvars
from abc import ABC, abstractmethod
from typing import AsyncIterator, Dict, Any, Awaitable, Callable, Type, ClassVar

request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="-")
depth = contextvars.ContextVar("depth")


class Event:
    registry: ClassVar[Dict[str, Type["Event"]]] = {}

    def __init_subclass__(cls, *, topic: str = None, **kw):
        super().__init_subclass__(**kw)
        cls.topic = topic or cls.__name__.lower()
        Event.registry[cls.topic] = cls

    def __init__(self, **data):
        self.__dict__.update(data)
        self.data = data

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(f'{k}={v!r}' for k, v in self.data.items())})"


class UserCreated(Event, topic="user.created"):
    pass


class OrderPlaced(Event):
    pass


class Handler(ABC):
    calls = 0

    @abstractmethod
    async def handle(self, e: Event) -> None: ...

    @property
    @abstractmethod
    def name(self) -> str: ...

    async def __call__(self, e: Event) -> None:
        type(self).calls += 1
        await self.handle(e)


class Printer(Handler):
    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    @property
    def name(self) -> str:
        return f"printer:{self._prefix}"

    @name.setter
    def name(self, v: str) -> None:
        self._prefix = v

    async def handle(self, e: Event) -> None:
        await asyncio.sleep(0)
        print(f"[{request_id.get()}] {self._prefix} {e}")


class Bus:
    def __init__(self):
        self._subs: dict[str, list[Callable[[Event], Awaitable[None]]]] = {}

    def on(self, topic: str):
        def reg(fn):
            self._subs.setdefault(topic, []).append(fn)
            return fn
        return reg

    async def publish(self, e: Event) -> int:
        hs = [*self._subs.get(e.topic, ()), *self._subs.get("*", ())]
        await asyncio.gather(*(h(e) for h in hs))
        return len(hs)


class Countdown:
    def __init__(self, n: int):
        self.n = n

    def __aiter__(self) -> AsyncIterator[int]:
        return self

    async def __anext__(self) -> int:
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def ticker(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("ticker closed")


async def request(bus, rid):
    tok = request_id.set(rid)
    try:
        await bus.publish(UserCreated(name="u" + rid, age=int(rid) * 3))
        await bus.publish(OrderPlaced(total=9.5))
    finally:
        request_id.reset(tok)
    return request_id.get()


async def main():
    bus = Bus()
    p = Printer("A")
    bus.on("user.created")(p)

    @bus.on("*")
    async def everything(e):
        print("any", e.topic, request_id.get(), sorted(vars(e))[:2])

    print(await asyncio.gather(*(request(bus, str(i)) for i in range(1, 3))))
    p.name = "B"
    print(p.name, Printer.calls, Handler.calls, Event.registry)
    try:
        Handler()
    except TypeError as e:
        print(e)
    try:
        depth.get()
    except LookupError as e:
        print("no depth", type(e).__name__)
    ctx = contextvars.copy_context()
    ctx.run(depth.set, 5)
    print(ctx[depth], depth in ctx, depth.get(99), request_id in contextvars.copy_context())
    print([x async for x in Countdown(4) if x % 2], {x: x * x async for x in Countdown(3)})
    t = ticker(3)
    print(await t.asend(None), await t.asend("hello"), await anext(t))
    print(await anext(t, "end"))
    async for x in (g := ticker(5)):
        if x == 1:
            break
    await g.aclose()
    print(max([i async for i in ticker(4)]), isinstance(p, Handler), callable(p), hasattr(p, "nope"), getattr(p, "zip", 3))
    print(Printer.__mro__[1].__name__, [c.__name__ for c in Printer.__mro__])

asyncio.run(main())
