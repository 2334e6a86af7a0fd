import asyncio
import inspect
import json
import operator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from datetime import date, datetime
from decimal import Decimal


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


class Resource(AbstractAsyncContextManager):
    def __init__(self, name):
        self.name = name

    async def __aexit__(self, exc_type, exc, tb):
        print("closed", self.name, exc_type is None)
        return None


class Plain(AbstractContextManager):
    def __exit__(self, exc_type, exc, tb):
        print("left", exc)
        return True


class Point:
    """A point.

        Indented.
    """

    def norm(self):
        return 1

    async def later(self):
        return 2


async def work(x):
    """Does work."""
    return x


def sync():
    return 1


async def main():
    print(json.dumps({"d": date(2024, 1, 2), "s": {3, 1}}, cls=Encoder))
    print(json.dumps([datetime(2024, 1, 2, 3)], cls=Encoder, indent=2))
    print(Encoder().encode({"a": [1, {2}]}), Encoder(sort_keys=True).encode({"b": 1, "a": 2}))
    try:
        json.dumps({"x": Decimal("1.5")}, cls=Encoder)
    except TypeError as e:
        print(e)
    print(json.JSONEncoder(indent=1).encode([1]))
    print(json.dumps({"a": 1}, cls=None), json.dumps({1: {2}}, default=list))
    print(json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=lambda d: sorted(d)))
    async with Resource("r") as r:
        print(r.name)
    with Plain() as p:
        print(type(p).__name__)
        raise ValueError("x")
    c = work(1)
    print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.iscoroutinefunction(work), inspect.iscoroutinefunction(sync))
    await c
    q = Point()
    print(inspect.ismethod(q.norm), inspect.isfunction(q.norm), inspect.isfunction(sync), inspect.isclass(Point), inspect.isclass(q))
    print(inspect.iscoroutinefunction(q.later), asyncio.iscoroutinefunction(work), inspect.isbuiltin(len), inspect.isroutine(sync), inspect.isbuiltin(sync))
    print(inspect.cleandoc("\n  a\n    b\n  c\n"))
    print(operator.ilshift(1, 3), operator.irshift(16, 2), operator.iconcat([1], [2]))


asyncio.run(main())
