"""Money in decimal numbers: exact sums, rounding to cents, and interest."""

import decimal
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext

CENT = Decimal("0.01")


@dataclass
class Line:
    name: str
    price: Decimal
    count: int

    def total(self) -> Decimal:
        return self.price * self.count


def money(amount: Decimal) -> str:
    return f"{amount.quantize(CENT, rounding=ROUND_HALF_UP):>12,.2f}"


def interest(amount: Decimal, rate: Decimal, years: int) -> Decimal:
    for _ in range(years):
        amount += amount * rate / 100
    return amount


lines = [Line("tea", Decimal("2.35"), 3), Line("cake", Decimal("4.995"), 2), Line("rent", Decimal(1200), 1)]
for line in lines:
    print(f"{line.name:<6}{money(line.total())}")
total = sum((line.total() for line in lines), Decimal(0))
print("total", money(total), total, repr(total))
print(interest(Decimal("1000"), Decimal("2.5"), 10))
print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"))
print(Decimal(1) / 7, 3 * Decimal("1.5"), Decimal(7) // 2, Decimal(-7) % 3, Decimal(2) ** 10)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 7, Decimal(2).sqrt())
print(getcontext().prec, Decimal(2).sqrt())
for text in ["12.5", "abc"]:
    try:
        print(Decimal(text))
    except decimal.InvalidOperation as e:
        print(type(e).__name__, e)
try:
    Decimal(1) / 0
except ZeroDivisionError as e:
    print(type(e).__name__, e)
print(sorted([Decimal("3"), Decimal("-1"), Decimal("2.5")]), max(Decimal(1), Decimal("1.5")))
print(int(Decimal("9.99")), float(Decimal("0.5")), round(Decimal("2.345"), 2), round(Decimal("3.5")))
print({Decimal("1.0"): "one"}[1], Decimal("1.0") in {1, 2}, Decimal("NaN").is_nan(), -Decimal("1.50"))
total_cents: Decimal = Decimal("12.345").quantize(Decimal("1."))
print(total_cents, Decimal("1.20").normalize(), str(Decimal("1E+3")), isinstance(total, Decimal))
getcontext().prec = 6
print(Decimal(1) / 3, Decimal("1.23456789") + 0)
