from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass
from functools import total_ordering
from typing import ClassVar, Dict, Iterable, Iterator, Tuple, Union

Number = Union[int, float]


class UnitError(TypeError):
    def __init__(self, left: Quantity, right: Quantity, op: str) -> None:
        super().__init__(f"cannot {op} {left.unit} and {right.unit}")


@total_ordering
@dataclass(frozen=True)
class Quantity:
    amount: Number
    unit: str
    factors: ClassVar[Dict[str, Tuple[str, float]]] = {
        "m": ("length", 1), "km": ("length", 1000), "cm": ("length", 0.01), "s": ("time", 1), "h": ("time", 3600),
        "min": ("time", 60)}
    UNITS: ClassVar[int] = len(factors)

    def __post_init__(self) -> None:
        if self.unit not in self.factors:
            raise ValueError(f"unknown unit {self.unit!r}")

    @property
    def base(self) -> float:
        return self.amount * self.factors[self.unit][1]

    @property
    def kind(self) -> str:
        return self.factors[self.unit][0]

    def to(self, unit: str) -> Quantity:
        target = Quantity(1, unit)
        if target.kind != self.kind:
            raise UnitError(self, target, "convert")
        return Quantity(self.base / target.base, unit)

    def __add__(self, other: Quantity) -> Quantity:
        if self.kind != other.kind:
            raise UnitError(self, other, "add")
        return Quantity(self.amount + other.to(self.unit).amount, self.unit)

    def __radd__(self, zero: int) -> Quantity:
        return self if zero == 0 else NotImplemented

    def __mul__(self, k: Number) -> Quantity:
        return Quantity(self.amount * k, self.unit) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other: Union[Quantity, Number]) -> Union[Quantity, float]:
        if isinstance(other, Quantity):
            return self.base / other.base
        return Quantity(self.amount / other, self.unit)

    def __floordiv__(self, other: Quantity) -> int:
        return int(self.base // other.base)

    def __neg__(self) -> Quantity:
        return self * -1

    def __abs__(self) -> Quantity:
        return Quantity(abs(self.amount), self.unit)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quantity) and self.kind == other.kind and math.isclose(self.base, other.base)

    def __lt__(self, other: Quantity) -> bool:
        if self.kind != other.kind:
            raise UnitError(self, other, "compare")
        return self.base < other.base

    def __bool__(self) -> bool:
        return self.amount != 0

    def __str__(self) -> str:
        return f"{self.amount:g}{self.unit}"

    def __format__(self, spec: str) -> str:
        unit, _, digits = spec.partition(".")
        q = self.to(unit) if unit else self
        return f"{q.amount:.{digits or 1}f} {q.unit}"


def parse(text: str) -> Quantity:
    digits = "".join(c for c in text if c in "-.0123456789")
    return Quantity(float(digits) if "." in digits else int(digits), text[len(digits):].strip())


async def total(items: Iterable[str]) -> Quantity:
    async def one(text: str) -> Quantity:
        await asyncio.sleep(0)
        return parse(text)
    return sum(await asyncio.gather(*map(one, items)))  # type: ignore


def steps(start: Quantity, stop: Quantity, by: Quantity) -> Iterator[Quantity]:
    while start < stop:
        yield start
        start = start + by


async def main() -> None:
    d, t = Quantity(1500, "m"), Quantity(0.5, "h")
    print(d, f"{d:km}", f"{d:cm.0}", f"{t:min}", f"{t:}", d / t, repr(d * 2), d == Quantity(1.5, "km"))
    print(await total(["2 km", "300 m", "50cm"]), f"{await total(['1h', '90s']):min.2}")
    print([str(q) for q in steps(Quantity(0, "m"), Quantity(0.01, "km"), Quantity(250, "cm"))])
    print(max(d, Quantity(2, "km"), key=lambda q: q.base), 3 * t, -t, abs(-t), bool(Quantity(0, "s")), d // Quantity(7, "m"), d / 4)
    print(sorted(map(parse, ["3km", "20m", "900cm"])), d >= Quantity(1, "km"), Quantity.UNITS, d != t)
    bad = [lambda: d + t, lambda: d < t, lambda: d.to("h"), lambda: parse("5 kg"), lambda: parse("abc"), lambda: d * "x", lambda: 5 + d]
    results = await asyncio.gather(*(asyncio.to_thread(b) for b in bad), return_exceptions=True)
    for r in results:
        print(type(r).__name__, r)


asyncio.run(main())
