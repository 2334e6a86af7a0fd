import asyncio
from typing import Any, NamedTuple, Optional, Union


class Stats(NamedTuple):
    low: float
    high: float
    mean: float = 0.0

    @property
    def span(self) -> float:
        return self.high - self.low


async def stats(values: list[float]) -> Optional[Stats]:
    await asyncio.sleep(0)
    if not values:
        return None
    return Stats(min(values), max(values), sum(values) / len(values))


async def split(text: str) -> tuple[str, str]:
    head, _, tail = text.partition(" ")
    return head, tail


async def parse(text: str) -> Union[int, float, str, bool]:
    if text in ("yes", "no"):
        return text == "yes"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


async def make_adder(k: int):
    async def adder(x: int) -> int:
        return x + k

    return adder


async def many(n: int) -> dict[str, Any]:
    return {"items": [i for i in range(n)], "set": {1, 2}, "nested": {"deep": (n, [n])}}


async def first_match(rows: list[list[int]], wanted: int) -> Optional[tuple[int, int]]:
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell == wanted:
                return r, c
            await asyncio.sleep(0)
    return None


async def main() -> None:
    s = await stats([3.0, 1.5, 4.5])
    assert s is not None
    print(s, s.span, s[0], s._asdict(), s._replace(low=0.0))
    low, high, _ = s
    print(low, high, await stats([]))
    print(await split("hello big world"), await split("one"))
    for text in ("12", "1.50", "yes", "no", "abc", "-7", "1e3"):
        value = await parse(text)
        print(f"{text!r:>7} -> {value!r:<6} {type(value).__name__}")
    add5 = await make_adder(5)
    print(await add5(1), await (await make_adder(-1))(1))
    result = await many(3)
    print(result, result["nested"]["deep"][1][0])
    grid = [[1, 2, 3], [4, 5, 6]]
    print(await first_match(grid, 5), await first_match(grid, 9))
    head, *tail = (await many(4))["items"]
    print(head, tail, Stats._fields, Stats(1, 2) == (1, 2, 0.0), isinstance(s, tuple))


asyncio.run(main())
