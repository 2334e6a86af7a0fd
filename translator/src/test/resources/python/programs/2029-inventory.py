import asyncio
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Optional, Protocol


class Priced(Protocol):
    @property
    def price(self) -> Decimal: ...


def money(x: Decimal) -> str:
    return f"${x.quantize(Decimal('0.01'), ROUND_HALF_UP):,}"


@dataclass(order=True, frozen=True)
class Sku:
    family: str
    number: int

    @classmethod
    def parse(cls, text: str) -> "Sku":
        family, sep, number = text.partition("-")
        if not sep or not number.isdecimal():
            raise ValueError(f"bad sku {text!r}")
        return cls(family.upper(), int(number))

    def __str__(self) -> str:
        return f"{self.family}-{self.number:04}"


@dataclass
class Item:
    sku: Sku
    name: str
    price: Decimal
    qty: int = 0
    tags: set[str] = field(default_factory=set, repr=False)


class Discount(ABC):
    def __init__(self, label: str) -> None:
        self.label = label

    @abstractmethod
    def apply(self, thing: Priced, qty: int) -> Decimal:
        return thing.price * qty


class Percent(Discount):
    def __init__(self, pct: int) -> None:
        self.pct = Decimal(pct)
        super().__init__(f"{pct}% off")

    def apply(self, thing: Priced, qty: int) -> Decimal:
        return super().apply(thing, qty) * (100 - self.pct) / 100


class NthFree(Discount):
    def __init__(self, n: int) -> None:
        super().__init__(label=f"every {n}th free")
        self.n = n

    def apply(self, thing: Priced, qty: int) -> Decimal:
        return super().apply(thing, qty - qty // self.n)


class Inventory(Mapping[Sku, Item]):
    def __init__(self, *items: Item) -> None:
        self._items = {i.sku: i for i in items}
        self._lock = asyncio.Lock()

    def __getitem__(self, key: Sku) -> Item:
        return self._items[key]

    def __iter__(self) -> Iterator[Sku]:
        return iter(sorted(self._items))

    def __len__(self) -> int:
        return len(self._items)

    async def take(self, code: str, qty: int, discount: Optional[Discount] = None) -> Decimal:
        item = self[Sku.parse(code)]
        async with self._lock:
            await asyncio.sleep(0)
            if not 0 < qty <= item.qty:
                raise LookupError(f"{item.name}: asked {qty}, have {item.qty}")
            item.qty -= qty
        return discount.apply(item, qty) if discount else item.price * qty


async def main() -> None:
    inv = Inventory(
        Item(Sku("PEN", 12), "blue pen", Decimal("1.35"), 40, {"blue", "ink"}),
        Item(Sku("BK", 7), "atlas", Decimal("1249.995"), 2),
        Item(Sku("PEN", 3), "red pen", Decimal("1.10"), 5, {"red", "ink"}),
    )
    orders = [("pen-12", 10, Percent(15)), ("bk-0007", 2, None), ("pen-3", 6, None), ("PEN-3", 4, NthFree(3)),
              ("hat-1", 1, None), ("pen", 1, None), ("bk-7", 1, None)]
    results = await asyncio.gather(*(inv.take(*o) for o in orders), return_exceptions=True)
    for (code, qty, disc), r in zip(orders, results):
        text = money(r) if isinstance(r, Decimal) else f"{type(r).__name__}: {r}"
        print(f"{code:<8}{qty:>3} {disc.label if disc else '-':<15} {text}")
    for sku, item in inv.items():
        print(f"{sku!s:>9} {item.qty:>3} {','.join(sorted(item.tags)) or 'none'}")
    print(inv[Sku("BK", 7)], Sku("A", 2) < Sku("A", 10), Sku("X", 1) in inv, inv.get(Sku("X", 1)))
    ink = {s for s in inv if "ink" in inv[s].tags}
    print(len(ink), list(map(str, sorted(ink, reverse=True))), len(list(inv.values())))


asyncio.run(main())
