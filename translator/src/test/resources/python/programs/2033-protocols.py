import asyncio
from typing import Any, Callable, Dict, Iterable, List, Optional, Protocol, Tuple, TypeVar, Union, runtime_checkable

T = TypeVar("T")
Shape = Union["Circle", "Rect"]


@runtime_checkable
class Drawable(Protocol):
    def draw(self, canvas: "Canvas") -> None: ...


@runtime_checkable
class Source(Protocol[T]):
    async def read(self) -> Optional[T]: ...


class Canvas:
    def __init__(self, w: int, h: int, fill: str = ".") -> None:
        self._cells = [[fill] * w for _ in range(h)]
        self.w, self.h = w, h

    def __setitem__(self, at: Tuple[int, int], ch: str) -> None:
        x, y = at
        if 0 <= x < self.w and 0 <= y < self.h:
            self._cells[y][x] = ch

    def __str__(self) -> str:
        return "\n".join(map("".join, self._cells))


class Rect:
    def __init__(self, x: int, y: int, w: int, h: int) -> None:
        self.box = x, y, w, h

    def draw(self, canvas: Canvas) -> None:
        x, y, w, h = self.box
        for i in range(x, x + w):
            for j in range(y, y + h):
                edge = i in (x, x + w - 1) or j in (y, y + h - 1)
                canvas[i, j] = "#" if edge else " "


class Circle:
    def __init__(self, x: int, y: int, r: int) -> None:
        self.x, self.y, self.r = x, y, r

    def draw(self, canvas: Canvas) -> None:
        for j in range(canvas.h):
            for i in range(canvas.w):
                if (i - self.x) ** 2 + (j - self.y) ** 2 <= self.r ** 2:
                    canvas[i, j] = "o"


class Countdown:
    def __init__(self, n: int) -> None:
        self.n = n

    async def read(self) -> Optional[int]:
        await asyncio.sleep(0)
        self.n -= 1
        return self.n if self.n >= 0 else None


class Letters:
    def __init__(self, text: str) -> None:
        self._it = iter(text)

    async def read(self) -> Optional[str]:
        return next(self._it, None)


async def drain(source: Source[T], into: Callable[[Iterable[T]], Any] = list) -> Any:
    items: List[T] = []
    while (item := await source.read()) is not None:
        items.append(item)
    return into(items)


def paint(canvas: Canvas, *things: object) -> List[str]:
    skipped = []
    for t in things:
        if isinstance(t, Drawable):
            t.draw(canvas)
        else:
            skipped.append(type(t).__name__)
    return skipped


async def main() -> None:
    canvas = Canvas(14, 6)
    print(paint(canvas, Rect(1, 0, 6, 4), Countdown(3), Circle(10, 3, 2), "text", Rect(12, 4, 5, 5)))
    print(canvas)
    sources: Dict[str, Source[Any]] = {"nums": Countdown(4), "word": Letters("hello"), "none": Countdown(0)}
    print({k: isinstance(v, Source) for k, v in sources.items()}, isinstance(Rect(0, 0, 1, 1), Source))
    print(await asyncio.gather(*(drain(s) for s in sources.values())))
    print(await drain(Letters("abracadabra"), into=lambda xs: "".join(sorted(set(xs)))), await drain(Countdown(5), sum),
          await drain(Letters("xyz"), tuple))


asyncio.run(main())
