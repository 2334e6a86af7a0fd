import asyncio
from collections import deque


def coroutine(fn):
    def start(*args):
        g = fn(*args)
        next(g)
        return g
    return start


@coroutine
def printer(prefix, out):
    try:
        while True:
            item = yield
            out.append(f"{prefix}{item}")
    except GeneratorExit:
        out.append(f"{prefix}closed")


@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield len(targets)
            for t in targets:
                t.send(item)
    finally:
        for t in targets:
            t.close()


def inner():
    try:
        x = yield "inner 1"
        y = yield f"got {x}"
    except ValueError as e:
        yield f"inner caught {e}"
        return "after error"
    return x + y


def outer():
    result = yield from inner()
    try:
        yield f"result {result}"
    finally:
        yield "in finally"


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


class Scheduler:
    """Round robin over generators, the old way of doing coroutines."""

    def __init__(self):
        self.ready, self.trace = deque(), []

    def spawn(self, name, gen):
        self.ready.append((name, gen, None))

    def run(self):
        while self.ready:
            name, gen, value = self.ready.popleft()
            try:
                op = gen.send(value)
            except StopIteration as e:
                self.trace.append(f"{name} returned {e.value}")
            else:
                self.trace.append(f"{name}:{op}")
                self.ready.append((name, gen, op * 2))
        return self.trace


def countdown(n):
    total = 0
    while n:
        total += yield n
        n -= 1
    return total


async def main():
    out = []
    b = broadcast(printer("a:", out), printer("b:", out))
    print(b.send(1), b.send("two"))
    b.close()
    print(out)
    g = outer()
    print(next(g), g.send(10), g.send(5), next(g))
    try:
        next(g)
    except StopIteration as e:
        print("end", e.value, e.args)
    g = outer()
    next(g)
    print(g.throw(ValueError("thrown")), next(g))
    try:
        g.throw(KeyError("late"))
        print("still yielding")
        next(g)
    except KeyError as e:
        print("KeyError", e)
    s = Scheduler()
    s.spawn("x", countdown(2))
    s.spawn("y", countdown(3))
    print(s.run())
    st = stubborn()
    next(st)
    try:
        st.close()
    except RuntimeError as e:
        print(e)
    fresh = countdown(3)
    try:
        fresh.send(1)
    except TypeError as e:
        print(e)
    fresh.close()
    print(next(fresh, "closed"), type(fresh).__name__, fresh.__name__)

    def raises_stop():
        yield 1
        raise StopIteration("bad idea")

    try:
        print(list(raises_stop()))
    except RuntimeError as e:
        print(e, repr(e.__cause__))

    def recursive():
        yield next(me)

    me = recursive()
    try:
        next(me)
    except ValueError as e:
        print(e)


asyncio.run(main())
