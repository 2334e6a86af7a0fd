import asyncio
import random
import time
import contextlib
from contextlib import asynccontextmanager, contextmanager, suppress, ExitStack, AsyncExitStack, nullcontext

@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield name.upper()
    except ZeroDivisionError as e:
        out.append(f"!{e}")
    finally:
        out.append(f"</{name}>")

@asynccontextmanager
async def pool(n):
    conns = [f"c{i}" for i in range(n)]
    print("open", conns)
    try:
        yield conns
    finally:
        await asyncio.sleep(0)
        print("close", len(conns))

class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self
    def __exit__(self, exc_type, exc, tb):
        self.elapsed = time.perf_counter() - self.start
        print("exit with", exc_type.__name__ if exc_type else None)
        return exc_type is KeyError

class AsyncRes:
    def __init__(self, name): self.name = name
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("acquire", self.name)
        return self
    async def __aexit__(self, *exc):
        print("release", self.name, exc[0] is not None)
        return False

async def main():
    out = []
    with tag("a", out) as a, tag("b", out):
        out.append(a)
        1 / 0
    print("".join(out))
    with Timer() as t:
        {}["x"]
    print(t.elapsed < 1)
    try:
        with Timer():
            raise ValueError("v")
    except ValueError as e:
        print("got", e)
    async with pool(2) as p:
        p.append("extra")
    with suppress(FileNotFoundError, KeyError):
        raise KeyError("quiet")
    async with AsyncExitStack() as stack:
        rs = [await stack.enter_async_context(AsyncRes(n)) for n in "xyz"]
        stack.callback(print, "callback", len(rs))
        async def bye(word): print("bye", word)
        stack.push_async_callback(bye, "now")
    with ExitStack() as st:
        ms = [st.enter_context(tag(str(i), out)) for i in range(3)]
        print(ms, out[-3:])
        st.pop_all().close()
    print(out[-3:])
    with nullcontext(5) as n:
        print(n)
    try:
        async with AsyncRes("q"):
            raise RuntimeError("inside")
    except RuntimeError as e:
        print(repr(e), e.__context__)
    rnd = random.Random(42)
    print([rnd.randint(1, 100) for _ in range(5)], rnd.choice("abc"), round(rnd.random(), 6))
    xs = list(range(8)); rnd.shuffle(xs); print(xs, rnd.sample(range(100), 4), round(rnd.uniform(1, 2), 4), round(rnd.gauss(0, 1), 6))
    random.seed(7); print(random.randrange(10), random.choices([1, 2, 3], weights=[1, 1, 8], k=5))

asyncio.run(main())
