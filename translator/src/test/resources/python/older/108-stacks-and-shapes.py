from __future__ import annotations
import asyncio
from abc import ABC, abstractmethod
from typing import Protocol, TypeVar, Generic, Iterator, AsyncIterator, Any, runtime_checkable

T = TypeVar("T")

class Stack(Generic[T]):
    __slots__ = ("_items", "limit")
    def __init__(self, *items: T, limit: int | None = None):
        self._items = list(items)
        self.limit = limit
    def push(self, item: T) -> Stack[T]:
        if self.limit is not None and len(self._items) >= self.limit:
            raise OverflowError("stack full")
        self._items.append(item)
        return self
    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()
    def __len__(self): return len(self._items)
    def __bool__(self): return bool(self._items)
    def __repr__(self): return f"Stack({', '.join(map(repr, self._items))})"
    def __eq__(self, other):
        if not isinstance(other, Stack): return NotImplemented
        return self._items == other._items
    def __iter__(self) -> Iterator[T]: return reversed(self._items)

class Vec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return Vec(self.x - o.x, self.y - o.y)
    def __mul__(self, k):
        if isinstance(k, Vec): return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return Vec(-self.x, -self.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"Vec({self.x!r}, {self.y!r})"
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iadd__(self, o):
        self.x += o.x; self.y += o.y
        return self
    def __call__(self, z): return (self.x, self.y, z)
    def __format__(self, spec): return f"<{self.x:{spec}},{self.y:{spec}}>" if spec else repr(self)

class Shape(ABC):
    registry: dict[str, type] = {}
    def __init_subclass__(cls, *, tag: str = "", **kw):
        super().__init_subclass__(**kw)
        cls.registry[tag or cls.__name__.lower()] = cls
    @abstractmethod
    def area(self) -> float: ...
    @property
    @abstractmethod
    def name(self) -> str: ...
    def __str__(self): return f"{self.name}:{self.area():.1f}"
    @classmethod
    def make(cls, tag: str, *args: Any) -> Shape:
        return cls.registry[tag](*args)
    @staticmethod
    def unit() -> str: return "cm2"

class Rect(Shape, tag="r"):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
    @property
    def name(self): return "rect"

class Sq(Rect, tag="sq"):
    def __init__(self, s): super().__init__(s, s)
    @property
    def name(self): return "square/" + super().name
    @property
    def side(self): return self.w
    @side.setter
    def side(self, v):
        if v <= 0: raise ValueError("side must be positive")
        self.w = self.h = v

@runtime_checkable
class Speaker(Protocol):
    def speak(self) -> str: ...

class Robot:
    def speak(self): return "beep"

async def countdown(n: int) -> AsyncIterator[int]:
    while n:
        yield n
        n -= 1
        await asyncio.sleep(0)

class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main():
    s = Stack(1, 2, limit=3).push(3)
    print(s, len(s), bool(s), s == Stack(1, 2, 3), s == 5, list(s))
    try: s.push(4)
    except OverflowError as e: print("err", e)
    while s: print(s.pop(), end=" ")
    print()
    try: s.pop()
    except IndexError as e: print(repr(e))
    a, b = Vec(1, 2), Vec(3, 4)
    print(a + b, a - b, a * 2, 3 * a, a * b, -a, abs(b), a == Vec(1, 2), len({a, Vec(1, 2)}), a[1], b(5), f"{a:.1f} {a}")
    a += b
    print(a, a != b)
    try: Shape()
    except TypeError as e: print(e)
    sq = Sq(3)
    print(sq, Rect(2, 3), Shape.make("sq", 4), sorted(Shape.registry), Shape.unit(), Sq.unit())
    sq.side = 5
    print(sq.area(), isinstance(sq, Shape), issubclass(Sq, Rect), Sq.__mro__[1].__name__)
    try: sq.side = -1
    except ValueError as e: print(e)
    try: sq.name = "x"
    except AttributeError as e: print(type(e).__name__)
    print(isinstance(Robot(), Speaker), isinstance(3, Speaker))
    print([n async for n in countdown(3)], [n async for n in Ticker(3) if n != 1], {n: n * n async for n in countdown(2)})
    async for x in Ticker(2):
        print("tick", x)
    else:
        print("end")
    it = aiter(countdown(2))
    print(await anext(it), await anext(it), await anext(it, "done"))
asyncio.run(main())
