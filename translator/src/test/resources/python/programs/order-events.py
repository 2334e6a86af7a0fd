"""Bank, inventory and event sourcing."""
from __future__ import annotations
import asyncio
import collections
import dataclasses
import datetime as dt
import enum
import logging
import re
import sys
import textwrap
from dataclasses import dataclass, field, KW_ONLY
from typing import Callable, Iterable, Optional

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s", level=logging.INFO)
log = logging.getLogger("shop")


class Status(enum.IntEnum):
    NEW = 1
    PAID = 2
    SENT = 3

    def next(self) -> Status:
        members = list(type(self))
        i = members.index(self)
        return members[i + 1] if i + 1 < len(members) else self


class Event:
    def apply(self, order: Order) -> None:
        raise NotImplementedError


@dataclass(frozen=True)
class Added(Event):
    sku: str
    qty: int = 1
    _: KW_ONLY
    price: float = 1.0

    def apply(self, order):
        order.lines[self.sku] = order.lines.get(self.sku, 0) + self.qty
        order.total += self.qty * self.price


@dataclass(frozen=True)
class Advanced(Event):
    at: dt.datetime

    def apply(self, order):
        order.status = order.status.next()
        order.history.append((self.at.strftime("%H:%M"), order.status.name))


@dataclass
class Order:
    id: int
    lines: dict[str, int] = field(default_factory=dict)
    total: float = 0.0
    status: Status = Status.NEW
    history: list[tuple[str, str]] = field(default_factory=list, repr=False)

    @classmethod
    def replay(cls, id: int, events: Iterable[Event]) -> Order:
        order = cls(id)
        for e in events:
            e.apply(order)
        return order


class Store:
    def __init__(self) -> None:
        self._events: collections.defaultdict[int, list[Event]] = collections.defaultdict(list)
        self._subs: list[Callable[[int, Event], object]] = []
        self._cond = asyncio.Condition()

    def subscribe(self, fn):
        self._subs.append(fn)
        return lambda: self._subs.remove(fn)

    async def append(self, id: int, *events: Event) -> int:
        async with self._cond:
            for e in events:
                self._events[id].append(e)
                for s in list(self._subs):
                    r = s(id, e)
                    if asyncio.iscoroutine(r):
                        await r
            self._cond.notify_all()
            return len(self._events[id])

    async def until(self, id: int, n: int, timeout: Optional[float] = None):
        async with self._cond:
            try:
                await asyncio.wait_for(self._cond.wait_for(lambda: len(self._events[id]) >= n), timeout)
            except asyncio.TimeoutError:
                return None
            return Order.replay(id, self._events[id])

    def __getitem__(self, id):
        if id not in self._events:
            raise LookupError(f"no order {id}")
        return Order.replay(id, self._events[id])


class Stock:
    def __init__(self, **initial):
        self.levels = collections.Counter(initial)
        self.locks = collections.defaultdict(asyncio.Lock)

    async def reserve(self, sku, qty):
        async with self.locks[sku]:
            have = self.levels[sku]
            await asyncio.sleep(0)
            if have < qty:
                log.warning("short of %s: %d < %d", sku, have, qty)
                raise ValueError(f"out of {sku}")
            self.levels[sku] -= qty
            return have - qty


PATTERN = re.compile(r"(?P<qty>\d+)x\s*(?P<sku>[\w-]+)(?:@(?P<price>\d+\.\d{2}))?")


def parse(text):
    for m in PATTERN.finditer(text):
        g = m.groupdict(default="1.00")
        yield Added(g["sku"], int(g["qty"]), price=float(g["price"]))


async def shopper(n, store, stock, text):
    ok = []
    for e in parse(text):
        try:
            left = await stock.reserve(e.sku, e.qty)
        except ValueError as exc:
            log.error("order %d: %s", n, exc)
            continue
        ok.append(e)
        log.info("order %d took %d %s, left %d", n, e.qty, e.sku, left)
    return await store.append(n, *ok) if ok else 0


async def main():
    store, stock = Store(), Stock(apple=5, pear=2)
    seen = []

    async def audit(id, e):
        await asyncio.sleep(0)
        seen.append(f"{id}:{type(e).__name__}")

    undo = store.subscribe(audit)
    store.subscribe(lambda id, e: seen.append(id))
    waiter = asyncio.create_task(store.until(2, 3))
    counts = await asyncio.gather(
        shopper(1, store, stock, "2x apple@0.50, 1x pear@1.25"),
        shopper(2, store, stock, "4x apple, 1x pear@2.00; 1x kiwi"),
        shopper(3, store, stock, "1xapple@9.99 and nothing"),
    )
    print(counts, dict(stock.levels), seen)
    undo()
    t0 = dt.datetime(2024, 2, 28, 23, 30)
    for i in range(2):
        await store.append(2, Advanced(t0 + dt.timedelta(hours=i)))
    order = await waiter
    print(order)
    print(store[2].history, store[2].status, store[2].status > Status.NEW, f"{store[2].status:d} {store[2].status!r}")
    print(await store.until(9, 1, 0.001), len(store._events))
    try:
        store[77]
    except LookupError as e:
        print(repr(e))
    e = Added("x", 2, price=3.5)
    print(e, dataclasses.replace(e, qty=9), dataclasses.asdict(e), e == Added("x", 2, price=3.5), hash(e) == hash(Added("x", 2, price=3.5)))
    try:
        e.qty = 3
    except dataclasses.FrozenInstanceError as exc:
        print(type(exc).__name__, exc)
    try:
        Added("x", 1, 2.0)
    except TypeError as exc:
        print(exc)
    print(textwrap.dedent("""\
        Report
          total: {total:>8.2f}
          lines: {lines}
        """).format(total=store[1].total, lines=", ".join(f"{k}={v}" for k, v in store[1].lines.items())), end="")
    print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.split(r"[;,]\s*", "a, b;c"), re.findall(r"\d+", "1 22 333"), bool(re.fullmatch("a+", "aaa")), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "a1b5"))
    print((t0 + dt.timedelta(days=1, minutes=45)).isoformat(), (dt.datetime(2024, 3, 1) - t0).total_seconds(), t0.weekday(), f"{t0:%Y/%m/%d}", dt.timedelta(seconds=3725))
    log.debug("hidden")
    log.info("done %s", {"a": 1})
    try:
        {}["k"]
    except KeyError:
        log.exception("oops") if False else log.error("caught", exc_info=False)


asyncio.run(main())
