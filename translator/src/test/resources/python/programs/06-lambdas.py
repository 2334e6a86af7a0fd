import asyncio
import operator
from functools import partial, reduce
from typing import Any, Awaitable, Callable


async def compute(op: Callable[[Any, Any], Any], a: Any, b: Any) -> Any:
    await asyncio.sleep(0)
    return op(a, b)


async def amap(fn: Callable[[Any], Awaitable[Any]], items: list[Any]) -> list[Any]:
    return list(await asyncio.gather(*map(fn, items)))


def memo(fn: Callable[[int], Awaitable[int]]) -> Callable[[int], Awaitable[int]]:
    cache: dict[int, int] = {}

    async def lookup(n: int) -> int:
        if n not in cache:
            cache[n] = await fn(n)
        return cache[n]

    return lookup


async def main() -> None:
    double = lambda x: compute(operator.mul, x, 2)
    print(await double(21), await double("ab"), await double([0]))
    print(await amap(double, [1, 2, 3]))
    table = {
        "add": partial(compute, operator.add),
        "sub": lambda a, b: compute(operator.sub, a, b),
        "rsub": lambda a, b: table["sub"](b, a),
        "pow": lambda a, b=2: compute(pow, a, b),
    }
    for name in sorted(table):
        print(name, await table[name](7, 3))
    print(await table["pow"](9))
    fib = memo(lambda n: base(n) if n < 2 else total(fib, n))
    print([await fib(i) for i in (1, 5, 10, 40)])
    handlers = []
    for tag in "abc":
        handlers.append(lambda suffix="", tag=tag: compute(operator.add, tag, suffix))
    print([await h() for h in handlers], await handlers[1]("!"))
    print(await (lambda *args, **kw: compute(max, sum(args), kw.get("floor", 0)))(1, 2, floor=10))
    print(reduce(lambda acc, x: acc * 10 + x, [1, 2, 3, 4], 0))
    print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), (lambda: None)() is None)
    nested = lambda x: lambda y: lambda z: (x, y, z)
    print(nested(1)(2)(3), (lambda x, /, *, y: x - y)(5, y=3))
    print(double.__name__, table["add"].func.__name__, table["add"].args[0](4, 5))


async def base(n: int) -> int:
    return n


async def total(fib: Callable[[int], Awaitable[int]], n: int) -> int:
    return await fib(n - 1) + await fib(n - 2)


asyncio.run(main())
