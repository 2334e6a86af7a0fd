import asyncio
import json


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)


async def show(label, thunk):
    await asyncio.sleep(0)
    try:
        value = thunk()
    except Exception as e:
        print(f"{label:<12} {type(e).__name__}: {e} | {e!r}")
        return type(e)
    else:
        print(f"{label:<12} = {value!r}")


def unpack(items):
    a, b = items
    return a + b


def lookup(d, *path):
    for p in path:
        d = d[p]
    return d


def later():
    print(undefined_name)


def unbound(flag):
    if flag:
        value = 1
    return value


async def main():
    data = {"list": [1, 2, 3], "name": "x", 4: None}
    cases = {
        "key": lambda: lookup(data, "missing"),
        "int key": lambda: lookup(data, 5),
        "index": lambda: lookup(data, "list", 9),
        "none": lambda: lookup(data, 4, 0),
        "slice": lambda: lookup(data, "list", slice(1, None)),
        "str index": lambda: "abc"[7],
        "str type": lambda: data["name"]["b"],
        "tuple": lambda: (1, 2)[2],
        "int()": lambda: int("12x"),
        "int empty": lambda: int(""),
        "int base": lambda: int("zz", 16),
        "float()": lambda: float("1.2.3"),
        "div": lambda: 1 // 0,
        "mod": lambda: 5 % 0,
        "true div": lambda: 1.0 / 0,
        "concat": lambda: "a" + 1,
        "add": lambda: 1 + "a",
        "compare": lambda: 3 < "4",
        "vector": lambda: Vector(1, 2) + 3,
        "few": lambda: unpack([1]),
        "many": lambda: unpack("abc"),
        "attr": lambda: Vector(1, 2).z,
        "method": lambda: [].push(1),
        "none attr": lambda: None.strip(),
        "call": lambda: data(),
        "args": lambda: unpack(),
        "extra": lambda: unpack(1, 2),
        "keyword": lambda: unpack(other=1),
        "name": later,
        "unbound": lambda: unbound(False),
        "pop": lambda: [].pop(),
        "pop key": lambda: {}.pop("k"),
        "remove": lambda: [1].remove(2),
        "index of": lambda: [1].index(2),
        "str index of": lambda: "abc".index("z"),
        "popitem": lambda: {}.popitem(),
        "next": lambda: next(iter([])),
        "hash": lambda: {[]: 1},
        "len": lambda: len(5),
        "iter": lambda: list(5),
        "chr": lambda: chr(-1),
        "ord": lambda: ord("ab"),
        "json": lambda: json.loads("{bad}"),
        "range": lambda: range(1, 2, 0),
        "ok": lambda: unpack((2, 3)),
    }
    kinds = [await show(label, thunk) for label, thunk in cases.items()]
    names = sorted({k.__name__ for k in kinds if k})
    print(len(names), names)


asyncio.run(main())
