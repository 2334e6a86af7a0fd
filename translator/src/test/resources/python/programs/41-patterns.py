import asyncio
from dataclasses import dataclass
from enum import Enum


class Dir(Enum):
    N = (0, 1)
    S = (0, -1)
    E = (1, 0)
    W = (-1, 0)

    @property
    def opposite(self):
        return Dir((-self.value[0], -self.value[1]))


@dataclass
class Num:
    value: float


@dataclass
class Bin:
    op: str
    left: object
    right: object


@dataclass
class Neg:
    arg: object


async def evaluate(node):
    await asyncio.sleep(0)
    match node:
        case int() | float():
            return node
        case Num(value=v):
            return v
        case Neg(Neg(inner)):
            return await evaluate(inner)
        case Neg(arg):
            return -await evaluate(arg)
        case Bin("+", l, r):
            return await evaluate(l) + await evaluate(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return 0
        case Bin("*", l, r):
            return await evaluate(l) * await evaluate(r)
        case Bin(op=op):
            raise SyntaxError(f"unknown operator {op!r}")
        case _:
            raise TypeError(type(node).__name__)


def describe(x):
    match x:
        case []:
            return "empty"
        case [x] | (x,):
            return f"single {x}"
        case [1, *_, 9]:
            return "1..9"
        case [str(a), str(b)] if a == b:
            return f"twins {a}"
        case [[a, b], *rest]:
            return f"pair {a},{b} then {len(rest)}"
        case {"type": "move", "dir": Dir() as d, **rest}:
            return f"move {d.name} {rest}"
        case {"type": ("a" | "b") as t}:
            return f"type {t}"
        case {}:
            return f"mapping of {len(x)}"
        case str() as s if s.isdigit():
            return f"digits {int(s)}"
        case "quit" | "exit":
            return "bye"
        case True | False:
            return "bool"
        case None:
            return "none"
        case float(f):
            return f"float {f:.1f}"
        case -1:
            return "minus one"
        case int(n) if (half := n // 2) > 10:
            return f"big, half {half}"
        case Dir.N | Dir.S:
            return "vertical"
        case set():
            return "a set"
        case _:
            return f"other {type(x).__name__}"


async def main():
    tree = Bin("+", Num(2), Bin("*", Neg(Neg(Num(3))), Neg(4)))
    print(await evaluate(tree), await evaluate(Bin("*", Num(0), "bad")))
    for bad in (Bin("-", 1, 2), "text"):
        try:
            await evaluate(bad)
        except (SyntaxError, TypeError) as e:
            print(type(e).__name__, e)
    for x in ([], [5], (1, 2, 9), ["a", "a"], [[1, 2], 3, 4], {"type": "move", "dir": Dir.E, "n": 2}, {"type": "b"},
              {"k": 1}, "42", "exit", True, None, 2.55, -1, 50, 3, Dir.S, Dir.W, set(), range(2), "abc", b"x"):
        print(describe(x))
    print(Dir.N.opposite, Dir((1, 0)).name, [d.value for d in Dir])
    data = iter([3, 8, 0, 4])
    while (n := next(data, None)) is not None and n:
        print(n, end=" ")
    print([y for v in range(5) if (y := v * v - 3) > 0], y, (z := 5) + z)
    (a, *b), c, *d = [1, 2, 3], 4, 5, 6
    print(a, b, c, d, [*b, *d], {**{"k": 1}, "k": 2})


asyncio.run(main())
