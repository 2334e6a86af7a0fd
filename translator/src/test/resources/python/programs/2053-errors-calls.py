import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable, List, Optional


class Size(Enum):
    SMALL = 1
    LARGE = "L"


@dataclass
class Order:
    id: int
    size: Size = Size.SMALL
    note: Optional[str] = None


@dataclass(frozen=True)
class Fixed:
    value: int


class Base(ABC):
    @property
    def limit(self) -> int:
        return 3

    @abstractmethod
    async def run(self) -> int: ...


class Impl(Base):
    async def run(self) -> int:
        return self.limit


async def greet(name: str, /, greeting: str = "hi", *, end: str) -> str:
    return f"{greeting} {name}{end}"


def needs_three(a: int, b: int, c: int) -> int:
    return a + b + c


async def outcome(fn: Callable[[], Any]) -> str:
    try:
        result = fn()
        if asyncio.iscoroutine(result):
            result = await result
    except (TypeError, AttributeError, ValueError, LookupError, RuntimeError) as e:
        return f"{type(e).__name__}: {e}"
    return repr(result)


def half_open() -> List[int]:
    d = {i: i for i in range(3)}
    for k in d:
        d[k + 10] = k
    return list(d)


def grow_set() -> None:
    s = {1}
    for x in s:
        s.add(x + 1)


def setitem(obj: Any, key: Any) -> None:
    obj[key] = 1


async def main() -> None:
    cases: List[Callable[[], Any]] = [
        lambda: greet("ann", end="!"),
        lambda: greet("ann"),
        lambda: greet("ann", "yo", "!", end="?"),
        lambda: greet(name="ann", end="."),
        lambda: greet("ann", end=".", loud=True),
        lambda: greet("ann", "hey", greeting="yo", end=""),
        lambda: needs_three(1),
        lambda: needs_three(),
        lambda: needs_three(1, 2, 3, 4),
        lambda: needs_three(*[1, 2], **{"c": 3}),
        lambda: Order(),
        lambda: Order(1, Size("L"), "x"),
        lambda: Order(1, colour="red"),
        lambda: Size("M"),
        lambda: Size["MEDIUM"],
        lambda: setattr(Fixed(1), "value", 2),
        lambda: Fixed(2) < Fixed(3),
        lambda: Impl().run(),
        lambda: setattr(Impl(), "limit", 9),
        lambda: Order(5).total,
        lambda: setitem((1, 2), 0),
        lambda: setitem("abc", 0),
        lambda: setitem([1, 2], 2),
        lambda: setitem({}, [1]),
        half_open,
        grow_set,
        lambda: "{} {}".format("only one"),
        lambda: "{name}".format(nom=1),
        lambda: "%d" % "x",
        lambda: "%s %s" % ("a",),
        lambda: f"{'text':d}",
        lambda: f"{3.5:d}",
        lambda: ",".join(["a", 1]),
        lambda: sum(["a", "b"]),
        lambda: sorted([3, "x", 1]),
        lambda: int(None),
        lambda: int([1]),
        lambda: -"a",
        lambda: [1] + (2,),
        lambda: "a" * 2.0,
        lambda: list("ab")["0"],
        lambda: {"a"} + {"b"},
        lambda: {"a": 1}.update(5),
        lambda: iter(3),
        lambda: isinstance(1, "int"),
        lambda: bytes([300]),
        lambda: b"\xff".decode("utf-8"),
        lambda: "x" in 5,
    ]
    for i, case in enumerate(cases, 1):
        print(f"{i:2}", await outcome(case))


asyncio.run(main())
